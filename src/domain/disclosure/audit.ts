import { checkFigures } from './audit/figures.ts';
import { auditIsolation, type IsolationInput } from './audit/isolation.ts';
import { auditWorlds } from './audit/worlds.ts';
import type { Pause } from './pause.ts';
import type { Solver } from './solver.ts';
import type { Finding, Shown, ShownFigure, Tables } from './tables.types.ts';

/**
 * The auditor: judges everything that a reader will have seen, and nothing else. It sees who is in which cell and which
 * figures are shown, never an answer, and shares with the suppressor only the data format and the wrapped solver.
 *
 * @returns what is wrong or in doubt; an empty list is the only "clean".
 */
export async function audit(
  tables: Tables,
  shown: Shown,
  tools: { readonly solver: Solver; readonly pause: Pause },
): Promise<readonly Finding[]> {
  const findings: Finding[] = tables.questions.flatMap((question, index) =>
    checkFigures(tables, question, shown[index] ?? [], index),
  );
  await tools.pause();
  for (const group of sameRespondents(tables, shown)) {
    findings.push(...(await auditIsolation(group, tools.solver, tools.pause)));
  }
  for (const [index] of tables.questions.entries()) {
    findings.push(...(await auditWorlds(tables, index, narrowest(shown[index] ?? []), tools)));
  }
  return findings;
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
function sameRespondents(tables: Tables, shown: Shown): readonly IsolationInput[] {
  const groups = new Map<string, { people: readonly number[]; k: number; published: Map<number, readonly number[]> }>();
  tables.questions.forEach((question, index) => {
    const key = `${question.k}|${question.people.join(',')}`;
    const group = groups.get(key) ?? { people: question.people, k: question.k, published: new Map() };
    groups.set(key, group);
    for (const { cell } of shown[index] ?? []) group.published.set(cell, tables.cells[cell]?.atoms ?? []);
  });
  return [...groups.values()];
}
