import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Values } from '../../src/cli/demo-answers.ts';
import type { OrganisationId, ReportingGroupId, WaveId } from '../../src/domain/ids.ts';
import { answersFromText } from '../../src/domain/instruments/answers-from-text.ts';
import { parseAnswers } from '../../src/domain/instruments/parse-answers.ts';
import { parsePaperBatch } from '../../src/domain/participation/paper-batch.ts';
import { closeWave } from '../../src/usecases/close-wave.ts';
import { enterPaperBatch } from '../../src/usecases/enter-paper-batch.ts';
import { getRelease } from '../../src/usecases/get-release.ts';
import { getReport } from '../../src/usecases/get-report.ts';
import { getWave } from '../../src/usecases/get-wave.ts';
import { paperTemplate } from '../../src/usecases/paper-template.ts';
import { planWave } from '../../src/usecases/plan-wave.ts';
import { countAnswers } from '../support/count-answers.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { answerAll, answersFor, bytes, makeCompany, openedWave, staff, standardPlan, system } from './company.ts';

let ctx: TestContext;
let organisationId: OrganisationId;
let waveId: WaveId;

beforeAll(async () => {
  ctx = await testContext({ seed: 'paper' });
  organisationId = await makeCompany(ctx, { 'Gent / A': 16, 'Gent / B': 14, 'Brugge / C': 12 });
  ({ waveId } = await openedWave(ctx, organisationId));
});
afterAll(() => ctx.close());

const enter = (text: string) => enterPaperBatch(ctx, system, organisationId, waveId, bytes(text));
const cells = (values: Values): string[] => Object.values(values).map((value) => [value].flat().join('|'));

/** A batch with these people's answers; the first column is the group. */
function batch(groups: readonly string[], people: readonly Values[]): string {
  const header = ['groep', ...Object.keys(people[0] ?? {})];
  return [header, ...people.map((values, index) => [groups[index] ?? '', ...cells(values)])]
    .map((row) => row.join(';'))
    .join('\n');
}
const stored = async (): Promise<number> =>
  Number(
    (await ctx.database.owner.sql`select count(*) as n from answers.response where wave_id = ${waveId}`)[0]?.['n'],
  );

describe('paper questionnaires', () => {
  test('are entered by an outsider only: the employer could lift one real answer over k with lists of its own', async () => {
    const text = batch(['A'], answersFor(ctx, 1, 'workability-employee', 4));
    const contact = staff('contact', organisationId);
    const entering = enterPaperBatch(ctx, contact, organisationId, waveId, bytes(text));
    await expect(entering).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('are stored by group, by its label or number, and count like any other', async () => {
    const people = answersFor(ctx, 12, 'workability-employee', 5);
    const groups = people.map((_, index) => (index < 6 ? 'A' : '2'));
    expect(await enter(batch(groups, people))).toEqual({ stored: 12 });
    const byGroup = await ctx.database.owner.sql`
      select g.label, count(*)::int as n from answers.response r
      join fieldwork.reporting_group g on g.id = r.reporting_group_id group by g.label order by g.label
    `;
    expect(byGroup.map((row) => `${row['label']} ${row['n']}`)).toEqual(['A 6', 'B 6']);
    const { progress } = await getWave(ctx, system, organisationId, waveId);
    expect(progress).toMatchObject({ responded: null, onPaper: 10 });
    expect(await countAnswers(ctx, waveId)).toBe(12);
  });

  test('of the same file are entered once', async () => {
    const text = batch(['Brugge'], answersFor(ctx, 1, 'workability-employee', 6));
    const both = await Promise.allSettled([enter(text), enter(text)]);
    expect(both.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(enter(text)).rejects.toMatchObject({ code: 'paper-batch-repeated' });
  });

  test('with one wrong line are all refused, each problem with its line', async () => {
    const before = await stored();
    const people = answersFor(ctx, 3, 'workability-employee', 7);
    const wrong = [people[0], { ...people[1], 'stress-1': 7 }, people[2]] as Values[];
    await expect(enter(batch(['A', 'B', 'Leuven'], wrong))).rejects.toMatchObject({
      code: 'paper-batch-refused',
      problems: [
        { code: 'wrong-answer', line: 3, where: 'stress-1' },
        { code: 'unknown-group', line: 4, found: 'Leuven' },
      ],
    });
    expect(await stored()).toBe(before);
  });

  test('are never more in a group than people who were invited, those of earlier files included', async () => {
    const before = await stored();
    const people = answersFor(ctx, 12, 'workability-employee', 11);
    const groups = people.map((_, index) => (index < 11 ? 'A' : 'Brugge'));
    await expect(enter(batch(groups, people))).rejects.toMatchObject({
      code: 'paper-batch-refused',
      problems: [{ code: 'more-than-invited', line: 12, where: 'group', found: '17', expected: '16' }],
    });
    expect(await stored()).toBe(before);
  });

  test('may have blanks, but a line without any answer is a mistake', async () => {
    const [values] = answersFor(ctx, 1, 'workability-employee', 8) as [Values];
    expect(await enter(batch(['Brugge'], [{ ...values, 'stress-1': '' }]))).toEqual({ stored: 1 });
    await expect(enter('groep;stress-1;stress-2\nBrugge;;')).rejects.toMatchObject({
      problems: [{ code: 'no-answers', line: 2 }],
    });
  });

  test('with a column for names are refused', async () => {
    await expect(enter('groep;naam;stress-1\nBrugge;An;1')).rejects.toMatchObject({
      problems: [{ code: 'unknown-column', where: 'naam' }],
    });
  });

  test('have a template that explains itself and cannot be entered as it is', async () => {
    const template = await paperTemplate(ctx, system, organisationId, waveId);
    const [header, explanation, titles, values, example, explained, ...groups] = template
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split('\r\n');
    expect(header).toMatch(/^groep;stress-1;/);
    expect(explanation).toMatch(/^# Regels die met # beginnen/);
    expect(titles).toMatch(/^# vraag;/);
    expect(example).toMatch(/^# voorbeeld: 1;/);
    expect(explained).toContain('In het voorbeeld staat vooraan het nummer van de groep');
    expect(values).toContain('1 = ');
    expect(groups).toEqual(['# groep 1;Gent / A', '# groep 2;Gent / B', '# groep 3;Brugge']);
    await expect(enter(template)).rejects.toMatchObject({ problems: [{ code: 'no-questionnaires' }] });
    // The example without its mark is a line that can be read.
    const columns = header?.split(';').slice(1) ?? [];
    const groupOne = { id: 'one' as ReportingGroupId, label: 'Gent / A' };
    const read = parsePaperBatch(bytes(`${header}\n${example?.replace('# voorbeeld: ', '')}`), [groupOne], columns);
    expect(read).toMatchObject({ problems: [], lines: [{ groupId: 'one' }] });
    const library = ctx.library.get('workability-employee');
    const problems = parseAnswers(library, answersFromText(library, read.lines[0]?.fields ?? {}));
    expect(problems).toMatchObject({ ok: true });
  });

  test('are not taken by a team lead, for a planned wave or for a closed one', async () => {
    const text = batch(['Brugge'], answersFor(ctx, 1, 'workability-employee', 9));
    const lead = enterPaperBatch(ctx, staff('team-lead', organisationId), organisationId, waveId, bytes(text));
    await expect(lead).rejects.toMatchObject({ code: 'not-allowed' });
    const { waveId: planned } = await planWave(ctx, system, organisationId, standardPlan);
    const early = enterPaperBatch(ctx, system, organisationId, planned, bytes(text));
    await expect(early).rejects.toMatchObject({ code: 'scan-not-open-yet' });
    await closeWave(ctx, system, organisationId, waveId);
    await expect(enter(text)).rejects.toMatchObject({ code: 'scan-closed' });
  });
});

describe('lists of the typist around one real answer', () => {
  test('do not make a group that is shown, and the report says that there was paper', async () => {
    const opened = await openedWave(ctx, organisationId, { title: 'Opgevuld' });
    const inUnit = (unit: string) => opened.letters.filter((letter) => letter.unit.endsWith(unit));
    await answerAll(ctx, [...inUnit('A').slice(0, 1), ...inUnit('B'), ...inUnit('C')]);
    const lists = batch(
      Array.from({ length: 12 }, () => 'A'),
      answersFor(ctx, 12, 'workability-employee', 21),
    );
    await enterPaperBatch(ctx, system, organisationId, opened.waveId, bytes(lists));
    await closeWave(ctx, system, organisationId, opened.waveId);

    const { table } = await getRelease(ctx, system, organisationId, opened.waveId);
    expect(table.cells.map(({ unitId, n }) => [table.units.find(({ id }) => id === unitId)?.label, n])).toEqual([
      ['Firma', 39],
      ['Gent', 27],
      ['A', null],
      ['B', null],
      ['Brugge', 12],
    ]);
    expect(table.onPaper).toBe(10);
    const report = await getReport(ctx, system, organisationId, opened.waveId, null);
    expect(report).toMatchObject({ onPaper: 10, response: { responded: 39, invited: 42 } });
  });
});
