import { html } from 'hono/html';
import { pickText } from '../../locales/index.ts';
import type { Html } from '../html.ts';
import { sourceText } from '../source-text.ts';
import { at } from '../staff/staff-page.ts';
import { type ReportScope, reportWords } from './share-cell.ts';

/** How to read the figures, where cut-offs and benchmarks come from, and how it was protected. */
export function readingGuide(scope: ReportScope): Html {
  const words = reportWords(scope);
  const { report, reader } = scope;
  const here = at.wave(report.organisation.id, report.wave.id);
  const comparability = words.comparability[report.comparability.status];
  return html`<section class="card prose" aria-labelledby="guide"><h2 id="guide">${words.guide}</h2>
    <ul><li>${words.guideInterval}</li><li>${words.guideColour}</li><li>${words.guideBand}</li><li>${words.guideHidden(report.wave.k)}</li></ul>
    <h3>${words.sources}</h3>
    ${comparability && html`<p><strong>${comparability}</strong> ${pickText(report.comparability.reason, reader.language)}</p>`}
    <details><summary>${words.sources}</summary><ul class="source-list">${sources(scope)}${rules(scope)}</ul></details>
    <h3>${words.protection}</h3>
    ${report.audit.clean && html`<p>${words.audited}</p>`}
    ${scope.may.readAudit && html`<p class="no-print"><a href="${here}/protection">${words.protection}</a></p>`}
    ${
      scope.may.readFiles &&
      html`<p class="no-print">${words.download}: <a href="${here}/export/csv">CSV</a>, <a href="${here}/export/json">JSON</a></p>`
    }
  </section>`;
}

/** How half points are rounded, what a missing answer does, which categories: one line per rule that decided a score. */
function rules({ report, reader }: ReportScope): Html[] {
  const found = new Map(report.measures.flatMap((measure) => measure.rules.map((rule) => [rule.id, rule] as const)));
  return [...found.values()].map(
    ({ id, name, explanation }) =>
      html`<li><span>${pickText(name, reader.language)}: ${pickText(explanation, reader.language)}</span><span class="soft small"> · ${id}</span></li>`,
  );
}

/** One line per different source: cut-offs with their status, and benchmarks. */
function sources(scope: ReportScope): Html[] {
  const words = reportWords(scope);
  const { report, reader } = scope;
  const lines = new Map<string, Set<string>>();
  const add = (source: string, use: string) => lines.set(source, (lines.get(source) ?? new Set()).add(use));
  for (const measure of report.measures) {
    const name = pickText(measure.name, reader.language);
    const status = measure.cutOffStatus === 'provisional' ? words.provisional : words.cutOffPublished;
    add(measure.cutOffSource, `${name} (${status})`);
    for (const comparison of measure.comparisons)
      if (comparison.source)
        add(comparison.source, comparison.name ? pickText(comparison.name, reader.language) : comparison.label);
  }
  return [...lines].map(
    ([source, uses]) =>
      html`<li><span>${sourceText(source, reader.language)}</span><span class="soft small"> · ${[...uses].join('; ')}</span></li>`,
  );
}
