import { html } from 'hono/html';
import type { PersonalResult } from '../../../src/domain/personal-result/personal-result.types.ts';
import { fill } from '../../locales/fill.ts';
import type { Html } from '../html.ts';
import type { DeviceWords } from './device-words.ts';

/** Where every cut-off and every comparison comes from; folded away, and opened on paper. */
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
      const texts = [cutOff, ...figures].filter((line) => line !== null);
      return texts.length > 0 ? [{ name: scale.name, texts }] : [];
    }),
  );
  const comparability = [...new Set(results.map((result) => result.comparability.reason))];
  return html`<details class="sources" data-open-on-print><summary>${words.result.sources}</summary>
    ${results.some((result) => result.provisional) ? html`<p>${words.result.provisionalText}</p>` : ''}
    ${comparability.map((reason) => html`<p>${reason}</p>`)}
    <dl>${lines.map((line) => html`<dt>${line.name}</dt>${line.texts.map((text) => html`<dd>${text}</dd>`)}`)}</dl>
  </details>`;
}
