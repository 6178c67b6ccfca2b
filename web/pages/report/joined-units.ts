import { html } from 'hono/html';
import type { Language } from '../../../src/domain/language.ts';
import type { ReportUnit } from '../../../src/domain/participation/participation.types.ts';
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

/** On the protection page: everything that was joined in this release. */
export function joinedCard(language: Language, units: readonly ReportUnit[]): HtmlPart {
  const words = staffTexts(language).disclosure;
  const joined = units.flatMap((unit) => (unit.joined ? [unit.joined] : []));
  if (joined.length === 0) return null;
  return html`<section class="card"><h2>${words.joinedTitle}</h2><p>${words.joinedLead}</p>
    <ul>${joined.map(({ parts, k }) => html`<li>${words.joinedHere(inWords(parts, language), k)}</li>`)}</ul></section>`;
}
