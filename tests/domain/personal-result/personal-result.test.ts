import { describe, expect, it } from 'vitest';
import type { InstrumentId } from '../../../src/domain/instruments/instrument.types.ts';
import { personalResult } from '../../../src/domain/personal-result/personal-result.ts';
import type { PersonalResultInput } from '../../../src/domain/personal-result/personal-result.types.ts';
import type { ScaleScore } from '../../../src/domain/scoring/score.types.ts';
import { benchmark, instrument, scale } from '../report/release-fixture.ts';

function scored(scaleId: string, raw: number, severity: 0 | 1 | 2 = 0): ScaleScore {
  const tier = (['ok', 'problematic', 'acute'] as const)[severity];
  return {
    scaleId,
    status: 'scored',
    answered: 11,
    required: 11,
    raw,
    value: (raw / 11) * 100,
    tier,
    severity,
    rules: [],
  };
}
const unscored = (scaleId: string): ScaleScore => ({
  scaleId,
  status: 'not-scorable',
  reason: 'missing-items',
  answered: 5,
  required: 11,
});
const quiet = [scored('stress', 2), scored('motivation', 1), scored('learning', 0), scored('balance', 3)];

function result(changes: Partial<PersonalResultInput> = {}) {
  return personalResult({
    instrument: instrument(),
    sheet: quiet,
    benchmarks: [benchmark(), benchmark({ measure: 'acute', share: 0.134 })],
    language: 'nl',
    ...changes,
  });
}

describe('personalResult', () => {
  it('lists the indicators before the risks, in the order of the instrument', () => {
    const sheet = [scored('workload', 4), ...quiet];
    expect(result({ sheet }).scales.map((one) => one.scaleId)).toEqual([
      'stress',
      'motivation',
      'learning',
      'balance',
      'workload',
    ]);
  });

  it('gives tier, meaning, source and status of the cut-off in the language of the reader', () => {
    const [stress] = result({ sheet: [scored('stress', 6, 1)], language: 'fr' }).scales;
    expect(stress).toMatchObject({
      status: 'scored',
      name: 'Naam stress (fr)',
      explanation: 'Uitleg stress (fr)',
      raw: 6,
      display: '0-100',
      tier: {
        id: 'problematic',
        severity: 1,
        name: 'problematisch (fr)',
        meaning: 'Dit vraagt aandacht. (fr)',
        source: 'Bron van stress',
        sourceStatus: 'provisional',
      },
    });
  });

  it('never falls back to another language for the text of an instrument', () => {
    const dutchOnly = instrument({ scales: [{ ...scale('stress', 'indicator'), name: { nl: 'Werkstress' } }] });
    expect(() => result({ instrument: dutchOnly, sheet: [scored('stress', 2)], language: 'de' })).toThrow(
      'personalResult requires a text in "de" for scales.stress.name',
    );
  });

  it('lays the newest Flemish figures of both tiers beside a score', () => {
    const [stress] = result().scales;
    expect(stress?.benchmarks).toEqual([
      {
        measure: 'problematic',
        share: 0.361,
        year: 2023,
        edition: '2023',
        scopeName: 'Vlaanderen',
        population: 'employee',
        n: 8901,
        source: 'SERV 2023',
        sourceStatus: 'published',
      },
      expect.objectContaining({ measure: 'acute', share: 0.134 }),
    ]);
  });

  it('shows no benchmark for an instrument that may not be compared, or for the other population', () => {
    const short = instrument({ comparability: { status: 'not-comparable', reason: { nl: 'Kort' } } });
    expect(result({ instrument: short }).scales[0]?.benchmarks).toEqual([]);
    expect(result({ instrument: instrument({ population: 'self-employed' }) }).scales[0]?.benchmarks).toEqual([]);
  });

  it('draws zones that touch half a step before a tier, so that no complete score stands on a border', () => {
    const [stress] = result({ sheet: [scored('stress', 6, 1)] }).scales;
    if (stress?.status !== 'scored') throw new Error('expected a score');
    expect(stress.bar.zones.map(({ tierId, from, to }) => [tierId, from, to])).toEqual([
      ['ok', 0, 5.5 / 11],
      ['problematic', 5.5 / 11, 8.5 / 11],
      ['acute', 8.5 / 11, 1],
    ]);
    expect(stress.bar.position).toBeCloseTo(6 / 11, 12);
  });

  it('keeps the marker inside the zone of its tier when a score was scaled up between two steps', () => {
    const [stress] = result({ sheet: [scored('stress', 5.8, 0)] }).scales;
    expect(stress).toMatchObject({ bar: { position: 5.5 / 11 } });
  });

  it('keeps a scale that could not be scored, with the reason, and leaves one out that was not asked', () => {
    const { scales } = result({ sheet: [unscored('stress')] });
    expect(scales).toEqual([
      expect.objectContaining({
        scaleId: 'stress',
        status: 'not-scorable',
        reason: 'missing-items',
        answered: 5,
        required: 11,
      }),
    ]);
  });

  it('counts the problems among the four; one unknown makes the number unknown', () => {
    expect(result().workability).toMatchObject({ indicators: 4, problems: 0 });
    const two = [scored('stress', 9, 2), scored('motivation', 6, 1), ...quiet.slice(2)];
    expect(result({ sheet: two }).workability?.problems).toBe(2);
    expect(result({ sheet: [unscored('stress'), ...quiet.slice(1)] }).workability?.problems).toBeNull();
    expect(result({ sheet: quiet.slice(1) }).workability?.problems).toBeNull();
    expect(result({ instrument: instrument({ workabilityRate: [] }) }).workability).toBeNull();
  });

  it('takes its tone from indicators and index, not from the risks that explain them', () => {
    expect(result({ sheet: [...quiet, scored('workload', 10, 2)] }).severity).toBe(0);
    expect(result({ sheet: [scored('stress', 7, 1), ...quiet.slice(1)] }).severity).toBe(1);
    expect(result({ sheet: [unscored('stress')] }).severity).toBeNull();
  });

  it('says when a cut-off is this project’s own reading', () => {
    expect(result().provisional).toBe(true);
    expect(result({ sheet: quiet.slice(1) }).provisional).toBe(false);
  });

  it('offers an employee the nearest person first, and a physician first when it is acute', () => {
    expect(result().contacts).toEqual([
      'manager-or-colleague',
      'confidant',
      'prevention-adviser',
      'occupational-physician',
      'general-practitioner',
    ]);
    expect(result({ sheet: [scored('stress', 10, 2)] }).contacts).toEqual([
      'general-practitioner',
      'occupational-physician',
      'manager-or-colleague',
      'confidant',
      'prevention-adviser',
      'listening-line',
    ]);
  });

  it('offers a self-employed person nobody whom only employees have', () => {
    const own = instrument({ population: 'self-employed' });
    for (const sheet of [quiet, [scored('stress', 10, 2)]]) {
      const { contacts } = result({ instrument: own, sheet });
      expect(contacts).not.toContain('prevention-adviser');
      expect(contacts).not.toContain('occupational-physician');
      expect(contacts).not.toContain('confidant');
      expect(contacts).toContain('sector-organisation');
    }
  });

  it('lets the caller say who answers an instrument that is for anybody', () => {
    const wai = instrument({ id: 'wai-short' as InstrumentId, population: 'any' });
    expect(result({ instrument: wai }).contacts).toEqual(['general-practitioner']);
    expect(result({ instrument: wai, population: 'self-employed' }).contacts).toContain('fellow-entrepreneur');
    expect(result({ instrument: wai, population: 'employee' }).contacts).toContain('prevention-adviser');
  });
});
