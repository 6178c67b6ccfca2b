import { html } from 'hono/html';
import { fill } from '../../locales/fill.ts';
import type { DeviceWords } from '../../pages/scan/device-words.ts';
import { draw, need } from './dom.ts';

/** The list of steps before sending: how far each one is, and a way back to it. */
export function drawReview(
  form: HTMLFormElement,
  words: DeviceWords,
  openIn: (step: number) => number,
  goTo: (step: number) => void,
): void {
  const review = need('[data-review]', form);
  const titles = [...form.querySelectorAll('.step-title')].slice(0, -1);
  draw(
    review,
    html`<ol>${titles.map((title, index) => {
      const open = openIn(index + 1);
      const state = open === 0 ? words.send.stepDone : fill(words.send.stepOpen, { n: open });
      return html`<li><button class="link-button" type="button" data-to-step="${index + 1}">${title.textContent ?? ''}</button>
        <span class="step-state ${open === 0 ? 'soft' : 'open-step'}">${state}</span></li>`;
    })}</ol>`,
  );
  review.hidden = false;
  for (const button of review.querySelectorAll<HTMLElement>('[data-to-step]'))
    button.onclick = () => goTo(Number(button.dataset['toStep']));
}
