import type { FrequencyTable } from '../tabulation/table.types.ts';
import { auditorForReaders } from './audit-for-readers.ts';
import { auditReport } from './audit-report.ts';
import { isAboutSamePeople, shownIn, union } from './earlier.ts';
import { makePause } from './pause.ts';
import type { AuditReport, PublishableTable } from './publishable.types.ts';
import { loadSolver, type Solver } from './solver.ts';
import { tablesOf } from './tables-of.ts';

/**
 * Judges anew what was published about a wave, all releases together, by the auditor alone. Nothing is suppressed here and
 * nothing published.
 *
 * @param table the same answers, counted by the rules under which the first of the releases was made.
 * @returns null when the releases are not about these people (somebody withdrew since): then nobody can say who was in which
 * cell, and there is nothing to lay beside them.
 */
export async function auditReleases(
  table: FrequencyTable,
  releases: readonly PublishableTable[],
  effects: { readonly now: () => number; readonly solver?: Solver },
): Promise<AuditReport | null> {
  const started = effects.now();
  if (!releases.every((release) => isAboutSamePeople(release, table))) return null;
  const { tables, known } = tablesOf(table);
  const tools = { solver: effects.solver ?? (await loadSolver()), pause: makePause(effects.now) };
  const shown = union(...releases.map((release) => shownIn(release, tables)));
  const findings = await auditorForReaders(tables, known, tools)(shown);
  return auditReport({ findings, tables, durationMs: Math.round(effects.now() - started) });
}
