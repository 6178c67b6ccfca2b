import { html } from 'hono/html';
import type { Instrument, Scale, Tier } from '../../../src/domain/instruments/instrument.types.ts';
import { pickText } from '../../locales/index.ts';
import { instrumentTexts } from '../../locales/instruments.ts';
import { decimal } from '../format.ts';
import type { Html, HtmlPart } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { facts, scrollTable } from '../parts.ts';
import { sourceText } from '../source-text.ts';
import { formulaLines, missingLine } from './instrument-formula.ts';

/** Every scale: how it is scored, what its range is, where its cut-offs lie and who says so. */
export function scalesSection(reader: PageReader, instrument: Instrument): Html {
  const words = instrumentTexts(reader.language);
  const rate = instrument.scales.filter(({ id }) => instrument.workabilityRate.includes(id));
  return html`<section class="card"><h2>${words.scales}</h2><p class="soft">${words.scalesLead}</p>
    ${rate.length > 0 && html`<p><strong>${words.workability}.</strong> ${words.workabilityText(rate.map(({ name }) => pickText(name, reader.language)).join(', '))}</p>`}
    ${instrument.scales.map((scale) => scaleDetails(reader, instrument, scale))}</section>`;
}

function scaleDetails(reader: PageReader, instrument: Instrument, scale: Scale): Html {
  const { language } = reader;
  const words = instrumentTexts(language);
  const number = (value: number) => decimal(value, language);
  const missing = scale.scoring.op === 'total' ? words.missingComplete : missingLine(scale.scoring, language);
  return html`<section class="scale" id="scale-${scale.id}"><h3>${pickText(scale.name, language)} <span class="mono small">${scale.id}</span> <span class="tag">${words.roles[scale.role]}</span></h3>
    <p>${pickText(scale.explanation, language)}</p>
    ${facts([
      [
        words.computed,
        html`<ul class="formula">${formulaLines(instrument, scale, language).map((line) => html`<li>${line}</li>`)}</ul>`,
      ],
      [words.missing, missing],
      [words.range, words.rangeValue(number(scale.rawMin), number(scale.rawMax), number(scale.step))],
      [words.shown, words.display[scale.display]],
      [words.direction, scale.highIsUnfavourable ? words.highIsBad : words.highIsGood],
      [
        words.source,
        html`${sourceText(scale.source.reference, language)} <span class="tag">${words[scale.source.status]}</span>${scale.source.note && html`<span class="because" lang="en">${scale.source.note}</span>`}`,
      ],
    ])}
    ${scale.tiers.length > 0 ? tierTable(reader, scale, scale.tiers, null) : html`<p class="soft small">${words.noTiers}</p>`}
    ${(scale.tierSets ?? []).map((set) => tierTable(reader, scale, set.tiers, set.rule))}</section>`;
}

/** Tiers from low to high; the last one includes the highest score. */
function tierTable(reader: PageReader, scale: Scale, tiers: readonly Tier[], rule: string | null): Html {
  const { language } = reader;
  const words = instrumentTexts(language);
  const label = `${pickText(scale.name, language)}: ${rule === null ? words.scales : words.tierSet(rule)}`;
  const sorted = tiers.toSorted((one, other) => one.from - other.from);
  const between = (value: (raw: number) => string, index: number): string => {
    const tier = sorted[index] as Tier;
    const next = sorted[index + 1];
    const to = next ? next.from - scale.step : scale.rawMax;
    return tier.from === to ? value(to) : `${value(tier.from)} – ${value(to)}`;
  };
  return html`${rule !== null && html`<h4>${words.tierSet(rule)}</h4>`}${scrollTable(
    label,
    html`<table><thead><tr><th scope="col">${words.tier}</th><th scope="col">${words.tierRaw}</th>${scale.display !== 'raw' && html`<th scope="col">${words.tierShown}</th>`}<th scope="col">${words.tierSource}</th></tr></thead>
    <tbody>${sorted.map(
      (tier, index) => html`<tr><th scope="row">${pickText(tier.name, language)}</th>
      <td class="nowrap">${between((raw) => decimal(raw, language), index)}</td>
      ${scale.display !== 'raw' && html`<td class="nowrap">${between((raw) => decimal(shown(scale, raw), language), index)}</td>`}
      <td>${sourceText(tier.source.reference, language)} <span class="tag">${words[tier.source.status]}</span>${tier.source.note && html`<span class="because" lang="en">${tier.source.note}</span>`}</td></tr>`,
    )}</tbody></table>`,
  )}`;
}

function shown(scale: Scale, raw: number): number {
  if (scale.display === '0-100') return ((raw - scale.rawMin) * 100) / (scale.rawMax - scale.rawMin);
  return scale.display === 'mean' ? raw / scale.items.length : raw;
}

/** Named rules in words: those that always hold and those that a wave may ask for. */
export function rulesSection(reader: PageReader, { rules = [] }: Instrument): HtmlPart {
  const { language } = reader;
  const words = instrumentTexts(language);
  if (rules.length === 0) return null;
  return html`<section class="card"><h2>${words.rulesTitle}</h2><p class="soft">${words.rulesLead}</p>${facts(
    rules.map((rule) => [
      `${pickText(rule.name, language)} (${rule.id})`,
      html`${pickText(rule.explanation, language)} <span class="tag">${rule.optional ? words.ruleOptional : words.ruleAlways}</span>`,
    ]),
  )}</section>`;
}
