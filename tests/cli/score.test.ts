import { spawn } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { Instrument } from '../../src/domain/instruments/instrument.types.ts';
import { projectFolder } from '../support/run-service.ts';
import { validAnswers } from '../support/valid-answers.ts';
import { surveyFolders } from '../surveys/library.ts';
import { runInProcess } from './run-in-process.ts';

const stress = Array.from({ length: 11 }, (_, index) => `stress-${index + 1}`);
const csvOf = (...rows: readonly (readonly string[])[]) => rows.map((row) => row.join(';')).join('\n');
const score = (argv: readonly string[], input: string | Uint8Array<ArrayBuffer>) =>
  runInProcess(null, ['score', ...argv], input);
const all = (value: string) => stress.map(() => value);

describe('werkpeil score', () => {
  test('scores a CSV, names a wrong line and goes on with the next', async () => {
    const { code, out, err } = await score(['workability-employee'], csvOf(stress, all('1'), all('9'), all('0')));
    expect(code).toBe(1);
    expect(err).toContain('line 3: stress-1');
    expect(err).toContain('2 scored, 1 wrong');
    const lines = out.replaceAll('\r', '').split('\n');
    expect(lines[0]).toBe(
      '\uFEFFline;instrument;version;scale;status;raw;value;tier;answered;required;reason;rules;asked',
    );
    // Ten statements against and one in favour.
    expect(out).toContain('2;workability-employee;1.0.0;stress;scored;10;90.9');
    expect(out).toContain('4;workability-employee;1.0.0;stress;scored;1;');
    expect(out).toContain('2;workability-employee;1.0.0;motivation;not-scorable;;;;0;9;missing-items;;');
    expect(lines.filter((line) => line.startsWith('3;'))).toEqual([]);
  });

  test('reads a JSON list, or one object a line, and writes one JSON object a row', async () => {
    const person = { 'stress-1': 1 };
    for (const input of [
      JSON.stringify([person, person], null, 2),
      `${JSON.stringify(person)}\n\n${JSON.stringify(person)}`,
    ]) {
      const { code, out } = await score(['workability-employee'], input);
      expect(code).toBe(0);
      const rows = out.split('\n').map((line) => JSON.parse(line));
      expect(new Set(rows.map((row) => row.line)).size).toBe(2);
      expect(rows[0]).toMatchObject({ scale: 'stress', status: 'not-scorable', reason: 'missing-items', rules: [] });
    }
  });

  test('names the line of a JSON object that is broken, that has an unknown item, or that never ends', async () => {
    const good = '{"energy":4,"amount":4,"backing":4,"rest":4,"keeping-up":4}';
    const lines = await score(['pulse'], `${good}\n{"energy": \n${good}\n[1]\n{"mood":1}\n`);
    expect(lines.err).toMatch(/line 2: this is not a JSON object[\s\S]*line 4: this[\s\S]*line 5: mood/);
    expect(lines.err).toContain('2 scored, 3 wrong');
    const list = await score(['pulse'], `[\n${good},\n"no",\n{"energy":9},\n${good}\n]`);
    expect(list.err).toMatch(/line 3: this is not[\s\S]*line 4: energy/);
    expect(list).toMatchObject({ code: 1, err: expect.stringContaining('2 scored, 2 wrong') });
    const cut = await score(['pulse'], `[${good},\n{"energy":`);
    expect(cut).toMatchObject({ code: 1, err: expect.stringContaining('line 2') });
    expect((await score(['pulse'], `[${good}] x`)).code).toBe(1);
    expect((await score(['pulse'], '[]')).code).toBe(0);
  });

  test('is not led astray by quotes, brackets and line ends inside texts', async () => {
    const remark = 'a "quoted" ] } , [ { \\ and\na new line';
    const argv = ['workability-employee', '--key', 'remarks'];
    const person = JSON.stringify({ 'stress-1': 1, remarks: remark });
    expect(await score(argv, `[${person},${person}]`)).toMatchObject({ code: 0 });
    const csv = `stress-1;remarks\n1;"a ""quoted"" ; word\nand a line"\n0;x\n7;y\n`;
    const { err } = await score(argv, csv);
    expect(err).toContain('line 5: stress-1');
    expect(err).toContain('2 scored, 1 wrong');
    const open = await score(argv, `stress-1;remarks\n1;"never closed\n${'0;x\n'.repeat(30_000)}`);
    expect(open.err).toContain('line 2: unclosed quote');
    expect(open.err).toContain('30000 scored, 1 wrong');
    const misplaced = await score(argv, 'stress-1;remarks\n1;a"b\n1;b\n');
    expect(misplaced.err).toContain('1 wrong');
  });

  test('names the rules that decided in every row, and takes optional ones only by name', async () => {
    const { instrument } = surveyFolders().find(({ name }) => name === 'wai-short') ?? {};
    const person = JSON.stringify(validAnswers(instrument as Instrument));
    const strict = JSON.parse((await score(['wai-short'], person)).out.split('\n').at(-2) ?? '');
    expect(strict).toMatchObject({ scale: 'wai', rules: ['wai-unrounded'], asked: [] });
    const argv = ['wai-short', '--rule', 'wai-half-up', '--rule', 'wai-kujala-2005'];
    const asked = JSON.parse((await score(argv, person)).out.split('\n').at(-2) ?? '');
    expect(asked).toMatchObject({
      rules: ['wai-half-up', 'wai-kujala-2005'],
      asked: ['wai-half-up', 'wai-kujala-2005'],
    });
    const unknown = await score(['wai-short', '--rule', 'wai-unrounded'], person);
    expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining('wai-half-up') });
  });

  test('hands a column through, so that rows can be found again', async () => {
    const csv = csvOf(['paper', ...stress], ['A-1', ...all('1')]);
    expect((await score(['workability-employee', '--key', 'paper'], csv)).out).toContain('2;A-1;workability-employee');
    expect(await score(['workability-employee'], csv)).toMatchObject({
      code: 2,
      err: expect.stringContaining('paper'),
    });
    const json = await score(['pulse', '--key', 'paper'], '{"paper":"A-1","energy":4}');
    expect(JSON.parse(json.out)).toMatchObject({ line: 1, paper: 'A-1', scale: 'pulse' });
    expect((await score(['pulse', '--key', 'paper'], 'energy\n4\n')).code).toBe(2);
  });

  test('reads what Excel writes: a byte order mark, UTF-16, semicolons or tabs', async () => {
    const text = '\uFEFFenergy\tamount\tbacking\trest\tkeeping-up\r\n4\t4\t4\t4\t4\r\n\r\n\t\t\t\t\r\n';
    const utf16 = new Uint8Array(Buffer.from(text, 'utf16le'));
    for (const input of [text, utf16]) {
      const { code, out } = await score(['pulse'], input);
      expect(code).toBe(0);
      expect(out).toContain('2;pulse;1.0.0;pulse;scored;20;100;ok;5;5;;;');
    }
  });

  test('loses nobody behind a stray quote: the line with the quote is named, the others are scored', async () => {
    const header = 'naam;energy;amount;backing;rest;keeping-up';
    const argv = ['pulse', '--key', 'naam', '--format', 'json'];
    const scored = (out: string) =>
      out
        .split('\n')
        .filter(Boolean)
        .map((row) => JSON.parse(row).naam);
    const toTheEnd = await score(argv, `${header}\nAn;"4;4;4;4;4\nBea;1;1;1;1;1\nCis;2;2;2;2;2\n`);
    expect(scored(toTheEnd.out)).toEqual(['Bea', 'Cis']);
    expect(toTheEnd.err).toBe('line 2: unclosed quote\n2 scored, 1 wrong');
    const toTheNext = await score(argv, `${header}\nAn;"4;4;4;4;4\n\nBea;1;1;1;1;1\n"Cis";2;2;2;2;2\nDi;3;3;3;3;3\n`);
    expect(scored(toTheNext.out)).toEqual(['Bea', 'Cis', 'Di']);
    expect(toTheNext.err).toContain('line 2: unclosed quote');
  });

  test('reads a name in Windows-1252, in which Excel writes a plain CSV in Flanders', async () => {
    const csv = 'naam;energy\r\nJosé;4\r\nZoë;3\r\n';
    for (const encoding of ['latin1', 'utf8'] as const) {
      const { out } = await score(['pulse', '--key', 'naam'], new Uint8Array(Buffer.from(csv, encoding)));
      expect(out).toContain('2;José;pulse');
      expect(out).toContain('3;Zoë;pulse');
    }
  });

  test('takes whole numbers that Excel shows with decimals, and the line that says which delimiter follows', async () => {
    const { code, out, err } = await score(['pulse'], 'sep=;\r\nenergy;amount\r\n4,0;3,00\r\n3,5;1\r\n');
    expect(code).toBe(1);
    expect(out).toContain('3;pulse;1.0.0;pulse;not-scorable;;;;2;5;missing-items');
    expect(err).toContain('line 4: energy');
  });

  test('gives an empty file to type paper into, with questions and answers, and reads it back filled in', async () => {
    for (const key of [[], ['--key', 'nr']]) {
      const { code, out } = await score(['wai-short', '--template', ...key], '');
      expect(code).toBe(0);
      expect(out).toContain('physical = ');
      const filled = `${out}\n${(out.split('\n')[0] ?? '')
        .split(';')
        .map((id) => (id === 'wai-ability' ? '8' : ''))
        .join(';')}\n`;
      expect(await score(['wai-short', ...key], filled)).toMatchObject({
        err: expect.stringContaining('scored, 0 wrong'),
      });
    }
  });

  test.each([
    ['no input', ['pulse'], ''],
    ['an unknown version', ['pulse', '--version', '0.0.1'], '{}'],
    ['an unknown instrument', ['mood'], '{}'],
    ['an unknown format', ['pulse', '--format', 'xml'], '{}'],
    ['a column twice', ['pulse'], 'energy;energy\n1;1\n'],
  ])('ends with 2 for %s', async (_what, argv, input) => {
    expect(await score(argv, input)).toMatchObject({ code: 2, out: '' });
  });

  test('streams 100,000 lines with the memory that it had for the first', { timeout: 120_000 }, async () => {
    const child = spawn(process.execPath, ['--max-old-space-size=64', 'src/cli.ts', 'score', 'pulse'], {
      cwd: projectFolder,
      env: { PATH: process.env['PATH'] ?? '', LANG: 'en' },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let rows = 0;
    let err = '';
    child.stdout.on('data', (part: Buffer) => {
      for (const byte of part) if (byte === 10) rows += 1;
    });
    child.stderr.on('data', (part) => {
      err += String(part);
    });
    const line = '{"energy":4,"amount":3,"backing":2,"rest":1,"keeping-up":0}\n';
    const ended = new Promise<number | null>((done) => child.once('close', done));
    for (let sent = 0; sent < 100_000; sent += 1000) {
      if (!child.stdin.write(line.repeat(1000))) await new Promise((go) => child.stdin.once('drain', go));
    }
    child.stdin.end('{"energy":5}\n');
    expect(await ended, err).toBe(1);
    expect(rows).toBe(100_000);
    expect(err).toContain('line 100001: energy');
  });
});
