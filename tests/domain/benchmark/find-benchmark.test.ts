import { describe, expect, it } from 'vitest';
import { findBenchmark } from '../../../src/domain/benchmark/find-benchmark.ts';
import { benchmark } from '../report/release-fixture.ts';

const question = { population: 'employee', measure: 'problematic', scaleId: 'stress' } as const;

describe('findBenchmark', () => {
  it('takes the newest year, whatever the order of the file', () => {
    const old = benchmark({ id: 'old', year: 2019, share: 0.368 });
    const recent = benchmark({ id: 'recent', year: 2023 });
    expect(findBenchmark([old, recent], question)?.id).toBe('recent');
    expect(findBenchmark([recent, old], question)?.id).toBe('recent');
  });

  it('takes the later edition when a series was revised', () => {
    const first = benchmark({ id: 'first', edition: '2019' });
    const revised = benchmark({ id: 'revised', edition: '2023' });
    expect(findBenchmark([revised, first], question)?.id).toBe('revised');
    expect(findBenchmark([first, revised], question)?.id).toBe('revised');
  });

  it('never puts another population, measure, scale or scope in its place', () => {
    for (const other of [
      benchmark({ population: 'self-employed' }),
      benchmark({ measure: 'acute' }),
      benchmark({ scaleId: 'motivation' }),
      benchmark({ scope: 'health' }),
    ]) {
      expect(findBenchmark([other], question)).toBeNull();
    }
  });

  it('finds a sector only when it is asked for, and the workability rate by its empty scale', () => {
    const sector = benchmark({ id: 'sector', scope: 'health' });
    const rate = benchmark({ id: 'rate', measure: 'workable', scaleId: null });
    expect(findBenchmark([sector, rate], { ...question, scope: 'health' })?.id).toBe('sector');
    expect(findBenchmark([sector, rate], { population: 'employee', measure: 'workable', scaleId: null })?.id).toBe(
      'rate',
    );
  });

  it('answers null when there is nothing', () => {
    expect(findBenchmark([], question)).toBeNull();
  });
});
