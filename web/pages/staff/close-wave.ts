import type { WaveView } from '../../../src/http/contract/wave.ts';
import type { Html } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { decisionPage, wordsOf } from './staff-page.ts';

/** Asks once more before a wave is closed for good. */
export function closeWavePage(reader: PageReader, view: Pick<WaveView, 'wave' | 'organisationName'>): Html {
  const words = wordsOf(reader).staff.close;
  const points = [words.point1, words.point2, words.point3];
  return decisionPage(reader, view, { ...words, act: 'close', points, keep: words.keepOpen });
}
