import { afterEach, expect, test } from 'vitest';
import type { Job } from '../../src/domain/disclosure/parts/job.types.ts';
import { protect } from '../../src/domain/disclosure/protect.ts';
import type { ProtectionResult } from '../../src/domain/disclosure/publishable.types.ts';
import type { FrequencyTable } from '../../src/domain/tabulation/table.types.ts';
import { openThreadCrew, type ThreadCrew } from '../../src/threads/thread-crew.ts';
import { largeCompany } from '../domain/disclosure/large-company.ts';
import { seededRandom } from '../domain/disclosure/synthetic.ts';

const open: ThreadCrew[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((crew) => crew.close()));
});
const crewOf = (options: Parameters<typeof openThreadCrew>[0]): ThreadCrew => {
  const crew = openThreadCrew(options);
  open.push(crew);
  return crew;
};

const twoSites = (): FrequencyTable =>
  largeCompany({
    seed: 11,
    shape: [2, 3, 10],
    teamSize: [12, 20],
    breakdowns: { gender: [10, 9] },
    rates: { 'problematic:stress': 0.4 },
  });
const effects = { random: seededRandom(1), now: () => performance.now(), largeFrom: 1 };
const inParts = (crew?: ThreadCrew): Promise<ProtectionResult> =>
  protect(twoSites(), { publications: [] }, { ...effects, ...(crew && { crew }) });

const tinyJob: Job = {
  kind: 'derived',
  tables: { level: 'half-range', atoms: [{ id: '0', people: 20 }], cells: [], questions: [] },
  shown: [],
};
const endsTheThread = { kind: 'suppress' } as unknown as Job;

test('threads publish the very same release as one pair of hands', async () => {
  const byThreads = await inParts(crewOf({ size: 2 }));
  const byHand = await inParts();
  expect(byThreads.status).toBe('publishable');
  expect({ ...byThreads, audit: null }).toEqual({ ...byHand, audit: null });
});

test('a job that fails is rejected with its reason, and the next one is done', async () => {
  const crew = crewOf({ size: 1 });
  await expect(crew.run(endsTheThread)).rejects.toThrow();
  expect(await crew.run(tinyJob)).toEqual({ certificates: [] });
});

test('a thread that ends in the middle fails its job and is replaced', async () => {
  const crew = crewOf({ size: 1, file: new URL('./dying-thread.ts', import.meta.url) });
  await expect(crew.run(tinyJob)).rejects.toThrow('ended in the middle');
  await expect(crew.run(tinyJob)).rejects.toThrow('ended in the middle');
  expect((await inParts(crew)).status).toBe('refused');
});

test('a job that takes too long is given up, and nothing is published', async () => {
  const crew = crewOf({ size: 1, timeoutMs: 200, file: new URL('./hanging-thread.ts', import.meta.url) });
  const result = await inParts(crew);
  expect(result.status).toBe('refused');
  expect(result.audit.checks.map(({ note }) => note).join()).toContain('a job took too long');
});

test('closing rejects what runs and what waits', async () => {
  const crew = crewOf({ size: 1, file: new URL('./hanging-thread.ts', import.meta.url) });
  const running = [crew.run(tinyJob), crew.run(tinyJob)].map((job) => expect(job).rejects.toThrow('stopped'));
  await crew.close();
  await Promise.all(running);
  await expect(crew.run(tinyJob)).rejects.toThrow('gone home');
});
