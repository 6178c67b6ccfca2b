import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OrganisationId, WaveId } from '../../src/domain/ids.ts';
import { startMailTimer } from '../../src/jobs/mail-timer.ts';
import { type Connections, connectAsService } from '../../src/storage/connect.ts';
import { openPostOffice } from '../../src/storage/post-office.ts';
import { createSealedBox } from '../../src/storage/sealed-box.ts';
import type { SealedBox } from '../../src/storage/sealed-box.types.ts';
import type { Context } from '../../src/usecases/context.ts';
import { getWave } from '../../src/usecases/get-wave.ts';
import type { InvitationLetter } from '../../src/usecases/list-invitation-codes.ts';
import { listInvitationCodes } from '../../src/usecases/list-invitation-codes.ts';
import { planWave } from '../../src/usecases/plan-wave.ts';
import { runDueWaves } from '../../src/usecases/run-due-waves.ts';
import { sendReminder } from '../../src/usecases/send-reminder.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { answerAll, makeCompany, standardPlan, system } from './company.ts';
import { sendAllMail, takeMail } from './mail.ts';

/** The service, and a second one beside it on the same database, with a post office of its own. */
let server: MailServer;
let service: TestContext;
let beside: Context;
let connections: Connections;
let besideBox: SealedBox;
let organisationId: OrganisationId;
let waveId: WaveId;
let letters: readonly InvitationLetter[];

beforeAll(async () => {
  server = await startMailServer();
  service = await testContext({ seed: 'schedule', baseUrl: 'https://scan.example.be', mail: server.settings });
  connections = connectAsService(service.database.address);
  besideBox = createSealedBox({ sql: connections.sql, fileKey: service.key, random: service.random });
  const mail = openPostOffice({ sql: connections.sql, settings: server.settings });
  beside = { ...service, clock: service.clock, db: connections.db, box: besideBox, mail };
  organisationId = await makeCompany(service, { A: 20 });
  ({ waveId } = await planWave(service, system, organisationId, {
    ...standardPlan,
    opensOn: '2026-03-02',
    closesOn: '2026-03-22',
    mail: { invitations: true, reminders: 'blind', reminderDays: null },
  }));
});
afterAll(async () => {
  await besideBox.close();
  await connections.close();
  await service.close();
  await server.close();
});

const at = (time: string) => {
  service.time = new Date(time);
  return Promise.all([sendAllMail(service), sendAllMail(beside)]);
};

test('a wave that opens on its day mails its invitations, once, whichever of two services sends', async () => {
  await runDueWaves(service);
  await at('2026-03-02T10:00:00Z');
  expect(takeMail(server)).toHaveLength(20);
  expect((await getWave(service, system, organisationId, waveId)).wave.rules.mail?.reminderDays).toEqual([
    '2026-03-12',
    '2026-03-20',
  ]);
  letters = await listInvitationCodes(service, system, organisationId, waveId);
  await answerAll(service, letters.slice(0, 12));
});

test('the reminder of a day goes out in the morning in Brussels, once, by the process that takes in answers', async () => {
  await at('2026-03-12T07:59:00Z');
  expect(takeMail(server)).toEqual([]);
  await at('2026-03-12T08:00:00Z');
  await at('2026-03-12T08:01:00Z');
  await at('2026-03-12T16:00:00Z');
  const reached = takeMail(server).map(({ to }) => to);
  expect(reached).toHaveLength(8);
  expect(new Set(reached).size).toBe(8);
});

test('one by hand takes the place of the automatic one that would follow at once', async () => {
  service.time = new Date('2026-03-18T09:00:00Z');
  await sendReminder(service, system, organisationId, waveId);
  await at('2026-03-18T09:01:00Z');
  expect(takeMail(server)).toHaveLength(8);
  await at('2026-03-20T09:00:00Z');
  await at('2026-03-21T09:00:00Z');
  expect(takeMail(server)).toEqual([]);
});

test('after closing nothing goes out any more, also not what was asked for', async () => {
  service.time = new Date('2026-03-22T09:00:00Z');
  await sendReminder(service, system, organisationId, waveId);
  service.time = new Date('2026-03-22T23:30:00Z');
  await runDueWaves(service);
  await at('2026-03-23T09:00:00Z');
  expect(takeMail(server)).toEqual([]);
});

test('the timer sends at once and stops when it is told to', async () => {
  service.time = new Date('2026-04-06T09:00:00Z');
  await planWave(service, system, organisationId, {
    ...standardPlan,
    opensOn: '2026-04-06',
    mail: { invitations: true, reminders: 'none', reminderDays: null },
  });
  await runDueWaves(service);
  const timer = startMailTimer(service);
  await expect.poll(() => server.arrived.length, { timeout: 10_000 }).toBe(20);
  await timer.stop();
});
