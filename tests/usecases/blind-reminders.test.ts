import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OrganisationId, WaveId } from '../../src/domain/ids.ts';
import { addDays } from '../../src/domain/participation/calendar.ts';
import type { MailRules } from '../../src/domain/participation/participation.types.ts';
import { importPeople } from '../../src/usecases/import-people.ts';
import type { InvitationLetter } from '../../src/usecases/list-invitation-codes.ts';
import { sendReminder } from '../../src/usecases/send-reminder.ts';
import { tightenRules } from '../../src/usecases/tighten-rules.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { answerAll, bytes, makeCompany, openedWave, peopleCsv, staff, system } from './company.ts';
import { codeIn, sendAllMail, takeMail } from './mail.ts';

let server: MailServer;
let ctx: TestContext;
let organisationId: OrganisationId;
let start = '2026-03-02';

beforeAll(async () => {
  server = await startMailServer();
  ctx = await testContext({ seed: 'reminders', baseUrl: 'https://scan.example.be', mail: server.settings });
});
beforeEach(async () => {
  // Trouble of the test before is over: a Monday, four weeks later.
  start = addDays(start, 28);
  ctx.time = new Date(`${start}T09:00:00Z`);
  organisationId = await makeCompany(ctx, { A: 24 });
});
afterEach(() => {
  server.answer = () => null;
  takeMail(server);
});
afterAll(async () => {
  await ctx.close();
  await server.close();
});

const days = (n: number) => {
  ctx.time = new Date(ctx.time.getTime() + n * 86_400_000);
};
const rules = (
  reminders: MailRules['reminders'],
  reminderDays: readonly string[] | null = [],
): { mail: MailRules } => ({
  mail: { invitations: false, reminders, reminderDays },
});
const addressOf = ({ name }: InvitationLetter) => `${name?.replace(' ', '.').toLowerCase()}@example.be`;
const addresses = (letters: readonly InvitationLetter[]) => letters.map(addressOf).toSorted();
const recipients = () =>
  takeMail(server)
    .map(({ to }) => to)
    .toSorted();
const remind = (waveId: WaveId) => sendReminder(ctx, system, organisationId, waveId);

describe('a blind reminder', () => {
  test('goes to exactly those whose code was not used', async () => {
    const { waveId, letters } = await openedWave(ctx, organisationId, rules('blind'));
    const shuffled = letters.toSorted((a, b) => (a.code < b.code ? -1 : 1));
    await answerAll(ctx, shuffled.slice(0, 13));
    days(3);
    expect(await remind(waveId)).toEqual({ day: addDays(start, 3) });
    await sendAllMail(ctx);
    const arrived = takeMail(server);
    expect(arrived.map(({ to }) => to).toSorted()).toEqual(addresses(shuffled.slice(13)));
    for (const { to, text, subject } of arrived) {
      expect(codeIn(text)).toBe(letters.find((letter) => addressOf(letter) === to)?.code);
      expect(subject).toBe('Nog open / Still open: Meting');
    }
  });

  test('is refused for a handful of addresses, and stops when the list is made shorter on the way', async () => {
    const few = [
      'Team;Naam;E-mail',
      ...Array.from({ length: 24 }, (_, n) => `A;A ${n};${n < 9 ? `a.${n}@example.be` : ''}`),
    ];
    await importPeople(ctx, system, organisationId, bytes(few.join('\n')));
    const small = await openedWave(ctx, organisationId, rules('blind'));
    days(3);
    await expect(remind(small.waveId)).rejects.toMatchObject({ code: 'mail-too-few-addresses', details: { k: 10 } });

    await importPeople(ctx, system, organisationId, bytes(peopleCsv({ A: 24 })));
    const { waveId } = await openedWave(ctx, organisationId, rules('blind'));
    days(3);
    await remind(waveId);
    await importPeople(ctx, system, organisationId, bytes(few.join('\n')));
    await sendAllMail(ctx);
    expect(recipients()).toEqual([]);
  });

  test('tells nothing to who puts an address of their own in the place of somebody', async () => {
    const { waveId, letters } = await openedWave(ctx, organisationId, rules('blind'));
    await answerAll(ctx, letters.slice(0, 10));
    const spied = [
      'Team;Naam;E-mail',
      ...letters.map((letter, n) => `A;${letter.name};${n === 12 ? 'spy@example.be' : addressOf(letter)}`),
    ];
    await importPeople(ctx, system, organisationId, bytes(spied.join('\n')));
    days(3);
    await remind(waveId);
    await sendAllMail(ctx);
    const reached = recipients();
    expect(reached).toEqual(
      addresses([letters[10], ...letters.slice(11).filter((_, n) => n !== 1)] as InvitationLetter[]),
    );
    expect(reached).not.toContain('spy@example.be');
  });

  test('takes a server that falls away in the middle: everybody once, and nobody who took part', async () => {
    const { waveId, letters } = await openedWave(ctx, organisationId, rules('blind'));
    await answerAll(ctx, letters.slice(0, 8));
    days(3);
    await remind(waveId);
    let taken = 0;
    server.answer = () => {
      taken += 1;
      return taken > 6 ? 451 : null;
    };
    await sendAllMail(ctx);
    const first = recipients();
    expect(first).toHaveLength(6);
    server.answer = () => null;
    ctx.time = new Date(ctx.time.getTime() + 11 * 60_000);
    await sendAllMail(ctx);
    expect([...first, ...recipients()].toSorted()).toEqual(addresses(letters.slice(8)));
  });
});

describe('a camouflaged reminder', () => {
  test('is the same mail for everybody: to the mail server, in the mailbox, and over the shoulder', async () => {
    const { waveId, letters } = await openedWave(ctx, organisationId, { ...rules('camouflaged'), languages: ['nl'] });
    await answerAll(ctx, letters.slice(0, 13));
    days(3);
    await remind(waveId);
    await sendAllMail(ctx);
    const arrived = takeMail(server);
    expect(arrived.map(({ to }) => to).toSorted()).toEqual(addresses(letters));
    const bare = arrived.map(({ to, subject, text, html }) => {
      const letter = letters.find((one) => addressOf(one) === to) as InvitationLetter;
      return [subject, text, html].map((part) =>
        part.replaceAll(letter.code, '<code>').replaceAll(`${letter.name}`, '<name>'),
      );
    });
    expect(new Set(bare.map((parts) => parts.join('\0'))).size).toBe(1);
    expect(bare[0]?.[1]).toContain('Hebt u al meegedaan? Dank u wel: u hoeft niets meer te doen.');
    // On the line: the same number of bytes for names of the same length.
    const sizes = Map.groupBy(arrived, ({ to }) => to.length);
    for (const same of sizes.values()) expect(new Set(same.map(({ raw }) => raw.length)).size).toBe(1);
  });

  test('needs no smallest number, because it tells nothing', async () => {
    const few = [
      'Team;Naam;E-mail',
      ...Array.from({ length: 24 }, (_, n) => `A;A ${n};${n < 2 ? `a.${n}@example.be` : ''}`),
    ];
    await importPeople(ctx, system, organisationId, bytes(few.join('\n')));
    const { waveId } = await openedWave(ctx, organisationId, rules('camouflaged'));
    days(3);
    await remind(waveId);
    await sendAllMail(ctx);
    expect(recipients()).toEqual(['a.0@example.be', 'a.1@example.be']);
  });
});

describe('asking for a reminder', () => {
  test('is possible at most every three days, counted from the opening too', async () => {
    const { waveId } = await openedWave(ctx, organisationId, rules('camouflaged'));
    days(2);
    await expect(remind(waveId)).rejects.toMatchObject({
      code: 'reminder-too-soon',
      details: { day: addDays(start, 3) },
    });
    days(1);
    await remind(waveId);
    await expect(remind(waveId)).rejects.toMatchObject({
      code: 'reminder-too-soon',
      details: { day: addDays(start, 6) },
    });
    days(3);
    await remind(waveId);
    // The one before was never sent, as when the mail server was away: nobody gets both.
    await sendAllMail(ctx);
    expect(recipients()).toHaveLength(24);
  });

  test('several times at the same moment sends one', async () => {
    const { waveId } = await openedWave(ctx, organisationId, rules('camouflaged'));
    days(3);
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => remind(waveId)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await Promise.all([sendAllMail(ctx), sendAllMail(ctx)]);
    expect(recipients()).toHaveLength(24);
  });

  test('is for whoever runs the wave, where reminders were planned, and only while it is open', async () => {
    const { waveId } = await openedWave(ctx, organisationId, rules('blind'));
    for (const role of ['team-lead', 'prevention'] as const)
      await expect(sendReminder(ctx, staff(role, organisationId), organisationId, waveId)).rejects.toMatchObject({
        code: 'not-allowed',
      });
    const without = await openedWave(ctx, organisationId);
    days(3);
    await expect(remind(without.waveId)).rejects.toMatchObject({ code: 'reminders-off' });
  });
});

describe('the rules about reminders', () => {
  test('become stricter and never laxer; the database itself refuses the latter', async () => {
    const { waveId } = await openedWave(ctx, organisationId, rules('blind', [addDays(start, 7), addDays(start, 14)]));
    const tighten = (reminders: MailRules['reminders']) =>
      tightenRules(ctx, system, organisationId, waveId, { reminders });
    expect((await tighten('camouflaged')).rules.mail).toMatchObject({ reminders: 'camouflaged' });
    await expect(tighten('blind')).rejects.toMatchObject({ code: 'rules-frozen' });
    const laxer = ctx.database.owner.sql`
      insert into fieldwork.wave_rules
      select organisation_id, wave_id, 3, jsonb_set(rules, '{mail,reminders}', '"blind"'), frozen_on, 2, rules
      from fieldwork.wave_rules where wave_id = ${waveId} and version = 2`;
    await expect(laxer).rejects.toThrow('wave_rules_reminders_never_laxer');
    expect((await tighten('none')).rules.mail).toEqual({ invitations: false, reminders: 'none', reminderDays: [] });
    days(7);
    await expect(remind(waveId)).rejects.toMatchObject({ code: 'reminders-off' });
    await sendAllMail(ctx);
    expect(recipients()).toEqual([]);
  });
});
