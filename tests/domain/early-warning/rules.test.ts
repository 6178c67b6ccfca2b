import { describe, expect, it } from 'vitest';
import { evaluateWatches } from '../../../src/domain/early-warning/evaluate-watches.ts';
import type { PreviousRelease } from '../../../src/domain/early-warning/rule.types.ts';
import { rules } from '../../../src/domain/early-warning/rules/index.ts';
import type { Watch } from '../../../src/domain/early-warning/signal.types.ts';
import { watches } from '../../../src/domain/early-warning/watches.ts';
import { newcombeDifference } from '../../../src/domain/statistics/newcombe-difference.ts';
import {
  band,
  benchmark,
  exact,
  hiddenCell,
  hiddenFigure,
  instrument,
  measure,
  organisationId,
  previousWaveId,
  release,
  shownCell,
  unit,
  waveId,
} from '../report/release-fixture.ts';

type Team = readonly [id: string, count: number | readonly [number, number], n: number];
const stress = 'problematic:stress';

/** A company with these teams below it; the company itself is shown too and must never be looked at. */
function company(teams: readonly Team[]) {
  return release({
    units: [unit('company', null), ...teams.map(([id]) => unit(id, 'company'))],
    cells: [
      shownCell('company', 500, [exact(stress, 400, 500)]),
      ...teams.map(([id, count, n]) =>
        shownCell(id, n, [typeof count === 'number' ? exact(stress, count, n) : band(stress, count[0], count[1], n)]),
      ),
    ],
  });
}

const yearAgo = (teams: readonly Team[]): PreviousRelease => ({
  waveId: previousWaveId,
  table: company(teams),
  label: 'Najaar 2025',
});

function evaluate(table: ReturnType<typeof company>, previous: PreviousRelease | null = null, own?: readonly Watch[]) {
  const input = {
    organisationId,
    waveId,
    table,
    previous,
    benchmarks: [benchmark()],
    instruments: [instrument()],
  };
  return evaluateWatches(input, own ?? watches);
}

const quiet: readonly Team[] = Array.from({ length: 11 }, (_, index) => [`team-${index}`, 8, 23] as const);

describe('the watch on stress above the benchmark', () => {
  it('finds the one team that is clearly above it, with all its evidence', () => {
    const signals = evaluate(company([...quiet, ['bad', 18, 25]]));
    expect(signals).toHaveLength(1);
    const [signal] = signals;
    expect(signal).toMatchObject({
      organisationId,
      waveId,
      unitId: 'bad',
      unitLabel: 'Groep bad',
      watchId: 'stress-above-benchmark',
      ruleId: 'above-benchmark',
      ruleVersion: '1',
      measureId: stress,
      strength: 'strong',
      parameters: { attention: 0.1, strong: 0.01, scope: 'flanders' },
      evidence: {
        n: 25,
        share: 0.72,
        looks: 12,
        comparedWith: {
          kind: 'benchmark',
          id: 'flanders-employee-stress-2023',
          share: 0.361,
          n: 8901,
          label: 'Vlaanderen 2023',
          comparability: 'indicative',
        },
      },
    });
    expect(signal?.evidence.differenceInterval[0]).toBeGreaterThan(0);
    expect(signal?.evidence.q).toBeCloseTo((signal?.evidence.p as number) * 12, 10);
    expect(signal?.source).toContain('provisional');
  });

  it('counts every team that was looked at: the same team is found among few and not among very many', () => {
    const many: readonly Team[] = Array.from({ length: 60 }, (_, index) => [`team-${index}`, 8, 23] as const);
    expect(evaluate(company([...quiet, ['bad', 16, 25]])).map((signal) => signal.unitId)).toEqual(['bad']);
    expect(evaluate(company([...many, ['bad', 16, 25]]))).toEqual([]);
  });

  it('takes a band at its lowest value and says so', () => {
    const [signal] = evaluate(company([...quiet, ['bad', [18, 20], 25]]));
    expect(signal?.evidence).toMatchObject({ share: 0.72, banded: true });
    expect(evaluate(company([...quiet, ['bad', [11, 25], 25]]))).toEqual([]);
  });

  it('decides at n = k and not below it', () => {
    expect(evaluate(company([['small', 10, 10]]))).toHaveLength(1);
    expect(evaluate(company([['small', 9, 9]]))).toEqual([]);
  });

  it('asks more people for a sensitive measure', () => {
    const table = company([
      ['team', 19, 19],
      ['large', 20, 20],
    ]);
    const sensitive = { ...table, measures: [measure(stress, { sensitive: true })] };
    expect(evaluate(sensitive).map((signal) => signal.unitId)).toEqual(['large']);
  });

  it('never looks at an upper unit, a hidden team, a hidden figure or a breakdown', () => {
    const table = release({
      units: [unit('company', null), unit('a', 'company'), unit('b', 'company')],
      cells: [
        shownCell('company', 60, [exact(stress, 60, 60)]),
        hiddenCell('a', 'too-few', 'company'),
        shownCell('b', 30, [hiddenFigure(stress)]),
        shownCell('b', 20, [exact(stress, 20, 20)], { item: 'age-band', value: '35-54' }),
      ],
    });
    expect(evaluate(table)).toEqual([]);
  });

  it('looks at the organisation itself when it is one single group', () => {
    const table = release({
      units: [unit('company', null)],
      cells: [shownCell('company', 30, [exact(stress, 24, 30)])],
    });
    expect(evaluate(table).map((signal) => signal.unitId)).toEqual(['company']);
  });

  it('stays silent without a benchmark for this population and for an instrument that may not be compared', () => {
    const input = {
      organisationId,
      waveId,
      table: company([['bad', 25, 25]]),
      previous: null,
      instruments: [instrument()],
    };
    expect(evaluateWatches({ ...input, benchmarks: [benchmark({ population: 'self-employed' })] })).toEqual([]);
    const short = instrument({ comparability: { status: 'not-comparable', reason: {} } });
    expect(evaluateWatches({ ...input, benchmarks: [benchmark()], instruments: [short] })).toEqual([]);
  });

  it('uses the binomial tail when nobody knows how many stand behind the benchmark', () => {
    const [known] = evaluate(company([['bad', 18, 25]]));
    const input = {
      organisationId,
      waveId,
      table: company([['bad', 18, 25]]),
      previous: null,
      instruments: [instrument()],
    };
    const [unknown] = evaluateWatches({ ...input, benchmarks: [benchmark({ n: null })] });
    expect(unknown?.evidence.comparedWith.n).toBeNull();
    expect(unknown?.evidence.p).toBeLessThan(known?.evidence.p as number);
  });
});

describe('the watch on stress worse than in the previous wave', () => {
  const worse = watches.filter((watch) => watch.ruleId === 'worse-than-previous');

  it('finds the team that went from 30 % to 67 % and no other', () => {
    const signals = evaluate(company([...quiet, ['bad', 18, 27]]), yearAgo([...quiet, ['bad', 8, 27]]), worse);
    expect(signals.map((signal) => signal.unitId)).toEqual(['bad']);
    expect(signals[0]).toMatchObject({
      strength: 'attention',
      evidence: {
        comparedWith: { kind: 'previous-wave', id: previousWaveId, share: 8 / 27, n: 27, label: 'Najaar 2025' },
      },
    });
    expect(signals[0]?.evidence.differenceInterval).toEqual(newcombeDifference(18, 27, 8, 27).interval);
  });

  it('does not find a team that has become better', () => {
    expect(evaluate(company([['good', 6, 40]]), yearAgo([['good', 30, 40]]), worse)).toEqual([]);
  });

  it('takes bands at their least alarming ends: lowest now, highest then', () => {
    const [signal] = evaluate(company([['bad', [20, 22], 27]]), yearAgo([['bad', [4, 6], 27]]), worse);
    expect(signal?.evidence).toMatchObject({ banded: true, share: 20 / 27, comparedWith: { share: 6 / 27 } });
    expect(evaluate(company([['bad', [10, 22], 27]]), yearAgo([['bad', [4, 9], 27]]), worse)).toEqual([]);
  });

  it('looks only at units with the same id in both waves, each by the threshold of its own wave', () => {
    const now = company([
      ['a', 25, 27],
      ['new', 25, 27],
    ]);
    expect(
      evaluate(
        now,
        yearAgo([
          ['a', 5, 27],
          ['old', 5, 27],
        ]),
        worse,
      ).map((signal) => signal.evidence.looks),
    ).toEqual([1]);
    expect(evaluate(now, yearAgo([['a', 0, 9]]), worse)).toEqual([]);
  });

  it('makes no trend over another version of the instrument', () => {
    const now = company([['bad', 25, 27]]);
    const then = yearAgo([['bad', 5, 27]]);
    const asked = (version: string) => ({ ...then, instruments: [{ id: 'workability-employee', version }] });
    expect(evaluate(now, asked('1.0.0'), worse)).toHaveLength(1);
    expect(evaluate(now, asked('0.9.0'), worse)).toEqual([]);
    expect(evaluate(now, { ...then, instruments: [] }, worse)).toEqual([]);
  });

  it('stays silent in a first wave', () => {
    expect(evaluate(company([['bad', 25, 25]]), null, worse)).toEqual([]);
  });
});

describe('evaluateWatches', () => {
  it('puts the strongest first, whatever the order of the table', () => {
    const teams: readonly Team[] = [
      ['b', 17, 25],
      ['a', 22, 25],
      ['c', 17, 25],
    ];
    const order = evaluate(company(teams)).map((signal) => signal.unitId);
    expect(order).toEqual(['a', 'b', 'c']);
    expect(evaluate(company(teams.toReversed())).map((signal) => signal.unitId)).toEqual(order);
  });

  it('gives the same signals for the same releases: a signal can be computed again', () => {
    const run = () => evaluate(company([...quiet, ['bad', 18, 25]]), yearAgo([...quiet, ['bad', 8, 25]]));
    expect(run()).toEqual(run());
  });

  it('passes over a release that does not hold the measure', () => {
    const table = release({ units: [unit('a', null)], cells: [], measures: [measure('problematic:balance')] });
    expect(evaluate(table)).toEqual([]);
  });

  it('never lets a watch that cannot run look like one that found nothing', () => {
    const table = company([['a', 5, 25]]);
    const watch: Watch = { id: 'x', ruleId: 'no-such-rule', measureId: stress, parameters: {} };
    expect(() => evaluate(table, null, [watch])).toThrow(
      'evaluateWatches requires a rule "no-such-rule" for the watch "x"',
    );
    expect(() =>
      evaluate(table, null, [{ ...watch, ruleId: 'above-benchmark', parameters: { attention: 'high' } }]),
    ).toThrow('decide requires a number for the parameter "attention", got high');
    const workable = { ...table, measures: [measure('workable')] };
    for (const ruleId of ['above-benchmark', 'worse-than-previous']) {
      expect(() => evaluate(workable, null, [{ ...watch, ruleId, measureId: 'workable' }])).toThrow(
        `${ruleId} requires a measure of kind problematic or acute, got workable`,
      );
    }
    expect(() =>
      evaluateWatches({ organisationId, waveId, table, previous: null, benchmarks: [], instruments: [] }),
    ).toThrow('evaluateWatches requires the instrument "workability-employee" of the release');
  });

  it('lets a watch replace a parameter of its rule', () => {
    const [watch] = watches as [Watch];
    const strict = { ...watch, parameters: { attention: 0.0000001, strong: 0.0000001 } };
    expect(evaluate(company([['bad', 18, 25]]), null, [strict])).toEqual([]);
  });

  it('has watches and rules with ids of their own, and every watch names a rule', () => {
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    expect(new Set(watches.map((watch) => watch.id)).size).toBe(watches.length);
    for (const watch of watches) expect(rules.map((rule) => rule.id)).toContain(watch.ruleId);
  });
});
