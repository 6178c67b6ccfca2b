import { html } from 'hono/html';
import type { OpeningPreview } from '../../../src/http/contract/wave.ts';
import { pickText } from '../../locales/index.ts';
import { staffTexts } from '../../locales/staff-texts.ts';
import { inWords } from '../format.ts';
import type { HtmlPart } from '../html.ts';
import type { PageReader } from '../layout.ts';

/** The risk meter before a wave opens, as a card of its own. */
export const riskCard = (reader: PageReader, risk: OpeningPreview['risk']): HtmlPart =>
  risk && html`<section class="card">${riskReading(reader, risk)}</section>`;

/** How many people the background questions single out, and what would help. Nothing when nobody is known. */
export function riskReading({ language }: PageReader, risk: OpeningPreview['risk']): HtmlPart {
  if (risk === null) return null;
  const words = staffTexts(language).disclosure;
  const titles = new Map(risk.questions.map(({ item, title }) => [item, pickText(title, language)]));
  const title = (item: string): string => titles.get(item) ?? item;
  const counted = risk.basis === 'counted';
  if (titles.size === 0) return html`<h2>${words.riskTitle}</h2><p>${words.riskNoBreakdowns}</p>`;
  return html`<h2>${words.riskTitle}</h2>
    ${counted && html`<p class="soft small">${words.riskLead(risk.people, inWords([words.riskTeam, ...titles.values()], language))}</p>`}
    <p><strong>${counted ? words.riskUnique(risk.unique, risk.people) : words.riskExpected(risk.unique, risk.people)}</strong>${risk.small !== null && html` ${words.riskSmall(risk.small, risk.k)}`}</p>
    ${
      (risk.drop || risk.coarsen) &&
      html`<h3 class="small-title">${words.riskBest}</h3><ul>
      ${risk.drop && html`<li>${words.riskWithout(title(risk.drop.item), risk.drop.unique)}</li>`}
      ${risk.coarsen && html`<li>${words.riskCoarser(title(risk.coarsen.item), inWords(risk.coarsen.values, language), risk.coarsen.unique)}</li>`}</ul>`
    }
    <p class="soft small">${words.riskProtected}</p>`;
}
