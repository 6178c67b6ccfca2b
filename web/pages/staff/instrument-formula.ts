import type { Instrument, Scale } from '../../../src/domain/instruments/instrument.types.ts';
import type { ScoringBlock } from '../../../src/domain/instruments/scoring-block.types.ts';
import type { Language } from '../../../src/domain/language.ts';
import { pickText } from '../../locales/index.ts';
import { type InstrumentTexts, instrumentTexts } from '../../locales/instruments.ts';
import { decimal } from '../format.ts';

interface Scope {
  readonly instrument: Instrument;
  readonly words: InstrumentTexts;
  readonly language: Language;
}

/** How a scale is scored, in words for a statistician: one line per part. Items by their ids, as in answers and exports. */
export function formulaLines(instrument: Instrument, scale: Scale, language: Language): readonly string[] {
  const scope: Scope = { instrument, words: instrumentTexts(language), language };
  const { rounding } = scale;
  const { formula, onlyIfAsked } = scope.words;
  return [
    ...ofBlock(scale.scoring, scope),
    ...(rounding ? [`${formula.rounding[rounding.method]} (${rounding.rule})`] : []),
    ...(rounding?.alternative
      ? [`${formula.rounding[rounding.alternative.method]}: ${onlyIfAsked} (${rounding.alternative.rule})`]
      : []),
  ];
}

/** What happens when answers are missing, in words; null where the block has no rule of its own. */
export function missingLine(block: ScoringBlock, language: Language): string | null {
  const words = instrumentTexts(language);
  if (block.op === 'banded') return missingLine(block.of, language);
  if (!('missing' in block) || block.missing.rule === 'complete') return words.missingComplete;
  const { answered, optional, name } = block.missing;
  const line = `${words.missingAtLeast(answered, block.items.length)} (${name})`;
  return optional ? `${words.missingComplete}; ${words.onlyIfAsked}: ${line}` : line;
}

function ofBlock(block: ScoringBlock, scope: Scope): string[] {
  const { formula } = scope.words;
  switch (block.op) {
    case 'answer':
      return [formula.answer(block.item)];
    case 'sum':
    case 'mean':
      return [formula[block.op](block.items.length), ...turned(block.flip, scope)];
    case 'count-of-yes':
      return [formula.countOfYes(block.items.length), ...turned(block.flip, scope, false)];
    case 'weighted':
      return [formula.weighted(block.by), ...weights(block, scope), ...lenient(block.lenient, scope)];
    case 'count-of-ticked':
      return ticked(block, scope);
    case 'lowest-of-ticked':
      return [formula.lowestTicked(block.item), ...lenient(block.lenient, scope)];
    case 'banded':
      return [
        ...ofBlock(block.of, scope),
        `${formula.banded}: ${block.bands.map((one) => band(one, scope)).join('; ')}`,
      ];
    case 'total':
      return [formula.total(block.scales.join(', '))];
  }
}

function turned(flip: Readonly<Record<string, number>>, { words }: Scope, withConstant = true): string[] {
  const items = Object.entries(flip).map(([item, constant]) =>
    withConstant ? words.formula.flip(item, String(constant)) : item,
  );
  return items.length > 0 ? [words.formula.reversedItems(items.join(', '))] : [];
}

function weights(block: Extract<ScoringBlock, { op: 'weighted' }>, { words, instrument, language }: Scope): string[] {
  const by = instrument.items.find(({ id }) => id === block.by);
  return Object.entries(block.weights).map(([value, factors]) => {
    const choice = by?.choices.find((candidate) => String(candidate.value) === value);
    const name = choice ? pickText(choice.text, language) : value;
    return words.formula.weights(
      name,
      block.items.map((item, index) => `${decimal(factors[index] ?? 0, language)} × ${item}`).join(' + '),
    );
  });
}

function ticked(block: Extract<ScoringBlock, { op: 'count-of-ticked' }>, { words }: Scope): string[] {
  const { formula } = words;
  const { gate } = block;
  const declined = [...block.declined, ...(gate?.declined === undefined ? [] : [gate.declined])];
  return [
    `${formula.ticked(block.items.length)}: ${block.items.join(', ')}`,
    ...(gate ? [formula.gate(gate.item, String(gate.zero))] : []),
    ...(block.none.length > 0 ? [formula.notCounted(block.none.join(', '))] : []),
    ...(declined.length > 0 ? [formula.declinedBy([...new Set(declined)].join(', '))] : []),
  ];
}

const band = ({ from, to, score }: { from: number; to: number; score: number }, { words }: Scope): string =>
  words.formula.band(from === to ? String(from) : `${from}–${to}`, String(score));

function lenient(rule: { readonly name: string } | undefined, { words, instrument, language }: Scope): string[] {
  if (!rule) return [];
  const found = instrument.rules?.find(({ id }) => id === rule.name);
  return [`${words.onlyIfAsked}: ${found ? pickText(found.explanation, language) : ''} (${rule.name})`];
}
