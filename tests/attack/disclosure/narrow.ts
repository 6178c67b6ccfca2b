import type { FrequencyTable } from '../../../src/domain/tabulation/table.types.ts';
import { type Crowd, crowdsOf } from './attacker.ts';

export interface KnownFigure {
  readonly measureId: string;
  readonly people: readonly number[];
  readonly lo: number;
  readonly hi: number;
}

const indicatorScales: readonly string[] = ['stress', 'motivation', 'learning', 'balance'];

/** Nobody has the first without the second. */
const implies = (given: FrequencyTable['contributions'], inner: string, outer: string): boolean =>
  given[inner]!.every((value, person) => value <= given[outer]![person]!);

/** What people of these crowds answered together. */
interface Sum {
  readonly crowds: readonly number[];
  readonly lo: number;
  readonly hi: number;
}

const crowdsIn = (crowds: readonly Crowd[], row: number): readonly number[] =>
  crowds.flatMap((crowd, at) => (crowd.rows.has(row) ? [at] : []));

/** Subtraction: of each sum, what is left without one of the sums inside it and as many others as fit beside that one. */
function whatIsLeft(sums: readonly Sum[]): readonly Sum[] {
  const largestFirst = [...sums].sort((a, b) => b.crowds.length - a.crowds.length);
  return largestFirst.flatMap((whole) =>
    largestFirst.map((first) => {
      const left = new Set(whole.crowds);
      let { lo, hi } = whole;
      for (const part of [first, ...largestFirst]) {
        if (part === whole || !part.crowds.every((at) => left.has(at))) continue;
        for (const at of part.crowds) left.delete(at);
        [lo, hi] = [lo - part.hi, hi - part.lo];
      }
      return { crowds: [...left], lo, hi };
    }),
  );
}

interface Limits {
  readonly least: number[];
  readonly most: number[];
}

/**
 * Interval bounds over several questions at once, for tables that are too large to walk through. Per crowd (people whom no
 * published figure tells apart) and question the smallest and the largest possible count, narrowed until nothing changes, by
 * what is known of the questions: whoever is acute has the problem; whoever has a problem with one of the indicators has no
 * workable job, and whoever has none of them does; whoever lived through one of the events counts for the scale.
 *
 * Gives the crowds about which too much is known: that it is all of them or none of them, or, of fewer than k, less than half
 * of what they could have answered. Only questions that every respondent answered are laid beside each other.
 */
export function narrow(
  table: Pick<FrequencyTable, 'respondents' | 'measures' | 'contributions'>,
  known: readonly KnownFigure[],
  k: number,
): readonly string[] {
  const crowds = crowdsOf(
    table.respondents,
    known.map(({ people }) => people),
  ).filter(({ rows }) => rows.size > 0);
  const measures = table.measures.filter(({ kind }) => kind !== 'sum' && kind !== 'better' && kind !== 'worse');
  const limits = new Map<string, Limits>(
    measures.map(({ id }) => [id, { least: crowds.map(() => 0), most: crowds.map(({ people }) => people.length) }]),
  );
  const rows = [...Map.groupBy(known.entries(), ([, { measureId }]) => measureId)].flatMap(([measureId, figures]) => {
    const own = limits.get(measureId);
    const sums = figures.map(([index, { lo, hi }]) => ({ lo, hi, crowds: crowdsIn(crowds, index) }));
    return own ? [...sums, ...whatIsLeft(sums)].map((sum) => ({ ...sum, own })) : [];
  });
  let changed = true;
  const raise = (own: Limits, at: number, value: number) => {
    if (value > own.least[at]!) [own.least[at], changed] = [value, true];
  };
  const lower = (own: Limits, at: number, value: number) => {
    if (value < own.most[at]!) [own.most[at], changed] = [value, true];
  };
  // Questions that everybody answered, so that they are about the same people.
  const whole = measures.filter(({ id }) => table.contributions[id]!.every((value) => value >= 0));
  const limitsOf = (id: string) => limits.get(id)!;
  const inside = whole.flatMap((inner) =>
    whole
      .filter(
        (outer) =>
          outer.kind === 'problematic' &&
          inner.scaleId === outer.scaleId &&
          implies(table.contributions, inner.id, outer.id),
      )
      .filter((outer) => outer.id !== inner.id)
      .map((outer) => [limitsOf(inner.id), limitsOf(outer.id)] as const),
  );
  const workable = whole.filter(({ kind }) => kind === 'workable').map(({ id }) => limitsOf(id));
  const indicators = whole
    .filter(({ kind, scaleId }) => kind === 'problematic' && indicatorScales.includes(scaleId ?? ''))
    .map(({ id }) => limitsOf(id));
  while (changed) {
    changed = false;
    for (const { own, crowds: mine, lo, hi } of rows) {
      const least = mine.reduce((sum, at) => sum + own.least[at]!, 0);
      const most = mine.reduce((sum, at) => sum + own.most[at]!, 0);
      for (const at of mine) {
        raise(own, at, lo - (most - own.most[at]!));
        lower(own, at, hi - (least - own.least[at]!));
      }
    }
    for (const [inner, outer] of inside)
      crowds.forEach((_, at) => {
        raise(outer, at, inner.least[at]!);
        lower(inner, at, outer.most[at]!);
      });
    if (indicators.length === indicatorScales.length)
      for (const none of workable)
        crowds.forEach(({ people: { length: size } }, at) => {
          for (const own of indicators) {
            lower(none, at, size - own.least[at]!);
            lower(own, at, size - none.least[at]!);
            const others = indicators.reduce((sum, other) => sum + (other === own ? 0 : other.most[at]!), 0);
            raise(own, at, size - none.most[at]! - others);
          }
          raise(none, at, size - indicators.reduce((sum, own) => sum + own.most[at]!, 0));
        });
  }
  return measures.flatMap(({ id }) =>
    crowds.flatMap(({ people }, at) => {
      const [least, most] = [limitsOf(id).least[at]!, limitsOf(id).most[at]!];
      const isPinned = least === most && (most === 0 || least === people.length);
      const isTooNarrow = people.length < k && most - least < people.length / 2;
      return isPinned || isTooNarrow ? [`${id}: ${least} to ${most} of ${people.length}`] : [];
    }),
  );
}
