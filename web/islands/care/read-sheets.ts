import type { Answers, Instrument } from '../../../src/domain/instruments/instrument.types.ts';
import { parseAnswers } from '../../../src/domain/instruments/parse-answers.ts';
import type { CareRecord } from '../../../src/domain/service-key/care-record.ts';

/** Checked answers, one for each instrument of the wave, in its order. */
export type Sheets = readonly Answers[];

/** Anybody can seal anything to a public key: null unless every sheet is what its instrument allows, as the service will check again. */
export function readSheets(instruments: readonly Instrument[], { sheets }: CareRecord): Sheets | null {
  const read = instruments.map((instrument) => {
    const sheet = sheets.find((each) => each.instrument === instrument.id && each.version === instrument.version);
    const parsed = sheet && parseAnswers(instrument, sheet.values as never);
    return parsed?.ok ? parsed.answers : null;
  });
  return read.every((answers) => answers !== null) ? read : null;
}
