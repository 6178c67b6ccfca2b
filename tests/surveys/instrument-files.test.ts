import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadInstrumentLibrary } from '../../src/storage/instrument-files.ts';
import { toyFiles } from '../domain/instruments/toy-instrument.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'surveys-'));
});
afterEach(async () => rm(folder, { recursive: true }));

async function put(path: string, files = toyFiles()): Promise<void> {
  await mkdir(join(folder, path), { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, path, name), content);
}

test('a new instrument is one folder, beside those of the product', async () => {
  await cp('surveys', folder, { recursive: true });
  await put('toy');
  const library = await loadInstrumentLibrary(folder);
  expect(library.list()[0]?.id).toBe('toy');
  expect(library.get('toy').name.nl).toBe('Toy nl');
});

test('earlier published versions stay readable, and the newest is the one that staff choose', async () => {
  await put('toy', toyFiles({ edit: (definition) => (definition.version = '1.10.0') }));
  await put('toy/versions/1.9.0', toyFiles({ edit: (definition) => (definition.version = '1.9.0') }));
  await put('toy/versions/1.2.0', toyFiles({ edit: (definition) => (definition.version = '1.2.0') }));
  const library = await loadInstrumentLibrary(folder);
  expect(library.list().map(({ version }) => version)).toEqual(['1.10.0']);
  expect(library.get('toy').version).toBe('1.10.0');
  expect(library.get('toy', '1.9.0').version).toBe('1.9.0');
});

test('a folder that does not bear the name of its instrument or version is refused', async () => {
  await put('other');
  await expect(loadInstrumentLibrary(folder)).rejects.toThrow('instrument-invalid');
  await rm(join(folder, 'other'), { recursive: true });
  await put('toy');
  await put('toy/versions/0.9.0');
  await expect(loadInstrumentLibrary(folder)).rejects.toThrow('versions/0.9.0');
});

test('a broken instrument stops the start and names folder, file and field', async () => {
  await put('toy', toyFiles({ edit: (definition) => (definition.scales[0].source = 'gone') }));
  await expect(loadInstrumentLibrary(folder)).rejects.toThrow(/toy.*source-missing.*instrument\.json: scales\.0/);
  // Also where the definition itself cannot be read, and in an earlier version.
  await put('toy', { ...toyFiles(), 'instrument.json': '{' });
  await expect(loadInstrumentLibrary(folder)).rejects.toMatchObject({ details: { instrument: 'toy' } });
  await put('toy', toyFiles({ edit: (definition) => (definition.version = '1.1.0') }));
  await put('toy/versions/1.0.0', { ...toyFiles(), 'text.nl.json': '{' });
  await expect(loadInstrumentLibrary(folder)).rejects.toMatchObject({
    details: { instrument: 'toy/versions/1.0.0', where: 'text.nl.json' },
  });
});
