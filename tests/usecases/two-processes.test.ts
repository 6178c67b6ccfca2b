import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OrganisationId } from '../../src/domain/ids.ts';
import { type Connections, connectAsService } from '../../src/storage/connect.ts';
import { createResponseWriter } from '../../src/storage/response-writer.ts';
import { closeWave } from '../../src/usecases/close-wave.ts';
import type { Context } from '../../src/usecases/context.ts';
import { issueCredential } from '../../src/usecases/issue-credential.ts';
import { submitResponse } from '../../src/usecases/submit-response.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { answerAll, commitmentOf, exchange, makeCompany, openedWave, submission, system } from './company.ts';

/** The service, and beside it another process (the command line, a second service) on the same database. */
let service: TestContext;
let connections: Connections;
let beside: Context;
let organisationId: OrganisationId;

beforeAll(async () => {
  service = await testContext({ seed: 'two' });
  connections = connectAsService(service.database.address);
  beside = { ...service, db: connections.db, responses: createResponseWriter(connections.sql) };
  organisationId = await makeCompany(service, { A: 40 });
});
afterAll(async () => {
  await connections.close();
  await service.close();
});

test('an answer that the service takes in just after another process closed the wave is in the release', async () => {
  const { waveId, letters } = await openedWave(service, organisationId);
  await answerAll(service, letters.slice(0, 15));
  const late = await exchange(service, letters[20]?.code ?? '');
  const closing = closeWave(beside, system, organisationId, waveId);
  await expect
    .poll(async () => (await service.database.owner.sql`select status from fieldwork.wave where id = ${waveId}`)[0], {
      interval: 5,
    })
    .toEqual({ status: 'closed' });
  // The service has seen the wave open a moment ago and does not know yet.
  await submitResponse(service, submission(service, late));
  expect(await closing).toMatchObject({ responses: 16, release: { status: 'published' } });
  const later = submitResponse(service, submission(service, late));
  await expect(later).rejects.toMatchObject({ code: 'scan-closed' });
});

test('two processes that close at the same moment publish one release', async () => {
  const { waveId, letters } = await openedWave(service, organisationId);
  await answerAll(service, letters.slice(0, 15));
  const [one, two] = await Promise.all([service, beside].map((ctx) => closeWave(ctx, system, organisationId, waveId)));
  expect(one).toEqual(two);
  const releases = await service.database.owner.sql`select status from published.release where wave_id = ${waveId}`;
  expect(releases).toHaveLength(1);
});

test('one code on two processes admits one device, and one response sent to both is stored once', async () => {
  const { letters } = await openedWave(service, organisationId);
  const code = letters[0]?.code ?? '';
  const tries = [service, beside].map((ctx) =>
    issueCredential(ctx, { code, commitment: commitmentOf(ctx.random.bytes(32)) }),
  );
  const outcomes = await Promise.allSettled(tries);
  expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
  const sent = submission(service, await exchange(service, letters[1]?.code ?? ''));
  const statuses = await Promise.all([service, beside].map((ctx) => submitResponse(ctx, sent)));
  expect(statuses.map(({ status }) => status).sort()).toEqual(['repeated', 'stored']);
});
