import { personalResult } from '../../../src/domain/personal-result/personal-result.ts';
import { scoreAnswers } from '../../../src/domain/scoring/score-answers.ts';
import { resultPage } from '../../pages/scan/result.ts';
import type { ScanData } from '../../pages/scan/scan-data.ts';
import { draw, need } from './dom.ts';
import { enableResultButtons } from './result-buttons.ts';
import type { AnswersByInstrument } from './submission.ts';

/**
 * Works out the personal result on this device and puts it in the place of the questions, which leave the page: on a shared
 * phone nobody can go back to them. `receipt` null: nothing was sent.
 */
export function showResult(data: ScanData, answers: AnswersByInstrument, receipt: string | null): void {
  const results = data.instruments.map((instrument) =>
    personalResult({
      instrument,
      sheet: scoreAnswers(instrument, { values: answers[instrument.id] ?? {} }),
      benchmarks: data.benchmarks,
      language: data.language,
      ...(data.population ? { population: data.population } : {}),
    }),
  );
  const place = need('[data-scan]');
  draw(
    place,
    resultPage({
      language: data.language,
      words: data.words,
      about: data.about,
      results,
      made: receipt === null ? 'on-device-not-sent' : 'on-device',
      receipt: receipt === null ? null : { receipt, address: `${location.origin}/withdraw` },
    }),
  );
  history.replaceState(null, '', location.pathname + location.search);
  enableResultButtons(data.link, data.language, receipt !== null);
  window.scrollTo(0, 0);
  need('[data-result-title]', place).focus({ preventScroll: true });
}
