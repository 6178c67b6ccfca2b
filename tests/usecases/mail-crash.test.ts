import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OrganisationId, WaveId } from '../../src/domain/ids.ts';
import { type InvitationLetter, listInvitationCodes } from '../../src/usecases/list-invitation-codes.ts';
import { sendReminder } from '../../src/usecases/send-reminder.ts';
import { type ArrivedMail, type MailServer, startMailServer } from '../support/mail-server.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { answerAll, makeCompany, openedWave, system } from './company.ts';
import { takeMail } from './mail.ts';

let server: MailServer;
let ctx: TestContext;
let organisationId: OrganisationId;
let waveId: WaveId;
let letters: readonly InvitationLetter[];

beforeAll(async () => {
  server = await startMailServer();
  ctx = await testContext({ seed: 'mail-crash', baseUrl: 'https://scan.example.be', mail: server.settings });
  organisationId = await makeCompany(ctx, { A: 40 });
  ({ waveId } = await openedWave(ctx, organisationId, {
    mail: { invitations: true, reminders: 'blind', reminderDays: [] },
  }));
  letters = await listInvitationCodes(ctx, system, organisationId, waveId);
});
afterAll(async () => {
  await ctx.close();
  await server.close();
});

/** A process that sends; it ends when all is sent, or is killed. */
function sender(): ChildProcess {
  const { folder, database } = ctx.database.address;
  const key = Buffer.from(ctx.key).toString('hex');
  const child = spawn(
    process.execPath,
    ['tests/usecases/mail-child.ts', folder, database, key, JSON.stringify(server.settings)],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  return child;
}

/** Kills process after process, each in the moment between a mail's arrival and its acknowledgement, then lets one finish. */
async function sendWithKills(kills: readonly number[]): Promise<readonly ArrivedMail[]> {
  for (const after of kills) {
    const child = sender();
    const until = server.arrived.length + after;
    server.onArrival = () => {
      if (server.arrived.length === until) child.kill('SIGKILL');
    };
    await once(child, 'close');
    expect(child.signalCode).toBe('SIGKILL');
  }
  server.onArrival = () => {};
  const last = sender();
  await once(last, 'close');
  expect(last.exitCode).toBe(0);
  return takeMail(server);
}

/** By address: Message-IDs of what arrived there. */
const namesByAddress = (mails: readonly ArrivedMail[]) => Map.groupBy(mails, ({ to }) => to.toLowerCase());

const addressOf = ({ name }: InvitationLetter) => `${name?.replace(' ', '.').toLowerCase()}@example.be`;

function expectOnceEach(mails: readonly ArrivedMail[], expected: readonly string[], kills: number): void {
  const byAddress = namesByAddress(mails);
  expect([...byAddress.keys()].toSorted()).toEqual(expected.toSorted());
  expect(mails.length - expected.length).toBeLessThanOrEqual(kills);
  // A mail that was on its way when the process died is the same mail for whoever gets it twice.
  for (const [address, same] of byAddress)
    expect(new Set(same.map(({ headers }) => headers.get('message-id'))).size, address).toBe(1);
}

test('processes that are killed while they mail invitations lose nobody, and repeat at most the mail on its way', async () => {
  expectOnceEach(await sendWithKills([1, 12]), letters.map(addressOf), 2);
});

test('processes that are killed while they remind lose nobody, repeat at most the mail on its way, and leave no list', async () => {
  await answerAll(ctx, letters.slice(0, 15));
  ctx.time = new Date('2026-03-05T09:00:00Z');
  await sendReminder(ctx, system, organisationId, waveId);
  // Another process takes over the sealed box.
  await ctx.box.close();
  const mails = await sendWithKills([9]);
  expectOnceEach(mails, letters.slice(15).map(addressOf), 1);
  const mailings = await ctx.database.owner
    .sql`select kind, position, done, trouble from fieldwork.mailing order by kind`;
  expect([...mailings]).toEqual([
    { kind: 'invitation', position: 0, done: true, trouble: null },
    { kind: 'reminder', position: 40, done: true, trouble: null },
  ]);
});
