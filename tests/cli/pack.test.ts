import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toyFiles } from '../domain/instruments/toy-instrument.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { filledFiles, licensedFolders } from '../surveys/licensed.ts';
import { bytes, makeCompany } from '../usecases/company.ts';
import { officialPack } from '../usecases/official-pack.ts';
import { runInProcess } from './run-in-process.ts';

let ctx: TestContext;
const folder = mkdtempSync(join(tmpdir(), 'werkpeil-packs-'));
const wording = join(folder, 'wording.zip');
const werkpeil = (argv: readonly string[], input = '') => runInProcess(ctx, argv, input);

beforeAll(async () => {
  ctx = await testContext({ seed: 'pack-cli' });
  await makeCompany(ctx, { A: 12 });
  await makeCompany(ctx, { A: 12 }, 'Andere');
  const files = Object.entries(officialPack(ctx.library.get('wai-short')));
  writeFileSync(wording, zipSync(Object.fromEntries(files.map(([name, text]) => [name, bytes(text)]))));
  for (const [name, text] of Object.entries(toyFiles())) writeFileSync(join(folder, name), text);
});
afterAll(() => ctx.close());

/** A folder of its own with these files. */
function folderOf(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = join(folder, name);
  mkdirSync(path);
  for (const [file, content] of Object.entries(files)) writeFileSync(join(path, file), content);
  return path;
}

describe('check', () => {
  test('says which texts of a licensed folder are missing, and brings it in once they are filled in', async () => {
    for (const name of licensedFolders) {
      const empty = await werkpeil(['check', `surveys/licensed/${name}`]);
      expect(empty).toMatchObject({ code: 2, out: '' });
      expect(empty.err).toContain('text-missing: The text “text.fr.json: items.distance-2.title” is missing.');
      expect((await werkpeil(['pack', 'import', `surveys/licensed/${name}`, 'Firma'])).code).toBe(2);

      const filled = folderOf(name, filledFiles(name, ['nl', 'fr']));
      expect(await werkpeil(['check', filled])).toMatchObject({ code: 0, out: expect.stringContaining('nl, fr') });
      expect((await werkpeil(['pack', 'import', filled, 'Firma'])).out).toContain('(own instrument) was added');
    }
    const answers = Object.fromEntries(
      ['exhaustion', 'distance', 'cognitive', 'emotional'].flatMap((part) => [1, 2, 3].map((n) => [`${part}-${n}`, 3])),
    );
    const { out } = await werkpeil(['score', 'bat-12', '--organisation', 'Firma'], JSON.stringify(answers));
    expect(JSON.parse(out.split('\n')[0] ?? '')).toMatchObject({ scale: 'bat', raw: 36, value: 3, tier: 'acute' });
  });

  test('judges a zip, a wording pack and a foreign folder as the import would', async () => {
    expect((await werkpeil(['check', wording])).out).toContain('wai-short 1.0.0+official is in order');
    expect((await werkpeil(['check', folder])).out).toContain('toy 1.0.0 is in order');
    const taken = folderOf('taken', toyFiles({ edit: (definition) => (definition.id = 'pulse') }));
    expect(await werkpeil(['check', taken])).toMatchObject({ code: 2, err: expect.stringContaining('id-taken') });
  });

  test('refuses a link out of the folder, a file that is no UTF-8, and one that is too large', async () => {
    const linked = folderOf('linked', toyFiles());
    symlinkSync(wording, join(linked, 'text.de.json'));
    const latin = folderOf('latin', { ...toyFiles(), 'text.de.json': Buffer.from('{"name":"Müde"}', 'latin1') });
    const large = folderOf('large', { ...toyFiles(), 'text.de.json': ' '.repeat(600 * 1024) });
    for (const [path, code] of [
      [linked, 'zip-path'],
      [latin, 'zip-not-text'],
      [large, 'zip-too-large'],
    ] as const) {
      for (const argv of [
        ['check', path],
        ['pack', 'import', path, 'Firma'],
      ]) {
        const { code: exit, err } = await werkpeil(argv);
        expect(exit).toBe(2);
        expect(err).toContain(code);
        expect(err).toContain('text.de.json');
      }
    }
  });
});

test('a dry run shows every text that official wording would change, and stores nothing', async () => {
  const { code, out } = await werkpeil(['pack', 'import', wording, 'Firma', '--dry-run']);
  expect(code).toBe(0);
  expect(out).toMatch(/wai-short 1\.0\.0\+official would change \d+ texts, 0 stay; not served in fr, de, en/);
  expect(out).toContain('results would be comparable');
  expect(out).toMatch(/title \(nl\): .+ → Officieel: /);
  expect((await werkpeil(['pack', 'list', 'Firma'])).out).not.toContain('wai-short');
});

test('official wording and an own instrument come in for several organisations at once', async () => {
  const done = await werkpeil(['pack', 'import', wording, 'Firma', 'Andere']);
  expect(done.out.match(/1\.0\.0\+official \(official wording\) was added/g)).toHaveLength(2);
  expect(await werkpeil(['pack', 'import', folder, 'Firma'])).toMatchObject({ code: 0 });
  expect((await werkpeil(['instruments', 'Andere'])).out).toContain('1.0.0+official');
  expect((await werkpeil(['instruments'])).out).not.toContain('official)');
});

test('a refusal names file and field, and the exit code is 2', async () => {
  const broken = join(folder, 'broken.zip');
  const pack = { ...officialPack(ctx.library.get('pulse')), 'instrument.json': '{}' };
  writeFileSync(broken, zipSync(Object.fromEntries(Object.entries(pack).map(([name, text]) => [name, bytes(text)]))));
  const refused = await werkpeil(['pack', 'import', broken, 'Firma']);
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.err).toContain('pack-not-allowed');
  expect(refused.err).toContain('instrument.json');
  expect((await werkpeil(['pack', 'import', '/nowhere.zip', 'Firma'])).code).toBe(2);
  expect((await werkpeil(['pack', 'import', '-', 'Firma'], 'no zip')).err).toContain('zip-broken');
});

test('answers on paper are scored with an own version, and what was taken back is not', async () => {
  const argv = ['score', 'wai-short', '--organisation', 'Firma'];
  expect((await werkpeil(argv, '{"wai-ability":8}')).out).toContain('"version":"1.0.0+official"');
  expect((await werkpeil(['pack', 'remove', 'Firma', 'wai-short', '1.0.0+official'])).code).toBe(0);
  expect((await werkpeil(argv, '{"wai-ability":8}')).out).toContain('"version":"1.0.0"');
  expect((await werkpeil(['pack', 'remove', 'Firma', 'wai-short', '1.0.0+official'])).code).toBe(2);
  expect((await werkpeil(['pack', 'remove', 'Firma', 'wai-short', 'official'])).code).toBe(2);
  expect((await werkpeil(['pack', 'list', 'Firma'])).out).toMatch(/wai-short\s+1\.0\.0\+official.* no /);
});
