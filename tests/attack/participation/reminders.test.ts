import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationId, WaveId } from '../../../src/domain/ids.ts';
import type { Role } from '../../../src/usecases/context.ts';
import { getOrganisation } from '../../../src/usecases/get-organisation.ts';
import { type InvitationLetter, listInvitationCodes } from '../../../src/usecases/list-invitation-codes.ts';
import { sendReminder } from '../../../src/usecases/send-reminder.ts';
import { type StaffSite, staffSite } from '../../http/staff-site.ts';
import { type MailServer, startMailServer } from '../../support/mail-server.ts';
import { answerAll, makeCompany, openedWave, system } from '../../usecases/company.ts';
import { sendAllMail, takeMail } from '../../usecases/mail.ts';

/*
 * Everything that anybody can get hold of but the mail server itself: each page and route of each role, each row of the
 * database, each line of the log. Blind reminders went out; nothing may tell those who got one from those who did not.
 */
let server: MailServer;
let site: StaffSite;
let organisationId: OrganisationId;
let waveId: WaveId;
let letters: readonly InvitationLetter[];
/** Known to the test alone. */
let reminded: ReadonlySet<string>;
const roles: readonly Role[] = ['operator', 'contact', 'consultant', 'prevention', 'works-council', 'team-lead'];
const cookies = new Map<Role, string>();
let before: Readonly<Record<string, readonly string[]>>;
let after: typeof before;
let pagesBefore: ReadonlyMap<string, string>;
let pagesAfter: typeof pagesBefore;

const people = 30;
const took = 14;
const emailOf = ({ name }: Pick<InvitationLetter, 'name'>) => `${name?.replace(' ', '.').toLowerCase()}@example.be`;

async function dump(): Promise<typeof before> {
  const { sql } = site.ctx.database.owner;
  const tables = await sql<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('identity', 'fieldwork', 'answers', 'published')`;
  const entries = await Promise.all(
    tables.map(async ({ name }) => {
      const rows = await sql.unsafe(`select t.*, ctid::text as place, xmin::text as transaction from ${name} t`);
      return [name, rows.map((row) => JSON.stringify(row))] as const;
    }),
  );
  return Object.fromEntries(entries);
}

/** Every GET route of the application with this organisation and wave in it, as each role sees it. */
async function poll(): Promise<ReadonlyMap<string, string>> {
  const seen = new Map<string, string>();
  const paths = new Set(
    site.app.routes
      .filter(({ method, path }) => method === 'GET' && path.includes(':waveId'))
      .map(({ path }) => path.replace(':organisationId', organisationId).replace(':waveId', waveId))
      .filter((path) => !path.includes(':')),
  );
  expect(paths.size).toBeGreaterThan(10);
  for (const [role, cookie] of cookies)
    for (const path of paths) {
      const response = await site.get(path, cookie);
      seen.set(`${role} ${path}`, `${response.status} ${await response.text()}`);
    }
  return seen;
}

beforeAll(async () => {
  server = await startMailServer();
  site = await staffSite('spied', server.settings);
  const { ctx } = site;
  organisationId = await makeCompany(ctx, { A: people });
  const [team] = (await getOrganisation(ctx, system, organisationId)).units;
  for (const role of roles) {
    const unit = role === 'team-lead' ? (team?.id ?? null) : null;
    cookies.set(role, await site.signIn(role, role === 'operator' ? [] : [organisationId], unit));
  }
  ({ waveId } = await openedWave(ctx, organisationId, {
    mail: { invitations: true, reminders: 'blind', reminderDays: [] },
  }));
  await sendAllMail(ctx);
  takeMail(server);
  letters = await listInvitationCodes(ctx, system, organisationId, waveId);
  await answerAll(ctx, letters.toSorted((a, b) => (a.code < b.code ? -1 : 1)).slice(0, took));
  await ctx.box.merge();
  ctx.time = new Date('2026-03-05T09:00:00Z');
  pagesBefore = await poll();
  before = await dump();
  ctx.logged.length = 0;
  await sendReminder(ctx, system, organisationId, waveId);
  await sendAllMail(ctx);
  reminded = new Set(takeMail(server).map(({ to }) => to));
  after = await dump();
  pagesAfter = await poll();
}, 120_000);
afterAll(async () => {
  await site?.ctx.close();
  await server?.close();
});

test('the reminder went to those whose code was not used', () => {
  expect(reminded.size).toBe(people - took);
});

describe('nothing tells them from the others', () => {
  test('in the database: of all rows only the mailing changed, and it names nobody and no number of mails', () => {
    const changed = Object.entries(after).flatMap(([table, rows]) =>
      rows.filter((row) => !before[table]?.includes(row)).map((row) => [table, row] as const),
    );
    expect(changed.map(([table]) => table).toSorted()).toEqual(['fieldwork.mailing', 'identity.audit_log']);
    const [, mailing = ''] = changed.find(([table]) => table === 'fieldwork.mailing') ?? [];
    expect(JSON.parse(mailing)).toMatchObject({ kind: 'reminder', position: people, done: true, trouble: null });
    const [, act = ''] = changed.find(([table]) => table === 'identity.audit_log') ?? [];
    expect(JSON.parse(act)).toMatchObject({ action: 'mail.reminder', subject: waveId, details: { kind: 'blind' } });
    // Nothing was taken away either: each row that was there is there, in its place.
    for (const [table, rows] of Object.entries(before))
      expect(after[table], table).toEqual(expect.arrayContaining([...rows]));
  });

  test('in the database: each person stands in it as often as any other', () => {
    const { invitations, names } = everybody();
    for (const [table, rows] of Object.entries(after)) {
      const text = rows.join('\n');
      for (const ids of [invitations, names])
        expect(new Set(ids.map((id) => text.split(id).length)).size, table).toBe(1);
    }
  });

  test('in the log: a line about the reminder names nobody and no number', () => {
    expect(site.ctx.logged.filter(({ fields }) => Object.keys(fields).length > 0)).toEqual([]);
    expect(JSON.stringify(site.ctx.logged)).not.toMatch(/@|\b(14|16)\b/);
  });

  test('on any page or route of any role: what changed is the same sentence for everybody, with the day and without a number', () => {
    const changed = [...pagesAfter].filter(([path, page]) => page !== pagesBefore.get(path));
    for (const [path, page] of changed) {
      const lines = new Set((pagesBefore.get(path) ?? '').split(/[\n>,]/));
      const fresh = page.split(/[\n>,]/).filter((line) => !lines.has(line));
      const text = fresh.join('\n');
      expect(text, path).not.toMatch(new RegExp(`\\b(${people - took}|${took})\\b`));
      for (const { name, code } of letters) {
        expect(text, path).not.toContain(code);
        expect(text.includes(`${name}<`), path).toBe(false);
      }
    }
    expect(changed.map(([path]) => path.split('/').at(-1))).toContain('mail');
  });

  test('on any page of any role: who is named at all, is named alike', () => {
    for (const [path, page] of pagesAfter) {
      const counts = letters.map(({ name, code }) => `${page.split(`>${name}<`).length} ${page.split(code).length}`);
      expect(new Set(counts).size, path).toBe(1);
    }
  });
});

/** Ids by which rows may name a person. */
function everybody(): { readonly invitations: readonly string[]; readonly names: readonly string[] } {
  const invitations = (after['fieldwork.invitation'] ?? []).map((row) => (JSON.parse(row) as { id: string }).id);
  return { invitations, names: letters.map((letter) => `"${emailOf(letter)}"`) };
}
