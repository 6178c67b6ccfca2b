import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InstrumentFiles } from '../../src/domain/instruments/parse-instrument.ts';
import type { Language } from '../../src/domain/language.ts';

/** Folders whose questions may not be shipped: everything but the words. */
export const licensedFolders = readdirSync('surveys/licensed', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

export function licensedFiles(name: string): InstrumentFiles {
  const folder = join('surveys/licensed', name);
  return Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

/** As a licence holder would fill it in, for the languages of the licence: here with words of the test. */
export function filledFiles(name: string, languages: readonly Language[]): InstrumentFiles {
  const kept = Object.entries(licensedFiles(name)).filter(
    ([file]) => !file.startsWith('text.') || languages.some((language) => file === `text.${language}.json`),
  );
  let count = 0;
  const fill = (file: string, text: string) =>
    text.replaceAll('""', () => {
      count += 1;
      return `"Proefwoord ${count} van ${file.replace('text.', '').replace('.json', '')}"`;
    });
  return Object.fromEntries(kept.map(([file, text]) => [file, fill(file, text)]));
}
