import { html } from 'hono/html';
import type { Instrument } from '../../../src/domain/instruments/instrument.types.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { PromiseSentence } from '../../../src/domain/participation/participation.types.ts';
import { fill } from '../../locales/fill.ts';
import { scanTexts } from '../../locales/scan.ts';
import type { Html } from '../html.ts';

/** Said at once; the rest stands one press further. The limit belongs here: an honest promise names it. */
const saidFirst = [
  'threshold',
  'group-only',
  'no-group',
  'who-reads',
  'no-time-no-address',
  'technical-limit',
  'care-who-reads',
  'care-sealed',
  'care-totals',
  'care-technical-limit',
];

/** A promise in words. Throws for one without words: what is in force must not silently be left out. */
export function promiseWords(
  language: Language,
  promise: PromiseSentence,
  instruments: readonly Instrument[],
): { readonly short: string; readonly how: string } {
  const wordings: Readonly<Record<string, { readonly short: string; readonly how: string }>> =
    scanTexts(language).promises;
  const wording = wordings[promise.key];
  if (!wording) throw new Error(`promiseWords requires words in "${language}" for the promise "${promise.key}"`);
  const values = {
    ...promise.values,
    items: questionTitles(language, String(promise.values['items'] ?? ''), instruments),
  };
  return { short: fill(wording.short, values), how: fill(wording.how, values) };
}

/** Item ids, with commas between them, as the questions that a respondent will see. */
function questionTitles(language: Language, ids: string, instruments: readonly Instrument[]): string {
  const items = instruments.flatMap((instrument) => instrument.items);
  return ids
    .split(',')
    .map((id) => items.find((item) => item.id === id)?.title[language] ?? id)
    .map((title) => `“${title}”`)
    .join(', ');
}

/** The promise screen: the sentences that follow from the settings of this wave, each with "how do I know?". */
export function promiseList(
  language: Language,
  promises: readonly PromiseSentence[],
  instruments: readonly Instrument[],
): Html {
  const words = scanTexts(language).door;
  const line = (promise: PromiseSentence): Html => {
    const { short, how } = promiseWords(language, promise, instruments);
    return html`<li><p>${short}</p><details><summary>${words.how}</summary><p>${how}</p></details></li>`;
  };
  const first = promises.filter(({ key }) => saidFirst.includes(key));
  const rest = promises.filter(({ key }) => !saidFirst.includes(key));
  return html`<ul class="promises">${first.map(line)}</ul>
    ${
      rest.length > 0
        ? html`<details class="promises-more"><summary>${fill(words.promisesMore, { n: rest.length })}</summary>
            <ul class="promises">${rest.map(line)}</ul></details>`
        : ''
    }`;
}
