import { readFile } from 'node:fs/promises';
import { type Invocation, UsageError } from './command.types.ts';

/** A file, or standard input for `-`. */
export async function readFileOrInput(named: string, { path, terminal }: Invocation): Promise<Uint8Array<ArrayBuffer>> {
  if (named === '-') return terminal.readInput();
  try {
    return new Uint8Array(await readFile(path(named)));
  } catch (error) {
    throw new UsageError(`Cannot read ${named}: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}.`);
  }
}
