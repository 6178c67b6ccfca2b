import { html } from 'hono/html';
import type { PersonalScaleResult } from '../../../src/domain/personal-result/personal-result.types.ts';
import { fill } from '../../locales/fill.ts';
import type { Html } from '../html.ts';
import type { DeviceWords } from './device-words.ts';

type Scored = Extract<PersonalScaleResult, { status: 'scored' }>;

/** Values for a sentence about a score: with its range, and which end of it is the good one. */
export function shownScore(scale: Scored, { result }: DeviceWords, language: string) {
  const digits = scale.display === '0-100' ? 0 : 1;
  const [low, high] = scale.highIsUnfavourable
    ? [result.favourable, result.unfavourable]
    : [result.unfavourable, result.favourable];
  return {
    value: scale.value.toLocaleString(language, { maximumFractionDigits: digits }),
    ...{ min: scale.valueMin, max: scale.valueMax, low, high },
  };
}

/**
 * The bar with its zones and the marker. SVG attributes and classes only (inline styles are forbidden by the policy); a
 * zone is told by its height and its name under the bar too, never by colour alone, and both ends by their words.
 */
export function scoreBar(scale: Scored, words: DeviceWords, language: string): Html {
  const shown = shownScore(scale, words, language);
  const zone = scale.tier?.name;
  const label = zone ? fill(words.result.barLabel, { ...shown, zone }) : fill(words.result.barLabelNoZone, shown);
  const zones =
    scale.bar.zones.length > 0 ? scale.bar.zones : [{ tierId: '', severity: 0 as const, name: '', from: 0, to: 1 }];
  const at = (share: number) => `${(share * 100).toFixed(2)}%`;
  const pin = at(scale.bar.position);
  return html`<div class="score-bar">
    <svg class="score-track" role="img" aria-label="${label}" height="38" focusable="false">
      ${zones.map(
        (each) =>
          html`<rect class="zone zone-${each.severity}${each.tierId ? '' : ' zone-plain'}" x="${at(each.from)}" width="${at(each.to - each.from)}" y="${30 - zoneHeight[each.severity]}" height="${zoneHeight[each.severity]}"/>`,
      )}
      <line class="score-pin" x1="${pin}" x2="${pin}" y1="10" y2="36"/>
      <circle class="score-dot" cx="${pin}" cy="9" r="7"/>
    </svg>
    <p class="bar-ends" aria-hidden="true"><span>${shown.min} ${shown.low}</span><span>${shown.max} ${shown.high}</span></p>
    ${
      scale.isMain && scale.bar.zones.length > 1
        ? html`<p class="zone-names" aria-hidden="true">${scale.bar.zones.map(
            (each) =>
              html`<span class="zone-name zone-name-${each.severity}${each.tierId === scale.tier?.id ? ' zone-own' : ''}">${each.name}</span>`,
          )}</p>`
        : ''
    }
  </div>`;
}

const zoneHeight = { 0: 8, 1: 12, 2: 16 } as const;

/** A share as ten little people, the last one partly: beside the sentence that says the same in words. */
export function peopleRow(share: number): Html {
  const people = Array.from({ length: 10 }, (_, index) => person(index * 14)).join('');
  const width = (140 * share).toFixed(1);
  return html`<svg class="people" viewBox="0 0 140 24" aria-hidden="true" focusable="false">
    <path class="people-all" d="${people}"/>
    <svg viewBox="0 0 ${width} 24" width="${width}" height="24"><path class="people-some" d="${people}"/></svg>
  </svg>`;
}

/** Head and shoulders, 12 wide and 24 high, as a path. */
const person = (x: number): string => `M${x + 2} 5.500a4 4 0 1 1 8 0a4 4 0 1 1-8 0M${x} 24v-5.500a6 6 0 0 1 12 0V24z`;
