import { html } from 'hono/html';
import type { AnswerValue, Item } from '../../../src/domain/instruments/instrument.types.ts';
import type { Language, LocalisedText } from '../../../src/domain/language.ts';
import { personalResult } from '../../../src/domain/personal-result/personal-result.ts';
import { scoreAnswers } from '../../../src/domain/scoring/score-answers.ts';
import type { Html } from '../../pages/html.ts';
import type { CareData } from '../../pages/staff/care.ts';
import type { Sheets } from './read-sheets.ts';

export interface CareScore {
  readonly name: string;
  /** Null when too little was answered. */
  readonly value: string | null;
  readonly category: string | null;
}

/** The main scales of the wave's instruments (for the WAI: the index), with their category. */
export function scoresOf(data: CareData, sheets: Sheets): CareScore[] {
  const number = new Intl.NumberFormat(data.language, { maximumFractionDigits: 1 });
  return data.scoring.flatMap((instrument, index) => {
    const sheet = scoreAnswers(instrument, { values: sheets[index]?.values ?? {} });
    const { scales } = personalResult({ instrument, sheet, benchmarks: [], language: data.language });
    return scales
      .filter(({ isMain }) => isMain)
      .map((scale) => ({
        name: scale.name,
        value: scale.status === 'scored' ? number.format(scale.value) : null,
        category: scale.status === 'scored' ? (scale.tier?.name ?? null) : null,
      }));
  });
}

const pick = (text: LocalisedText | undefined, language: Language): string =>
  text?.[language] ?? text?.nl ?? Object.values(text ?? {})[0] ?? '';

/** Every question with the answer as the person saw it. */
export function itemTable({ instruments, language, words }: CareData, sheets: Sheets): Html {
  const rows = instruments.flatMap(({ items }, index) =>
    items.map((item) => [pick(item.title, language), inWords(item, sheets[index]?.values[item.id], language)] as const),
  );
  return html`<div class="table-scroll" role="region" aria-label="${words.answer}" tabindex="0"><table>
    <thead><tr><th scope="col">${words.question}</th><th scope="col">${words.answer}</th></tr></thead>
    <tbody>${rows.map(([title, said]) => html`<tr><th scope="row">${title}</th><td>${said ?? words.blank}</td></tr>`)}</tbody></table></div>`;
}

function inWords({ choices }: Item, value: AnswerValue | undefined, language: Language): string | null {
  if (value === undefined) return null;
  const one = (each: number | string) => {
    const choice = choices.find((candidate) => candidate.value === each);
    return choice ? pick(choice.text, language) : String(each);
  };
  return typeof value === 'object' ? value.map(one).join('; ') : one(value);
}
