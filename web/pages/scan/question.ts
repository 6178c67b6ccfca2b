import { html } from 'hono/html';
import type { Question } from '../../../src/domain/instruments/questionnaire.types.ts';
import { fill } from '../../locales/fill.ts';
import type { ScanTexts } from '../../locales/nl/scan.ts';
import type { Html, HtmlPart } from '../html.ts';

/** What was answered before, and what is wrong with it: empty in the page that is kept for everybody. */
export interface QuestionState {
  readonly value: unknown;
  readonly error: string | null;
}

/** Longest text that fits in a row of buttons on 360 pixels, per number of buttons. */
const longestInRow: Readonly<Record<number, number>> = { 2: 18, 3: 11, 4: 9, 5: 6 };

/** `row`: buttons side by side, `list`: under each other. */
function arrangement(question: Question): 'row' | 'list' {
  const longestWord = Math.max(
    ...question.choices.flatMap((choice) => choice.text.split(/\s+/)).map((word) => word.length),
  );
  const longestText = Math.max(...question.choices.map((choice) => choice.text.length));
  const limit = longestInRow[question.choices.length];
  return limit !== undefined && longestWord <= limit && longestText <= 2 * limit ? 'row' : 'list';
}

/**
 * One question as a fieldset with a legend: a screen reader says the question with every answer. `name` is unique in the
 * page; the island finds the item by `data-item`, and numbers by `data-n`.
 */
export function questionField(question: Question, name: string, words: ScanTexts, state: QuestionState): Html {
  const id = questionId(name);
  const helpLines = [question.help, hint(question, words)].filter((line) => line !== null && line !== '');
  const describedBy = [...(helpLines.length > 0 ? [`${id}-help`] : []), `${id}-error`].join(' ');
  return html`<fieldset class="question question-${question.layout}" id="${id}" data-item="${question.id}" data-kind="${question.kind}" data-required="${question.required ? '1' : '0'}" aria-describedby="${describedBy}"
    ${state.error ? html`data-invalid` : ''}>
    <legend>${question.title}${question.required ? '' : html` <span class="optional">(${words.steps.optional})</span>`}</legend>
    ${helpLines.length > 0 ? html`<p class="hint" id="${id}-help">${helpLines.join(' ')}</p>` : ''}
    <p class="field-error" id="${id}-error" ${state.error ? '' : html`hidden`}>${state.error ?? ''}</p>
    ${control(question, name, words, state.value, describedBy)}
  </fieldset>`;
}

export const questionId = (name: string): string => `q-${name.replaceAll(/[^\w-]/g, '-')}`;

function hint(question: Question, words: ScanTexts): string | null {
  if (question.kind === 'multiple') return words.steps.severalAnswers;
  if (question.layout === 'number' && question.min !== null && question.max !== null)
    return fill(words.steps.range, { min: question.min, max: question.max });
  return null;
}

function control(question: Question, name: string, words: ScanTexts, value: unknown, describedBy: string): HtmlPart {
  if (question.kind === 'text') return textArea(question, name, words, value, describedBy);
  if (question.kind === 'multiple') return ticks(question, name, value);
  if (question.kind === 'number' && question.layout !== 'scale') return numberField(question, name, value, describedBy);
  if (question.layout === 'scale') return scaleRow(question, name, value);
  return html`<div class="options options-${arrangement(question)} options-${question.choices.length}">
    ${question.choices.map((choice) => option('radio', name, choice, value === choice.value, question.required && question.condition === null))}
  </div>`;
}

function option(
  type: 'radio' | 'checkbox',
  name: string,
  choice: { readonly value: number | string; readonly text: string },
  isChosen: boolean,
  isRequired: boolean,
  isExclusive = false,
): Html {
  return html`<label class="option"><input type="${type}" name="${name}" value="${choice.value}"
    ${typeof choice.value === 'number' ? html`data-n` : ''} ${isExclusive ? html`data-exclusive` : ''}
    ${isRequired ? html`required` : ''} ${isChosen ? html`checked` : ''}><span>${choice.text}</span></label>`;
}

function ticks(question: Question, name: string, value: unknown): Html {
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  return html`<div class="options options-list">${question.choices.map((choice) =>
    option('checkbox', name, choice, chosen.includes(choice.value), false, question.exclusive.includes(choice.value)),
  )}</div>`;
}

/** A 0-10 scale: every number is a button of its own, with the words of both ends above and below. */
function scaleRow(question: Question, name: string, value: unknown): Html {
  const min = question.min ?? 0;
  const max = question.max ?? 10;
  const points =
    question.choices.length > 0
      ? question.choices
      : Array.from({ length: max - min + 1 }, (_, index) => ({ value: min + index, text: String(min + index) }));
  const isRequired = question.required && question.condition === null;
  return html`<div class="scale-row">
    ${question.ends ? html`<p class="scale-ends" aria-hidden="true"><span>${points[0]?.text}: ${question.ends.low}</span><span>${points.at(-1)?.text}: ${question.ends.high}</span></p>` : ''}
    <div class="options options-scale">${points.map((choice, index) => {
      const end = index === 0 ? question.ends?.low : index === points.length - 1 ? question.ends?.high : undefined;
      return html`<label class="option"><input type="radio" name="${name}" value="${choice.value}" data-n
        ${isRequired ? html`required` : ''} ${value === choice.value ? html`checked` : ''}><span>${choice.text}${
          end ? html`<span class="visually-hidden">: ${end}</span>` : ''
        }</span></label>`;
    })}</div>
  </div>`;
}

function numberField(question: Question, name: string, value: unknown, describedBy: string): Html {
  const id = `${questionId(name)}-input`;
  return html`<label class="visually-hidden" for="${id}">${question.title}</label>
  <input class="number-input" id="${id}" type="text" inputmode="numeric" autocomplete="off" maxlength="6" name="${name}" data-n aria-describedby="${describedBy}"
    data-min="${question.min ?? ''}" data-max="${question.max ?? ''}" value="${typeof value === 'number' || typeof value === 'string' ? value : ''}">`;
}

function textArea(question: Question, name: string, words: ScanTexts, value: unknown, describedBy: string): Html {
  const id = `${questionId(name)}-input`;
  return html`<label class="visually-hidden" for="${id}">${question.title}</label>
  <textarea id="${id}" name="${name}" rows="4" autocomplete="off" maxlength="${question.maxLength ?? 1000}"
    aria-describedby="${describedBy} ${id}-left">${typeof value === 'string' ? value : ''}</textarea>
  <p class="hint text-left" id="${id}-left" data-left="${words.steps.left}"></p>`;
}
