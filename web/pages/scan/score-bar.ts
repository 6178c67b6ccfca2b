import { html } from 'hono/html';
import type { PersonalScaleResult } from '../../../src/domain/personal-result/personal-result.types.ts';
import { fill } from '../../locales/fill.ts';
import type { ScanTexts } from '../../locales/nl/scan.ts';
import type { Html } from '../html.ts';

type Scored = Extract<PersonalScaleResult, { status: 'scored' }>;

/** Where a score is told: the index and single items on their own scale, everything else on 0 to 100. */
export function shownScore(scale: Scored): { readonly value: number; readonly min: number; readonly max: number } {
  return scale.role === 'index' || scale.role === 'single' || scale.role === 'context'
    ? { value: scale.raw, min: scale.rawMin, max: scale.rawMax }
    : { value: Math.round(scale.value), min: 0, max: 100 };
}

/**
 * The bar with its zones and the marker. SVG attributes and classes only (inline styles are forbidden by the policy); a
 * zone is told by its height and its name under the bar too, never by colour alone.
 */
export function scoreBar(scale: Scored, words: ScanTexts): Html {
  const { value, min, max } = shownScore(scale);
  const zone = scale.tier?.name;
  const label = zone
    ? fill(words.result.barLabel, { min, max, value, zone })
    : fill(words.result.barLabelNoZone, { min, max, value });
  const zones =
    scale.bar.zones.length > 0 ? scale.bar.zones : [{ tierId: '', severity: 0 as const, name: '', from: 0, to: 1 }];
  const at = (share: number) => `${(share * 100).toFixed(2)}%`;
  // The marker stays whole at both ends: the track keeps 10 pixels free on each side.
  return html`<figure class="score-bar">
    <svg class="score-track" role="img" aria-label="${label}" height="38" width="100%" focusable="false">
      <svg x="10" width="100%" height="38" overflow="visible" class="score-inner">
        ${zones.map(
          (each) =>
            html`<rect class="zone zone-${each.severity}${each.tierId ? '' : ' zone-plain'}" x="${at(each.from)}" width="${at(each.to - each.from)}" y="${28 - zoneHeight[each.severity]}" height="${zoneHeight[each.severity]}"/>`,
        )}
        <line class="score-pin" x1="${at(scale.bar.position)}" x2="${at(scale.bar.position)}" y1="12" y2="34"/>
        <circle class="score-dot" cx="${at(scale.bar.position)}" cy="11" r="8"/>
      </svg>
    </svg>
    ${
      scale.bar.zones.length > 1
        ? html`<figcaption class="zone-names" aria-hidden="true">${scale.bar.zones.map(
            (each) =>
              html`<span class="zone-name zone-name-${each.severity}${each.tierId === scale.tier?.id ? ' zone-own' : ''}">${each.name}</span>`,
          )}</figcaption>`
        : ''
    }
  </figure>`;
}

const zoneHeight = { 0: 8, 1: 12, 2: 16 } as const;

/** A share as ten little people, the last one partly: beside the sentence that says the same in words. */
export function peopleRow(share: number): Html {
  const people = Array.from({ length: 10 }, (_, index) => html`<use href="#person" x="${index * 14}"/>`);
  return html`<svg class="people" viewBox="0 0 140 24" aria-hidden="true" focusable="false">
    <defs><g id="person"><circle cx="6" cy="5.2" r="4"/><path d="M0 23v-4.5A6 6 0 0 1 6 12a6 6 0 0 1 6 6.500V23z"/></g></defs>
    <g class="people-all">${people}</g>
    <svg class="people-some" viewBox="0 0 ${(140 * share).toFixed(1)} 24" width="${(140 * share).toFixed(1)}" height="24">${people}</svg>
  </svg>`;
}
