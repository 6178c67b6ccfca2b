import { html } from 'hono/html';
import type { Instrument, Item, ItemId } from '../../../src/domain/instruments/instrument.types.ts';
import type { ScoringBlock } from '../../../src/domain/instruments/scoring-block.types.ts';
import { pickText } from '../../locales/index.ts';
import { instrumentTexts } from '../../locales/instruments.ts';
import type { Html, HtmlPart } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { scrollTable } from '../parts.ts';

/** Every question with its code, its answers with the values that are stored, and the scales that it counts in. */
export function itemsSection(reader: PageReader, instrument: Instrument): Html {
  const { language } = reader;
  const words = instrumentTexts(language);
  const items = new Map(instrument.items.map((item) => [item.id, item]));
  return html`<section class="card"><h2>${words.items}</h2>${instrument.pages.map((page) => {
    const title = pickText(page.title, language);
    return html`<h3>${title}</h3>${page.intro && html`<p class="soft">${pickText(page.intro, language)}</p>`}
      ${scrollTable(
        title,
        html`<table class="item-table"><thead><tr><th scope="col">${words.item}</th><th scope="col">${words.answers}</th><th scope="col">${words.usedIn}</th></tr></thead>
        <tbody>${page.items.map((id) => itemRow(reader, instrument, items.get(id) as Item))}</tbody></table>`,
      )}`;
  })}</section>`;
}

function itemRow(reader: PageReader, instrument: Instrument, item: Item): Html {
  const { language } = reader;
  const words = instrumentTexts(language);
  const tags = [
    item.required && words.required,
    item.sensitive && words.sensitive,
    instrument.breakdowns.includes(item.id) && words.breakdown,
  ].filter((tag) => tag !== false);
  return html`<tr><th scope="row">${pickText(item.title, language)}${item.help && html`<span class="because">${pickText(item.help, language)}</span>`}
      <span class="because mono">${item.id}</span>${item.visibleIf && html`<span class="because">${words.onlyWhen} <span class="mono">${item.visibleIf}</span></span>`}
      ${tags.length > 0 && html`<span class="tags">${tags.map((tag) => html`<span class="tag">${tag}</span>`)}</span>`}</th>
    <td>${answers(reader, item)}</td>
    <td>${usedIn(reader, instrument, item.id)}</td></tr>`;
}

function answers(reader: PageReader, item: Item): HtmlPart {
  const { language } = reader;
  const words = instrumentTexts(language);
  if (item.ends) {
    const [first, last] = [item.choices[0]?.value ?? item.min, item.choices.at(-1)?.value ?? item.max];
    return html`<ul class="answer-list"><li>${pickText(item.ends.low, language)} <span class="mono">${first}</span></li><li>${pickText(item.ends.high, language)} <span class="mono">${last}</span></li></ul>`;
  }
  if (item.kind === 'number') return words.numberRange(item.min ?? 0, item.max ?? 0);
  if (item.kind === 'text') return words.freeText(item.maxLength ?? 0);
  const list = html`<ul class="answer-list">${item.choices.map(({ value, text }) => html`<li>${pickText(text, language)} <span class="mono">${value}</span></li>`)}</ul>`;
  // The long list of conditions would push everything else away.
  return item.choices.length > 12
    ? html`<details><summary>${words.answers}: ${item.choices.length}</summary>${list}</details>`
    : list;
}

function usedIn(reader: PageReader, { scales }: Instrument, id: ItemId): HtmlPart {
  const words = instrumentTexts(reader.language);
  const using = scales.filter((scale) => scale.scoring.op !== 'total' && scale.items.includes(id));
  if (using.length === 0) return html`<span class="soft">—</span>`;
  return using.map(
    (scale, index) =>
      html`${index > 0 && ', '}<a href="#scale-${scale.id}">${pickText(scale.name, reader.language)}</a>${isTurned(scale.scoring, id) && ` (${words.reversed})`}`,
  );
}

function isTurned(block: ScoringBlock, id: ItemId): boolean {
  if (block.op === 'banded') return isTurned(block.of, id);
  return 'flip' in block && block.flip[id] !== undefined;
}
