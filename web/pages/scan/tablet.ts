import { html } from 'hono/html';
import type { Language } from '../../../src/domain/language.ts';
import { scanTexts } from '../../locales/scan.ts';
import { tabletTexts } from '../../locales/tablet.ts';
import type { Html, HtmlPart } from '../html.ts';
import { codeField } from './code.ts';
import { aboutLine, consentBox, consentText, type Door } from './door.ts';
import { jsonData } from './json-data.ts';
import { promiseList } from './promises.ts';

/**
 * `/w/<link>/tablet`: one screen for colleagues who fill in one after the other. Start, questions and thanks are one page, so
 * that nothing has to be kept between them; `islands/tablet.ts` shows one part at a time and empties the page after each person.
 */
export function tabletPage(input: {
  readonly language: Language;
  readonly door: Door;
  readonly questions: HtmlPart;
}): Html {
  const { language, door } = input;
  const words = tabletTexts(language);
  return html`<div class="tablet" data-tablet>
    <section class="scan-narrow" data-tablet-start>
      <p class="scan-about">${aboutLine(language, door)}</p>
      <h1 tabindex="-1">${words.title}</h1>
      <p class="lead">${words.lead}</p>
      <noscript><p class="notice notice-warn">${words.noJavaScript}</p></noscript>
      <form class="card" novalidate autocomplete="off" data-tablet-form>
        ${codeField({ language, value: '', error: null })}
        <h2>${scanTexts(language).door.consentTitle}</h2>
        ${consentText(language)}
        ${consentBox(language, false)}
        <p class="field-error" role="alert" data-tablet-fault hidden></p>
        <button class="button button-wide" type="submit" disabled data-tablet-go>${words.start}</button>
        <p class="soft small">${words.alone}</p>
      </form>
      <section class="card" aria-labelledby="promises-title">
        <h2 id="promises-title">${scanTexts(language).door.promisesTitle}</h2>
        ${promiseList(language, door.promises, door.instruments)}
      </section>
    </section>
    <div data-tablet-questions hidden>${input.questions}
      <p class="actions no-print"><button class="link-button" type="button" data-tablet-stop>${words.stop}</button></p>
    </div>
    <section class="scan-narrow" data-tablet-end hidden></section>
    <dialog class="dialog" data-idle aria-labelledby="idle-title" aria-describedby="idle-text">
      <h2 id="idle-title">${words.idle.title}</h2><p id="idle-text" data-idle-text></p>
      <form method="dialog" class="actions">
        <button class="button" value="stay">${words.idle.stay}</button>
        <button class="button button-quiet" value="leave">${words.idle.leave}</button>
      </form>
    </dialog>
    ${jsonData('tablet-data', { words })}
  </div>`;
}
