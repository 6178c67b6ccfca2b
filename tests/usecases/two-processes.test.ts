import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OrganisationId } from '../../src/domain/ids.ts';
import { type Connections, connectAsService } from '../../src/storage/connect.ts';
import { createSealedBox } from '../../src/storage/sealed-box.ts';
import type { SealedBox } from '../../src/storage/sealed-box.types.ts';
import { closeWave } from '../../src/usecases/close-wave.ts';
import type { Context } from '../../src/usecases/context.ts';
import { getWave } from '../../src/usecases/get-wave.ts';
import { openScan } from '../../src/usecases/open-scan.ts';
import { submitResponse } from '../../src/usecases/submit-response.ts';
import { countAnswers } from '../support/count-answers.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { answerAll, exchange, makeCompany, openedWave, submission, system } from './company.ts';

/** The service, and beside it another process (the command line, a second service) on the same database. */
let service: TestContext;
let connections: Connections;
let beside: Context;
let besideBox: SealedBox;
let organisationId: OrganisationId;

beforeAll(async () => {
  service = await testContext({ seed: 'two' });
  connections = connectAsService(service.database.address);
  besideBox = createSealedBox({ sql: connections.sql, fileKey: service.key, random: service.random });
  beside = { ...service, db: connections.db, box: besideBox };
  organisationId = await makeCompany(service, { A: 40 });
});
afterAll(async () => {
  await besideBox.close();
  await connections.close();
  await service.close();
});

test('another process closes the wave: everything that the service acknowledged is in the release, nothing comes after', async () => {
  const { waveId, letters } = await openedWave(service, organisationId);
  const acknowledged = { count: 0 };
  const late = await Promise.all(letters.slice(0, 30).map((letter) => exchange(service, letter.code)));
  const sending = late.map(async (admission) => {
    await submitResponse(service, submission(service, admission));
    acknowledged.count += 1;
  });
  const closing = closeWave(beside, system, organisationId, waveId);
  // The service has seen the wave open a moment ago and does not know yet.
  const outcomes = await Promise.allSettled(sending);
  const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.code] : []));
  expect(refused.every((code) => code === 'scan-closed')).toBe(true);
  await closing;
  expect(await countAnswers(service, waveId)).toBe(acknowledged.count);
});

test('two processes that close at the same moment publish one release', async () => {
  const { waveId, letters } = await openedWave(service, organisationId);
  await answerAll(service, letters.slice(0, 15));
  const [one, two] = await Promise.all([service, beside].map((ctx) => closeWave(ctx, system, organisationId, waveId)));
  expect(one).toEqual(two);
  const releases = await service.database.owner.sql`select status from published.release where wave_id = ${waveId}`;
  expect(releases).toHaveLength(1);
});

test('one process takes in answers; the other says that it is busy, counts along, and takes over when the first one stops', async () => {
  const { waveId, letters } = await openedWave(service, organisationId);
  const [first, second] = letters.map((letter) => letter.code) as [string, string];
  const sent = submission(service, await exchange(service, first));
  expect(await submitResponse(service, sent)).toEqual({ status: 'stored' });
  await expect(exchange(beside, second)).rejects.toMatchObject({ code: 'scan-busy' });
  await expect(submitResponse(beside, sent)).rejects.toMatchObject({ code: 'scan-busy' });
  expect((await openScan(beside, { link: null, code: second })).state).toBe('open');
  await answerAll(service, letters.slice(1, 15));
  const { progress } = await getWave(beside, system, organisationId, waveId);
  expect(progress.responded).not.toBeNull();

  await service.box.close();
  expect(await submitResponse(beside, sent)).toEqual({ status: 'repeated' });
  expect(await countAnswers(service, waveId)).toBe(15);
});
