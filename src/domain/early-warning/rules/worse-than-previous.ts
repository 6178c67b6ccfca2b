import { fisherTail } from '../../statistics/fisher-tail.ts';
import { newcombeDifference } from '../../statistics/newcombe-difference.ts';
import { wilsonInterval } from '../../statistics/wilson-interval.ts';
import { decide, type Look } from '../decide.ts';
import type { PreviousRelease, WarningRule } from '../rule.types.ts';
import { type WatchedCount, watchedUnits } from '../watched-units.ts';
import { falseDiscoveryDefaults } from './false-discovery.ts';

/**
 * Has the share of people with a problem in this unit risen since the previous wave?
 *
 * One-sided Fisher mid-p on the two published counts of the same unit id. The exact form would be too timid for two teams of
 * 25; that mid-p keeps the level is simulated in the tests. Both waves are treated as separate groups although most people
 * are in both, because no answer can be followed over waves: p is therefore rather too large than too small. Banded counts
 * enter with their least alarming ends: lowest now, highest then. A unit that is new, or hidden in one of the waves, is not
 * looked at.
 */
export const worseThanPrevious: WarningRule = {
  id: 'worse-than-previous',
  version: '1',
  source:
    "One-sided Fisher's test with mid-p (Lydersen, Fagerland & Laake 2009, Stat Med 28:1159); interval of the difference: " +
    'Newcombe 1998, Stat Med 17:873; false discovery rate: Benjamini & Hochberg 1995, J R Stat Soc B 57:289. ' +
    'Levels q <= 0.10 and q <= 0.01: own choice, provisional.',
  parameters: { ...falseDiscoveryDefaults },
  minimumN: (rules, measure) => (measure.sensitive ? rules.kSensitive : rules.k),
  evaluate({ measure, table, previous, parameters }) {
    if (measure.kind !== 'problematic' && measure.kind !== 'acute') {
      throw new TypeError(`worse-than-previous requires a measure of kind problematic or acute, got ${measure.kind}`);
    }
    if (previous === null) return [];
    // Each wave has its own frozen rules; both sides keep to their own threshold.
    const before = new Map(
      watchedUnits(previous.table, measure.id, worseThanPrevious.minimumN(previous.table.rules, measure)).map(
        (unit) => [unit.unitId, unit] as const,
      ),
    );
    const looks = watchedUnits(table, measure.id, worseThanPrevious.minimumN(table.rules, measure)).flatMap((now) => {
      const then = before.get(now.unitId);
      return then ? [look(now, then, previous)] : [];
    });
    return decide(looks, parameters);
  },
};

function look(now: WatchedCount, then: WatchedCount, previous: PreviousRelease): Look {
  const { difference, interval } = newcombeDifference(now.lo, now.n, then.hi, then.n);
  return {
    unitId: now.unitId,
    evidence: {
      n: now.n,
      ...(now.lo < now.hi || then.lo < then.hi ? { banded: true } : {}),
      share: now.lo / now.n,
      interval: wilsonInterval(now.lo, now.n),
      comparedWith: {
        kind: 'previous-wave',
        id: previous.waveId,
        share: then.hi / then.n,
        n: then.n,
        label: previous.label,
      },
      difference,
      differenceInterval: interval,
      p: fisherTail(now.lo, now.n, then.hi, then.n, { mid: true }),
    },
  };
}
