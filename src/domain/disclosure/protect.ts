import type { Random } from '../effects.ts';
import type { FrequencyTable } from '../tabulation/table.types.ts';
import type { SavedRelease } from './audit-releases.ts';
import { auditReport } from './audit-report.ts';
import { isAboutSamePeople, shownIn, union } from './earlier.ts';
import { publishableShape } from './parse-publishable.ts';
import type { Crew } from './parts/job.types.ts';
import { outlineOf } from './parts/outline-of.ts';
import type { Progress } from './parts/progress.types.ts';
import { protectAnySize } from './parts/protect-any-size.ts';
import { makePause } from './pause.ts';
import { draftFurther } from './protect-further.ts';
import type { Ledger, ProtectionResult, PublishableTable } from './publishable.types.ts';
import { type Draft, draftOf } from './publishable-of.ts';
import { loadSolver, type Solver } from './solver.ts';
import { lowestThreshold, tablesOf } from './tables-of.ts';
import { auditWaves } from './waves/audit-waves.ts';
import { compareWaves } from './waves/compare-waves.ts';
import { saysNoMore } from './waves/says-no-more.ts';
import type { ComparedWaves } from './waves/waves.types.ts';

export interface ProtectionEffects {
  readonly random: Random;
  /** Milliseconds, for the duration in the report and for handing back the event loop. */
  readonly now: () => number;
  /** Another solver than HiGHS, for the tests that let one fail. */
  readonly solver?: Solver;
  /** Who does the work on a large table; without one it is done here. */
  readonly crew?: Crew;
  readonly onProgress?: (progress: Progress) => void;
  /** From this many atoms on a table is protected in parts; for tests. */
  readonly largeFrom?: number;
}

/**
 * The protected path, the only way from answers to something that may be published: suppress, write the release, audit
 * it together with everything shown earlier, and seal it only when the auditor found nothing. Whatever goes wrong, a
 * doubt or an exception of the solver included, ends in `refused`.
 *
 * @param waves what was published before about other waves of these people; null when there is nothing.
 */
export async function protect(
  table: FrequencyTable,
  ledger: Ledger,
  effects: ProtectionEffects,
  waves: ComparedWaves | null = null,
): Promise<ProtectionResult> {
  const started = effects.now();
  const { tables, atomSums, known } = tablesOf(table);
  const report = (findings: Parameters<typeof auditReport>[0]['findings']) =>
    auditReport({ findings, tables, durationMs: Math.round(effects.now() - started) });
  if (!ledger.publications.every((earlier) => isAboutSamePeople(earlier, table))) {
    const note = 'an earlier release of this wave is about other people than these';
    return {
      status: 'refused',
      audit: report([{ check: 'consistency', outcome: 'unknown', question: null, certificate: [], note }]),
    };
  }
  try {
    const tools = { solver: effects.solver ?? (await loadSolver()), pause: makePause(effects.now) };
    const earlier = union(...ledger.publications.map((publication) => shownIn(publication, tables)));
    const input = {
      tables,
      k: Math.max(lowestThreshold, table.rules.k),
      sumIn: sumsOf(table),
      atomSums,
      known,
      earlier,
    };
    const { plan, findings } = await protectAnySize(
      input,
      () => outlineOf(table),
      (candidate) => shownIn(draftOf(table, tables, candidate), tables),
      { ...effects, ...tools },
    );
    if (findings.length > 0) return { status: 'refused', audit: report(findings) };
    const alone = draftOf(table, tables, plan);
    const beside = waves && (await compareWaves({ ...input, table, atomSums, plan }, waves, tools));
    if (!waves || !beside) return { status: 'publishable', table: seal(alone), audit: report([]) };
    const draft: Draft = { ...draftOf(table, tables, beside.plan), compared: beside.compared };
    if (!saysNoMore(draft, alone)) throw new Error('beside earlier waves a release said more than alone');
    const problems = await auditWaves(draft, tables, waves, tools);
    if (problems.length > 0) return { status: 'refused', audit: report(problems) };
    return { status: 'publishable', table: seal(draft), audit: report([]) };
  } catch (error) {
    const note = `protection stopped: ${error instanceof Error ? error.message : 'unknown error'}`;
    return {
      status: 'refused',
      audit: report([{ check: 'consistency', outcome: 'unknown', question: null, certificate: [], note }]),
    };
  }
}

/**
 * A further release of a wave out of which people withdrew, protected and audited together with all earlier ones.
 *
 * @returns null when the earlier release stands: too few withdrew, or the promises would not hold, or anything went wrong. That says
 * nothing about whether anybody did.
 */
export async function protectFurther(
  table: FrequencyTable,
  releases: readonly SavedRelease[],
  effects: ProtectionEffects,
): Promise<(ProtectionResult & { readonly status: 'publishable' }) | null> {
  try {
    const further = await draftFurther(table, releases, effects);
    return further && { status: 'publishable', table: seal(further.draft), audit: further.audit };
  } catch {
    return null;
  }
}

/**
 * Reads a release that `protect` made and storage kept. Checks its shape; that it was not changed is for the hash chain.
 *
 * @throws ZodError when it is not a release.
 */
export function revivePublishable(json: unknown): PublishableTable {
  return seal(publishableShape.parse(json) as unknown as Draft);
}

/** The seal. Called here only, after a clean audit or for a release that had one. */
function seal(draft: Draft): PublishableTable {
  return draft as PublishableTable;
}

function sumsOf(table: FrequencyTable): (question: number, cell: number) => number {
  let values: ReadonlyMap<string, number> | null = null;
  return (question, cell) => {
    values ??= new Map(table.figures.map((figure) => [`${figure.cellId}\n${figure.measureId}`, figure.value]));
    const value = values.get(`${table.cells[cell]?.id}\n${table.measures[question]?.id}`);
    if (value === undefined) throw new Error('a cell has no figure for a measure');
    return value;
  };
}
