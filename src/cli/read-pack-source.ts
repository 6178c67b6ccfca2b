import { stat } from 'node:fs/promises';
import { readInstrumentFiles } from '../storage/instrument-files.ts';
import type { PackSource } from '../usecases/read-pack.ts';
import type { Invocation } from './command.types.ts';
import { readFileOrInput } from './read-file.ts';

/** The files of a folder, or a zip as it stands in a file or on standard input (`-`). */
export async function readPackSource(named: string, invocation: Invocation): Promise<PackSource> {
  const isFolder = named !== '-' && (await stat(invocation.path(named)).catch(() => null))?.isDirectory();
  return isFolder ? readInstrumentFiles(invocation.path(named)) : readFileOrInput(named, invocation);
}
