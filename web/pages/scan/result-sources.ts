import { html } from 'hono/html';
import type { PersonalResult } from '../../../src/domain/personal-result/personal-result.types.ts';
import { fill } from '../../locales/fill.ts';
import type { Html } from '../html.ts';
import type { DeviceWords } from './device-words.ts';

/** Where every cut-off and every comparison comes from, and the named rules that decided a score; folded away, and opened on paper. */
export function resultSources(results: readonly PersonalResult[], words: DeviceWords): Html {
  const lines = results.flatMap((result) =>
    result.scales.flatMap((scale) => {
      const cutOff =
        scale.status === 'scored' && scale.tier ? fill(words.result.cutOffSource, { source: scale.tier.source }) : null;
      const figures = [
        ...new Set(
          scale.benchmarks.map(
            (benchmark) =>
              `${fill(words.result.benchmarkSource, { scope: benchmark.scopeName, source: benchmark.source })}`,
          ),
        ),
      ];
      const rules =
        scale.status === 'scored' && scale.tier
          ? scale.rules.map(({ name, explanation }) => `${name}: ${explanation}`)
          : [];
      const texts = [cutOff, ...rules, ...figures].filter((line) => line !== null);
      return texts.length > 0 ? [{ name: scale.name, texts }] : [];
    }),
  );
  // One that is not comparable is said in the open, beside its scores.
  const folded = results.filter(({ comparability }) => comparability.status !== 'not-comparable');
  const comparability = [...new Set(folded.map((result) => result.comparability.reason))];
  return html`<details class="sources" data-open-on-print><summary>${words.result.sources}</summary>
    ${comparability.map((reason) => html`<p>${reason}</p>`)}
    <dl>${lines.map((line) => html`<dt>${line.name}</dt>${line.texts.map((text) => html`<dd>${text}</dd>`)}`)}</dl>
  </details>`;
}
