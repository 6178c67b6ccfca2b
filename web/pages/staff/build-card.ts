import { html } from 'hono/html';
import type { BuildProgress } from '../../../src/http/contract/wave.ts';
import type { Html } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { wordsOf } from './staff-page.ts';

/** Place of each step in the whole; a small company is protected in one step. */
const places: Readonly<Record<BuildProgress['step'], number>> = {
  preparing: 1,
  protecting: 2,
  upper: 2,
  parts: 3,
  audit: 4,
  saving: 5,
};
const steps = 5;

/** How far the build of a release is. `islands/wave-build.ts` keeps it up to date; the link does without it. */
export function buildCard(reader: PageReader, progress: BuildProgress, href: string): Html {
  const words = wordsOf(reader).staff.building;
  const number = new Intl.NumberFormat(reader.language);
  const { step, round, done, of, seconds } = progress;
  return html`<section class="card" id="build" aria-labelledby="build-title" data-build>
    <h2 id="build-title">${words.title}</h2>
    <p>${words.lead}</p>
    <p role="status" data-build-step><strong>${words.step(places[step], steps, words.steps[step])}</strong></p>
    <div data-build-numbers>
      ${of > 0 && html`<progress class="build-bar" max="${of}" value="${done}" aria-labelledby="build-title"></progress><p class="soft small">${words.parts(number.format(done), number.format(of))}${round > 1 && ` ${words.round(round)}`}</p>`}
      <p class="soft small">${words.time(Math.floor(seconds / 60), seconds % 60)}</p>
    </div>
    <div class="actions"><a class="button button-quiet button-small" data-build-reload href="${href}">${words.reload}</a></div>
  </section>`;
}
