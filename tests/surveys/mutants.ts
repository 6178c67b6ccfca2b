import type { Instrument, Scale, Tier } from '../../src/domain/instruments/instrument.types.ts';
import type { InstrumentFiles } from '../../src/domain/instruments/parse-instrument.ts';
import type { Band, ScoringBlock } from '../../src/domain/instruments/scoring-block.types.ts';
import { checkWorkedCases } from '../../src/domain/scoring/check-worked-cases.ts';

interface Mutant<Part> {
  readonly what: string;
  readonly part: Part;
}

const put = <Value>(list: readonly Value[], index: number, value: Value): Value[] => list.with(index, value);

/**
 * Every version of a scale in which one number of its scoring is moved by one (weights by a half and by one, a border together
 * with its neighbour, so that the range stays covered), one item is turned around or left out, another rounding holds, or what
 * stands for "none" or "declined" is forgotten.
 */
function scaleMutants(scale: Scale, instrument: Instrument): readonly Mutant<Scale>[] {
  return [
    ...blockMutants(scale.scoring, instrument).map(({ what, part }) => ({ what, part: { ...scale, scoring: part } })),
    ...roundingMutants(scale),
    ...tierMutants(scale.tiers).map(({ what, part }) => ({ what, part: { ...scale, tiers: part } })),
    ...(scale.tierSets ?? []).flatMap((set, index) =>
      tierMutants(set.tiers).map(({ what, part }) => ({
        what: `${set.rule}: ${what}`,
        part: { ...scale, tierSets: put(scale.tierSets!, index, { ...set, tiers: part }) },
      })),
    ),
  ];
}

function blockMutants(block: ScoringBlock, instrument: Instrument): readonly Mutant<ScoringBlock>[] {
  switch (block.op) {
    case 'sum':
    case 'mean':
    case 'count-of-yes':
      return [
        ...block.items.map((id) => ({
          what: `${id} turned around`,
          part: { ...block, flip: turned(block.flip, id, instrument) },
        })),
        ...without(block.items).map(({ what, part }) => ({ what, part: { ...block, items: part } })),
        ...missingMutants(block),
      ];
    case 'weighted':
      return Object.entries(block.weights).flatMap(([value, row]) =>
        row.flatMap((weight, index) =>
          [-1, -0.5, 0.5, 1].map((by) => ({
            what: `weight ${index} for ${value} by ${by}`,
            part: { ...block, weights: { ...block.weights, [value]: put(row, index, weight + by) } },
          })),
        ),
      );
    case 'count-of-ticked':
      return [
        ...(block.none.length > 0 ? [{ what: 'none counts', part: { ...block, none: [] } }] : []),
        ...(block.declined.length > 0 ? [{ what: 'declined counts', part: { ...block, declined: [] } }] : []),
        ...without(block.items).map(({ what, part }) => ({ what, part: { ...block, items: part } })),
        ...(block.gate ? [{ what: 'the first question spares nothing', part: withoutGate(block) }] : []),
      ];
    case 'lowest-of-ticked':
      return block.lenient
        ? [-1, 1].map((by) => ({
            what: `lenient score by ${by}`,
            part: { ...block, lenient: { ...block.lenient!, score: block.lenient!.score + by } },
          }))
        : [];
    case 'banded':
      return [
        ...bandMutants(block.bands).map(({ what, part }) => ({ what, part: { ...block, bands: part } })),
        ...blockMutants(block.of, instrument).map(({ what, part }) => ({ what, part: { ...block, of: part } })),
      ];
    case 'total':
      return block.scales.map((id) => ({
        what: `total without ${id}`,
        part: { ...block, scales: block.scales.filter((other) => other !== id) },
      }));
    default:
      return [];
  }
}

const without = (items: readonly string[]): readonly Mutant<readonly string[]>[] =>
  items.length < 2 ? [] : items.map((id) => ({ what: `${id} left out`, part: items.filter((other) => other !== id) }));

function withoutGate({ gate: _gate, ...block }: Extract<ScoringBlock, { op: 'count-of-ticked' }>): ScoringBlock {
  return block;
}

function missingMutants(block: Extract<ScoringBlock, { missing: unknown }>): readonly Mutant<ScoringBlock>[] {
  const { missing } = block;
  if (missing.rule === 'complete') {
    const rule = { rule: 'at-least', answered: 1, name: 'invented', optional: false } as const;
    return [{ what: 'answers may be missing', part: { ...block, missing: rule } }];
  }
  return [-1, 1].map((by) => ({
    what: `answers needed by ${by}`,
    part: { ...block, missing: { ...missing, answered: missing.answered + by } },
  }));
}

function roundingMutants(scale: Scale): readonly Mutant<Scale>[] {
  const { rounding } = scale;
  if (rounding === undefined) return [];
  const other = (method: string) => (method === 'none' ? 'half-up' : 'none');
  const { alternative } = rounding;
  return [
    { what: 'another rounding', part: { ...scale, rounding: { ...rounding, method: other(rounding.method) } } },
    ...(alternative
      ? [
          {
            what: 'another rounding on request',
            part: {
              ...scale,
              rounding: { ...rounding, alternative: { ...alternative, method: other(alternative.method) } },
            },
          },
        ]
      : []),
  ] as readonly Mutant<Scale>[];
}

function turned(flip: Readonly<Record<string, number>>, id: string, instrument: Instrument): Record<string, number> {
  const { [id]: was, ...others } = flip;
  if (was !== undefined) return others;
  const item = instrument.items.find((candidate) => candidate.id === id)!;
  const values = item.choices.map((choice) => choice.value).filter((value) => typeof value === 'number');
  return { ...flip, [id]: Math.min(...values) + Math.max(...values) };
}

function bandMutants(bands: readonly Band[]): readonly Mutant<readonly Band[]>[] {
  return bands.flatMap((band, index) => [
    ...[-1, 1].map((by) => ({
      what: `score of band ${band.from} by ${by}`,
      part: put(bands, index, { ...band, score: band.score + by }),
    })),
    ...(index === 0
      ? []
      : [{ what: `border at ${band.from}`, part: put(bands, index, { ...band, from: band.from + 1 }) }]),
  ]);
}

function tierMutants(tiers: readonly Tier[]): readonly Mutant<readonly Tier[]>[] {
  const lowest = Math.min(...tiers.map((tier) => tier.from));
  return tiers.flatMap((tier, index) =>
    tier.from === lowest
      ? []
      : [-1, 1].map((by) => ({
          what: `cut-off of ${tier.id} by ${by}`,
          part: put(tiers, index, { ...tier, from: tier.from + by }),
        })),
  );
}

/** Changes that the worked cases of an instrument do not notice, and how many were tried. */
export function survivingMutants(
  instrument: Instrument,
  files: InstrumentFiles,
): { readonly survivors: readonly string[]; readonly tried: number } {
  const mutants = instrument.scales.flatMap((scale, index) =>
    scaleMutants(scale, instrument).map(({ what, part }) => ({
      what: `${scale.id}: ${what}`,
      instrument: { ...instrument, scales: put(instrument.scales, index, part) },
    })),
  );
  // The case that a moved border now asks for is not what is tested: only a case that fails counts.
  const survives = (mutant: Instrument) =>
    !checkWorkedCases(mutant, files).some((problem) => problem.code === 'case-fails');
  return {
    survivors: mutants.filter((mutant) => survives(mutant.instrument)).map(({ what }) => what),
    tried: mutants.length,
  };
}
