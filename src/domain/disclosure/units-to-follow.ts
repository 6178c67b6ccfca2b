import { followedScales, followedSlice } from '../tabulation/following.ts';
import type { FollowedTable, FrequencyTable, TableCell } from '../tabulation/table.types.ts';
import { auditIsolation } from './audit/isolation.ts';
import type { SavedRelease } from './audit-releases.ts';
import { makePause } from './pause.ts';
import { loadSolver, type Solver } from './solver.ts';
import { protectMembership, type RespondentSet } from './suppress/membership.ts';
import type { AtomCell, Tables } from './tables.types.ts';
import { lowestThreshold } from './tables-of.ts';
import { weightsOf } from './weights.ts';

export interface FollowingInput {
  /** The earlier wave: its one release, and its answers as they are now, counted in the same cells. */
  readonly release: SavedRelease;
  readonly table: FrequencyTable;
  /** Pairs: index of a respondent in `table`, and the units in which that person is counted now. */
  readonly followed: readonly { readonly before: number; readonly unitIds: readonly string[] }[];
  readonly units: FrequencyTable['units'];
  /** Of the wave of now; the higher of the two holds. */
  readonly k: number;
}

/**
 * Units in which the change of who was found again may be counted, seen from the earlier wave. Looks at membership only.
 *
 * Why: better minus worse is what the problems of then differ from those of now. So whoever knows the answers of now reads from it
 * how many of those followed had a problem *then*, and can take that off the figures of then; with everybody followed but the one who
 * left, that one's answer would be left over. Here the reader knows every answer of now, and the followed of a unit are
 * one more published cell of the earlier wave, beside everything that its release shows: no combination may depend on
 * fewer than k people. `protect` judges the other side, where the same people are a cell of the wave of now. A
 * combination over both waves that touches anybody touches k people in one of them, so it is about k people or more.
 *
 * People who withdrew since are counted, as in the release: the snapshot knows how many there were and in which cells.
 *
 * @returns the units, and for the others why not. Nothing may be followed where anything is in doubt.
 */
export async function unitsToFollow(
  input: FollowingInput,
  effects: { readonly now: () => number; readonly solver?: Solver },
): Promise<{ readonly unitIds: ReadonlySet<string>; readonly hidden: FollowedTable['hidden'] } | null> {
  const earlier = earlierTables(input);
  if (earlier === null) return null;
  const { tables, sets, shown, cellOfUnit } = earlier;
  const tools = { solver: effects.solver ?? (await loadSolver()), pause: makePause(effects.now) };
  const reasons = new Map<number, 'too-few' | 'protects-another'>();
  for (const set of distinct(sets)) {
    const open = { ...set, candidates: set.candidates.filter((cell) => !reasons.has(cell)) };
    const plan = await protectMembership(tables, open, shown, tools);
    const peopleIn = (cell: number): number =>
      (tables.cells[cell]?.atoms ?? []).reduce((sum, atom) => sum + (set.people[atom] ?? 0), 0);
    for (const cell of open.candidates) {
      if (peopleIn(cell) < set.k) reasons.set(cell, 'too-few');
      else if (plan.protecting.has(cell)) reasons.set(cell, 'protects-another');
    }
  }
  // What the search settled on is proven once more as a whole: a doubt about a cell of ours means that nobody is followed.
  for (const { people, peopleLeft, k, candidates } of distinct(sets)) {
    const published = [...shown, ...candidates.filter((cell) => !reasons.has(cell))];
    const atoms = new Map(published.map((cell) => [cell, tables.cells[cell]?.atoms ?? []]));
    for (const known of peopleLeft === null ? [people] : [people, peopleLeft]) {
      const findings = await auditIsolation({ people: known, k, published: atoms }, tools.solver, tools.pause);
      const isOurs = findings.some(
        ({ certificate }) => certificate.length === 0 || certificate.some((cell) => !shown.has(cell)),
      );
      if (isOurs) return null;
    }
  }
  const units = [...cellOfUnit];
  return {
    unitIds: new Set(units.flatMap(([unitId, cell]) => (reasons.has(cell) ? [] : [unitId]))),
    hidden: units.flatMap(([unitId, cell]) => {
      const reason = reasons.get(cell);
      return reason ? [{ unitId, reason }] : [];
    }),
  };
}

interface EarlierTables {
  readonly tables: Tables;
  /** Everybody, and then per scale those whose score counted. */
  readonly sets: readonly RespondentSet[];
  /** Cells that the release shows. */
  readonly shown: ReadonlySet<number>;
  readonly cellOfUnit: ReadonlyMap<string, number>;
}

/** Atoms of the earlier release, each parted by who of them is followed in which units now. Null when the two do not fit. */
function earlierTables({ release, table, followed, units, k }: FollowingInput): EarlierTables | null {
  const { snapshot } = release;
  if (snapshot === null || snapshot.cells.join('\n') !== table.cells.map(({ id }) => id).join('\n')) return null;
  const cellsOf: number[][] = Array.from({ length: table.respondents }, () => []);
  table.cells.forEach(({ members }, cell) => {
    for (const member of members) cellsOf[member]?.push(cell);
  });
  const atomOf = new Map(snapshot.atoms.map(({ cells }, atom) => [cells.join(), atom]));
  const parts = new Map<string, { readonly atom: number; readonly unitIds: readonly string[]; people: number }>();
  const taken = snapshot.atoms.map(() => 0);
  for (const { before, unitIds } of followed) {
    const atom = atomOf.get((cellsOf[before] ?? []).join());
    // Somebody who was counted elsewhere then: for example one whom the earlier wave found again in one that was withdrawn since.
    if (atom === undefined) return null;
    const name = `${atom} ${unitIds.toSorted().join()}`;
    const part = parts.get(name) ?? { atom, unitIds, people: 0 };
    part.people += 1;
    parts.set(name, part);
    taken[atom] = (taken[atom] ?? 0) + 1;
  }
  const groups = [...parts.values()];
  const rest = snapshot.atoms.map(({ people }, atom) => people - (taken[atom] ?? 0));
  if (rest.some((people) => people < 0)) return null;
  const onPaper = snapshot.atoms.map(() => 0);
  for (const respondent of table.onPaper) {
    const atom = atomOf.get((cellsOf[respondent] ?? []).join());
    if (atom !== undefined) onPaper[atom] = (onPaper[atom] ?? 0) + 1;
  }

  const first = groups.length;
  const within = (has: (cells: readonly number[]) => boolean): number[] => [
    ...groups.flatMap(({ atom }, index) => (has(snapshot.atoms[atom]?.cells ?? []) ? [index] : [])),
    ...snapshot.atoms.flatMap(({ cells }, atom) => (has(cells) ? [first + atom] : [])),
  ];
  const follow = units.map(
    ({ id }): TableCell => ({
      id: `unit:${id}|${followedSlice.item}=${followedSlice.value}`,
      unitId: id,
      slice: followedSlice,
      members: followed.flatMap(({ unitIds }, index) => (unitIds.includes(id) ? [index] : [])),
    }),
  );
  const weights = weightsOf(follow, units);
  const cells: AtomCell[] = [
    ...snapshot.cells.map((id, cell) => ({ id, atoms: within((all) => all.includes(cell)), weight: 1 })),
    ...follow.map(({ id, unitId }, index) => ({
      id,
      atoms: groups.flatMap(({ unitIds }, group) => (unitIds.includes(unitId) ? [group] : [])),
      weight: weights[index] ?? 1,
    })),
  ];
  const people = [...groups.map((group) => group.people), ...rest];
  const isShown = new Set(release.table.cells.filter(({ status }) => status === 'shown').map(({ id }) => id));
  const candidates = follow.map((_, index) => snapshot.cells.length + index);
  const threshold = Math.max(lowestThreshold, k, release.table.rules.k);
  const setOf = (valid: readonly number[]): RespondentSet => ({
    people: valid,
    peopleLeft: table.onPaper.length === 0 ? null : valid.map((count, atom) => count - known(atom, count)),
    k: threshold,
    candidates,
  });
  // Of a scale that paper left blank it is not known who of the atom it was: as many as can be are taken to be known.
  const known = (atom: number, count: number): number =>
    atom < first ? 0 : Math.min(count, onPaper[atom - first] ?? 0);
  const scales = new Set(followedScales(release.table.measures));
  const missing = snapshot.measures.flatMap((id, measure) =>
    release.table.measures.some((one) => one.id === id && one.kind === 'problematic' && scales.has(one.scaleId ?? ''))
      ? [measure]
      : [],
  );
  return {
    tables: {
      atoms: people.map((count, index) => ({ id: `atom:${index}`, people: count })),
      cells,
      questions: [],
      level: 'half-range',
    },
    sets: [
      setOf(people),
      ...missing.map((measure) =>
        setOf(people.map((count, atom) => count - (snapshot.atoms[atom - first]?.without[measure] ?? 0))),
      ),
    ],
    shown: new Set(snapshot.cells.flatMap((id, cell) => (isShown.has(id) ? [cell] : []))),
    cellOfUnit: new Map(units.map(({ id }, index) => [id, snapshot.cells.length + index])),
  };
}

/** Scales with the same people are judged once. */
const distinct = (sets: readonly RespondentSet[]): readonly RespondentSet[] => [
  ...new Map(sets.map((set) => [set.people.join(), set])).values(),
];
