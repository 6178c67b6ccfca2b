import { personalResult } from '../../../src/domain/personal-result/personal-result.ts';
import { scoreAnswers } from '../../../src/domain/scoring/score-answers.ts';
import { fill } from '../../locales/fill.ts';
import type { TabletTexts } from '../../locales/nl/tablet.ts';
import { qrCode } from '../../pages/qr-code.ts';
import { resultPage } from '../../pages/scan/result.ts';
import type { ScanData } from '../../pages/scan/scan-data.ts';
import { tabletReceipt, tabletResultWarning, tabletThanks } from '../../pages/scan/tablet-end.ts';
import { draw, need } from '../scan/dom.ts';
import type { AnswersByInstrument } from '../scan/submission.ts';
import { createCountdown } from './countdown.ts';
import { readingSeconds, thanksSeconds } from './times.ts';

interface EndInput {
  readonly data: ScanData;
  readonly words: TabletTexts;
  readonly answers: AnswersByInstrument;
  /** Null: nothing was sent. */
  readonly receipt: string | null;
  readonly leave: () => void;
}

/** Thanks, with receipt and result only when they are asked for, and then the empty screen by itself. */
export function showEnd({ data, words, answers, receipt, leave }: EndInput): void {
  const place = need('[data-tablet-end]');
  const talk = data.offersTalk ? fill(words.end.talk, { address: `${location.origin}/w/${data.link}/talk` }) : null;
  draw(place, tabletThanks(words.end, receipt !== null, talk));
  place.hidden = false;
  const extra = need('[data-extra]', place);
  const line = need('[data-countdown]', place);
  const countdown = createCountdown((left) => {
    line.textContent = fill(words.end.countdown, { n: left });
  }, leave);
  const on = (selector: string, act: () => void) => place.querySelector(selector)?.addEventListener('click', act);
  on('[data-end-now]', leave);
  on('[data-more-time]', () => countdown.restart(readingSeconds));
  on('[data-ask-receipt]', () => {
    if (receipt === null) return;
    const address = `${location.origin}/withdraw#${receipt}`;
    draw(extra, tabletReceipt(words.end, receipt, qrCode(address, words.end.receiptQr)));
    on('[data-print-receipt]', () => window.print());
    countdown.restart(readingSeconds);
  });
  on('[data-ask-result]', () => {
    draw(extra, tabletResultWarning(words.end));
    countdown.restart(readingSeconds);
    on('[data-hide-result]', () => draw(extra, ''));
    on('[data-show-result]', () => {
      place.querySelector('[data-thanks]')?.remove();
      draw(extra, resultOf(data, words, answers, receipt !== null));
      countdown.restart(readingSeconds);
      need('[data-result-title]', extra).focus();
    });
  });
  countdown.restart(thanksSeconds);
  window.scrollTo(0, 0);
  need('[data-end-title]', place).focus({ preventScroll: true });
}

function resultOf(data: ScanData, words: TabletTexts, answers: AnswersByInstrument, isSent: boolean): unknown {
  const { language, about, benchmarks } = data;
  return resultPage({
    language,
    about,
    words: { ...data.words, result: { ...data.words.result, onDevice: words.onScreen } },
    results: data.instruments.map((instrument) =>
      personalResult({
        ...{ instrument, benchmarks, language },
        sheet: scoreAnswers(instrument, { values: answers[instrument.id] ?? {} }),
        ...(data.population ? { population: data.population } : {}),
      }),
    ),
    madeBy: 'device',
    fate: isSent ? 'stored' : 'not-sent',
    receipt: null,
    // A page that stays open beside this one would tell the next person that somebody asked.
    talk: null,
  });
}
