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
 * Every version of a scale in which one number of its scoring is moved by one (weights by a half, a border together with its
 * neighbour, so that the range stays covered) or one item is turned around.
 */
function scaleMutants(scale: Scale, instrument: Instrument): readonly Mutant<Scale>[] {
  return [
    ...blockMutants(scale.scoring, instrument).map(({ what, part }) => ({ what, part: { ...scale, scoring: part } })),
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
      return block.items.map((id) => ({
        what: `${id} turned around`,
        part: { ...block, flip: turned(block.flip, id, instrument) },
      }));
    case 'weighted':
      return Object.entries(block.weights).flatMap(([value, row]) =>
        row.map((weight, index) => ({
          what: `weight ${index} for ${value}`,
          part: { ...block, weights: { ...block.weights, [value]: put(row, index, weight + 0.5) } },
        })),
      );
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
