import { html } from 'hono/html';
import type { PersonalResult, PersonalScaleResult } from '../../../src/domain/personal-result/personal-result.types.ts';
import { fill, percent } from '../../locales/fill.ts';
import type { Html } from '../html.ts';
import { contactLines } from './contacts.ts';
import { type BenchmarkInput, benchmarkLine, benchmarkValues } from './result-benchmark.ts';
import { scoreBar, shownScore } from './score-bar.ts';

type Scored = Extract<PersonalScaleResult, { status: 'scored' }>;

/** One scale of a personal result: its tier, what that means, the bar, the score in a sentence, and the Flemish figure. */
export function scaleCard(scale: PersonalScaleResult, result: PersonalResult, input: BenchmarkInput): Html {
  const { words, language } = input;
  if (scale.status === 'not-scorable')
    return html`<article class="card scale-card"><h3>${scale.name}</h3><p>${
      scale.answered < scale.required
        ? fill(words.result.notScorableMissing, { answered: scale.answered, required: scale.required })
        : words.result.notScorable
    }</p></article>`;
  if (scale.isSensitive) return sensitiveCard(scale, result, input);
  const comparison = compare(scale, input);
  return html`<article class="card scale-card">
    <div class="scale-head"><h3 class="scale-name">${scale.name}</h3>${
      scale.tier ? html`<p class="tier tier-${scale.tier.severity}">${scale.tier.name}</p>` : ''
    }</div>
    ${scale.tier ? html`<p>${scale.tier.meaning}</p>` : ''}
    ${scoreBar(scale, words, language)}
    <p class="small soft">${fill(words.result.score, shownScore(scale, words, language))} ${scale.explanation}
      ${scale.tier?.sourceStatus === 'provisional' ? html`<span class="provisional">${words.result.provisionalMark}</span>` : ''}
      ${comparison && !scale.isMain ? comparison.sentence : ''}</p>
    ${comparison && scale.isMain ? benchmarkLine(comparison.sentence, comparison.share) : ''}
  </article>`;
}

/** What was done to somebody is no score of theirs: what they answered, that they need not accept it, and who helps. */
function sensitiveCard(scale: Scored, result: PersonalResult, { words }: BenchmarkInput): Html {
  const isReported = (scale.tier?.severity ?? 0) > 0;
  return html`<article class="card scale-card">
    <h3 class="scale-name">${scale.name}</h3>
    ${scale.tier ? html`<p>${scale.tier.meaning}</p>` : ''}
    ${
      isReported && scale.countOf !== null
        ? html`<p class="small soft">${fill(words.result.sensitiveCount, { n: scale.raw, max: scale.countOf })} ${scale.explanation}</p>`
        : ''
    }
    ${
      isReported
        ? html`<div class="contacts"><p>${words.result.sensitiveHelp}</p>${contactLines(words, result.sensitiveContacts)}</div>`
        : ''
    }
  </article>`;
}

/** The parts of a total, such as the seven of a work ability index: what each of them added. */
export function partsCard(parts: readonly PersonalScaleResult[], { words, language }: BenchmarkInput): Html {
  return html`<article class="card scale-card parts"><h3 class="scale-name">${words.result.parts}</h3>
    <dl>${parts.map((part) => {
      const shown = part.status === 'scored' ? shownScore(part, words, language) : null;
      return html`<div><dt>${part.name}<span class="small soft">${part.explanation}</span></dt>
        <dd>${shown ? fill(words.result.part, shown) : words.result.partUnknown}</dd></div>`;
    })}</dl>
  </article>`;
}

/** The Flemish figure for this scale in one or two sentences; null when there is none. */
function compare(
  scale: PersonalScaleResult,
  input: BenchmarkInput,
): { readonly sentence: string; readonly share: number } | null {
  const problematic = scale.benchmarks.find((benchmark) => benchmark.measure === 'problematic');
  const acute = scale.benchmarks.find((benchmark) => benchmark.measure === 'acute');
  if (!problematic) return null;
  const { benchmarkProblematic, benchmarkAcute } = input.words.result;
  const sentences = [
    fill(benchmarkProblematic, benchmarkValues(problematic, input)),
    ...(acute ? [fill(benchmarkAcute, { share: percent(acute.share, input.language), year: acute.year })] : []),
  ];
  return { sentence: sentences.join(' '), share: problematic.share };
}
