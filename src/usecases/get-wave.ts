import { fingerprint } from '../domain/credential/key-list.ts';
import type { OrganisationId, WaveId } from '../domain/ids.ts';
import type { ReportingGroup, ReportUnit, Wave } from '../domain/participation/participation.types.ts';
import { type Progress, paperBand, progress, progressSoFar } from '../domain/participation/progress.ts';
import { type ShownGroup, shownGroups } from '../domain/participation/shown-groups.ts';
import { countCareRecords, hasCareHandover } from '../storage/care.repository.ts';
import { findCommentRelease } from '../storage/comment.repository.ts';
import { findWaveSeal } from '../storage/group-key.repository.ts';
import { findUnits } from '../storage/people.repository.ts';
import { findReleaseHeads, type ReleaseHead } from '../storage/release.repository.ts';
import { findReportingGroups } from '../storage/reporting-group.repository.ts';
import { countPaperByGroup, countResponses } from '../storage/response.repository.ts';
import { buildProgress } from './builds-under-way.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { findOrganisationOrThrow, findWaveOrThrow } from './find-or-throw.ts';
import type { BuildProgress } from './release-outcome.types.ts';

export interface WaveView {
  readonly wave: Wave;
  readonly organisationName: string;
  readonly groups: readonly ReportingGroup[];
  /** The same as readers meet them: with place and reason, and after a release as that reports them. */
  readonly shownGroups: readonly ShownGroup[];
  readonly invited: number;
  /** Of the list of group keys, as on the letters; null before opening, and where nobody is invited. */
  readonly keyFingerprint: string | null;
  /** `onPaper`: of these on paper, in the same bands; null when there are none. */
  readonly progress: Progress & { readonly onPaper: number | null };
  readonly release: {
    /**
     * `building`: under way in this service; `none`: not built yet, or given up in the middle; it is due again then. `waiting`: in
     * care, and the physician has not handed over the anonymous answers.
     */
    readonly status: 'published' | 'refused' | 'building' | 'waiting' | 'none';
    /** How far it is; null unless it is being built. */
    readonly progress: BuildProgress | null;
    /** Checks of the auditor that were not clean; `note` is the auditor's own, in English. */
    readonly refusedBecause: readonly {
      readonly check: string;
      readonly outcome: 'leak' | 'unknown';
      readonly note: string;
    }[];
  };
  /** How far the comments are; says nothing about whether anybody wrote one. */
  readonly comments: 'none' | 'asked' | 'waiting' | 'published';
}

/**
 * One wave with its reporting groups and progress. Progress is of the whole wave only, the number in tens from k on and the
 * share as a quarter; nothing is told per group, because a group of k could be watched one by one. After closing it is that of
 * the published release, whatever was withdrawn since.
 */
export async function getWave(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<WaveView> {
  ensureAccess(actor, 'wave.read', organisationId);
  const wave = await findWaveOrThrow(ctx.db, organisationId, waveId);
  const [organisation, groups, stored, paper, sealed, releases, seal, units] = await Promise.all([
    findOrganisationOrThrow(ctx.db, organisationId),
    findReportingGroups(ctx.db, organisationId, waveId),
    countResponses(ctx.db, organisationId, waveId),
    countPaperByGroup(ctx.db, organisationId, waveId),
    countSealed(ctx, wave),
    findReleaseHeads(ctx.db, organisationId, waveId),
    findWaveSeal(ctx.db, organisationId, waveId),
    findUnits(ctx.db, organisationId),
  ]);
  const waits =
    wave.rules.care !== undefined &&
    wave.status === 'closed' &&
    !(await hasCareHandover(ctx.db, organisationId, waveId));
  const invited = groups.reduce((sum, group) => sum + group.headCount, 0);
  const onPaper = [...paper.values()].reduce((sum, typed) => sum + typed, 0);
  return {
    wave,
    organisationName: organisation.name,
    groups,
    shownGroups: shownGroups({ units, groups, k: wave.rules.k, reported: reportedUnits(releases) }),
    invited,
    keyFingerprint: seal?.keyRoot ? fingerprint(seal.keyRoot) : null,
    progress: {
      ...(wave.status === 'open'
        ? progressSoFar(stored + sealed, invited, wave.rules.k)
        : progress(reportedBy(releases), invited, wave.rules.k)),
      onPaper: paperBand(onPaper, wave.rules.k),
    },
    comments: await commentState(ctx, wave, releases),
    release: releaseState(releases, buildProgress(ctx, waveId), waits),
  };
}

/** Answers in the sealed box: while a wave is open only paper stands outside it. */
async function countSealed(ctx: Context, { organisationId, id: waveId, status, rules }: Wave): Promise<number> {
  if (status !== 'open') return 0;
  if (rules.care) return countCareRecords(ctx.db, organisationId, waveId);
  const seal = await findWaveSeal(ctx.db, organisationId, waveId);
  return seal ? ctx.box.countReceived({ organisationId, waveId, entryBytes: seal.entryBytes }) : 0;
}

/** Units of the newest published release; null where there is none. */
function reportedUnits(releases: readonly ReleaseHead[]): readonly ReportUnit[] | null {
  return releases.find(({ status }) => status === 'published')?.units ?? null;
}

/** Respondents of the newest published release; 0 where there is none, or where it does not tell. */
function reportedBy(releases: readonly ReleaseHead[]): number {
  return releases.find(({ status }) => status === 'published')?.respondents ?? 0;
}

/** A published release stays, whatever was tried before it, and whatever is tried now: that would tell of withdrawals. */
function releaseState(
  releases: readonly ReleaseHead[],
  building: BuildProgress | null,
  waits: boolean,
): WaveView['release'] {
  const state = { refusedBecause: [], progress: null };
  if (releases.some((release) => release.status === 'published')) return { ...state, status: 'published' };
  if (building) return { ...state, status: 'building', progress: building };
  const [last] = releases;
  if (!last) return { ...state, status: waits ? 'waiting' : 'none' };
  const refusedBecause = last.audit.checks.flatMap(({ id, outcome, note }) =>
    outcome === 'clean' ? [] : [{ check: id, outcome, note }],
  );
  return { ...state, status: 'refused', refusedBecause };
}

async function commentState(
  ctx: Context,
  { organisationId, id: waveId, rules }: Wave,
  releases: readonly ReleaseHead[],
): Promise<WaveView['comments']> {
  if (!rules.comments) return 'none';
  if (!releases.some(({ status }) => status === 'published')) return 'asked';
  return (await findCommentRelease(ctx.db, { organisationId, waveId })) ? 'published' : 'waiting';
}
