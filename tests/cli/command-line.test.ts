import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { commandHelp } from '../../src/cli/help.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { answerAll, peopleCsv } from '../usecases/company.ts';
import { runInProcess } from './run-in-process.ts';

let ctx: TestContext;
const folder = mkdtempSync(join(tmpdir(), 'werkpeil-cli-'));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

beforeAll(async () => {
  ctx = await testContext({ seed: 'cli' });
});
afterAll(() => ctx.close());

const werkpeil = (argv: readonly string[], input = '') => runInProcess(ctx, argv, input);
const json = async (...argv: string[]) => JSON.parse((await werkpeil([...argv, '--json'])).out);

describe('help', () => {
  test('of every command has four lines, and none is longer than a wide terminal allows', () => {
    for (const command of commands) {
      const lines = commandHelp(command).split('\n');
      expect(lines).toHaveLength(4);
      expect(lines[3]).toContain(command.name);
    }
  });

  test('lists every command without arguments, and an unknown one is wrong usage', async () => {
    const { code, out } = await werkpeil([]);
    expect(code).toBe(0);
    for (const command of commands) expect(out).toContain(command.name);
    expect(await werkpeil(['dance'])).toMatchObject({ code: 2, out: '' });
    const help = await werkpeil(['wave', 'open', '--help']);
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(await werkpeil(['help', 'wave', 'open'])).toEqual(help);
    expect(await werkpeil(['help', 'dance'])).toMatchObject({ code: 2, out: '' });
  });
});

describe('wrong usage', () => {
  test.each([
    ['an unknown option', ['wave', 'list', 'Firma', '--quick']],
    ['too few arguments', ['wave', 'open', 'Firma']],
    ['too many arguments', ['signals', 'a', 'b']],
    ['an unknown organisation', ['wave', 'list', 'Nobody']],
    ['an unknown role', ['staff', 'add', '--name', 'A', '--email', 'a@b.be', '--role', 'king']],
    ['a file that is not there', ['people', 'import', 'Firma', '/nowhere.csv']],
  ])('%s ends with 2 and a sentence on standard error', async (_what, argv) => {
    const { code, out, err } = await werkpeil(argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).not.toBe('');
    expect(err).not.toContain('    at ');
  });
});

describe('the whole way from the command line', () => {
  test('creates the first account with a password from standard input or a file, once', async () => {
    const argv = ['account', 'create', '--name', 'An', '--email', 'an@example.be'];
    expect(await werkpeil(argv, 'kort\n')).toMatchObject({
      code: 2,
      err: expect.stringContaining('password-too-weak'),
    });
    const passwordFile = file('password.txt', 'een lang wachtwoord\n');
    expect(await werkpeil([...argv, '--password-file', passwordFile])).toMatchObject({ code: 0 });
    expect(await werkpeil(argv, 'een lang wachtwoord\n')).toMatchObject({
      code: 1,
      err: expect.stringContaining('first-run-done'),
    });
  });

  test('adds an organisation and its people; a dry run and a wrong file change nothing', async () => {
    expect((await werkpeil(['organisation', 'create', 'Firma'])).code).toBe(0);
    const people = file('people.csv', peopleCsv({ 'Gent / A': 14, 'Gent / B': 6, 'Gent / C': 5, 'Brugge / D': 15 }));
    const dry = await werkpeil(['people', 'import', 'firma', people, '--dry-run']);
    expect(dry).toMatchObject({ code: 0, out: expect.stringContaining('40 people') });
    const wrong = await werkpeil(['people', 'import', 'Firma', '-'], 'Team;Mail\nA;wrong\n');
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('line 2, wrong-email') });
    expect(await json('organisation', 'list')).toMatchObject([{ people: 0 }]);
    expect((await werkpeil(['people', 'import', 'Firma', people])).out).toContain('40 people in 6 units');
    expect((await werkpeil(['people', 'import', 'Firma', '-', '--dry-run'], ';\n')).code).toBe(2);
    const few = ['people', 'import', 'Firma', '-'];
    expect(await werkpeil(few, 'Team\nX\n')).toMatchObject({ code: 1, err: expect.stringContaining('(40 of 40)') });
    expect((await werkpeil([...few, '--dry-run'], 'Team\nX\n')).out).toContain('needs --accept-replacement');
    expect((await werkpeil([...few, '--accept-replacement'], 'Team\nX\n')).code).toBe(0);
    expect((await werkpeil(['people', 'import', 'Firma', people])).code).toBe(0);
    // Names where they are known, and no id.
    expect((await werkpeil(['log', 'Firma'])).out).toMatch(/system +people\.import +Firma/);
  });

  test('adds staff with a role, a team lead by the path of the unit', async () => {
    const argv = ['staff', 'add', '--name', 'Jo', '--email', 'jo@example.be', '--role', 'team-lead'];
    const added = await werkpeil(
      [...argv, '--organisation', 'Firma', '--unit', 'Gent / A'],
      'nog een lang wachtwoord\n',
    );
    expect(added.code).toBe(0);
    expect((await werkpeil(['staff', 'list'])).out).toContain('team-lead');
  });

  test('plans and opens a wave and prints its codes', async () => {
    const plan = [
      'wave',
      'plan',
      'Firma',
      '--title',
      'Meting',
      '--instrument',
      'workability-employee',
      '--breakdown',
      'gender',
    ];
    expect(await werkpeil([...plan, '--k', '4'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/plan-refused[\s\S]*plan-k-small/),
    });
    expect((await werkpeil([...plan, '--language', 'nl', '--language', 'en'])).code).toBe(0);
    expect((await werkpeil(['wave', 'change', 'Firma', 'Meting', '--title', 'Anders', '--k', '12'])).code).toBe(0);
    expect((await werkpeil(['wave', 'change', 'Firma', 'Anders', '--title', 'Meting', '--k', '10'])).code).toBe(0);
    expect((await werkpeil([...plan, '--title', 'Te veel'])).code).toBe(0);
    expect((await werkpeil(['wave', 'remove', 'Firma', 'Te veel'])).out).toContain('Removed');
    expect(await json('wave', 'list', 'Firma')).toMatchObject([{ title: 'Meting', languages: ['nl', 'en'] }]);
    const dry = await werkpeil(['wave', 'open', 'Firma', 'Meting', '--dry-run']);
    expect(dry.out).toContain('joined because fewer than 10');
    expect(await json('wave', 'open', 'Firma', 'Meting')).toMatchObject({ invitations: 40 });
    expect((await werkpeil(['wave', 'open', 'Firma', 'Meting'])).code).toBe(1);
    const csv = await werkpeil(['codes', 'Firma', 'latest', '--csv']);
    expect(csv.out.split('\r\n')).toHaveLength(41);
    expect((await werkpeil(['wave', 'show', 'Firma', 'latest'])).out).toContain('invited 40');
    expect((await werkpeil(['wave', 'list', 'Firma'])).out).toContain('Meting');
  });

  test('enters paper, closes, shows and exports the release, and lists signals', async () => {
    const letters = await json('codes', 'Firma', 'latest');
    await answerAll(ctx, letters);
    const template = await werkpeil(['paper', 'template', 'Firma', 'latest']);
    expect(template.out).toContain('stress-1');
    const paper = await werkpeil(['paper', 'enter', 'Firma', 'latest', '-'], 'group;stress-1\n9;1\n');
    expect(paper).toMatchObject({ code: 2, err: expect.stringContaining('line 2, unknown-group') });
    expect((await werkpeil(['release', 'build', 'Firma', 'latest'])).code).toBe(1);
    expect(await werkpeil(['wave', 'close', 'Firma', 'latest'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('Closed with at least 40 responses. Published'),
    });
    expect((await werkpeil(['release', 'build', 'Firma', 'latest'])).code).toBe(0);
    const shown = await werkpeil(['release', 'show', 'Firma', 'latest']);
    expect(shown.out).toContain('40 of 40 answered');
    expect(shown.out).toContain('audit: clean');
    const out = join(folder, 'release.csv');
    expect((await werkpeil(['release', 'export', 'Firma', 'latest', '--out', out])).code).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('unit_id');
    expect((await werkpeil(['release', 'export', 'Firma', 'latest', '--format', 'pdf'])).code).toBe(2);
    expect((await werkpeil(['signals', 'Firma'])).code).toBe(0);
  });
});

describe('instruments from the command line', () => {
  test('are listed and checked', async () => {
    expect((await werkpeil(['instruments'])).out).toContain('workability-employee');
    expect((await werkpeil(['check', 'surveys/wai-short'])).out).toContain('is in order');
    expect((await werkpeil(['check', folder])).code).toBe(2);
    expect((await werkpeil(['check', '/nowhere'])).code).toBe(2);
  });
});

describe('the export', () => {
  test('writes one file with everything', async () => {
    const out = join(folder, 'all.backup');
    expect(await werkpeil(['export', out])).toMatchObject({
      code: 0,
      out: expect.stringContaining('rows were written'),
    });
    expect(readFileSync(out).length).toBeGreaterThan(1000);
  });

  test('opens a wave in which nearly everybody would be unique only when that is accepted', async () => {
    const breakdowns = ['gender', 'age-band', 'job-family', 'seniority'].flatMap((item) => ['--breakdown', item]);
    const plan = ['wave', 'plan', 'Firma', '--title', 'Uniek', '--instrument', 'workability-employee', ...breakdowns];
    expect((await werkpeil(plan)).code).toBe(0);
    const open = ['wave', 'open', 'Firma', 'Uniek'];
    expect((await werkpeil([...open, '--dry-run'])).out).toContain('Opening needs --accept-singled-out.');
    expect(await werkpeil(open)).toMatchObject({ code: 1, out: '', err: expect.stringContaining('wave-singles-out') });
    expect((await werkpeil([...open, '--accept-singled-out'])).out).toContain('Open. 40 invitations');
  });
});

describe('protect and audit on standard input', () => {
  const readme = readFileSync('src/domain/disclosure/README.md', 'utf8');
  const example = JSON.parse(readme.match(/```json\n(\{\n {2}"format"[\s\S]*?)```/)?.[1] ?? 'null');
  const run = (command: string, table: unknown) => runInProcess(null, [command, '--json'], JSON.stringify(table));

  test('end with 0 for the example of the README, 2 for bad input, 3 with the certificate for a leak', async () => {
    const protectedTable = await run('protect', example);
    expect(protectedTable.code).toBe(0);
    const { shown } = JSON.parse(protectedTable.out);
    expect(await run('audit', { ...example, shown })).toMatchObject({ code: 0, err: '' });
    const leak = await run('audit', { ...example, shown: [...shown, { question: 'stress', cell: 'b', lo: 6, hi: 6 }] });
    expect(leak.code).toBe(3);
    expect(JSON.parse(leak.out).checks.find(({ id }: { id: string }) => id === 'isolation').certificate).toEqual([
      'all',
      'a',
      'b',
    ]);
    const wrong = await run('protect', { ...example, k: 4 });
    expect([wrong.code, wrong.out]).toEqual([2, '']);
    expect(wrong.err).toContain('k');
    expect(await runInProcess(null, ['audit'], '{')).toMatchObject({ code: 2, out: '' });
    expect(await run('audit', example)).toMatchObject({ code: 2, out: '' });
  });
});
