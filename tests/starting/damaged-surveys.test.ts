import { chmodSync, cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectFolder, runService, temporaryFolder } from '../support/run-service.ts';

let folder: ReturnType<typeof temporaryFolder>;
let clone: string;
beforeAll(() => {
  folder = temporaryFolder();
  chmodSync(folder.path, 0o755);
  clone = join(folder.path, 'clone');
  for (const part of ['src', 'surveys', 'migrations', 'web', 'package.json'])
    cpSync(join(projectFolder, part), join(clone, part), { recursive: true });
  symlinkSync(join(projectFolder, 'node_modules'), join(clone, 'node_modules'));
});
afterAll(() => folder.remove());

// The other kinds of damage are tried on the loader; here it matters that a start reads all of it and says where.
test.each([
  [
    'a gap between two tiers',
    'wai-short/instrument.json',
    ['"from": 28, "below": 37', '"from": 29, "below": 37'],
    ['tier-gap', 'wai-short', 'instrument.json: scales.7 (wai).tiers'],
  ],
  [
    'an unknown operator',
    'pulse/instrument.json',
    ['"op": "sum"', '"op": "eval"'],
    ['operator-unknown', 'pulse', 'instrument.json: scales.0.scoring.op'],
  ],
  [
    'a published figure without its source',
    'benchmarks/employees.json',
    ['"source": "stia-2023-employees"', '"source": "hearsay"'],
    ['benchmarks', 'employees.json: figures.0.source'],
  ],
] as const)('%s stops the start, with file and field', async (_what, file, [sound, damaged], said) => {
  const path = join(clone, 'surveys', file);
  const whole = readFileSync(path, 'utf8');
  expect(whole).toContain(sound);
  writeFileSync(path, whole.replace(sound, damaged));
  try {
    const service = await runService({ WERKPEIL_DATA: join(folder.path, 'data') }, { project: clone });
    expect(service.url).toBeNull();
    expect(await service.end()).toBe(1);
    for (const words of said) expect(service.output()).toContain(words);
  } finally {
    writeFileSync(path, whole);
  }
});
