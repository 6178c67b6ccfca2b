import type { FrequencyTable } from '../tabulation/table.types.ts';
import { type KnownAnswers, sumOver } from './known-answers.ts';
import type { Draft } from './publishable-of.ts';
import { cellsPerAtom, type Snapshot, type SnapshotAtom, snapshotOf } from './snapshot.ts';
import type { AtomCell, Shown, ShownFigure, Tables } from './tables.types.ts';
import { tablesOf } from './tables-of.ts';

/**
 * The releases of one wave as one table. A person is the same variable in all of them: people who stand in the same cells and
 * were last counted in the same release are one atom. A cell out of which somebody went is another cell from then on.
 */
export interface JointTables {
  readonly tables: Tables;
  readonly known: KnownAnswers | null;
  /** People who stood in the same cells until some of them went: atoms that only who knows who withdrew can tell apart. */
  readonly parted: readonly (readonly number[])[];
  /** Index of a cell as it stood in a release (0 = the first); undefined for a cell that there is not. */
  readonly cellAt: (id: string, release: number) => number | undefined;
}

/**
 * @param table the answers of now, counted in the cells of the first release.
 * @param snapshots who was counted in each release, the first one first; at least one.
 * @returns null when these are not the people of the releases, less those who withdrew: then nothing can be judged.
 */
export function jointTables(table: FrequencyTable, snapshots: readonly Snapshot[]): JointTables | null {
  const layers = layersOf(snapshots, snapshotOf(table));
  if (layers === null) return null;
  const { tables: now, known } = tablesOf(table);
  const { cells, places } = cellsOf(now.cells, layers, snapshots.length);
  const tables: Tables = {
    ...now,
    atoms: layers.map(({ people }, index) => ({ id: `atom:${index}`, people })),
    cells,
    questions: now.questions.map((question, index) => ({
      ...question,
      people: layers.map(({ people, without }) => people - (without.get(index) ?? 0)),
      // As they stood at first: what is left of a hidden group is no group that anybody can name.
      candidates: question.candidates.map((cell) => places[cell]?.[0] ?? -1),
    })),
  };
  const numbers = new Map(now.cells.map(({ id }, index) => [id, index]));
  return {
    tables,
    known: known && knownIn(known, cellsPerAtom(now), layers, snapshots.length - 1),
    parted: partedIn(layers),
    cellAt: (id, release) => places[numbers.get(id) ?? -1]?.[release],
  };
}

/**
 * Reads the releases one after the other, the way a reader does who keeps them all. A figure that was taken over from an earlier
 * release is about the people of that one, which its number of people tells: they only ever become fewer.
 *
 * @returns null when a figure is not about the people who were counted.
 */
export function shownJointly(releases: readonly Draft[], { tables, cellAt }: JointTables): Shown | null {
  const questions = new Map(tables.questions.map((question, index) => [question.id, index]));
  const shown = tables.questions.map((): ShownFigure[] => []);
  const everybody = tables.atoms.map(({ people }) => people);
  for (const [release, { cells }] of releases.entries()) {
    for (const { id, n, figures } of cells) {
      if (n === null) continue;
      const versions = Array.from({ length: release + 1 }, (_, before) => cellAt(id, before) ?? -1);
      const cell = versions.find((version) => sumOver(tables.cells[version]?.atoms ?? [], everybody) === n);
      if (cell === undefined) return null;
      for (const figure of figures) {
        if (figure.form === 'hidden') continue;
        const question = questions.get(figure.measureId) ?? -1;
        const people = tables.questions[question]?.people;
        if (people === undefined || sumOver(tables.cells[cell]?.atoms ?? [], people) !== figure.base) return null;
        const [lo, hi] = figure.form === 'exact' ? [figure.value, figure.value] : [figure.lo, figure.hi];
        shown[question]?.push({ cell, lo, hi });
      }
    }
  }
  return shown;
}

/** People who stand in the same cells, and of whom this is the last release that counted them. */
interface Layer {
  readonly cells: readonly number[];
  readonly release: number;
  readonly people: number;
  /** Index of a measure -> how many of them have no valid score. */
  readonly without: ReadonlyMap<number, number>;
}

/** Null when anybody was added: from release to release, and until now, people may only go. */
function layersOf(snapshots: readonly Snapshot[], now: Snapshot): readonly Layer[] | null {
  const order = [...snapshots, now];
  const isSame = (one: readonly string[], other: readonly string[]): boolean => one.join('\n') === other.join('\n');
  if (!order.every(({ cells, measures }) => isSame(cells, now.cells) && isSame(measures, now.measures))) return null;
  const byCells = order.map(({ atoms }) => new Map(atoms.map((atom) => [nameOf(atom.cells), atom])));
  const layers: Layer[] = [];
  for (const name of new Set(byCells.flatMap((atoms) => [...atoms.keys()]))) {
    for (let release = 0; release < snapshots.length; release++) {
      const layer = whoWent(byCells[release]?.get(name), byCells[release + 1]?.get(name), release);
      if (layer === null) return null;
      // Those who are there now were counted in the last release.
      const isLast = release === snapshots.length - 1;
      const counted = isLast ? whoWent(byCells[release]?.get(name), undefined, release) : layer;
      if (counted !== null && counted.people > 0) layers.push(counted);
    }
  }
  return layers;
}

const nameOf = (cells: readonly number[]): string => cells.join(' ');

/** People of an atom who are no longer there in the next release; null when there are more of any kind than before. */
function whoWent(before: SnapshotAtom | undefined, after: SnapshotAtom | undefined, release: number): Layer | null {
  const people = (before?.people ?? 0) - (after?.people ?? 0);
  const without = new Map<number, number>();
  for (const measure of new Set([...Object.keys(before?.without ?? {}), ...Object.keys(after?.without ?? {})])) {
    const missing = (before?.without[measure] ?? 0) - (after?.without[measure] ?? 0);
    if (missing < 0 || missing > people) return null;
    without.set(Number(measure), missing);
  }
  return people < 0 ? null : { cells: before?.cells ?? [], release, people, without };
}

/** Each cell as often as people went out of it, and for every release which of these it was. */
function cellsOf(
  now: readonly AtomCell[],
  layers: readonly Layer[],
  releases: number,
): { readonly cells: readonly AtomCell[]; readonly places: readonly (readonly number[])[] } {
  const inside = now.map((): number[] => []);
  layers.forEach((layer, index) => {
    for (const cell of layer.cells) inside[cell]?.push(index);
  });
  const cells: AtomCell[] = [];
  const places = now.map((cell, index) => {
    let version = -1;
    return Array.from({ length: releases }, (_, release) => {
      const atoms = (inside[index] ?? []).filter((atom) => (layers[atom]?.release ?? -1) >= release);
      if (release > 0 && cells[version]?.atoms.length === atoms.length) return version;
      version = cells.length;
      cells.push({ ...cell, id: release === 0 ? cell.id : `${cell.id} in release ${release + 1}`, atoms });
      return version;
    });
  });
  return { cells, places };
}

function partedIn(layers: readonly Layer[]): readonly (readonly number[])[] {
  const together = Map.groupBy(layers.keys(), (layer) => nameOf(layers[layer]?.cells ?? []));
  return [...together.values()].filter((atoms) => atoms.length > 1);
}

/** Paper is never withdrawn, so who answered on it was counted in every release. */
function knownIn(
  known: KnownAnswers,
  cellsOfAtom: readonly (readonly number[])[],
  layers: readonly Layer[],
  last: number,
): KnownAnswers {
  const atoms = new Map(cellsOfAtom.map((cells, atom) => [nameOf(cells), atom]));
  const atomOf = layers.map(({ cells, release }) => (release === last ? (atoms.get(nameOf(cells)) ?? -1) : -1));
  const taken = (perAtom: readonly number[]): readonly number[] => atomOf.map((atom) => perAtom[atom] ?? 0);
  return {
    people: taken(known.people),
    questions: known.questions.map(({ people, sums }) => ({ people: taken(people), sums: taken(sums) })),
  };
}
