import { html } from 'hono/html';
import {
  type FollowQuestion,
  fewestOwnAnswers,
  followQuestions,
  type OwnAnswers,
} from '../../../src/domain/following/following.types.ts';
import { marksOfOwnAnswers } from '../../../src/domain/following/make-marks.ts';
import { normaliseAnswers } from '../../../src/domain/following/normalise-answers.ts';
import { fill } from '../../locales/fill.ts';
import { draw, need } from '../scan/dom.ts';
import type { FollowView } from './follow-view.types.ts';
import { random, sayAt } from './tools.ts';

/** What `normaliseAnswers` reads as a number, with its bounds; the others are letters. */
const numbers: { readonly [Question in FollowQuestion]?: readonly [number, number] } = {
  'mother-birthday': [1, 31],
  siblings: [0, 20],
};

/** Six answers that only their owner knows. They are gone from the page as soon as the marks are made. */
export const ownAnswersView: FollowView = {
  draw(place, { words: { answers: words }, study, settle }) {
    draw(
      place,
      html`<p>${words.lead}</p>
        <p class="field-error" role="alert" data-follow-few hidden></p>
        ${followQuestions.map((question) => {
          const id = `follow-${question}`;
          return html`<div class="field"><label for="${id}">${words.questions[question]}</label>
            <p class="field-error" id="${id}-error" role="alert" hidden></p>
            <input id="${id}" class="follow-answer" type="text" inputmode="${numbers[question] ? 'numeric' : 'text'}" maxlength="${numbers[question] ? 2 : 30}"
              autocomplete="off" autocorrect="off" spellcheck="false" aria-describedby="${id}-error"></div>`;
        })}
        <p role="status" data-follow-working></p>
        <p><button class="button button-quiet" type="button" data-make-marks>${words.make}</button></p>`,
    );
    const inputs = followQuestions.map((question) => need<HTMLInputElement>(`#follow-${question}`, place));
    const few = need('[data-follow-few]', place);
    const make = async (): Promise<boolean> => {
      const answers: OwnAnswers = Object.fromEntries(
        followQuestions.map((name, index) => [name, inputs[index]?.value]),
      );
      const read = normaliseAnswers(answers);
      const wrong = inputs.filter((input, index) => input.value.trim() !== '' && read[index] === '');
      followQuestions.forEach((question, index) => {
        const input = inputs[index];
        const bounds = numbers[question];
        const sentence = bounds ? fill(words.number, { min: bounds[0], max: bounds[1] }) : words.letters;
        if (input) sayAt(input, wrong.includes(input) ? sentence : null);
      });
      const isFew = wrong.length === 0 && read.filter((answer) => answer !== '').length < fewestOwnAnswers;
      few.hidden = !isFew;
      few.textContent = isFew ? fill(words.few, { n: fewestOwnAnswers, all: followQuestions.length }) : '';
      if (wrong.length > 0 || isFew) {
        (wrong[0] ?? inputs.find(({ value }) => value.trim() === ''))?.focus();
        return false;
      }
      const button = need<HTMLButtonElement>('[data-make-marks]', place);
      button.disabled = true;
      need('[data-follow-working]', place).textContent = words.working;
      settle({ marks: await marksOfOwnAnswers(answers, study, { subtle: crypto.subtle, random }), key: null });
      return true;
    };
    need('[data-make-marks]', place).onclick = () => void make();
    return { settleTyped: async () => inputs.every(({ value }) => value.trim() === '') || make() };
  },
  chosen: ({ answers }) => html`<p>${answers.done}</p>`,
};
