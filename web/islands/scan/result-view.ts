import { personalResult } from '../../../src/domain/personal-result/personal-result.ts';
import type { ScoreSheet } from '../../../src/domain/scoring/score.types.ts';
import { scoreAnswers } from '../../../src/domain/scoring/score-answers.ts';
import type { FollowingTexts } from '../../locales/nl/following.ts';
import { resultPage } from '../../pages/scan/result.ts';
import type { ScanData } from '../../pages/scan/scan-data.ts';
import { draw, need, readData } from './dom.ts';
import { showFollowKey } from './follow-offer.ts';
import { type KeptResult, keepResult, loadResult } from './kept-result.ts';
import { enableResultButtons } from './result-buttons.ts';
import type { AnswersByInstrument } from './submission.ts';

const versionsOf = (data: ScanData): Readonly<Record<string, string>> =>
  Object.fromEntries(data.instruments.map(({ id, version }) => [id, version]));

/**
 * Works out the personal result on this device and puts it in the place of the questions, which leave the page: on a shared
 * phone nobody can go back to them. `receipt` null: nothing was sent.
 */
export function showResult(
  data: ScanData,
  answers: AnswersByInstrument,
  receipt: string | null,
  followKey: string | null,
): void {
  const sheets = data.instruments.map((instrument) =>
    scoreAnswers(instrument, { values: answers[instrument.id] ?? {} }),
  );
  keepResult(data.link, { savedAt: Date.now(), versions: versionsOf(data), sheets, receipt, followKey });
  drawResult(data, sheets, receipt, followKey);
}

/** Shows the result that stands in this tab, for example in another language. False when there is none of these questions. */
export function showKeptResult(data: ScanData): boolean {
  const kept = loadResult(data.link, Date.now());
  if (!kept || !isOfThese(kept, data)) return false;
  drawResult(data, kept.sheets, kept.receipt, kept.followKey ?? null);
  return true;
}

const isOfThese = ({ versions, sheets }: KeptResult, data: ScanData): boolean =>
  sheets.length === data.instruments.length && data.instruments.every(({ id, version }) => versions[id] === version);

function drawResult(
  data: ScanData,
  sheets: readonly ScoreSheet[],
  receipt: string | null,
  followKey: string | null,
): void {
  const followWords = followKey === null ? null : readData<FollowingTexts>('follow-words');
  const results = data.instruments.map((instrument, index) =>
    personalResult({
      instrument,
      sheet: sheets[index] as ScoreSheet,
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
      madeBy: 'device',
      fate: receipt === null ? 'not-sent' : 'stored',
      talk: data.offersTalk ? `${location.origin}/w/${data.link}/talk` : null,
      receipt: receipt === null || data.inCare ? null : { receipt, address: `${location.origin}/withdraw` },
    }),
  );
  history.replaceState(null, '', location.pathname + location.search);
  enableResultButtons(data.link, data.language, receipt !== null);
  if (followKey !== null) void showFollowKey(data, followWords, followKey).catch(() => undefined);
  // The browser may bring this page back as it was; once its result is wiped, or too old, nobody is to see it.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted && loadResult(data.link, Date.now()) === null)
      location.replace(`/w/${data.link}?lang=${data.language}`);
  });
  window.scrollTo(0, 0);
  need('[data-result-title]', place).focus({ preventScroll: true });
}
