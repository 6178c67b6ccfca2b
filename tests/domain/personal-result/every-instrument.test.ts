import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Instrument, Scale, Tier } from '../../../src/domain/instruments/instrument.types.ts';
import { languages } from '../../../src/domain/language.ts';
import { personalResult } from '../../../src/domain/personal-result/personal-result.ts';
import type { ScaleScore } from '../../../src/domain/scoring/score.types.ts';
import { loadBenchmarks } from '../../../src/storage/benchmark-files.ts';
import { loadInstrumentLibrary } from '../../../src/storage/instrument-files.ts';

const surveys = fileURLToPath(new URL('../../../surveys/', import.meta.url));
const library = await loadInstrumentLibrary(surveys);
const benchmarks = await loadBenchmarks(`${surveys}benchmarks`);

/** The first score of a tier, as the score sheet would hold it. */
function atStartOf(scale: Scale, tier: Tier): ScaleScore {
  return {
    scaleId: scale.id,
    status: 'scored',
    answered: scale.items.length,
    required: scale.items.length,
    raw: tier.from,
    value: tier.from,
    tier: tier.id,
    severity: tier.severity,
    rules: [],
  };
}

const served = (instrument: Instrument) => languages.filter((language) => instrument.languages[language] !== undefined);

describe.each(library.list().map((instrument) => [instrument.id, instrument] as const))(
  'the personal result of %s',
  (_, instrument) => {
    it('has words for every tier of every scale in every language that is served', () => {
      for (const language of served(instrument)) {
        for (const scale of instrument.scales) {
          for (const tier of scale.tiers) {
            const { scales } = personalResult({ instrument, sheet: [atStartOf(scale, tier)], benchmarks, language });
            expect(scales).toHaveLength(1);
            expect(scales[0]).toMatchObject({ status: 'scored', tier: { id: tier.id } });
          }
        }
      }
    });

    it('puts the first score of a tier inside the zone of that tier, on zones that fill the whole bar', () => {
      for (const scale of instrument.scales) {
        for (const tier of scale.tiers) {
          const sheet = [atStartOf(scale, tier)];
          const [result] = personalResult({ instrument, sheet, benchmarks, language: 'nl' }).scales;
          if (result?.status !== 'scored') throw new Error('expected a score');
          const { position, zones } = result.bar;
          expect(zones[0]?.from).toBe(0);
          expect(zones.at(-1)?.to).toBe(1);
          zones.slice(1).forEach((zone, index) => {
            expect(zone.from).toBe(zones[index]?.to);
          });
          const own = zones.find((zone) => zone.tierId === tier.id);
          expect(position).toBeGreaterThanOrEqual(own?.from as number);
          expect(position).toBeLessThanOrEqual(own?.to as number);
        }
      }
    });
  },
);

describe('the personal result of the two workability scans', () => {
  it.each([
    ['workability-employee', 'employee', 0.361],
    ['workability-self-employed', 'self-employed', 0.378],
  ] as const)('%s lays the Flemish figure of its own population beside work stress', (id, population, share) => {
    const instrument = library.get(id);
    const stress = instrument.scales.find((scale) => scale.id === 'stress') as Scale;
    const sheet = [atStartOf(stress, stress.tiers[0] as Tier)];
    const [result] = personalResult({ instrument, sheet, benchmarks, language: 'nl' }).scales;
    expect(result?.benchmarks.find((figure) => figure.measure === 'problematic')).toMatchObject({
      share: expect.closeTo(share, 12),
      population,
      year: 2023,
      scopeName: 'Vlaanderen',
    });
  });
});
