import type { Instrument, Scale } from '../instruments/instrument.types.ts';
import type { RuleId, ScoringBlock } from '../instruments/scoring-block.types.ts';

/**
 * Every named rule that may decide scores of this scale, as the instrument is read (`askRules`): how a fraction of a point is
 * rounded, what counts when an answer is missing, which categories are used. For exports: a figure that does not say its rules
 * cannot be laid beside another. A total also bears the rules of the scales that it adds up.
 */
export function rulesInForce(instrument: Instrument, scale: Scale): readonly RuleId[] {
  const asked = instrument.asked ?? [];
  const { rounding, tierSets = [] } = scale;
  const rules = [...ofBlock(scale.scoring, instrument, asked)];
  if (rounding !== undefined) {
    const { alternative } = rounding;
    rules.push(alternative !== undefined && asked.includes(alternative.rule) ? alternative.rule : rounding.rule);
  }
  const set = tierSets.find(({ rule }) => asked.includes(rule));
  if (set !== undefined) rules.push(set.rule);
  return [...new Set(rules)];
}

function ofBlock(block: ScoringBlock, instrument: Instrument, asked: readonly RuleId[]): readonly RuleId[] {
  if (block.op === 'banded') return ofBlock(block.of, instrument, asked);
  if (block.op === 'total') {
    const parts = instrument.scales.filter(({ id }) => block.scales.includes(id));
    return parts.flatMap((part) => rulesInForce(instrument, part));
  }
  if ('missing' in block && block.missing.rule === 'at-least') {
    return !block.missing.optional || asked.includes(block.missing.name) ? [block.missing.name] : [];
  }
  return 'lenient' in block && block.lenient !== undefined && asked.includes(block.lenient.name)
    ? [block.lenient.name]
    : [];
}
