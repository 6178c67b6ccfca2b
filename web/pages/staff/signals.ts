import { html } from 'hono/html';
import type { LocalisedText } from '../../../src/domain/language.ts';
import type { SignalRow } from '../../../src/http/contract/signal.ts';
import { pickText } from '../../locales/index.ts';
import { decimal, percent, points } from '../format.ts';
import type { Html } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { emptyState, facts, notice, pageHead } from '../parts.ts';
import { sourceText } from '../source-text.ts';
import { at, staffPage, wordsOf } from './staff-page.ts';

/** A signal with the names of what it is about, in every language; null where the library no longer knows it. */
export interface NamedSignal extends SignalRow {
  readonly measureName: LocalisedText | null;
  readonly benchmarkName: LocalisedText | null;
  /** May record what was done. */
  readonly mayFollowUp: boolean;
  readonly mayReadReport: boolean;
}

export interface SignalsInput {
  readonly rows: readonly NamedSignal[];
  readonly message: string | null;
}

/** Early-warning list of the prevention adviser, strongest first, each with its evidence in words and in numbers. */
export function signalsPage(reader: PageReader, input: SignalsInput): Html {
  const words = wordsOf(reader).staff.signals;
  return staffPage(reader, {
    title: words.title,
    current: 'signals',
    main: html`${pageHead({ title: words.title, lead: words.lead })}
    ${input.message && notice('good', null, input.message)}
    ${
      input.rows.length === 0
        ? emptyState({ title: words.emptyTitle, text: words.empty })
        : html`<ol class="plain-list stack">${input.rows.map((row) => signalCard(reader, row))}</ol>`
    }
    <p class="soft small">${words.notForManagers}</p>`,
  });
}

/** Rules name their own titles; a new rule without words here shows the measure. */
function titleOf(reader: PageReader, { signal, measureName }: NamedSignal): string {
  const { watch } = wordsOf(reader).staff.signals;
  const measure = measureName ? pickText(measureName, reader.language) : signal.measureId;
  const titles: Readonly<Record<string, (measure: string) => string>> = watch;
  return (titles[signal.ruleId] ?? watch.other)(measure);
}

function signalCard(reader: PageReader, row: NamedSignal): Html {
  const words = wordsOf(reader).staff.signals;
  const { signal } = row;
  return html`<li class="card signal signal-${signal.strength}" id="signal-${signal.id}">
    <div class="signal-main">
      <p class="kicker"><span class="pill pill-${signal.strength}">${words.strength[signal.strength]}</span> ${row.organisationName} · ${row.waveTitle}</p>
      <h2>${signal.unitLabel}</h2>
      <p class="signal-title">${titleOf(reader, row)}</p>
      ${evidenceInWords(reader, row)}
      ${evidenceDetails(reader, row)}
      ${row.mayReadReport && html`<p><a href="${at.report(signal.organisationId, signal.waveId, signal.unitId)}">${words.report}</a></p>`}
    </div>
    ${row.mayFollowUp && followUpForm(reader, row)}
  </li>`;
}

function evidenceInWords(reader: PageReader, { signal, benchmarkName }: NamedSignal): Html {
  const words = wordsOf(reader).staff.signals;
  const { language } = reader;
  const { evidence } = signal;
  const other = evidence.comparedWith;
  const pct = (share: number) => percent(share, language);
  const otherName = benchmarkName ? pickText(benchmarkName, language) : other.label;
  const otherShare = other.kind === 'benchmark' ? percent(other.share, language, 1) : pct(other.share);
  const [from, to] = evidence.differenceInterval;
  return html`<p>${words.sentence(pct(evidence.share), evidence.n, pct(evidence.interval[0]), pct(evidence.interval[1]), evidence.banded ?? false)}</p>
    <p>${words.compared(otherName, otherShare)} ${words.difference(words.points(points(evidence.difference, language)), points(from, language), points(to, language))}</p>
    <p class="soft">${words.chance(percent(evidence.q, language, evidence.q < 0.01 ? 1 : 0), evidence.looks)}</p>`;
}

function evidenceDetails(reader: PageReader, { signal }: SignalRow): Html {
  const words = wordsOf(reader).staff.signals;
  const { evidence } = signal;
  const small = (value: number) =>
    value < 0.0001 ? `< ${decimal(0.0001, reader.language, 4)}` : decimal(value, reader.language, 4);
  return html`<details><summary>${words.evidence}</summary>${facts([
    [words.respondents, evidence.n],
    [words.looks, evidence.looks],
    [words.pValue, small(evidence.p)],
    [words.qValue, small(evidence.q)],
    [words.method, methodInWords(reader, signal)],
    [words.parameters, parametersInWords(reader, signal)],
    [words.source, sourceText(signal.source, reader.language)],
  ])}</details>`;
}

type Rule = Pick<SignalRow['signal'], 'ruleId' | 'ruleVersion' | 'parameters'>;

function methodInWords(reader: PageReader, { ruleId, ruleVersion }: Rule): Html {
  const methods: Readonly<Record<string, string>> = wordsOf(reader).staff.signals.methods;
  return html`${methods[ruleId] ?? ''} <span class="mono">(${ruleId} ${ruleVersion})</span>`;
}

function parametersInWords(reader: PageReader, { parameters }: Rule): string {
  const { parameter, scopes } = wordsOf(reader).staff.signals;
  const wordings: Readonly<Record<string, (value: string) => string>> = parameter;
  const names: Readonly<Record<string, string>> = scopes;
  return Object.entries(parameters)
    .map(([name, value]) => {
      const shown = typeof value === 'number' ? decimal(value, reader.language, 2) : (names[value] ?? value);
      return wordings[name]?.(shown) ?? `${name} = ${shown}`;
    })
    .join('; ');
}

function followUpForm(reader: PageReader, { signal, followUp }: SignalRow): Html {
  const words = wordsOf(reader).staff.signals;
  const id = (name: string) => `${name}-${signal.id}`;
  return html`<form class="follow-up" method="post" action="${at.organisation(signal.organisationId)}/signals/${signal.id}/follow-up">
    <div class="field"><label for="${id('status')}">${words.followUp}</label>
      <select id="${id('status')}" name="status">${(['new', 'offered', 'running', 'done'] as const).map(
        (status) =>
          html`<option value="${status}"${status === followUp.status ? html` selected` : ''}>${words.followUpStatus[status]}</option>`,
      )}</select></div>
    <div class="field"><label for="${id('note')}">${words.note}</label><span class="hint" id="${id('hint')}">${words.noteHint}</span>
      <textarea id="${id('note')}" name="note" maxlength="2000" rows="3" aria-describedby="${id('hint')}">${followUp.note}</textarea></div>
    <button class="button button-small button-quiet" type="submit">${words.save}</button>
  </form>`;
}
