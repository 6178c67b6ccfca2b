import { strToU8, Zip, ZipDeflate, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { WerkpeilError } from '../../src/domain/errors.ts';
import { readZipFiles, zipLimits } from '../../src/storage/zip-files.ts';

const zip = (files: Zippable) => zipSync(files);
const json = strToU8('{"a":"é"}');

function problems(bytes: Uint8Array): readonly unknown[] {
  try {
    readZipFiles(bytes);
  } catch (error) {
    if (error instanceof WerkpeilError) return error.problems.length > 0 ? error.problems : [error.code];
    throw error;
  }
  throw new Error('was accepted');
}

/** The sizes that a zip states, in its local headers and in its directory, replaced by a lie. */
function lieAboutSize(bytes: Uint8Array, stated: number): Uint8Array {
  const lie = bytes.slice();
  const view = new DataView(lie.buffer);
  for (let at = 0; at + 4 <= lie.length; at += 1) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, stated, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, stated, true);
  }
  return lie;
}

describe('readZipFiles', () => {
  it('reads the files of a folder, zipped with or without the folder itself', () => {
    const expected = { 'instrument.json': '{"a":"é"}', 'text.nl.json': '{"a":"é"}' };
    expect(readZipFiles(zip({ 'instrument.json': json, 'text.nl.json': json }))).toEqual(expected);
    expect(readZipFiles(zip({ mine: { 'instrument.json': json, 'text.nl.json': json } }))).toEqual(expected);
    expect(readZipFiles(zip({ 'instrument.json': [json, { level: 0 }], 'text.nl.json': json }))).toEqual(expected);
  });

  it('reads a zip whose sizes stand behind the files, as some programs write it', () => {
    const parts: Uint8Array[] = [];
    const writer = new Zip((_error, part) => parts.push(part));
    for (const name of ['pack.json', 'text.nl.json']) {
      const file = new ZipDeflate(name);
      writer.add(file);
      file.push(json, true);
    }
    writer.end();
    expect(Object.keys(readZipFiles(Buffer.concat(parts)))).toEqual(['pack.json', 'text.nl.json']);
  });

  it('passes over what programs leave in a zip', () => {
    const left = { '__MACOSX/._pack.json': json, 'a/.DS_Store': json, 'a/pack.json': json, 'a/': new Uint8Array() };
    expect(Object.keys(readZipFiles(zip(left)))).toEqual(['pack.json']);
  });

  it.each([
    ['a path upwards', { '../pack.json': json }, 'zip-path'],
    ['a path upwards inside the folder', { 'a/../../pack.json': json }, 'zip-path'],
    ['a path from the root', { '/etc/pack.json': json }, 'zip-path'],
    ['a path with backslashes', { 'a\\..\\pack.json': json }, 'zip-path'],
    ['a drive', { 'C:pack.json': json }, 'zip-path'],
    ['a deeper folder', { 'pack.json': json, 'versions/1.0.0/instrument.json': json }, 'zip-path'],
    ['two folders', { 'a/pack.json': json, 'b/text.nl.json': json }, 'zip-path'],
    ['a name that objects have', { 'pack.json': json, __proto__x: json }, 'zip-not-json'],
    ['another zip', { 'pack.json': json, 'more.zip': zip({ 'pack.json': json }) }, 'zip-not-json'],
    ['a zip under the name of a text', { 'pack.json': zip({ 'pack.json': json }) }, 'zip-not-text'],
    ['a script', { 'pack.json': json, 'run.js': json }, 'zip-not-json'],
    ['text in another encoding', { 'pack.json': new Uint8Array([0x22, 0xe9, 0x22]) }, 'zip-not-text'],
    ['nothing in it', {}, 'zip-broken'],
  ])('refuses a zip with %s', (_what, files, code) => {
    expect(problems(zip(files as Zippable))).toContainEqual(expect.objectContaining({ code }));
  });

  it('refuses a name that would change every object', () => {
    const named = Buffer.from(zip({ 'pack.json': json, abcdefghi: json }));
    for (let at = named.indexOf('abcdefghi'); at !== -1; at = named.indexOf('abcdefghi')) named.write('__proto__', at);
    expect(problems(named)).toMatchObject([{ code: 'zip-not-json', where: '__proto__' }]);
  });

  it('refuses what is no zip, or only the beginning of one', () => {
    const whole = zip({ 'pack.json': json, 'text.nl.json': json });
    for (const bytes of [json, whole.subarray(0, 40), whole.subarray(0, 60), new Uint8Array(100)]) {
      expect(problems(bytes)).toMatchObject([{ code: 'zip-broken' }]);
    }
    expect(problems(new Uint8Array())).toEqual(['file-empty']);
  });

  it('refuses too many files, and files that are too large, before it unpacks them', () => {
    const many = Object.fromEntries(
      Array.from({ length: zipLimits.files + 1 }, (_, index) => [`t${index}.json`, json]),
    );
    expect(problems(zip(many))).toMatchObject([{ code: 'zip-too-many' }]);
    const large = new Uint8Array(zipLimits.fileBytes + 1);
    expect(problems(zip({ 'pack.json': large }))).toMatchObject([{ code: 'zip-too-large', where: 'pack.json' }]);
    const half = new Uint8Array(zipLimits.fileBytes);
    const five = Object.fromEntries([1, 2, 3, 4, 5].map((number) => [`t${number}.json`, half]));
    expect(problems(zip(five))).toMatchObject([{ code: 'zip-too-large', expected: '2 MB' }]);
    const noise = Uint8Array.from({ length: zipLimits.zipBytes + 1 }, (_, index) => (index * 7919) % 251);
    expect(problems(zip({ 'pack.json': [noise, { level: 0 }] }))).toMatchObject([{ code: 'zip-too-large' }]);
  });

  it('refuses a zip that lies about its size', () => {
    const bomb = zip({ 'pack.json': [new Uint8Array(50 * 1024 * 1024), { level: 1 }] });
    expect(problems(lieAboutSize(bomb, 1000))).toMatchObject([{ code: 'zip-too-large', where: 'pack.json' }]);
  });
});
