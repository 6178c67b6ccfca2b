import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { protect } from '../../../src/domain/disclosure/protect.ts';
import type { PublishableTable } from '../../../src/domain/disclosure/publishable.types.ts';
import { evaluateWatches } from '../../../src/domain/early-warning/evaluate-watches.ts';
import type { Random } from '../../../src/domain/effects.ts';
import type { WaveId } from '../../../src/domain/ids.ts';
import type { ReportUnit, WaveRules } from '../../../src/domain/participation/participation.types.ts';
import { buildReport } from '../../../src/domain/report/build-report.ts';
import type { ScaleScore } from '../../../src/domain/scoring/score.types.ts';
import type { Respondent } from '../../../src/domain/tabulation/table.types.ts';
import { tabulate } from '../../../src/domain/tabulation/tabulate.ts';
import { loadBenchmarks } from '../../../src/storage/benchmark-files.ts';
import { loadInstrumentLibrary } from '../../../src/storage/instrument-files.ts';
import { organisationId, previousWaveId, unit, wave, waveId } from '../report/release-fixture.ts';

/** From scores to signals through the real protected path: nothing between the rooms is left out. */
const surveys = fileURLToPath(new URL('../../../surveys/', import.meta.url));
const instrument = (await loadInstrumentLibrary(surveys)).get('workability-employee');
const benchmarks = await loadBenchmarks(`${surveys}benchmarks`);

const rules: WaveRules = {
  k: 10,
  kSensitive: 20,
  breakdowns: [],
  protectionLevel: 'half-range',
  participation: 'invited',
};
const teams = ['north', 'south', 'east', 'west', 'bad'] as const;
const units: readonly ReportUnit[] = [
  unit('company', null, { groupIds: teams as never, headCount: 150 }),
  ...teams.map((team) => unit(team, 'company', { groupIds: [team] as never, headCount: 30 })),
];
const random: Random = {
  uuid: () => randomUUID(),
  bytes: (length) => new Uint8Array(randomBytes(length)),
  below: (limit) => randomInt(limit),
};

/** 27 people per team, of whom so many have a problem with stress and 5 with everything else. */
function answers(problems: Readonly<Record<(typeof teams)[number], number>>): Respondent[] {
  return teams.flatMap((team) =>
    Array.from({ length: 27 }, (_, person) => ({
      groupId: team,
      background: {},
      onPaper: false,
      scores: instrument.scales.map((scale): ScaleScore => {
        const hasProblem = scale.id === 'stress' ? person < problems[team] : person >= 22;
        const severity = hasProblem ? 1 : 0;
        return {
          scaleId: scale.id,
          status: 'scored',
          answered: 1,
          required: 1,
          raw: 0,
          value: 0,
          tier: null,
          severity,
          rules: [],
        };
      }),
    })),
  );
}

async function release(id: WaveId, problems: Parameters<typeof answers>[0]): Promise<PublishableTable> {
  const table = tabulate({
    organisationId,
    waveId: id,
    rules,
    units,
    instruments: [instrument],
    respondents: answers(problems),
  });
  const result = await protect(table, { publications: [] }, { random, now: () => performance.now() });
  if (result.status !== 'publishable') throw new Error(JSON.stringify(result.audit));
  return result.table;
}

describe('early warning behind the protected path', () => {
  let before: PublishableTable;
  let now: PublishableTable;

  beforeAll(async () => {
    before = await release(previousWaveId, { north: 8, south: 9, east: 7, west: 8, bad: 8 });
    now = await release(waveId, { north: 8, south: 9, east: 8, west: 7, bad: 20 });
  });

  it('finds the team that has become worse by both watches, and no other', () => {
    const signals = evaluateWatches({
      organisationId,
      waveId,
      table: now,
      previous: { waveId: previousWaveId, table: before, label: 'Najaar 2025', instruments: wave().instruments },
      benchmarks,
      instruments: [instrument],
    });
    expect(signals.map(({ unitId, watchId }) => `${unitId} ${watchId}`).toSorted()).toEqual([
      'bad stress-above-benchmark',
      'bad stress-worse-than-previous',
    ]);
  });

  it('shows the same in the report: higher than Flanders, than a year ago and than the rest', () => {
    const report = buildReport({
      organisation: { id: organisationId, name: 'Voorbeeld nv' },
      wave: wave(),
      table: now,
      previous: { wave: wave({ id: previousWaveId, title: 'Najaar 2025' }), table: before },
      instruments: [instrument],
      benchmarks,
      unitId: 'bad',
      visibleUnitIds: units.map(({ id }) => id),
      audit: { clean: true, method: 'test' },
    });
    const stress = report.measures.find(({ measureId }) => measureId === 'problematic:stress');
    expect(stress?.colour).toBe('unfavourable');
    const verdicts = stress?.comparisons.map(({ kind, verdict }) => `${kind} ${verdict}`);
    expect(verdicts).toContain('benchmark higher');
    expect(verdicts).toContain('previous-wave higher');
  });
});
