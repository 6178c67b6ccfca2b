import type { Measure } from '../../tabulation/table.types.ts';
import { invitedPerUnit } from './unit-people.ts';
import type { ComparedWaves } from './waves.types.ts';

export interface Range {
  readonly lo: number;
  readonly hi: number;
}

/** What the sum over a unit can be now, if nobody who answered both times has changed, as far as earlier releases tell. */
export type Unchanged = (unitId: string, measure: Measure, base: number) => Range | null;

/**
 * [earlier figure - who left, earlier figure + who joined], over every earlier wave that shows the unit. Who answered is not known, so
 * whoever was invited and did not answer may be anybody: they count as people who left, or joined, as well. Wider than needed
 * at times, never too narrow: as long as nobody changes an answer, the figure lies inside whoever they were.
 */
export function unchangedIn(units: Parameters<typeof invitedPerUnit>[0], waves: ComparedWaves): Unchanged {
  const now = waves.invited && invitedPerUnit(units, waves.invited);
  const earlier = waves.earlier.map(({ table, invited }) => ({
    people: invited && invitedPerUnit(table.units, invited),
    cells: new Map(table.cells.flatMap((cell) => (cell.slice === null ? [[cell.unitId, cell]] : []))),
    measures: new Map(table.measures.map((measure) => [measure.id, measure])),
  }));
  return (unitId, measure, base) => {
    const ranges: Range[] = [];
    for (const wave of earlier) {
      const then = wave.cells.get(unitId)?.figures.find(({ measureId }) => measureId === measure.id);
      const ruler = wave.measures.get(measure.id);
      if (then === undefined || then.form === 'hidden' || ruler === undefined) continue;
      const [here, before] = [now?.get(unitId), wave.people?.get(unitId)];
      // Without lists, or with more answers than people on them, anybody may have come or gone.
      if (!here || !before || !isSameRuler(ruler, measure) || base > here.size || then.base > before.size) return null;
      const left = [...before].filter((person) => !here.has(person)).length;
      const gone = Math.min(left + (here.size - base), then.base);
      const come = gone + base - then.base;
      const [least, most] = [measure.minPerPerson ?? 0, measure.maxPerPerson];
      const [lo, hi] = then.form === 'exact' ? [then.value, then.value] : [then.lo, then.hi];
      ranges.push({
        lo: Math.max(least * base, lo - gone * most + come * least),
        hi: Math.min(most * base, hi + come * most - gone * least),
      });
    }
    if (ranges.length === 0) return null;
    return { lo: Math.min(...ranges.map(({ lo }) => lo)), hi: Math.max(...ranges.map(({ hi }) => hi)) };
  };
}

/** A sum in other units, or with other ends, cannot be laid beside this one. */
export const isSameRuler = (one: Measure, other: Measure): boolean =>
  one.maxPerPerson === other.maxPerPerson &&
  (one.minPerPerson ?? 0) === (other.minPerPerson ?? 0) &&
  one.denominator === other.denominator;
