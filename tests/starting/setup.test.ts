import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '../support/run-service.ts';

const setup = (...args: string[]) =>
  spawnSync(process.execPath, [join(projectFolder, 'src/setup.mjs'), ...args], { cwd: '/', encoding: 'utf8' });

it('sets nothing up twice, and says nothing then', () => {
  expect(setup('--tests').status).toBe(0);
  const second = setup('--tests');
  expect(second.status).toBe(0);
  expect(second.stdout + second.stderr).toBe('');
});

it('refuses to start on a Node that is too old, in words', () => {
  const source = `Object.defineProperty(process, 'versions', { value: { node: '22.9.0' } }); await import('${projectFolder}/src/main.ts');`;
  const result = spawnSync(process.execPath, ['--input-type=module', '-e', source], { encoding: 'utf8' });
  expect(result.status).toBe(1);
  expect(result.stderr.trim()).toBe('Werkpeil needs Node 24 or newer; this is 22.9.0. Start it with "npm start".');
});
