import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationId, UnitId } from '../../src/domain/ids.ts';
import { type Actor, type Role, roles } from '../../src/usecases/context.ts';
import { createFirstAccount } from '../../src/usecases/create-first-account.ts';
import { createOrganisation } from '../../src/usecases/create-organisation.ts';
import { createStaffAccount, type NewStaff } from '../../src/usecases/create-staff-account.ts';
import { type Act, mayDo } from '../../src/usecases/ensure-access.ts';
import { findActor } from '../../src/usecases/find-actor.ts';
import { getOrganisation } from '../../src/usecases/get-organisation.ts';
import { listActs } from '../../src/usecases/list-acts.ts';
import { listOrganisations } from '../../src/usecases/list-organisations.ts';
import { listStaff } from '../../src/usecases/list-staff.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { makeCompany, staff, system } from './company.ts';

let ctx: TestContext;
const first = { name: 'An', email: 'an@example.be', password: 'een lang wachtwoord' };

beforeAll(async () => {
  ctx = await testContext({ seed: 'staff' });
});
afterAll(() => ctx.close());

describe('the first account', () => {
  test('needs the token of the first-run link', async () => {
    const wrong = createFirstAccount(ctx, { ...first, token: 'guess' });
    await expect(wrong).rejects.toMatchObject({ code: 'first-run-link-wrong' });
  });

  test('is not made with a weak password, and the link works still', async () => {
    const weak = createFirstAccount(ctx, { ...first, password: 'kort', token: ctx.firstRunToken });
    await expect(weak).rejects.toMatchObject({ code: 'password-too-weak' });
  });

  test('is made once, also when two people press at the same moment', async () => {
    const tries = ['an@example.be', 'bo@example.be'].map((email) =>
      createFirstAccount(ctx, { ...first, email, token: ctx.firstRunToken }),
    );
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    const again = createFirstAccount(ctx, { ...first, email: 'c@example.be', token: ctx.firstRunToken });
    await expect(again).rejects.toMatchObject({ code: 'first-run-done' });
  });

  test('signs in as operator, and nobody is behind a strange cookie', async () => {
    const [account] = await listStaff(ctx, system);
    const { setCookie } = await ctx.staffAuth.signIn({
      email: account?.email ?? '',
      password: first.password,
      clientAddress: '192.0.2.1',
    });
    const cookie = setCookie.map((line) => line.split(';')[0]).join('; ');
    expect(await findActor(ctx, cookie)).toMatchObject({
      kind: 'staff',
      memberships: [{ organisationId: null, role: 'operator', unitId: null }],
    });
    expect(await findActor(ctx, 'session=strange')).toBeNull();
    expect(await findActor(ctx, null)).toBeNull();
  });
});

describe('staff accounts', () => {
  const newStaff = (changes: Partial<NewStaff>): NewStaff => ({
    name: 'Jo',
    email: 'jo@example.be',
    password: 'een ander lang wachtwoord',
    role: 'contact',
    organisationIds: [],
    unitId: null,
    ...changes,
  });

  test('are made by the operator only', async () => {
    const organisationId = await makeCompany(ctx, { A: 12 }, 'Staf nv');
    for (const role of roles.filter((other) => other !== 'operator')) {
      const made = createStaffAccount(
        ctx,
        staff(role, organisationId),
        newStaff({ organisationIds: [organisationId] }),
      );
      await expect(made).rejects.toMatchObject({ code: 'not-allowed' });
    }
    const operator = staff('operator', null);
    await createStaffAccount(ctx, operator, newStaff({ organisationIds: [organisationId] }));
    const twice = createStaffAccount(ctx, operator, newStaff({ organisationIds: [organisationId] }));
    await expect(twice).rejects.toMatchObject({ code: 'email-in-use' });
    await expect(listStaff(ctx, staff('contact', organisationId))).rejects.toMatchObject({ code: 'not-allowed' });
    const rows = await listStaff(ctx, operator);
    expect(rows.find((row) => row.email === 'jo@example.be')?.memberships).toEqual([
      { organisationId, role: 'contact', unitId: null },
    ]);
  });

  test('are not left half made: whatever does not fit is found before the account exists', async () => {
    const organisationId = await makeCompany(ctx, { A: 12 }, 'Half nv');
    const other = await makeCompany(ctx, { B: 12 }, 'Other nv');
    const strange = (await getOrganisation(ctx, system, other)).units[0]?.id as UnitId;
    const refused = async (changes: Partial<NewStaff>, code: string) =>
      expect(createStaffAccount(ctx, system, newStaff({ email: 'half@example.be', ...changes }))).rejects.toMatchObject(
        { code },
      );
    await refused({ organisationIds: [] }, 'organisation-not-found');
    await refused({ organisationIds: ['nonsense' as OrganisationId] }, 'organisation-not-found');
    await refused({ role: 'team-lead', organisationIds: [organisationId] }, 'unit-not-found');
    await refused({ role: 'team-lead', organisationIds: [organisationId], unitId: strange }, 'unit-not-found');
    await refused({ role: 'team-lead', organisationIds: [organisationId, other], unitId: strange }, 'bad-request');
    expect((await listStaff(ctx, system)).some((row) => row.email === 'half@example.be')).toBe(false);
  });

  test('leave their making in the audit log, with the role and without the address', async () => {
    const organisationId = await makeCompany(ctx, { A: 12 }, 'Log nv');
    await createStaffAccount(ctx, system, newStaff({ email: 'log@example.be', organisationIds: [organisationId] }));
    const entries = await listActs(ctx, system, organisationId);
    expect(entries.map((entry) => entry.action)).toEqual(
      expect.arrayContaining(['staff.create', 'people.import', 'organisation.create']),
    );
    expect(JSON.stringify(entries)).not.toContain('@');
    const contact = listActs(ctx, staff('contact', organisationId), organisationId);
    await expect(contact).rejects.toMatchObject({ code: 'not-allowed' });
    expect((await listActs(ctx, staff('operator', null), null)).map((entry) => entry.action)).toEqual(['staff.first']);
  });
});

describe('organisations', () => {
  test('are made by operators and consultants; whoever makes one is its consultant afterwards', async () => {
    const input = { name: ' Nieuw nv ', kind: 'company', sector: ' ' } as const;
    for (const role of ['contact', 'team-lead', 'prevention'] as const)
      await expect(createOrganisation(ctx, staff(role, 'x' as OrganisationId), input)).rejects.toMatchObject({
        code: 'not-allowed',
      });
    const consultant = staff('consultant', (await makeCompany(ctx, { A: 5 })) as OrganisationId) as Actor & {
      kind: 'staff';
    };
    const { organisationId } = await createOrganisation(ctx, consultant, input);
    const [row] = await ctx.database.owner.sql`
      select staff_id, role from identity.membership where organisation_id = ${organisationId}
    `;
    expect(row).toMatchObject({ staff_id: consultant.staffId, role: 'consultant' });
    expect(await getOrganisation(ctx, system, organisationId)).toMatchObject({ name: 'Nieuw nv', sector: null });
    await expect(createOrganisation(ctx, system, { ...input, name: '  ' })).rejects.toMatchObject({
      code: 'bad-request',
    });
  });

  test('are listed for their own people only', async () => {
    const mine = await makeCompany(ctx, { A: 5 }, 'Mine');
    const all = await listOrganisations(ctx, staff('operator', null));
    expect(all.length).toBeGreaterThan(3);
    expect((await listOrganisations(ctx, staff('contact', mine))).map((row) => row.name)).toEqual(['Mine']);
    expect((await listOrganisations(ctx, staff('contact', mine)))[0]).toMatchObject({
      people: 5,
      roles: ['contact'],
      latestWave: null,
    });
  });

  test('show a team lead the own units and nothing beside them', async () => {
    const organisationId = await makeCompany(ctx, { 'Gent / A': 5, 'Gent / B': 6, 'Brugge / C': 7 }, 'Tree nv');
    const { units, people } = await getOrganisation(ctx, system, organisationId);
    expect(people).toBe(18);
    expect(units.map(({ name, depth, headCount }) => `${depth} ${name} ${headCount}`)).toEqual([
      '0 Brugge 7',
      '1 C 7',
      '0 Gent 11',
      '1 A 5',
      '1 B 6',
    ]);
    const gent = units.find((unit) => unit.name === 'Gent')?.id as UnitId;
    const seen = await getOrganisation(ctx, staff('team-lead', organisationId, gent), organisationId);
    expect(seen.units.map((unit) => unit.name)).toEqual(['Gent', 'A', 'B']);
    expect(seen.people).toBe(11);
  });

  test('of somebody else and ones that do not exist look the same', async () => {
    const mine = await makeCompany(ctx, { A: 5 });
    const other = await makeCompany(ctx, { A: 5 });
    for (const id of [other, crypto.randomUUID() as OrganisationId, 'nonsense' as OrganisationId])
      await expect(getOrganisation(ctx, staff('contact', mine), id)).rejects.toMatchObject({ code: 'not-allowed' });
    const operator = staff('operator', null);
    await expect(getOrganisation(ctx, operator, 'nonsense' as OrganisationId)).rejects.toMatchObject({
      code: 'organisation-not-found',
    });
  });
});

describe('who may do what', () => {
  const here = 'here' as OrganisationId;
  const may = (act: Act): readonly Role[] =>
    roles.filter((role) => mayDo(staff(role, role === 'operator' ? null : here), act, here));

  test('the operator runs everything and reads no figure', () => {
    expect(may('release.read')).toEqual(['contact', 'consultant', 'prevention']);
    expect(may('report.read')).toEqual(['contact', 'team-lead', 'consultant', 'prevention', 'works-council']);
    expect(may('wave.close')).toEqual(['operator', 'contact', 'consultant']);
    expect(may('staff.manage')).toEqual(['operator']);
  });

  test('signals are for the prevention service, never for a contact, a team lead or the operator', () => {
    expect(may('signals.read')).toEqual(['prevention']);
    expect(may('signals.follow-up')).toEqual(['prevention']);
  });

  test('a role somewhere else is no role here', () => {
    const elsewhere = 'elsewhere' as OrganisationId;
    for (const role of ['contact', 'team-lead', 'consultant', 'prevention'] as const)
      expect(mayDo(staff(role, elsewhere), 'organisation.read', here)).toBe(false);
  });
});
