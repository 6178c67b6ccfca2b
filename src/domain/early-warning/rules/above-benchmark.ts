import type { Benchmark } from '../../benchmark/benchmark.types.ts';
import { findBenchmark } from '../../benchmark/find-benchmark.ts';
import { benchmarkDifference } from '../../statistics/benchmark-difference.ts';
import { binomialTail } from '../../statistics/binomial.ts';
import { fisherTail } from '../../statistics/fisher-tail.ts';
import { wilsonInterval } from '../../statistics/wilson-interval.ts';
import { decide, type Look } from '../decide.ts';
import type { RuleInput, WarningRule } from '../rule.types.ts';
import { type WatchedCount, watchedUnits } from '../watched-units.ts';
import { falseDiscoveryDefaults } from './false-discovery.ts';

/**
 * Is the share of people with a problem in this unit above the published share of the population?
 *
 * One-sided exact test per unit: Fisher's test against the benchmark's own respondents when their number is known, so that
 * its uncertainty counts; the exact binomial tail against the bare share otherwise. A banded count enters with its lowest value.
 * No benchmark for this population, or an instrument that may not be laid beside it: nothing is looked at.
 */
export const aboveBenchmark: WarningRule = {
  id: 'above-benchmark',
  version: '1',
  source:
    "One-sided Fisher's exact test (binomial tail where the benchmark's n is unknown); false discovery rate: " +
    'Benjamini & Hochberg 1995, J R Stat Soc B 57:289; interval of the difference: Newcombe 1998, Stat Med 17:873. ' +
    'Levels q <= 0.10 and q <= 0.01: own choice, provisional.',
  parameters: { ...falseDiscoveryDefaults, scope: 'flanders' },
  minimumN: (rules, measure) => (measure.sensitive ? rules.kSensitive : rules.k),
  evaluate(input) {
    const { status } = input.instrument.comparability;
    const benchmark = benchmarkFor(input);
    if (benchmark === null || status === 'not-comparable') return [];
    const minimumN = aboveBenchmark.minimumN(input.table.rules, input.measure);
    const looks = watchedUnits(input.table, input.measure.id, minimumN).map((unit) => look(unit, benchmark, status));
    return decide(looks, input.parameters);
  },
};

function benchmarkFor({ instrument, measure, benchmarks, parameters }: RuleInput): Benchmark | null {
  const { population } = instrument;
  if (measure.kind !== 'problematic' && measure.kind !== 'acute') {
    throw new TypeError(`above-benchmark requires a measure of kind problematic or acute, got ${measure.kind}`);
  }
  if (population === 'any') return null;
  const scope = String(parameters['scope']);
  return findBenchmark(benchmarks, { population, measure: measure.kind, scaleId: measure.scaleId, scope });
}

function look(unit: WatchedCount, benchmark: Benchmark, comparability: 'comparable' | 'indicative'): Look {
  const { unitId, lo, hi, n } = unit;
  const { difference, interval } = benchmarkDifference(lo, n, benchmark.share, benchmark.n);
  return {
    unitId,
    evidence: {
      n,
      ...(lo < hi ? { banded: true } : {}),
      share: lo / n,
      interval: wilsonInterval(lo, n),
      comparedWith: {
        kind: 'benchmark',
        id: benchmark.id,
        share: benchmark.share,
        n: benchmark.n,
        label: `${benchmark.scopeName.nl ?? benchmark.scope} ${benchmark.year}`,
        comparability,
      },
      difference,
      differenceInterval: interval,
      p:
        benchmark.n === null
          ? binomialTail(lo, n, benchmark.share)
          : fisherTail(lo, n, Math.round(benchmark.share * benchmark.n), benchmark.n),
    },
  };
}
