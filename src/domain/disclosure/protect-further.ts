import type { FrequencyTable } from '../tabulation/table.types.ts';
import { auditorOfJoint } from './audit-jointly.ts';
import type { SavedRelease } from './audit-releases.ts';
import { auditReport } from './audit-report.ts';
import { type JointTables, jointTables, shownJointly } from './joint-tables.ts';
import { makePause } from './pause.ts';
import type { Plan } from './plan.types.ts';
import { protectLoop } from './protect-loop.ts';
import type { AuditReport, PublishedCell } from './publishable.types.ts';
import { type Draft, figuresOf } from './publishable-of.ts';
import { type Snapshot, snapshotOf } from './snapshot.ts';
import { loadSolver, type Solver } from './solver.ts';
import type { Shown, Tables } from './tables.types.ts';

/** A further release as a draft with the auditor's report; null when the earlier release stands. */
export type FurtherDraft = { readonly draft: Draft; readonly audit: AuditReport } | null;

/**
 * A further release of a wave, after people withdrew. Everything ever shown is laid beside it, a person being the same variable
 * throughout. So a cell out of which 1 to k - 1 people went cannot be shown anew: the two figures together would be about them. Such
 * a cell keeps the figures of the release before, exactly like a cell out of which nobody went, and the two look the same.
 *
 * The earlier release stands (null), without a trace, when there is no cell to show anew, which is so as long as fewer than k
 * people withdrew; and whenever anything is in doubt.
 *
 * @param table the answers of now, counted in the cells and by the rules of the first release.
 * @param releases all published ones, the first one first.
 */
export async function draftFurther(
  table: FrequencyTable,
  releases: readonly SavedRelease[],
  effects: { readonly now: () => number; readonly solver?: Solver },
): Promise<FurtherDraft> {
  const started = effects.now();
  const snapshots = releases.map(({ snapshot }) => snapshot);
  const last = releases.at(-1)?.table;
  if (last === undefined || !snapshots.every((snapshot): snapshot is Snapshot => snapshot !== null)) return null;
  // Before any work: how long an answer takes must not tell one withdrawal from none.
  if (peopleIn(snapshots.at(-1)) - table.respondents < table.rules.k) return null;
  const joint = jointTables(table, [...snapshots, snapshotOf(table)]);
  const earlier =
    joint &&
    shownJointly(
      releases.map((release) => release.table),
      joint,
    );
  if (joint === null || earlier === null) return null;

  const { tables, known } = joint;
  const candidates = changedCells(last, joint, releases.length);
  if (candidates.size === 0) return null;
  const draft = (plan: Plan): Draft => draftOf(last, tables, candidates, plan);
  const sums = sumsOf(table);
  const tools = { solver: effects.solver ?? (await loadSolver()), pause: makePause(effects.now) };
  const { plan, findings } = await protectLoop(
    {
      tables: restrictedTo(joint, candidates, earlier),
      k: table.rules.k,
      sumIn: (question, cell) => sums(tables.questions[question]?.id, candidates.get(cell)),
      atomSums: () => null,
      known,
      earlier,
    },
    // The draft as a reader has it, with all that came before; what does not fit in is no release.
    (candidate) => {
      const shown = shownJointly([...releases.map((release) => release.table), draft(candidate)], joint);
      if (shown === null) throw new Error('a draft is not about the people that were counted');
      return shown;
    },
    tools,
    auditorOfJoint(joint, tools),
  );
  const isNew = [...candidates.keys()].some((cell) => !plan.hiddenCells.has(cell));
  if (findings.length > 0 || !isNew) return null;
  return {
    draft: draft(plan),
    audit: auditReport({ findings, tables, durationMs: Math.round(effects.now() - started) }),
  };
}

const peopleIn = (snapshot: Snapshot | undefined): number =>
  (snapshot?.atoms ?? []).reduce((sum, atom) => sum + atom.people, 0);

/** Shown cells that are about fewer people now: index of what they are now -> id. */
function changedCells(last: Draft, { tables, cellAt }: JointTables, release: number): ReadonlyMap<number, string> {
  const people = (cell: number): number =>
    (tables.cells[cell]?.atoms ?? []).reduce((sum, atom) => sum + (tables.atoms[atom]?.people ?? 0), 0);
  return new Map(
    last.cells.flatMap(({ id, n }): [number, string][] => {
      const now = cellAt(id, release);
      return n === null || now === undefined || people(now) === n ? [] : [[now, id]];
    }),
  );
}

/**
 * What the suppressor works on: what may be shown anew, and what was shown. Any other cell is empty for it, and those who went and
 * those who stayed are no groups that need the wide doubt (see `auditorOfJoint`, which finds what this leaves).
 */
function restrictedTo(
  { tables, cellAt }: JointTables,
  candidates: ReadonlyMap<number, string>,
  earlier: Shown,
): Tables {
  const present = new Set([...candidates.keys(), ...earlier.flatMap((figures) => figures.map(({ cell }) => cell))]);
  const before = (cell: number): number => cellAt(candidates.get(cell) ?? '', 0) ?? -1;
  return {
    ...tables,
    cells: tables.cells.map((cell, index) => (present.has(index) ? cell : { ...cell, atoms: [] })),
    questions: tables.questions.map((question) => {
      const shownAtAll = new Set(question.candidates);
      return { ...question, candidates: [...candidates.keys()].filter((cell) => shownAtAll.has(before(cell))) };
    }),
    level: 'both-extremes',
  };
}

/** The release before, with those cells anew that the plan shows. */
function draftOf(last: Draft, tables: Tables, candidates: ReadonlyMap<number, string>, plan: Plan): Draft {
  const anew = new Map([...candidates].filter(([cell]) => !plan.hiddenCells.has(cell)).map(([cell, id]) => [id, cell]));
  return {
    ...last,
    cells: last.cells.map((before): PublishedCell => {
      const cell = anew.get(before.id);
      if (cell === undefined) return before;
      const n = (tables.cells[cell]?.atoms ?? []).reduce((sum, atom) => sum + (tables.atoms[atom]?.people ?? 0), 0);
      return { ...before, n, figures: figuresOf(cell, tables, plan) };
    }),
  };
}

function sumsOf(table: FrequencyTable): (measureId: string | undefined, cellId: string | undefined) => number {
  const values = new Map(table.figures.map((figure) => [`${figure.cellId}\n${figure.measureId}`, figure.value]));
  return (measureId, cellId) => {
    const value = values.get(`${cellId}\n${measureId}`);
    if (value === undefined) throw new Error('a cell has no figure for a measure');
    return value;
  };
}
