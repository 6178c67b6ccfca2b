import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instrument } from '../../src/domain/instruments/instrument.types.ts';
import { type InstrumentFiles, parseInstrument } from '../../src/domain/instruments/parse-instrument.ts';

export interface SurveyFolder {
  readonly name: string;
  readonly files: InstrumentFiles;
  readonly instrument: Instrument;
}

/** Every instrument folder of the product, with its files as text. */
export function surveyFolders(): readonly SurveyFolder[] {
  return readdirSync('surveys', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['benchmarks', 'licensed'].includes(entry.name))
    .map(({ name }) => {
      const names = readdirSync(join('surveys', name)).filter((file) => file.endsWith('.json'));
      const files = Object.fromEntries(names.map((file) => [file, readFileSync(join('surveys', name, file), 'utf8')]));
      return { name, files, instrument: parseInstrument(files) };
    });
}

export const instrumentOf = (name: string): Instrument => {
  const folder = surveyFolders().find((candidate) => candidate.name === name);
  if (folder === undefined) throw new Error(`no folder surveys/${name}`);
  return folder.instrument;
};
