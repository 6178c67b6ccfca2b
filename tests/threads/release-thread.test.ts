import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OrganisationId, WaveId } from '../../src/domain/ids.ts';
import { openReleaseThread } from '../../src/threads/release-thread.ts';
import type { BuildStep } from '../../src/usecases/release-outcome.types.ts';

let builder: ReturnType<typeof openReleaseThread>;
const steps: BuildStep[] = [];
beforeEach(() => {
  steps.length = 0;
  builder = openReleaseThread(() => new Worker(new URL('./echo-thread.ts', import.meta.url)));
});
afterEach(() => builder.close());

const build = (waveId: string) =>
  builder.build(
    {
      actor: { kind: 'system' },
      organisationId: 'o' as OrganisationId,
      waveId: waveId as WaveId,
      again: false,
    },
    (step) => steps.push(step),
  );

test('a build tells its steps and then its outcome', async () => {
  expect(await build('builds')).toMatchObject({ status: 'published', releaseId: 'r' });
  expect(steps).toEqual([{ step: 'parts', round: 0, done: 3, of: 7 }]);
});

test('an error of ours comes back with its code', async () => {
  await expect(build('fails')).rejects.toMatchObject({ code: 'wave-not-closed', details: { wave: 'x' } });
});

test('a thread that ends fails every build in it, and the next build gets a new thread', async () => {
  const waits = expect(build('waits')).rejects.toThrow('ended');
  await expect(build('dies')).rejects.toThrow('ended');
  await waits;
  expect(await build('builds')).toMatchObject({ status: 'published' });
});

test('stopping the service gives up what is under way, and nothing is begun after it', async () => {
  const waits = expect(build('waits')).rejects.toThrow('stopped while');
  await builder.close();
  await waits;
  await expect(build('builds')).rejects.toThrow('stopping');
});
