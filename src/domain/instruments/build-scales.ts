import { type CheckedBlock, checkScoring, type ScoreRange } from './check-scoring.ts';
import { checkTiers } from './check-tiers.ts';
import type { Item, Scale, Source, Tier } from './instrument.types.ts';
import type { ProblemList } from './instrument-problems.ts';
import { localise, type TextsByLanguage } from './merge-texts.ts';
import type { Definition, WrittenScale } from './parse-definition.ts';

const file = 'instrument.json';

/** Makes the scales in order, checks scoring, range, tiers and sources, and that every scale item is used by one. */
export function buildScales(
  definition: Definition,
  items: readonly Item[],
  texts: TextsByLanguage,
  found: ProblemList,
): readonly Scale[] {
  const context = { items: new Map(items.map((item) => [item.id, item])), earlier: new Map<string, ScoreRange>() };
  const scales: Scale[] = [];
  definition.scales.forEach((written, index) => {
    const field = `scales.${index} (${written.id})`;
    if (context.earlier.has(written.id)) found.add('item-twice', file, field);
    let checked: CheckedBlock;
    try {
      checked = checkScoring(written.scoring, context);
    } catch (error) {
      found.add('scoring-wrong', file, `${field}.scoring`, { expected: error instanceof Error ? error.message : '' });
      return;
    }
    context.earlier.set(written.id, checked.range);
    checkScale(written, checked.range, field, found);
    scales.push(buildScale(definition, written, checked, texts, field, found));
  });
  checkUse(items, scales, found);
  return scales;
}

function checkScale(written: WrittenScale, range: ScoreRange, field: string, found: ProblemList): void {
  if (written.range[0] !== range.min || written.range[1] !== range.max) {
    const expected = `${range.min} to ${range.max}`;
    found.add('range-wrong', file, `${field}.range`, { found: written.range.join(' to '), expected });
  }
  if ((written.display === 'mean') !== (written.scoring.op === 'mean')) {
    found.add('range-wrong', file, `${field}.display`, { expected: 'mean exactly when the operator is mean' });
  }
  for (const tiers of [written.tiers, ...written.tierSets.map((set) => set.tiers)]) {
    const wrong = checkTiers(tiers, range);
    if (wrong !== null) found.add(wrong.code, file, `${field}.tiers`, { expected: wrong.expected });
  }
}

function buildScale(
  definition: Definition,
  written: WrittenScale,
  { block, range }: CheckedBlock,
  texts: TextsByLanguage,
  field: string,
  found: ProblemList,
): Scale {
  const source = (key: string, where: string): Source => {
    const known = definition.sources[key];
    if (known === undefined) found.add('source-missing', file, where, { found: key });
    return known ?? { reference: '', status: 'provisional' };
  };
  const tierTexts = written.tierTexts ?? written.id;
  const toTier = (tier: WrittenScale['tiers'][number]): Tier => ({
    id: tier.id,
    severity: tier.severity,
    from: tier.from,
    ...(tier.below === undefined ? {} : { below: tier.below }),
    ...(tier.to === undefined ? {} : { to: tier.to }),
    name: localise(texts, (text) => text.tiers[tierTexts]?.[tier.id]?.name),
    meaning: localise(texts, (text) => text.tiers[tierTexts]?.[tier.id]?.meaning),
    source: source(tier.source, `${field}.tiers.${tier.id}.source`),
  });
  return {
    id: written.id,
    role: written.role,
    name: localise(texts, (text) => text.scales[written.id]?.name),
    explanation: localise(texts, (text) => text.scales[written.id]?.explanation),
    items: range.items,
    scoring: block,
    display: written.display,
    ...(written.rounding === undefined ? {} : { rounding: written.rounding }),
    rawMin: range.min,
    rawMax: range.max,
    step: range.step,
    highIsUnfavourable: written.highIsUnfavourable,
    tiers: written.tiers.map(toTier),
    tierSets: written.tierSets.map(({ rule, tiers }) => ({ rule, tiers: tiers.map(toTier) })),
    source: source(written.source, `${field}.source`),
  };
}

function checkUse(items: readonly Item[], scales: readonly Scale[], found: ProblemList): void {
  const used = new Set(scales.flatMap((scale) => scale.items));
  for (const item of items) {
    if (item.role === 'scale' && !used.has(item.id)) {
      found.add('item-unused', file, `items.${item.id}`, { expected: 'a scale that uses it, or another role' });
    }
    if (item.role !== 'scale' && used.has(item.id)) {
      found.add('item-unused', file, `items.${item.id}.role`, { expected: 'role scale' });
    }
  }
}
