import type { WaveView } from '../../../src/http/contract/wave.ts';
import type { Html } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { decisionPage, wordsOf } from './staff-page.ts';

/** Asks once more before a planned wave is removed. */
export function removeWavePage(reader: PageReader, view: Pick<WaveView, 'wave' | 'organisationName'>): Html {
  const words = wordsOf(reader).staff.remove;
  return decisionPage(reader, view, { ...words, act: 'remove', points: [words.point1, words.point2] });
}
