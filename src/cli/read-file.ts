import { readFile } from 'node:fs/promises';
import { type Terminal, UsageError } from './command.types.ts';

/** A file, or standard input for `-`. */
export async function readFileOrInput(path: string, terminal: Terminal): Promise<Uint8Array<ArrayBuffer>> {
  if (path === '-') return terminal.readInput();
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw new UsageError(`Cannot read ${path}: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}.`);
  }
}
