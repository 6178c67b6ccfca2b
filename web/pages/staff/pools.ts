import { html } from 'hono/html';
import type { InstrumentSummary } from '../../../src/http/contract/instrument.ts';
import type { PoolView } from '../../../src/http/contract/pool.ts';
import { pickText } from '../../locales/index.ts';
import { day, percent } from '../format.ts';
import type { Html } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { notice, pageHead, scrollTable, selectField, textField } from '../parts.ts';
import { staffPage, wordsOf } from './staff-page.ts';

export interface PoolsInput {
  readonly pools: readonly PoolView[];
  /** For the form; null for who may only read. */
  readonly instruments: readonly InstrumentSummary[] | null;
  readonly message: string | null;
  readonly error: string | null;
}

/** Sector figures: what was published, newest first, and for consultants the form that makes more. */
export function poolsPage(reader: PageReader, input: PoolsInput): Html {
  const words = wordsOf(reader).disclosure;
  return staffPage(reader, {
    title: words.poolsTitle,
    crumbs: [{ label: wordsOf(reader).common.organisations, href: '/' }],
    main: html`${pageHead({ title: words.poolsTitle, lead: words.poolsLead })}
    ${input.message && notice('good', null, input.message)}${input.error && notice('error', null, input.error)}
    ${input.pools.length === 0 ? html`<p>${words.poolsNone}</p>` : input.pools.map((pool) => poolCard(reader, pool))}
    ${input.instruments && poolForm(reader, input.instruments)}`,
  });
}

function poolCard(reader: PageReader, pool: PoolView): Html {
  const words = wordsOf(reader).disclosure;
  return html`<section class="card"><h2>${pool.title}</h2>
    <p class="soft">${words.poolFacts(pool.companies, pool.respondents)} · ${day(pool.builtOn, reader.language)}${pool.sector && html` · ${pool.sector}`}</p>
    ${scrollTable(
      pool.title,
      html`<table><thead><tr><th scope="col">${words.poolMeasure}</th><th scope="col">${words.poolTier}</th><th scope="col">${words.poolFigure}</th></tr></thead>
      <tbody>${pool.figures.map((figure) => figureRow(reader, figure))}</tbody></table>`,
    )}</section>`;
}

function figureRow({ language, ...reader }: PageReader, figure: PoolView['figures'][number]): Html {
  const words = wordsOf({ language, ...reader }).disclosure;
  const [kind] = figure.measureId.split(':');
  const tier = kind === 'acute' ? words.poolTiers.acute : kind === 'problematic' ? words.poolTiers.problematic : '';
  const share = (value: number, of: number): string => percent(value / of, language, 1);
  return html`<tr><th scope="row">${pickText(figure.name, language) || words.poolWorkable}</th><td>${tier}</td><td>${
    figure.status === 'hidden'
      ? html`<span class="soft">${words.poolHidden[figure.reason]}</span>`
      : html`${figure.lo === figure.hi ? share(figure.lo, figure.base) : `${share(figure.lo, figure.base)} – ${share(figure.hi, figure.base)}`} <span class="soft">(n = ${figure.base})</span>`
  }</td></tr>`;
}

function poolForm(reader: PageReader, instruments: readonly InstrumentSummary[]): Html {
  const words = wordsOf(reader).disclosure;
  const { common } = wordsOf(reader);
  return html`<form class="card form-card" method="post" action="/pools"><h2>${words.poolNew}</h2><p class="soft">${words.poolNewLead}</p>
    ${textField({ name: 'title', label: words.poolName, required: true, maxLength: 200 })}
    ${textField({ name: 'sector', label: words.poolSector, hint: words.poolSectorHint, optional: common.optional, maxLength: 200 })}
    ${selectField({
      name: 'instrumentId',
      label: words.poolInstrument,
      options: instruments.map(({ id, name }) => ({ value: id, label: pickText(name, reader.language) })),
    })}
    <div class="actions"><button class="button" type="submit">${words.poolSubmit}</button></div></form>`;
}
