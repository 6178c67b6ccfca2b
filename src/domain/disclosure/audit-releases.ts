import type { FrequencyTable } from '../tabulation/table.types.ts';
import { auditorOfJoint } from './audit-jointly.ts';
import { auditReport } from './audit-report.ts';
import { shownIn } from './earlier.ts';
import { jointTables, shownJointly } from './joint-tables.ts';
import { canonicalJson } from './ledger.ts';
import { auditAnySize, isInDoubtOnly, type PartTools } from './parts/audit-any-size.ts';
import { largeFrom } from './parts/large-from.ts';
import { outlineOf } from './parts/outline-of.ts';
import { makePause } from './pause.ts';
import type { AuditReport, PublishableTable } from './publishable.types.ts';
import type { Draft } from './publishable-of.ts';
import { type Snapshot, snapshotOf } from './snapshot.ts';
import { loadSolver, type Solver } from './solver.ts';
import { tablesOf } from './tables-of.ts';
import { releaseWithoutFollowing, snapshotWithoutFollowing, tableWithoutFollowing } from './without-following.ts';

/** A release as it stands in the ledger, with who was counted in it; null for one that was made before that was kept. */
export interface SavedRelease {
  readonly table: PublishableTable;
  readonly snapshot: Snapshot | null;
}

/**
 * Judges anew what was published about a wave, all releases together, by the auditor alone. Nothing is suppressed here and
 * nothing published. Who withdrew since counts in what was published before, so it says nothing of that.
 *
 * @param table the answers of now, counted by the rules under which the first of the releases was made.
 * @param releases the first one first.
 * @returns null when the releases are not about these people and others who went since: then there is nothing to lay beside them.
 */
export async function auditReleases(
  table: FrequencyTable,
  releases: readonly SavedRelease[],
  effects: { readonly now: () => number; readonly solver?: Solver } & Partial<Pick<PartTools, 'crew' | 'largeFrom'>>,
): Promise<AuditReport | null> {
  const started = effects.now();
  if (releases.some((release) => !isAbout(release.table, table))) return null;
  const read =
    readJointly(table, releases) ?? readJointly(tableWithoutFollowing(table), releases.map(withoutFollowing));
  if (read === null) return null;
  const { joint, shown } = read;
  const tools = { ...effects, solver: effects.solver ?? (await loadSolver()), pause: makePause(effects.now) };
  const alone = onlyRelease(table, releases);
  const judgeAlone = (how: Partial<PartTools>) =>
    alone && auditAnySize(alone, () => outlineOf(table), alone.shown, { ...tools, ...how });
  const isLarge = joint.tables.atoms.length >= (effects.largeFrom ?? largeFrom);
  const first = (isLarge && (await judgeAlone({}))) || (await auditorOfJoint(joint, tools)(shown));
  // As when it was made: what could not be judged in time in one go may have been proven in parts.
  const findings = isInDoubtOnly(first) ? ((await judgeAlone({ largeFrom: 0 })) ?? first) : first;
  return auditReport({ findings, tables: joint.tables, durationMs: Math.round(effects.now() - started) });
}

/** One release out of which nobody went: large ones are judged in parts, as when they were made. Null for any other. */
function onlyRelease(table: FrequencyTable, releases: readonly SavedRelease[]) {
  const [release, later] = releases;
  if (release === undefined || later !== undefined) return null;
  const now = canonicalJson(snapshotOf(table));
  if (release.snapshot !== null && canonicalJson(release.snapshot) !== now) return null;
  const { tables, atomSums, known } = tablesOf(table);
  const sums = tables.questions.map((_, question) => atomSums(question));
  return { tables, k: table.rules.k, known, sums, shown: shownIn(release.table, tables) };
}

interface Publication {
  readonly table: Draft;
  readonly snapshot: Snapshot | null;
}

const withoutFollowing = ({ table, snapshot }: Publication): Publication => ({
  table: releaseWithoutFollowing(table),
  snapshot: snapshot && snapshotWithoutFollowing(snapshot, table),
});

/** The releases as one table; null when they are not about these people and others who went since. */
function readJointly(table: FrequencyTable, releases: readonly Publication[]) {
  const joint = jointTables(
    table,
    releases.map(({ snapshot }) => snapshot ?? snapshotOf(table)),
  );
  const drafts = releases.map((release) => release.table);
  const shown = joint && shownJointly(drafts, joint);
  return joint && shown && { joint, shown };
}

const isAbout = (release: PublishableTable, table: FrequencyTable): boolean =>
  release.organisationId === table.organisationId && release.waveId === table.waveId;
