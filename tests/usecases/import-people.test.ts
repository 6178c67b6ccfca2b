import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OrganisationId } from '../../src/domain/ids.ts';
import { findPeople, findUnits } from '../../src/storage/people.repository.ts';
import { createOrganisation } from '../../src/usecases/create-organisation.ts';
import { getOrganisation } from '../../src/usecases/get-organisation.ts';
import { importPeople } from '../../src/usecases/import-people.ts';
import { listInvitationCodes } from '../../src/usecases/list-invitation-codes.ts';
import { previewPeopleImport } from '../../src/usecases/preview-people-import.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { bytes, openedWave, staff, system } from './company.ts';

let ctx: TestContext;
let organisationId: OrganisationId;

beforeAll(async () => {
  ctx = await testContext({ seed: 'import' });
});
beforeEach(async () => {
  ({ organisationId } = await createOrganisation(ctx, system, { name: 'Firma', kind: 'company', sector: null }));
});
afterAll(() => ctx.close());

const load = (text: string) => importPeople(ctx, system, organisationId, bytes(text));
const people = async () => (await findPeople(ctx.db, organisationId)).map((person) => person.name).sort();

describe('importing people', () => {
  test('stores people, units and upper units', async () => {
    expect(await load('Site;Team;Naam;Mail\nGent;A;An;an@x.be\nGent;B;Bo;\nGent;;Co;')).toEqual({
      people: 3,
      units: 3,
      replaced: 0,
    });
    const { units } = await getOrganisation(ctx, system, organisationId);
    expect(units.map(({ name, headCount }) => `${name} ${headCount}`)).toEqual(['Gent 3', 'A 1', 'B 1']);
  });

  test('changes nothing when one line is wrong, and names every problem', async () => {
    await load('Team;Naam;Mail\nA;An;an@x.be');
    await expect(load('Team;Naam;Mail\nB;Bo;bo\n;Co;co@x.be')).rejects.toMatchObject({
      code: 'import-refused',
      problems: [
        { code: 'wrong-email', line: 2 },
        { code: 'missing-unit', line: 3 },
      ],
    });
    expect(await people()).toEqual(['An']);
    expect(await findUnits(ctx.db, organisationId)).toHaveLength(1);
  });

  test('again keeps the ids of units by path and of people by address or name, and drops what is gone', async () => {
    await load('Site;Team;Naam;Mail\nGent;A;An;an@x.be\nGent;B;Bo;\nBrugge;C;Co;');
    const [unitsBefore, before] = [await findUnits(ctx.db, organisationId), await findPeople(ctx.db, organisationId)];
    const result = await load('Site;Team;Naam;Mail\nGent;A;An Peeters;AN@x.be\nGent;B;Bo;\nGent;D;Di;');
    expect(result).toEqual({ people: 3, units: 4, replaced: 3 });
    const [unitsAfter, after] = [await findUnits(ctx.db, organisationId), await findPeople(ctx.db, organisationId)];
    expect(unitsAfter.map((unit) => unit.name).sort()).toEqual(['A', 'B', 'D', 'Gent']);
    for (const name of ['A', 'B', 'Gent'])
      expect(unitsAfter.find((unit) => unit.name === name)?.id).toBe(
        unitsBefore.find((unit) => unit.name === name)?.id,
      );
    const idOf = (list: typeof before, name: string) => list.find((person) => person.name === name)?.id;
    expect(idOf(after, 'An Peeters')).toBe(idOf(before, 'An'));
    expect(idOf(after, 'Bo')).toBe(idOf(before, 'Bo'));
  });

  test('again keeps the id of somebody whose address was added, corrected or taken away, and guesses between no namesakes', async () => {
    await load('Team;Naam;Mail\nA;An;\nA;Bo;bo@x.be\nA;Co;co@x.be\nA;Di;di@x.be\nA;Di;di2@x.be');
    const idOf = async (email: string | null, name: string) =>
      (await findPeople(ctx.db, organisationId)).find((person) => person.email === email && person.name === name)?.id;
    const before = await Promise.all([idOf(null, 'An'), idOf('bo@x.be', 'Bo'), idOf('co@x.be', 'Co')]);
    const namesakes = await Promise.all([idOf('di@x.be', 'Di'), idOf('di2@x.be', 'Di')]);
    await load('Team;Naam;Mail\nA;An;an@x.be\nA;Bo;bo@y.be\nA;Co;\nA;Di;di3@x.be\nA;Di;di4@x.be');
    expect(await Promise.all([idOf('an@x.be', 'An'), idOf('bo@y.be', 'Bo'), idOf(null, 'Co')])).toEqual(before);
    for (const email of ['di3@x.be', 'di4@x.be']) expect(namesakes).not.toContain(await idOf(email, 'Di'));
  });

  test('keeps two people of the same name in one unit apart', async () => {
    await load('Team;Naam\nA;Jan\nA;Jan');
    await load('Team;Naam\nA;Jan\nA;Jan');
    const found = await findPeople(ctx.db, organisationId);
    expect(new Set(found.map((person) => person.id)).size).toBe(2);
  });

  test('during an open wave leaves its letters and its units alone', async () => {
    const list = (names: string[]) =>
      `Team;Naam\n${names.map((name, index) => `${index < 12 ? 'A' : 'B'};${name}`).join('\n')}`;
    const names = Array.from({ length: 24 }, (_, index) => `P${index}`);
    await load(list(names));
    const { waveId, letters } = await openedWave(ctx, organisationId);
    await importPeople(ctx, system, organisationId, bytes('Team;Naam\nC;Q'), 'replaces-most');
    const after = await listInvitationCodes(ctx, system, organisationId, waveId);
    expect(after.map((letter) => letter.code).sort()).toEqual(letters.map((letter) => letter.code).sort());
    expect(new Set(after.map((letter) => letter.unit))).toEqual(new Set(['A', 'B']));
    const { units } = await getOrganisation(ctx, system, organisationId);
    expect(units.map((unit) => unit.name)).toEqual(['C']);
  });

  test('that takes most people off the list needs a second, explicit step, and changes nothing before', async () => {
    const list = (from: number, to: number) =>
      `Team;Naam\n${Array.from({ length: to - from }, (_, index) => `A;P${from + index}`).join('\n')}`;
    await load(list(0, 24));
    await expect(load(list(0, 2))).rejects.toMatchObject({
      code: 'import-replaces-most',
      details: { before: 24, removed: 22 },
    });
    expect(await people()).toHaveLength(24);
    expect(await previewPeopleImport(ctx, system, organisationId, bytes(list(13, 30)))).toMatchObject({
      change: { before: 24, kept: 11, removed: 13, added: 6 },
      replacesMost: true,
    });
    // One fewer than half stays an ordinary change.
    expect(await load(list(11, 30))).toMatchObject({ people: 19, replaced: 24 });
    const few = bytes(list(11, 13));
    expect(await importPeople(ctx, system, organisationId, few, 'replaces-most')).toMatchObject({ people: 2 });
  });

  test('of a list without names counts by unit who stays', async () => {
    const list = (a: number, b: number) => `Team\n${'A\n'.repeat(a)}${'B\n'.repeat(b)}`;
    await load(list(20, 10));
    expect(await previewPeopleImport(ctx, system, organisationId, bytes(list(18, 14)))).toMatchObject({
      change: { before: 30, kept: 28, removed: 2, added: 4 },
      replacesMost: false,
    });
  });

  test('is for whoever runs scans there: not for a team lead, the prevention service or another company', async () => {
    const other = (await createOrganisation(ctx, system, { name: 'Other', kind: 'company', sector: null }))
      .organisationId;
    for (const actor of [
      staff('team-lead', organisationId),
      staff('prevention', organisationId),
      staff('contact', other),
    ]) {
      const refused = importPeople(ctx, actor, organisationId, bytes('Team\nA'));
      await expect(refused).rejects.toMatchObject({ code: 'not-allowed' });
      const preview = previewPeopleImport(ctx, actor, organisationId, bytes('Team\nA'));
      await expect(preview).rejects.toMatchObject({ code: 'not-allowed' });
    }
    expect(await importPeople(ctx, staff('contact', organisationId), organisationId, bytes('Team\nA'))).toMatchObject({
      people: 1,
    });
  });
});

describe('the preview of an import', () => {
  test('tells what would happen and stores nothing', async () => {
    await load('Team;Naam\nGent / A;An');
    const file = bytes('Team;Naam;Contract\nGent / A;An;vast\nGent / B;Bo;\nGent / B;Co;tijdelijk');
    const preview = await previewPeopleImport(ctx, system, organisationId, file);
    expect(preview).toMatchObject({
      encoding: 'utf-8',
      delimiter: ';',
      people: 3,
      replaces: 1,
      problems: [],
      warnings: [],
    });
    expect(preview.units).toEqual([
      { path: ['Gent'], headCount: 3, isNew: false },
      { path: ['Gent', 'A'], headCount: 1, isNew: false },
      { path: ['Gent', 'B'], headCount: 2, isNew: true },
    ]);
    expect(preview.sample[0]).toEqual({
      line: 2,
      unit: 'Gent / A',
      name: 'An',
      email: null,
      attributes: { Contract: 'vast' },
    });
    expect(preview.columns.map((column) => column.meaning)).toEqual(['unit', 'name', 'attribute']);
    expect(await people()).toEqual(['An']);
  });

  test('holds what is wrong with a file instead of throwing it', async () => {
    const zip = Uint8Array.from([0x50, 0x4b, 3, 4]);
    const preview = await previewPeopleImport(ctx, system, organisationId, zip);
    expect(preview).toMatchObject({ people: 0, problems: [{ code: 'file-not-text', found: 'xlsx' }] });
  });
});
