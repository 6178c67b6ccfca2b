import { expect, test } from 'vitest';
import { audit } from '../../../../src/domain/disclosure/audit.ts';
import { auditReleases } from '../../../../src/domain/disclosure/audit-releases.ts';
import { shownIn } from '../../../../src/domain/disclosure/earlier.ts';
import type { Crew, Job } from '../../../../src/domain/disclosure/parts/job.types.ts';
import type { Progress } from '../../../../src/domain/disclosure/parts/progress.types.ts';
import { ownHands } from '../../../../src/domain/disclosure/parts/run-job.ts';
import { protect } from '../../../../src/domain/disclosure/protect.ts';
import type { ProtectionResult, PublishableTable } from '../../../../src/domain/disclosure/publishable.types.ts';
import { snapshotOf } from '../../../../src/domain/disclosure/snapshot.ts';
import { loadSolver, type Solver } from '../../../../src/domain/disclosure/solver.ts';
import { tablesOf } from '../../../../src/domain/disclosure/tables-of.ts';
import type { FrequencyTable } from '../../../../src/domain/tabulation/table.types.ts';
import { smallestFound } from '../../../attack/disclosure/attacker.ts';
import { published, rowsFor } from '../../../attack/disclosure/views.ts';
import { largeCompany } from '../large-company.ts';
import { seeded, seededRandom } from '../synthetic.ts';

const tools = { solver: await loadSolver(), pause: async () => {} };
const effects = { random: seededRandom(1), now: () => performance.now(), largeFrom: 1 };
const inParts = (table: FrequencyTable, crew: Crew = ownHands(tools)): Promise<ProtectionResult> =>
  protect(table, { publications: [] }, { ...effects, crew });

/** Three sites of 12 teams; a rare value that no site can show, and a rare answer. */
const threeSites = (change: { readonly rate?: number; readonly onPaper?: readonly number[] } = {}): FrequencyTable => ({
  ...largeCompany({
    seed: 11,
    shape: [3, 3, 4],
    teamSize: [6, 22],
    breakdowns: { age: [1, 2, 2], gender: [10, 9, 0.4] },
    rates: { 'problematic:stress': change.rate ?? 0.36 },
  }),
  onPaper: change.onPaper ?? [],
});

async function wholeAudit(table: FrequencyTable, release: PublishableTable) {
  const { tables } = tablesOf(table);
  return audit(tables, shownIn(release, tables), tools);
}

test.each([0.36, 0.05])(
  'protected in parts, the whole-table auditor finds nothing (rate %d)',
  async (rate) => {
    const table = threeSites({ rate });
    const release = published(await inParts(table));
    expect(await wholeAudit(table, release)).toEqual([]);
    const rows = rowsFor('problematic:stress', table, release).map((row) => row.members);
    expect(rows.length).toBeGreaterThan(60);
    expect(smallestFound(table.respondents, rows, 6, seeded(3))).toBeGreaterThanOrEqual(10);
  },
  60_000,
);

test('what is too much for one go is protected in parts, and the whole-table auditor finds nothing', async () => {
  const table = threeSites();
  // Gives up on programs that are larger than any of a part.
  const solver: Solver = {
    open: (program) =>
      program.lower.length > 80
        ? { setBounds: () => {}, maximise: () => ({ status: 'failed', reason: 'time limit' }), close: () => {} }
        : tools.solver.open(program),
  };
  const { now, random } = effects;
  const release = published(await protect(table, { publications: [] }, { now, random, solver }));
  expect(await wholeAudit(table, release)).toEqual([]);
});

test('a release that was made in parts is audited again in parts, and found when it was changed', async () => {
  const table = threeSites();
  const release = published(await inParts(table));
  const again = (saved: PublishableTable) =>
    auditReleases(table, [{ table: saved, snapshot: snapshotOf(table) }], { now: effects.now, largeFrom: 1 });
  expect((await again(release))?.clean).toBe(true);
  const hidden = release.cells.findIndex(({ reason }) => reason === 'protects-another');
  const known = table.figures.find(({ cellId }) => cellId === release.cells[hidden]!.id)!;
  const figures = [{ measureId: known.measureId, form: 'exact' as const, value: known.value, base: known.base }];
  const cells = release.cells.map((cell, index) =>
    index === hidden ? { ...cell, status: 'shown' as const, n: known.base, reason: null, figures } : cell,
  );
  expect((await again({ ...release, cells } as PublishableTable))?.clean).toBe(false);
}, 60_000);

test('parts cost few figures: nearly as many as in one go', async () => {
  const table = threeSites();
  const shown = (release: PublishableTable): number =>
    release.cells.filter(({ figures }) => figures.some(({ form }) => form !== 'hidden')).length;
  const whole = published(await protect(table, { publications: [] }, { ...effects, largeFrom: 100_000 }));
  expect(shown(published(await inParts(table)))).toBeGreaterThanOrEqual(0.95 * shown(whole));
}, 60_000);

test('with answers on paper the promises hold for whoever typed them, too', async () => {
  const onPaper = Array.from({ length: 60 }, (_, person) => person * 3);
  const table = threeSites({ onPaper });
  const release = published(await inParts(table));
  expect(release.cells.some(({ status }) => status === 'shown')).toBe(true);
  expect(await wholeAudit(table, release)).toEqual([]);
  const typed = new Set(onPaper);
  const rest = rowsFor('problematic:stress', table, release).map((row) => row.members.filter((p) => !typed.has(p)));
  expect(
    smallestFound(
      table.respondents,
      rest.filter((row) => row.length > 0),
      4,
      seeded(3),
    ),
  ).toBeGreaterThanOrEqual(10);
}, 60_000);

test('says how far it is, stage by stage', async () => {
  const seen: Progress[] = [];
  await protect(threeSites(), { publications: [] }, { ...effects, onProgress: (progress) => seen.push(progress) });
  expect([...new Set(seen.map(({ stage }) => stage))]).toEqual(['upper', 'parts', 'audit']);
  expect(seen.every(({ done, of }) => done <= of)).toBe(true);
}, 60_000);

const failing: readonly (readonly [string, (job: Job, run: () => Promise<unknown>) => Promise<unknown>])[] = [
  ['dies', () => Promise.reject(new Error('the thread ended'))],
  ['answers nothing', async () => undefined],
  ['answers with another answer', async (job, run) => (job.kind === 'audit' ? { certificates: [] } : run())],
  [
    'leaves out what it should judge',
    async (job, run) => (job.kind === 'audit' ? { isolation: [], ranges: [] } : run()),
  ],
  [
    'names cells that there are not',
    async (job, run) =>
      job.kind === 'suppress'
        ? { hidden: [[99_999, 'too-few']], figures: job.tables.questions.map(() => []), ranges: [[]] }
        : run(),
  ],
];

test.each(failing)(
  'a crew that %s publishes nothing',
  async (_, fail) => {
    const hands = ownHands(tools);
    const result = await inParts(threeSites(), { size: 2, run: (job) => fail(job, () => hands.run(job)) });
    expect(result.status).toBe('refused');
    expect(result.audit.clean).toBe(false);
  },
  60_000,
);

test('a crew that proposes to show everything is found out by the audit and repaired', async () => {
  const hands = ownHands(tools);
  const table = threeSites();
  const careless: Crew = {
    size: 1,
    run: async (job) =>
      job.kind === 'suppress'
        ? { hidden: [], figures: job.tables.questions.map(() => []), ranges: job.tables.questions.map(() => []) }
        : hands.run(job),
  };
  const result = await inParts(table, careless);
  if (result.status === 'publishable') expect(await wholeAudit(table, result.table)).toEqual([]);
  else expect(result.audit.clean).toBe(false);
}, 60_000);
