import { html } from 'hono/html';
import type { Language } from '../../../src/domain/language.ts';
import type { ResultBenchmark } from '../../../src/domain/personal-result/personal-result.types.ts';
import { percent } from '../../locales/fill.ts';
import type { Html } from '../html.ts';
import type { DeviceWords } from './device-words.ts';
import { peopleRow } from './score-bar.ts';

export interface BenchmarkInput {
  readonly words: DeviceWords;
  readonly language: Language;
}

/** A published share in a sentence, with the people that repeat it. */
export const benchmarkLine = (sentence: string, share: number): Html =>
  html`<div class="benchmark">${peopleRow(share)}<p class="benchmark-text">${sentence}</p></div>`;

/** What a sentence about a published share needs. */
export function benchmarkValues(benchmark: ResultBenchmark, { words, language }: BenchmarkInput) {
  return {
    scope: benchmark.scopeName,
    share: percent(benchmark.share, language),
    year: benchmark.year,
    people: benchmark.population === 'employee' ? words.result.employees : words.result.selfEmployed,
  };
}
