import { checkFigures } from './audit/figures.ts';
import { auditIsolation, type IsolationInput } from './audit/isolation.ts';
import { auditWorlds } from './audit/worlds.ts';
import type { Pause } from './pause.ts';
import type { Solver } from './solver.ts';
import type { Finding, Shown, ShownFigure, Tables } from './tables.types.ts';

interface Tools {
  readonly solver: Solver;
  readonly pause: Pause;
}

/** Judges what is shown; an empty list is the only "clean". */
export type Auditor = (shown: Shown) => Promise<readonly Finding[]>;

/**
 * The auditor: judges everything that a reader will have seen, and nothing else. It sees who is in which cell and which
 * figures are shown, never an answer, and shares with the suppressor only the data format and the wrapped solver.
 *
 * @returns what is wrong or in doubt; an empty list is the only "clean".
 */
export function audit(tables: Tables, shown: Shown, tools: Tools): Promise<readonly Finding[]> {
  return auditorOf(tables, tools)(shown);
}

/**
 * The auditor for one candidate after another about the same people. What was clean is not proven a second time when the
 * very same figures come back: the proof depends on them and on the tables only.
 */
export function auditorOf(tables: Tables, tools: Tools): Auditor {
  const proven = new Set<string>();
  const prove = async (what: string, check: () => Promise<readonly Finding[]>): Promise<readonly Finding[]> => {
    if (proven.has(what)) return [];
    const found = await check();
    if (found.length === 0) proven.add(what);
    return found;
  };
  return async (shown) => {
    const findings: Finding[] = tables.questions.flatMap((question, index) =>
      checkFigures(tables, question, shown[index] ?? [], index),
    );
    await tools.pause();
    for (const [who, group] of sameRespondents(tables, shown)) {
      const what = `isolation ${who}: ${[...group.published.keys()].join(',')}`;
      findings.push(...(await prove(what, () => auditIsolation(group, tools.solver, tools.pause))));
    }
    for (const [index] of tables.questions.entries()) {
      const figures = narrowest(shown[index] ?? []);
      const what = `ranges ${index}: ${figures.map(({ cell, lo, hi }) => `${cell} ${lo} ${hi}`).join(',')}`;
      findings.push(...(await prove(what, () => auditWorlds(tables, index, figures, tools))));
    }
    return findings;
  };
}

/** A cell that was shown more than once is known by the overlap of all its ranges. */
function narrowest(shown: readonly ShownFigure[]): readonly ShownFigure[] {
  const known = new Map<number, ShownFigure>();
  for (const figure of shown) {
    const other = known.get(figure.cell) ?? figure;
    known.set(figure.cell, { cell: figure.cell, lo: Math.max(figure.lo, other.lo), hi: Math.min(figure.hi, other.hi) });
  }
  return [...known.values()];
}

/**
 * Isolation depends on who counts and on what is shown, not on the question: questions about the same people are judged
 * together, on everything that any of them shows. What is safe for more cells is safe for fewer.
 */
function sameRespondents(tables: Tables, shown: Shown): ReadonlyMap<string, IsolationInput> {
  const groups = new Map<string, { people: readonly number[]; k: number; published: Map<number, readonly number[]> }>();
  tables.questions.forEach((question, index) => {
    const key = `${question.k}|${question.people.join(',')}`;
    const group = groups.get(key) ?? { people: question.people, k: question.k, published: new Map() };
    groups.set(key, group);
    for (const { cell } of shown[index] ?? []) group.published.set(cell, tables.cells[cell]?.atoms ?? []);
  });
  return groups;
}
