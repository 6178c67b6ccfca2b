import { describe, expect, it } from 'vitest';
import { evaluateWatches } from '../../../src/domain/early-warning/evaluate-watches.ts';
import {
  benchmark,
  exact,
  instrument,
  organisationId,
  previousWaveId,
  release,
  shownCell,
  unit,
  waveId,
} from '../report/release-fixture.ts';
import { drawCount, seededRandom } from '../statistics/seeded-random.ts';

/** A company as in the demo: 14 teams that reach the threshold, of unequal size. */
const sizes = [10, 11, 12, 13, 14, 15, 16, 18, 20, 22, 24, 24, 25, 26];
const badTeam = sizes.length - 2;
const runs = 2000;

function wave(counts: readonly number[]) {
  return release({
    units: [unit('company', null), ...sizes.map((_, index) => unit(`team-${index}`, 'company'))],
    cells: counts.map((count, index) =>
      shownCell(`team-${index}`, sizes[index] as number, [exact('problematic:stress', count, sizes[index] as number)]),
    ),
  });
}

/** Simulates companies and counts, per watch, in how many a given kind of team is named. */
function simulate(seed: number, shareThen: (team: number) => number, shareNow: (team: number) => number) {
  const random = seededRandom(seed);
  const tally = { 'stress-above-benchmark': { any: 0, bad: 0 }, 'stress-worse-than-previous': { any: 0, bad: 0 } };
  let namedOthers = 0;
  let named = 0;
  for (let run = 0; run < runs; run += 1) {
    const draw = (share: (team: number) => number) => sizes.map((n, team) => drawCount(random, n, share(team)));
    const signals = evaluateWatches({
      organisationId,
      waveId,
      table: wave(draw(shareNow)),
      previous: { waveId: previousWaveId, table: wave(draw(shareThen)), label: '2025' },
      benchmarks: [benchmark()],
      instruments: [instrument()],
    });
    for (const id of ['stress-above-benchmark', 'stress-worse-than-previous'] as const) {
      const units = signals.filter((signal) => signal.watchId === id).map((signal) => signal.unitId);
      if (units.length > 0) tally[id].any += 1;
      if (units.includes(`team-${badTeam}`)) tally[id].bad += 1;
      named += units.length;
      namedOthers += units.filter((unitId) => unitId !== `team-${badTeam}`).length;
    }
  }
  return { tally, namedOthers, named };
}

describe('early warning over simulated companies', () => {
  it('names anybody in fewer than one in ten companies where no team differs from Flanders or from last year', () => {
    const { tally } = simulate(
      1,
      () => 0.361,
      () => 0.361,
    );
    expect(tally['stress-above-benchmark'].any / runs).toBeLessThan(0.1);
    expect(tally['stress-worse-than-previous'].any / runs).toBeLessThan(0.1);
  }, 30_000);

  it('does not name more where the share is low, high or differs between teams but stays what it was', () => {
    for (const share of [0.1, 0.361, 0.6]) {
      const stable = (team: number) => share + (team % 2 === 0 ? 0.05 : -0.05);
      const { tally } = simulate(2, stable, stable);
      expect(tally['stress-worse-than-previous'].any / runs).toBeLessThan(0.1);
    }
  }, 60_000);

  it('finds, by one watch or the other, most teams of 25 that went from 30 % to 70 %, and few others', () => {
    const { tally, named, namedOthers } = simulate(
      3,
      () => 0.3,
      (team) => (team === badTeam ? 0.7 : 0.3),
    );
    expect(tally['stress-above-benchmark'].bad / runs).toBeGreaterThan(0.8);
    expect(tally['stress-worse-than-previous'].bad / runs).toBeGreaterThan(0.5);
    expect(namedOthers / named).toBeLessThan(0.1);
  }, 30_000);
});
