import type { WrittenBlock, WrittenScale } from './parse-definition.ts';
import type { RuleId } from './scoring-block.types.ts';

/** The rules that the scales of an instrument name, each once, in order. */
export function namedRules(
  scales: readonly WrittenScale[],
): readonly { readonly id: RuleId; readonly optional: boolean }[] {
  const rules = new Map<RuleId, boolean>();
  for (const { scoring, rounding, tierSets } of scales) {
    for (const { id, optional } of blockRules(scoring)) rules.set(id, optional);
    if (rounding !== undefined) {
      rules.set(rounding.rule, false);
      if (rounding.alternative !== undefined) rules.set(rounding.alternative.rule, true);
    }
    for (const set of tierSets) rules.set(set.rule, true);
  }
  return [...rules].map(([id, optional]) => ({ id, optional }));
}

function blockRules(block: WrittenBlock): readonly { readonly id: RuleId; readonly optional: boolean }[] {
  if (block.op === 'banded') return blockRules(block.of);
  if ('missing' in block && block.missing.rule === 'at-least') {
    return [{ id: block.missing.name, optional: block.missing.optional }];
  }
  return 'lenient' in block && block.lenient !== undefined ? [{ id: block.lenient.name, optional: true }] : [];
}
