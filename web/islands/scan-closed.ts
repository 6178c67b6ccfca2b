import { evaluateCondition } from '../../src/domain/instruments/conditions.ts';
import type { ScanData } from '../pages/scan/scan-data.ts';
import { enableWiping, forgetScan } from './scan/device.ts';
import { need, readData } from './scan/dom.ts';
import { type Draft, loadDraft } from './scan/draft.ts';
import { showKeptResult, showResult } from './scan/result-view.ts';
import type { AnswersByInstrument } from './scan/submission.ts';

/**
 * The page of a wave that closed while answers waited on this device: they cannot be sent any more, but their result is still
 * the reader's own. A result that stands in this tab stays, too.
 */
const data = readData<ScanData>('scan-data');
const draft = loadDraft(data.link, Date.now());
if (!showKeptResult(data) && draft !== null && Object.keys(draft.values).length > 0) offer(draft);

function offer({ values }: Draft): void {
  need('[data-unsent]').hidden = false;
  need('[data-result-anyway]').addEventListener('click', () => {
    forgetScan(data.link);
    showResult(data, answersIn(values), null, null);
  });
  enableWiping(null, data.link, data.language);
}

/** Answers by instrument, without those to questions that are not asked: a condition may hang on one that goes. */
function answersIn(values: Draft['values']): AnswersByInstrument {
  return Object.fromEntries(
    data.instruments.map(({ id }) => {
      let kept = Object.entries(values).flatMap(([name, value]) =>
        name.startsWith(`${id}.`) ? [[name.slice(id.length + 1), value] as const] : [],
      );
      for (let before = -1; before !== kept.length; ) {
        before = kept.length;
        const known = Object.fromEntries(kept);
        kept = kept.filter(([item]) => {
          const condition = data.conditions[`${id}.${item}`];
          return !condition || evaluateCondition(condition, known);
        });
      }
      return [id, Object.fromEntries(kept)];
    }),
  );
}
