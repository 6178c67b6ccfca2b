import { html } from 'hono/html';
import type { Language } from '../../../src/domain/language.ts';
import type { ShownGroupView } from '../../../src/http/contract/wave.ts';
import { staffTexts } from '../../locales/staff-texts.ts';
import { inWords } from '../format.ts';
import type { HtmlPart } from '../html.ts';
import { notice } from '../parts.ts';

/** Above the report of a joined unit: which teams, and why. */
export function joinedUnits(language: Language, parts: readonly string[], k: number): HtmlPart {
  if (parts.length === 0) return null;
  const words = staffTexts(language).disclosure;
  return notice('plain', null, html`<p>${words.joinedHere(inWords(parts, language), k)}</p>`);
}

/** Why a group was put together from these parts; nothing for a unit by itself. */
export function groupReason(language: Language, { parts, because, k }: ShownGroupView): HtmlPart {
  if (because === null || k === null) return null;
  const words = staffTexts(language).disclosure;
  const sentence = because === 'too-small' ? words.joinedBefore : words.joinedHere;
  return html`<span class="because">${sentence(inWords(parts, language), k)}</span>`;
}

/** On the protection page: everything that stands together in this report, whenever it was put together. */
export function joinedCard(language: Language, groups: readonly ShownGroupView[]): HtmlPart {
  const words = staffTexts(language).disclosure;
  const joined = groups.filter(({ because }) => because !== null);
  if (joined.length === 0) return null;
  return html`<section class="card"><h2>${words.joinedTitle}</h2><p>${words.joinedLead}</p>
    <ul>${joined.map((group) => html`<li>${group.place && html`<span class="soft">${group.place}:</span> `}${groupReason(language, group)}</li>`)}</ul></section>`;
}
