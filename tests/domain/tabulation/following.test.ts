import { expect, test } from 'vitest';
import type { OrganisationId, ReportingGroupId, WaveId } from '../../../src/domain/ids.ts';
import type { Instrument, Item, Scale } from '../../../src/domain/instruments/instrument.types.ts';
import type { ScoreSheet } from '../../../src/domain/scoring/score.types.ts';
import { isCountedIn } from '../../../src/domain/tabulation/following.ts';
import { tabulate } from '../../../src/domain/tabulation/tabulate.ts';

const scale = (id: string): Scale =>
  ({
    id,
    role: 'indicator',
    items: [`${id}-1`],
    scoring: { op: 'answer', item: `${id}-1` },
    step: 1,
    rawMin: 0,
    rawMax: 4,
    tiers: [{ id: 'ok' }],
  }) as unknown as Scale;
const item = (id: string, sensitive = false): Item =>
  ({ id, kind: 'single', sensitive, choices: [] }) as unknown as Item;
const instrument = {
  id: 'scan',
  items: [item('stress-1'), item('balance-1'), item('harm-1', true)],
  scales: [scale('stress'), scale('balance'), scale('harm')],
  workabilityRate: [],
} as unknown as Instrument;

/** Severities of stress and balance; null: not scorable. */
const sheet = (stress: number | null, balance: number | null = 0): ScoreSheet =>
  [
    ['stress', stress],
    ['balance', balance],
    ['harm', 1],
  ].map(([scaleId, severity]) =>
    severity === null ? { scaleId, status: 'not-scorable' } : { scaleId, status: 'scored', raw: 0, severity },
  ) as unknown as ScoreSheet;

/** Then and now of each person in one team; null then: not found again. */
function table(people: readonly (readonly [ScoreSheet | null, ScoreSheet])[], unitIds = ['team']) {
  return tabulate({
    organisationId: 'o' as OrganisationId,
    waveId: 'w' as WaveId,
    rules: { k: 10, kSensitive: 20, breakdowns: [], protectionLevel: 'half-range', participation: 'invited' },
    units: [
      { id: 'team', parentId: null, label: 'Team', unitIds: [], groupIds: ['g' as ReportingGroupId], headCount: 9 },
    ],
    instruments: [instrument],
    respondents: people.map(([, scores]) => ({ groupId: 'g', background: {}, scores, onPaper: false })),
    followed: {
      before: people.map(([before]) => before),
      unitIds: new Set(unitIds),
      table: { previousWaveId: 'before' as WaveId, hidden: [] },
    },
  });
}

const people = [
  [sheet(1), sheet(0)],
  [sheet(2), sheet(1)],
  [sheet(0), sheet(2)],
  [sheet(0), sheet(0)],
  [null, sheet(2)],
  [sheet(1, null), sheet(0)],
  [sheet(1), sheet(0, null)],
] as const;

test('counts who lost a problem and who got one; from acute to a problem is neither', () => {
  const { contributions } = table(people);
  expect(contributions['better:stress']?.slice(0, 4)).toEqual([1, 0, 0, 0]);
  expect(contributions['worse:stress']?.slice(0, 4)).toEqual([0, 0, 1, 0]);
});

test('leaves out of every change whoever was not found again, and whoever misses one scale in one of the waves', () => {
  const { contributions, cells } = table(people);
  for (const id of ['better:stress', 'worse:stress', 'better:balance', 'worse:balance'])
    expect(contributions[id]?.slice(4), id).toEqual([-1, -1, -1]);
  expect(cells.find(({ slice }) => slice !== null)).toMatchObject({
    id: 'unit:team|@followed=again',
    members: [0, 1, 2, 3],
  });
});

test('follows no sensitive scale, and no unit where it may not', () => {
  const { measures } = table(people);
  expect(measures.map(({ id }) => id).filter((id) => id.endsWith(':harm'))).not.toContain('better:harm');
  expect(table(people, []).cells.filter(({ slice }) => slice !== null)).toEqual([]);
});

test('a change is counted among those alone, and of everything else they have the first tier alone', () => {
  const { measures, cells } = table(people);
  const counted = (isFollowed: boolean) =>
    measures
      .filter((measure) => isCountedIn(measure, cells.find(({ slice }) => (slice !== null) === isFollowed)!, measures))
      .map(({ id }) => id);
  expect(counted(true).toSorted()).toEqual(
    ['stress', 'balance'].flatMap((id) => [`better:${id}`, `problematic:${id}`, `worse:${id}`]).toSorted(),
  );
  expect(counted(false).filter((id) => /^(better|worse)/.test(id))).toEqual([]);
  expect(counted(false)).toContain('acute:stress');
});
