import { isChange } from '../../tabulation/following.ts';
import type { FrequencyTable } from '../../tabulation/table.types.ts';
import { classOf } from '../coding.ts';
import type { Plan, PlannedFigure } from '../plan.types.ts';
import type { Tables } from '../tables.types.ts';
import type { ComparedAs, Turnover } from './compared-as.types.ts';
import { nameableUnits } from './nameable.ts';
import { isSameRuler, type Unchanged, unchangedIn } from './turnover.ts';
import { invitedPerUnit, ownGroups, parentsOf, unitAndAbove } from './unit-people.ts';
import type { ComparedWaves } from './waves.types.ts';

export interface ComparedPlan {
  readonly plan: Plan;
  readonly compared: ComparedAs;
  /** Breakdown cells that are still as planned though some of their people are bound to an earlier figure. */
  readonly mixed: ReadonlySet<number>;
  /** True for people whom no earlier figure is about that counts strictly. */
  readonly isFree: (atom: number) => boolean;
  readonly strictQuestions: ReadonlySet<number>;
}

/**
 * What may be said of a wave beside earlier ones: takes a plan that is safe for the wave alone, and lets figures say less. Where waves
 * are compared strictly a person's answer is the same in all of them until the figures themselves refute it, so that:
 *
 * - a unit says how it stands between "those who left" and "those who joined" when it lies there (a turnover band): what everybody knew
 *   who kept the earlier report. Outside it nobody can go on believing that nothing changed, and the figure is shown as planned;
 * - a unit that contains others says no more than these say together;
 * - a breakdown is not shown: who moved from one age to the next is known to colleagues and not here. Where a unit also has people
 *   who are not bound so, it is for `mixed-slices.ts` to say what may stay.
 *
 * @returns null when no earlier wave asked the same.
 */
export function strictPlan(
  table: FrequencyTable,
  tables: Tables,
  plan: Plan,
  sumIn: (question: number, cell: number) => number,
  waves: ComparedWaves,
): ComparedPlan | null {
  const asked = table.measures.map((measure) =>
    waves.earlier.some((wave) =>
      wave.table.measures.some((then) => then.id === measure.id && isSameRuler(then, measure)),
    ),
  );
  if (!asked.includes(true)) return null;
  const nameable = nameableUnits(table, waves);
  const known = unitsOfBefore(table, waves);
  const isStrict = (unitId: string, question: number): boolean =>
    asked[question] === true &&
    known.has(unitId) &&
    (waves.compare === 'strict' || table.measures[question]?.sensitive === true || nameable.has(unitId));
  const units = new UnitCells(table);
  const hiddenCells = new Map(plan.hiddenCells);
  const bound = new Set(
    units.withOwn.filter((unitId) =>
      table.measures.some(({ sensitive }, question) => !sensitive && isStrict(unitId, question)),
    ),
  );
  const mixed = new Set<number>();
  for (const [cell, { unitId, slice }] of table.cells.entries()) {
    const parts = units.parts(unitId);
    if (slice === null || hiddenCells.has(cell) || !parts.some((part) => bound.has(part))) continue;
    if (parts.every((part) => bound.has(part))) hiddenCells.set(cell, 'turnover');
    else mixed.add(cell);
  }
  const boundAtoms = new Set(
    [...bound].flatMap((unitId) => {
      const below = new Set(units.directlyBelow(unitId).flatMap((id) => tables.cells[units.cellOf(id)]?.atoms ?? []));
      return (tables.cells[units.cellOf(unitId)]?.atoms ?? []).filter((atom) => !below.has(atom));
    }),
  );

  const unchanged = unchangedIn(table.units, waves);
  const strictQuestions = new Set(
    [...tables.questions.keys()].filter((question) => units.withOwn.some((unitId) => isStrict(unitId, question))),
  );
  // What has changed in people who were found again is about an earlier wave as well, though none had that measure.
  const changes = table.measures.flatMap((measure, question) =>
    isChange(measure) && bound.size > 0 ? [question] : [],
  );
  const figures = tables.questions.map((_, question) => {
    const planned = plan.figures[question] ?? new Map();
    if (!strictQuestions.has(question)) return planned;
    const measure = table.measures[question];
    if (measure === undefined) throw new Error('a question without its measure');
    return strictFigures({
      units,
      tables,
      question,
      planned,
      isStrict: (unitId) => isStrict(unitId, question),
      unchanged: (unitId, base) => unchanged(unitId, measure, base),
      sumIn: (cell) => sumIn(question, cell),
    });
  });
  const isFree = (atom: number): boolean => !boundAtoms.has(atom);
  const compared = comparedAs(table, waves, asked, nameable);
  return {
    plan: { hiddenCells, figures },
    compared,
    mixed,
    isFree,
    strictQuestions: new Set([...strictQuestions, ...changes]),
  };
}

interface StrictInput {
  readonly units: UnitCells;
  readonly tables: Tables;
  readonly question: number;
  readonly planned: ReadonlyMap<number, PlannedFigure>;
  readonly isStrict: (unitId: string) => boolean;
  readonly unchanged: (unitId: string, base: number) => ReturnType<Unchanged>;
  readonly sumIn: (cell: number) => number;
}

const notShown: PlannedFigure = { step: 'hidden', reason: 'turnover' };

/** The smallest units first, so that a unit finds those below it done. */
function strictFigures(input: StrictInput): ReadonlyMap<number, PlannedFigure> {
  const { units, planned, isStrict } = input;
  const figures = new Map(planned);
  /** Units of which the earlier figures say nothing any more: nobody could be named there, or they are refuted. */
  const free = new Set(units.withOwn.filter((unitId) => !isStrict(unitId)));
  for (const unitId of units.smallestFirst) {
    const cell = units.cellOf(unitId);
    const figure = planned.get(cell);
    const parts = units.parts(unitId);
    const bound = parts.filter((part) => !free.has(part));
    if (bound.length === 0 || figure === undefined || figure.step === 'hidden') continue;
    const band = bound.length === parts.length ? turnoverBand(input, unitId, figure.step) : null;
    const isInside = band !== null && band.lo <= input.sumIn(cell) && input.sumIn(cell) <= band.hi;
    if (isInside) figures.set(cell, sayOf(input, cell, band, 'unchanged'));
    else if (parts.length === 1 && parts[0] === unitId) {
      if (band === null) figures.set(cell, notShown);
      else free.add(unitId);
    } else figures.set(cell, sayOf(input, cell, sumOfLower(input, unitId, figures), 'from-below'));
  }
  return figures;
}

/** Widened to whole classes of the step that the wave alone asks for: then it says nothing that the step keeps back. */
function turnoverBand(
  { units, tables, question, unchanged }: StrictInput,
  unitId: string,
  step: Exclude<PlannedFigure['step'], 'hidden'>,
): { lo: number; hi: number } | null {
  const asked = tables.questions[question];
  const base = baseOf(tables, question, units.cellOf(unitId));
  const range = unchanged(unitId, base);
  if (range === null || asked === undefined) return null;
  const coded = { ...asked, base };
  return { lo: classOf(range.lo, coded, step).lo, hi: classOf(range.hi, coded, step).hi };
}

/** What follows from the units directly below, and from nothing else. */
function sumOfLower(
  { units, tables, question }: StrictInput,
  unitId: string,
  figures: ReadonlyMap<number, PlannedFigure>,
): { lo: number; hi: number } {
  const asked = tables.questions[question];
  if (asked === undefined) throw new Error('no such question');
  let rest = baseOf(tables, question, units.cellOf(unitId));
  let [lo, hi] = [0, 0];
  for (const lower of units.directlyBelow(unitId)) {
    const cell = units.cellOf(lower);
    const figure = figures.get(cell);
    if (figure === undefined || figure.step === 'hidden') continue;
    rest -= baseOf(tables, question, cell);
    lo += figure.lo;
    hi += figure.hi;
  }
  return { lo: lo + rest * asked.minPerPerson, hi: hi + rest * asked.maxPerPerson };
}

function sayOf(
  { tables, question }: StrictInput,
  cell: number,
  range: { lo: number; hi: number },
  turnover: Turnover,
): PlannedFigure {
  const base = baseOf(tables, question, cell);
  const asked = tables.questions[question];
  const saysNothing =
    asked === undefined || (range.lo <= asked.minPerPerson * base && range.hi >= asked.maxPerPerson * base);
  return saysNothing ? notShown : { step: 'exact', ...range, turnover };
}

const baseOf = (tables: Tables, question: number, cell: number): number =>
  (tables.cells[cell]?.atoms ?? []).reduce((sum, atom) => sum + (tables.questions[question]?.people[atom] ?? 0), 0);

/** The units of a table with their cells, and the ones in which people are counted. */
class UnitCells {
  readonly all: readonly string[];
  readonly smallestFirst: readonly string[];
  readonly withOwn: readonly string[];
  readonly #table: FrequencyTable;
  readonly #cells: ReadonlyMap<string, number>;
  readonly #below: ReadonlyMap<string | null, FrequencyTable['units'][number][]>;
  readonly #parts = new Map<string, string[]>();

  constructor(table: FrequencyTable) {
    this.#table = table;
    const parentOf = parentsOf(table.units);
    this.#below = Map.groupBy(table.units, ({ parentId }) => parentId);
    this.all = table.units.map(({ id }) => id);
    this.#cells = new Map(table.cells.flatMap(({ unitId, slice }, cell) => (slice === null ? [[unitId, cell]] : [])));
    const depth = new Map(this.all.map((id) => [id, unitAndAbove(parentOf, id).length]));
    this.smallestFirst = this.all.toSorted((a, b) => (depth.get(b) ?? 0) - (depth.get(a) ?? 0));
    const parents = new Set(table.units.map(({ parentId }) => parentId));
    // An upper unit counts as one of its own only where somebody is directly in it.
    this.withOwn = [...ownGroups(table.units).keys()].filter((id) => !parents.has(id) || this.#hasOwnPeople(id));
    for (const id of this.withOwn)
      for (const above of unitAndAbove(parentOf, id))
        this.#parts
          .set(above, this.#parts.get(above) ?? [])
          .get(above)
          ?.push(id);
  }

  cellOf(unitId: string): number {
    const cell = this.#cells.get(unitId);
    if (cell === undefined) throw new Error('a unit without a cell');
    return cell;
  }

  /** The units in it, itself included, in which people are counted. */
  parts = (unitId: string): readonly string[] => this.#parts.get(unitId) ?? [];

  directlyBelow = (unitId: string): readonly string[] => (this.#below.get(unitId) ?? []).map(({ id }) => id);

  #hasOwnPeople(unitId: string): boolean {
    const { cells } = this.#table;
    const members = (id: string): number => cells[this.cellOf(id)]?.members.length ?? 0;
    return members(unitId) > this.directlyBelow(unitId).reduce((sum, id) => sum + members(id), 0);
  }
}

/** Units with somebody who was invited in an earlier wave too; all of them where a list is missing. */
function unitsOfBefore(table: FrequencyTable, { invited, earlier }: ComparedWaves): ReadonlySet<string> {
  if (invited === null || earlier.some((wave) => wave.invited === null))
    return new Set(table.units.map(({ id }) => id));
  const before = new Set(earlier.flatMap((wave) => [...(wave.invited?.keys() ?? [])]));
  const people = invitedPerUnit(table.units, invited);
  return new Set([...people].flatMap(([id, here]) => ([...here].some((person) => before.has(person)) ? [id] : [])));
}

function comparedAs(
  table: FrequencyTable,
  { compare, earlier }: ComparedWaves,
  asked: readonly boolean[],
  nameable: ReadonlySet<string>,
): ComparedAs {
  const waves = [...new Set(earlier.map((wave) => wave.table.waveId as string))].sort();
  if (compare === 'strict') return { waves, mode: 'strict', because: 'chosen', units: [] };
  if (nameable.size > 0) return { waves, mode: 'strict', because: 'nameable', units: [...nameable].sort() };
  return table.measures.some((measure, question) => measure.sensitive && asked[question])
    ? { waves, mode: 'strict', because: 'sensitive', units: [] }
    : { waves, mode: 'separate', because: 'not-nameable', units: [] };
}
