import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OrganisationId } from '../../src/domain/ids.ts';
import type { MailRules } from '../../src/domain/participation/participation.types.ts';
import { importPeople } from '../../src/usecases/import-people.ts';
import { sendInvitations } from '../../src/usecases/send-invitations.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { bytes, exchange, makeCompany, openedWave, staff, system } from './company.ts';
import { codeIn, sendAllMail, takeMail } from './mail.ts';

let server: MailServer;
let ctx: TestContext;
let organisationId: OrganisationId;
const mail: MailRules = { invitations: true, reminders: 'none', reminderDays: null };

beforeAll(async () => {
  server = await startMailServer();
  ctx = await testContext({ seed: 'invitations', baseUrl: 'https://scan.example.be', mail: server.settings });
});
beforeEach(async () => {
  // Trouble of the test before is over.
  ctx.time = new Date(ctx.time.getTime() + 60 * 60_000);
  organisationId = await makeCompany(ctx, { A: 12 });
});
afterEach(() => {
  server.answer = () => null;
  takeMail(server);
});
afterAll(async () => {
  await ctx.close();
  await server.close();
});

/** Everything that the database and the log hold, as one text. */
async function everythingStored(): Promise<string> {
  const { sql } = ctx.database.owner;
  const tables = await sql<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('identity', 'fieldwork', 'answers', 'published')`;
  const rows = await Promise.all(tables.map(({ name }) => sql.unsafe(`select * from ${name}`)));
  return JSON.stringify(rows) + JSON.stringify(ctx.logged);
}

describe('invitations by mail', () => {
  test('go out when the wave opens, each to its own person, in every language of the wave', async () => {
    const { letters, waveId } = await openedWave(ctx, organisationId, {
      title: 'Meting & co',
      languages: ['nl', 'fr', 'de', 'en'],
      closesOn: '2026-03-20',
      mail,
    });
    await sendAllMail(ctx);
    const arrived = takeMail(server);
    expect(arrived).toHaveLength(12);
    for (const { to, subject, text, html } of arrived) {
      const letter = letters.find(({ name }) => to === `${name?.replace(' ', '.').toLowerCase()}@example.be`);
      expect(letter?.code).toBe(codeIn(text));
      expect(subject).toBe('Uitnodiging / Invitation / Einladung: Meting & co');
      expect(text).toContain(`Dag ${letter?.name},`);
      expect(text.match(new RegExp(`^${letter?.url}$`, 'gm'))).toHaveLength(4);
      for (const words of [
        'tot en met 20 maart 2026',
        'jusqu’au 20 mars 2026 inclus',
        'bis einschließlich 20. März 2026',
        '20 March 2026',
      ])
        expect(text).toContain(words);
      expect(text).toMatch(/groepen van minstens 10 mensen/);
      expect(text).toMatch(/Sleutel van deze bevraging \(overal dezelfde\): \S+/);
      expect(html).toContain('Firma');
      expect(html).not.toMatch(/<img|<script|<link|src=|url\(/i);
      expect([...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address)).toEqual(Array(4).fill(letter?.url));
    }
    expect(new Set(arrived.map(({ text }) => codeIn(text))).size).toBe(12);
    await exchange(ctx, codeIn(arrived[0]?.text ?? ''));
    const stored = await everythingStored();
    for (const { text } of arrived) expect(stored).not.toContain(codeIn(text));
    expect(JSON.stringify(ctx.logged)).not.toMatch(/@example/);
    await sendAllMail(ctx);
    expect(takeMail(server)).toEqual([]);
    expect(waveId).toBeTruthy();
  });

  test('wait for somebody to ask when that was chosen; asking twice sends once; a corrected address is sent again', async () => {
    const { waveId } = await openedWave(ctx, organisationId);
    await sendAllMail(ctx);
    expect(takeMail(server)).toEqual([]);
    const presses = [1, 2, 3].map(() => sendInvitations(ctx, system, organisationId, waveId));
    expect(await Promise.all(presses)).toEqual(Array(3).fill({ addresses: 12 }));
    await sendAllMail(ctx);
    expect(takeMail(server)).toHaveLength(12);
    expect(await sendInvitations(ctx, system, organisationId, waveId)).toEqual({ addresses: 0 });

    const people = [
      'Team;Naam;E-mail',
      'A;A 1;a.een@example.be',
      ...Array.from({ length: 11 }, (_, n) => `A;A ${n + 2};`),
    ];
    await importPeople(ctx, system, organisationId, bytes(people.join('\n')));
    expect(await sendInvitations(ctx, system, organisationId, waveId)).toEqual({ addresses: 1 });
    await sendAllMail(ctx);
    expect(takeMail(server).map(({ to }) => to)).toEqual(['a.een@example.be']);
  });

  test('leave out who has no address, and say so when nobody has one', async () => {
    const some = [
      'Team;Naam;E-mail',
      ...Array.from({ length: 12 }, (_, n) => `A;A ${n};${n < 5 ? `a${n}@example.be` : ''}`),
    ];
    await importPeople(ctx, system, organisationId, bytes(some.join('\n')));
    await openedWave(ctx, organisationId, { mail });
    await sendAllMail(ctx);
    expect(takeMail(server)).toHaveLength(5);
    const none = ['Team;Naam', ...Array.from({ length: 12 }, (_, n) => `A;B ${n}`)];
    await importPeople(ctx, system, organisationId, bytes(none.join('\n')), 'replaces-most');
    const { waveId } = await openedWave(ctx, organisationId, { mail });
    await expect(sendInvitations(ctx, system, organisationId, waveId)).rejects.toMatchObject({
      code: 'mail-no-addresses',
    });
  });

  test('are asked for by whoever runs the wave, and by nobody else', async () => {
    const { waveId } = await openedWave(ctx, organisationId);
    for (const role of ['team-lead', 'prevention'] as const)
      await expect(sendInvitations(ctx, staff(role, organisationId), organisationId, waveId)).rejects.toMatchObject({
        code: 'not-allowed',
      });
    const without = { ...ctx, mail: null };
    await expect(sendInvitations(without, system, organisationId, waveId)).rejects.toMatchObject({
      code: 'mail-not-set-up',
    });
  });
});

describe('a mail server in trouble', () => {
  test('loses nobody: what it did not take goes out when it is back, everybody once', async () => {
    await openedWave(ctx, organisationId, { mail });
    let taken = 0;
    server.answer = () => {
      taken += 1;
      return taken > 5 ? 421 : null;
    };
    await sendAllMail(ctx);
    const first = takeMail(server);
    expect(first).toHaveLength(5);
    expect(ctx.logged.at(-1)).toMatchObject({ level: 'warn', message: 'the mail server took no mail' });
    server.answer = () => null;
    await sendAllMail(ctx);
    expect(server.arrived).toEqual([]); // it is left alone for a while
    ctx.time = new Date(ctx.time.getTime() + 11 * 60_000);
    await sendAllMail(ctx);
    const all = [...first, ...takeMail(server)];
    expect(all).toHaveLength(12);
    expect(new Set(all.map(({ to }) => to)).size).toBe(12);
  });

  test('that does not know some addresses: the others get theirs, and these are not tried again', async () => {
    const { waveId } = await openedWave(ctx, organisationId, { mail });
    server.answer = (address) => (address.startsWith('a.3@') ? 550 : null);
    await sendAllMail(ctx);
    expect(takeMail(server)).toHaveLength(11);
    server.answer = () => null;
    expect(await sendInvitations(ctx, system, organisationId, waveId)).toEqual({ addresses: 0 });
    expect(JSON.stringify(ctx.logged)).not.toMatch(/@example/);
  });

  test('that wants to see somebody later gets that one after half an hour', async () => {
    await openedWave(ctx, organisationId, { mail });
    server.answer = (address) => (address.startsWith('a.3@') ? 451 : null);
    await sendAllMail(ctx);
    expect(takeMail(server)).toHaveLength(11);
    server.answer = () => null;
    await sendAllMail(ctx);
    expect(server.arrived).toEqual([]);
    ctx.time = new Date(ctx.time.getTime() + 31 * 60_000);
    await sendAllMail(ctx);
    expect(takeMail(server).map(({ to }) => to)).toEqual(['a.3@example.be']);
  });

  test('that refuses everybody is not believed: nobody is written off', async () => {
    const { waveId } = await openedWave(ctx, organisationId, { mail });
    server.answer = () => 554;
    await sendAllMail(ctx);
    server.answer = () => null;
    expect(await sendInvitations(ctx, system, organisationId, waveId)).toEqual({ addresses: 12 });
    await sendAllMail(ctx);
    expect(takeMail(server)).toHaveLength(12);
  });
});
