import { isChange } from '../../tabulation/following.ts';
import type { Measure } from '../../tabulation/table.types.ts';
import { auditIsolation, type IsolationInput } from '../audit/isolation.ts';
import type { Pause } from '../pause.ts';
import type { PublishedCell, PublishedFigure } from '../publishable.types.ts';
import type { Draft } from '../publishable-of.ts';
import type { Solver } from '../solver.ts';
import type { Finding, Tables } from '../tables.types.ts';
import { nearFullResponse } from './nameable.ts';
import type { ComparedWaves, EarlierWave, Invited } from './waves.types.ts';

type ShownFigure = Exclude<PublishedFigure, { form: 'hidden' }>;

/**
 * The auditor of a release beside earlier waves: code of its own, which reads what is written down and knows no answer. Each figure of
 * a unit in which waves count strictly has to be one of three, and each of these tells nothing about who came or went:
 *
 * 1. it follows from the figures of the units directly below;
 * 2. it holds in every world in which nobody changed an answer, whoever of those invited did answer: then a reader who believes in
 *    such a world knew it before;
 * 3. it is about people of whom no such world is left: every unit in it lies outside of what an unchanged world allows (or is no
 *    unit in which waves count strictly).
 *
 * Breakdowns of people of whom all are bound so are not shown. Of a unit with others as well they may be, as long as no combination of
 * what is shown tells about bound people without telling about k of the others too: bound people count for next to nothing here.
 *
 * @param tables who was in which cell when the release was made; the cells of the release, in its order.
 * @returns findings with the index of the cell in the release; an empty list is the only "clean".
 */
export async function auditWaves(
  release: Draft,
  tables: Tables,
  waves: ComparedWaves,
  tools: { readonly solver: Solver; readonly pause: Pause },
): Promise<readonly Finding[]> {
  const before = waves.earlier.map((wave) => new WaveView(wave));
  const now = new WaveView({ table: release, invited: waves.invited });
  const claimed = new Set(release.compared?.units);
  const hasComeBack = once((unit) => hasReturned(unit, now, before));
  const isNameable = once((unit) => claimed.has(unit) || isNearFull(unit, now, before));
  const totalOf = new Map(release.cells.flatMap(({ unitId, slice }, cell) => (slice === null ? [[unitId, cell]] : [])));
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const [question, measure] of release.measures.entries()) {
    const asked = isChange(measure) ? before : before.filter((wave) => wave.asks(measure));
    if (asked.length === 0) continue;
    const isStrict = (unit: string): boolean =>
      hasComeBack(unit) && (waves.compare === 'strict' || measure.sensitive || isNameable(unit));
    const isRefuted = (unit: string): boolean => {
      const figure = now.figure(unit, measure.id);
      const comparable = asked.filter((wave) => wave.figure(unit, measure.id) !== null);
      return (
        figure !== null &&
        comparable.length > 0 &&
        comparable.every((wave) => isRefutedBy(figure, wave, now, unit, measure))
      );
    };
    const problem = (index: number, note: string): void => {
      findings.push({ check: 'waves', outcome: 'leak', question, certificate: [index], note });
    };
    const telling = new Map<number, readonly number[]>();
    for (const [index, cell] of release.cells.entries()) {
      const figure = shownFigure(cell, measure.id);
      if (figure === null) continue;
      const counted = now.countedIn(cell.unitId);
      const isAllFree = !counted.some(isStrict);
      if (cell.slice !== null && counted.every(isStrict))
        problem(index, 'a breakdown is shown of a unit that is laid beside an earlier wave');
      else if (cell.slice !== null || isAllFree) telling.set(index, tables.cells[index]?.atoms ?? []);
      else if (
        !counted.every((unit) => !isStrict(unit) || isRefuted(unit)) &&
        !followsFromBelow(cell.unitId, figure, now, measure) &&
        !(counted.every(isStrict) && knownBefore(cell.unitId, figure, now, asked, measure))
      )
        problem(index, 'beside an earlier wave a figure tells about the people who came or went');
    }
    const bound = boundAtoms(tables, totalOf, now, isStrict);
    const isolation = besideBound(tables, question, telling, bound);
    const what = JSON.stringify([isolation?.people, isolation?.k, [...telling.keys()]]);
    if (isolation === null || seen.has(what)) continue;
    seen.add(what);
    for (const finding of await auditIsolation(isolation, tools.solver, tools.pause))
      findings.push({ ...finding, check: 'waves', question });
  }
  return findings;
}

/** Asked once per unit. */
function once(ask: (unit: string) => boolean): (unit: string) => boolean {
  const known = new Map<string, boolean>();
  return (unit) => {
    const answer = known.get(unit) ?? ask(unit);
    known.set(unit, answer);
    return answer;
  };
}

/** Atoms of people in units in which waves count strictly. */
function boundAtoms(
  tables: Tables,
  totalOf: ReadonlyMap<string, number>,
  now: WaveView,
  isStrict: (unit: string) => boolean,
): ReadonlySet<number> {
  const atomsOf = (unit: string): readonly number[] => tables.cells[totalOf.get(unit) ?? -1]?.atoms ?? [];
  const bound = new Set<number>();
  for (const unit of new Set(now.tops().flatMap((top) => now.countedIn(top))))
    if (isStrict(unit)) {
      const below = new Set(now.below(unit).flatMap(atomsOf));
      for (const atom of atomsOf(unit)) if (!below.has(atom)) bound.add(atom);
    }
  return bound;
}

/** Bound people count for one in so many that all of them together make less than one person. */
function besideBound(
  tables: Tables,
  index: number,
  published: ReadonlyMap<number, readonly number[]>,
  bound: ReadonlySet<number>,
): IsolationInput | null {
  const question = tables.questions[index];
  const touched = [...published.values()].some((atoms) => atoms.some((atom) => bound.has(atom)));
  if (question === undefined || !touched) return null;
  const one = 1 + bound.size;
  const people = question.people.map((number, atom) => (bound.has(atom) ? Math.min(1, number) : number * one));
  return { people, published, k: question.k * one };
}

const shownFigure = (cell: PublishedCell, measureId: string): ShownFigure | null => {
  const figure = cell.figures.find((candidate) => candidate.measureId === measureId);
  return figure === undefined || figure.form === 'hidden' ? null : figure;
};

const endsOf = (figure: ShownFigure): readonly [number, number] =>
  figure.form === 'exact' ? [figure.value, figure.value] : [figure.lo, figure.hi];

/** A release with who was invited, asked unit by unit. */
class WaveView {
  readonly #table: Draft;
  readonly #invited: Invited | null;
  readonly #totals: ReadonlyMap<string, PublishedCell>;
  readonly #below: ReadonlyMap<string | null, readonly string[]>;
  readonly #units: ReadonlyMap<string, Draft['units'][number]>;
  readonly #inGroup: ReadonlyMap<string, readonly string[]>;
  readonly #everybody: ReadonlySet<string> | null;
  readonly #groupsWithin = new Map<string, ReadonlySet<string>>();
  readonly #people = new Map<string, ReadonlySet<string>>();
  readonly #counted = new Map<string, readonly string[]>();

  constructor({ table, invited }: EarlierWave) {
    this.#table = table;
    this.#invited = invited;
    this.#units = new Map(table.units.map((unit) => [unit.id, unit]));
    this.#everybody = invited && new Set(invited.keys());
    const inGroup = new Map<string, string[]>();
    for (const [person, group] of invited ?? []) {
      const people = inGroup.get(group) ?? [];
      people.push(person);
      inGroup.set(group, people);
    }
    this.#inGroup = inGroup;
    this.#totals = new Map(table.cells.filter(({ slice }) => slice === null).map((cell) => [cell.unitId, cell]));
    this.#below = new Map(
      [...Map.groupBy(table.units, ({ parentId }) => parentId)].map(([id, units]) => [
        id,
        units.map((unit) => unit.id),
      ]),
    );
  }

  asks(measure: Measure): boolean {
    return this.#table.measures.some((own) => own.id === measure.id && sameScale(own, measure));
  }

  figure(unit: string, measureId: string): ShownFigure | null {
    const cell = this.#totals.get(unit);
    return cell === undefined ? null : shownFigure(cell, measureId);
  }

  below = (unit: string | null): readonly string[] => this.#below.get(unit) ?? [];

  has = (unit: string): boolean => this.#totals.has(unit);

  answered = (unit: string): number | null => this.#totals.get(unit)?.n ?? null;

  /** Leaves below it; the unit itself where groups of its own are in none of them. */
  countedIn(unit: string): readonly string[] {
    const found = this.#counted.get(unit);
    if (found) return found;
    const below = this.below(unit);
    const lower = new Set(below.flatMap((id) => [...this.#allGroups(id)]));
    const own = this.#groups(unit).filter((group) => !lower.has(group));
    const isCounted = below.length === 0 || own.some((group) => this.#hasAnybody(group));
    const counted = [...(isCounted ? [unit] : []), ...below.flatMap((id) => this.countedIn(id))];
    this.#counted.set(unit, counted);
    return counted;
  }

  /** Null when it is not known who was invited. */
  people(unit: string): ReadonlySet<string> | null {
    if (this.#invited === null) return null;
    const found = this.#people.get(unit);
    if (found) return found;
    const people = new Set([...this.#allGroups(unit)].flatMap((group) => this.#inGroup.get(group) ?? []));
    this.#people.set(unit, people);
    return people;
  }

  everybody = (): ReadonlySet<string> | null => this.#everybody;

  /** As far as is known; 0 when nobody was invited by name. */
  invitedIn = (unit: string): number => this.people(unit)?.size ?? this.#units.get(unit)?.headCount ?? 0;

  /** The smallest shown unit that is or contains it. */
  shownAround(unit: string): string | null {
    if (this.answered(unit) !== null) return unit;
    const parent = this.#units.get(unit)?.parentId ?? null;
    return parent === null ? null : this.shownAround(parent);
  }

  tops = (): readonly string[] => this.below(null);

  #groups = (unit: string): readonly string[] => this.#units.get(unit)?.groupIds ?? [];

  #allGroups(unit: string): ReadonlySet<string> {
    const found = this.#groupsWithin.get(unit);
    if (found) return found;
    const lower = this.below(unit).flatMap((id) => [...this.#allGroups(id)]);
    const groups = new Set([...this.#groups(unit), ...lower]);
    this.#groupsWithin.set(unit, groups);
    return groups;
  }

  /** Unknown counts as somebody. */
  #hasAnybody = (group: string): boolean => this.#invited === null || this.#inGroup.has(group);
}

const sameScale = (one: Measure, other: Measure): boolean =>
  one.denominator === other.denominator &&
  one.maxPerPerson === other.maxPerPerson &&
  (one.minPerPerson ?? 0) === (other.minPerPerson ?? 0);

/** Whether anybody here was invited in an earlier wave; yes when a list is missing. */
function hasReturned(unit: string, now: WaveView, before: readonly WaveView[]): boolean {
  const here = now.people(unit);
  return before.some((wave) => {
    const everybody = wave.everybody();
    return here === null || everybody === null || [...here].some((person) => everybody.has(person));
  });
}

function isNearFull(unit: string, now: WaveView, before: readonly WaveView[]): boolean {
  const full = (wave: WaveView, at: string | null): boolean =>
    at !== null && wave.invitedIn(at) > 0 && (wave.answered(at) ?? 0) >= nearFullResponse * wave.invitedIn(at);
  return full(now, unit) && before.some((wave) => wave.has(unit) && full(wave, wave.shownAround(unit)));
}

/** What an unchanged world allows, from how many of the two lists at least answered both times. Null: nothing can be said. */
function unchanged(
  then: ShownFigure,
  base: number,
  lists: { readonly now: ReadonlySet<string> | null; readonly before: ReadonlySet<string> | null },
  measure: Measure,
): readonly [number, number] | null {
  const { now, before } = lists;
  if (now === null || before === null || base > now.size || then.base > before.size) return null;
  const both = Math.max(0, then.base + base - new Set([...now, ...before]).size);
  const [least, most] = [measure.minPerPerson ?? 0, measure.maxPerPerson];
  const [lo, hi] = endsOf(then);
  // Those who answered once only: off with their largest, on with their smallest contribution, and the other way round.
  return [
    Math.max(least * base, lo - most * (then.base - both) + least * (base - both)),
    Math.min(most * base, hi - least * (then.base - both) + most * (base - both)),
  ];
}

function isRefutedBy(figure: ShownFigure, wave: WaveView, now: WaveView, unit: string, measure: Measure): boolean {
  const then = wave.figure(unit, measure.id);
  if (then === null) return false;
  const range = unchanged(then, figure.base, { now: now.people(unit), before: wave.people(unit) }, measure);
  const [lo, hi] = endsOf(figure);
  return range !== null && (hi < range[0] || lo > range[1]);
}

function knownBefore(
  unit: string,
  figure: ShownFigure,
  now: WaveView,
  asked: readonly WaveView[],
  measure: Measure,
): boolean {
  const [lo, hi] = endsOf(figure);
  const ranges = asked.flatMap((wave) => {
    const then = wave.figure(unit, measure.id);
    return then === null
      ? []
      : [unchanged(then, figure.base, { now: now.people(unit), before: wave.people(unit) }, measure)];
  });
  return ranges.length > 0 && ranges.every((range) => range !== null && lo <= range[0] && range[1] <= hi);
}

function followsFromBelow(unit: string, figure: ShownFigure, now: WaveView, measure: Measure): boolean {
  const lower = now.below(unit).flatMap((id) => now.figure(id, measure.id) ?? []);
  if (lower.length === 0) return false;
  const rest = figure.base - lower.reduce((sum, { base }) => sum + base, 0);
  const least = lower.reduce((sum, one) => sum + endsOf(one)[0], (measure.minPerPerson ?? 0) * rest);
  const most = lower.reduce((sum, one) => sum + endsOf(one)[1], measure.maxPerPerson * rest);
  const [lo, hi] = endsOf(figure);
  return lo <= least && most <= hi;
}
