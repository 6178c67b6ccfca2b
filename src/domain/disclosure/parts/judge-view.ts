import type { Finding } from '../tables.types.ts';
import type { AuditJob } from './job.types.ts';
import { parseAuditAnswer } from './parse-answer.ts';
import type { SamePeople, Target } from './targets.ts';
import { type View, viewOf, type World } from './view.ts';
import type { Task } from './work.ts';

/** A target that was not proven, and what stood in the way. */
export interface Unproven {
  readonly target: Target;
  readonly outcome: Finding['outcome'];
  /** Cells of the whole table; empty when nothing can be named. */
  readonly certificate: readonly number[];
  /** Whether a cell of the certificate reaches beyond the view, where others were held still: then it may be no leak at all. */
  readonly isHeldStill: boolean;
  readonly note: string;
}

/** One job of the auditor: these targets, with these parts free and all others held still. */
export function judgeView(input: {
  readonly world: World;
  readonly groups: readonly SamePeople[];
  readonly parts: readonly number[];
  readonly targets: readonly Target[];
  readonly attempts: number;
  readonly done: (unproven: readonly Unproven[]) => void;
}): Task {
  const { world, groups, parts, targets, attempts } = input;
  let asked: { readonly view: View; readonly job: AuditJob; readonly lists: Lists } | null = null;
  return {
    job() {
      const cells = new Set(targets.flatMap((target) => (target.kind === 'cell' ? [target.cell] : [])));
      const view = viewOf(world, parts, cells);
      const lists = listsOf(targets, groups.length, world.tables.questions.length);
      asked = { view, lists, job: jobFor(view, lists, groups, attempts, world) };
      return asked.job;
    },
    done(answer) {
      if (asked === null) throw new Error('an answer without a job');
      const { view, job, lists } = asked;
      asked = null;
      const { isolation, ranges } = parseAuditAnswer(answer, job);
      input.done([
        ...lists.isolation.flatMap(({ targets: list }, index) => unproven(list, isolation[index] ?? [], view)),
        ...lists.ranges.flatMap(({ targets: list }, index) => unproven(list, ranges[index] ?? [], view)),
      ]);
    },
  };
}

interface Lists {
  readonly isolation: readonly { readonly group: number; readonly targets: readonly Target[] }[];
  readonly ranges: readonly { readonly question: number; readonly targets: readonly Target[] }[];
}

function listsOf(targets: readonly Target[], groups: number, questions: number): Lists {
  const isolation = Array.from({ length: groups }, (_, group) => ({ group, targets: [] as Target[] }));
  const ranges = Array.from({ length: questions }, (_, question) => ({ question, targets: [] as Target[] }));
  for (const target of targets) {
    if (target.kind === 'isolation') isolation[target.group]?.targets.push(target);
    else ranges[target.question]?.targets.push(target);
  }
  const isAsked = (list: { readonly targets: readonly Target[] }): boolean => list.targets.length > 0;
  return { isolation: isolation.filter(isAsked), ranges: ranges.filter(isAsked) };
}

function jobFor(view: View, lists: Lists, groups: readonly SamePeople[], attempts: number, world: World): AuditJob {
  const { atomAt, cellAt } = placesIn(view);
  const atoms = (targets: readonly Target[]): number[] =>
    targets.flatMap((target) => (target.kind === 'cell' ? [] : [atomAt(target.atom)]));
  return {
    kind: 'audit',
    tables: view.tables,
    shown: view.shown,
    attempts,
    witness: world.witness.map((sums) => view.atoms.map(([atom]) => sums[atom ?? -1] ?? Number.NaN)),
    isolation: lists.isolation.map(({ group, targets }) => ({
      questions: groups[group]?.questions ?? [],
      atoms: atoms(targets),
    })),
    ranges: lists.ranges.map(({ question, targets }) => ({
      question,
      atoms: atoms(targets),
      cells: targets.flatMap((target) => (target.kind === 'cell' ? [cellAt(target.cell)] : [])),
    })),
  };
}

/** Numbers of the whole table -> numbers in the view. What is not there is an error: it would not be judged. */
function placesIn(view: View): { atomAt(atom: number): number; cellAt(cell: number): number } {
  const atoms = new Map(view.atoms.map(([atom], place) => [atom, place]));
  const cells = new Map(view.cells.flatMap(({ cell, isWhole }, place) => (isWhole ? [[cell, place] as const] : [])));
  const at = (places: ReadonlyMap<number | undefined, number>, what: number): number => {
    const place = places.get(what);
    if (place === undefined) throw new Error('a group is not in the view in which it should be judged');
    return place;
  };
  return { atomAt: (atom) => at(atoms, atom), cellAt: (cell) => at(cells, cell) };
}

/** Lays findings beside the targets that they are about; one that names no group speaks of all of them. */
function unproven(targets: readonly Target[], findings: readonly Finding[], view: View): readonly Unproven[] {
  if (findings.length === 0) return [];
  const { atomAt, cellAt } = placesIn(view);
  const ofGroup = new Map<string, Finding>();
  let ofAll: Finding | undefined;
  for (const finding of findings) {
    if (finding.about === undefined) ofAll = finding;
    else ofGroup.set(finding.about.join(','), finding);
  }
  return targets.flatMap((target): readonly Unproven[] => {
    const question = target.kind === 'isolation' ? undefined : view.tables.questions[target.question];
    const about =
      target.kind === 'cell'
        ? (view.tables.cells[cellAt(target.cell)]?.atoms ?? []).filter((atom) => (question?.people[atom] ?? 0) > 0)
        : [atomAt(target.atom)];
    const finding = ofGroup.get(about.join(',')) ?? ofAll;
    if (finding === undefined) return [];
    const cells = finding.certificate.map((place) => view.cells[place]);
    return [
      {
        target,
        outcome: finding.outcome,
        certificate: [...new Set(cells.flatMap((cell) => (cell === undefined ? [] : [cell.cell])))],
        isHeldStill: cells.some((cell) => cell?.isWhole !== true),
        note: finding.note,
      },
    ];
  });
}
