import { protect } from '../domain/disclosure/protect.ts';
import type { AuditReport, ProtectionResult } from '../domain/disclosure/publishable.types.ts';
import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId, ReleaseId, WaveId } from '../domain/ids.ts';
import { brusselsDay } from '../domain/participation/calendar.ts';
import { groupLabelWords } from '../domain/participation/group-labels.ts';
import type { Wave } from '../domain/participation/participation.types.ts';
import { reportUnits } from '../domain/participation/report-units.ts';
import { tabulate } from '../domain/tabulation/tabulate.ts';
import { findUnits } from '../storage/people.repository.ts';
import { findReleases, insertRelease } from '../storage/release.repository.ts';
import { findReportingGroups } from '../storage/reporting-group.repository.ts';
import { findResponses, type StoredResponse } from '../storage/response.repository.ts';
import { forgetWhoTookPart, shuffleResponses } from '../storage/shuffle-responses.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { saveSignals } from './evaluate-early-warning.ts';
import { findOrganisationOrThrow, findWaveOrThrow, lockWaveOrThrow } from './find-or-throw.ts';
import { instrumentsOf } from './instrument-library.ts';
import { joinAtRelease } from './join-at-release.ts';
import { findPublished } from './read-published.ts';
import { recordAct } from './record-act.ts';
import { releaseHash } from './release-hash.ts';
import { respondentsOf } from './respondents-of.ts';
import { settleWrites } from './wave-doors.ts';

export type ReleaseOutcome =
  | { readonly status: 'published'; readonly releaseId: ReleaseId; readonly audit: AuditReport }
  | { readonly status: 'refused'; readonly audit: AuditReport };

const underWay = new WeakMap<Context['db'], Map<WaveId, Promise<ReleaseOutcome>>>();

/**
 * Tabulate -> protect -> audit -> save, for a closed wave. Refused or failed means: nothing is published. Called by
 * `closeWave`, and by hand after a failure. A wave has one published release: asking again gives it back. Throws
 * `wave-not-closed`.
 */
export async function buildRelease(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<ReleaseOutcome> {
  ensureAccess(actor, 'release.build', organisationId);
  const wave = await findWaveOrThrow(ctx.db, organisationId, waveId);
  if (wave.status !== 'closed') throw new WerkpeilError('wave-not-closed');
  const published = await findPublished(ctx.db, organisationId, waveId);
  if (published) return { status: 'published', releaseId: published.releaseId, audit: published.audit };

  // Two at once in this process share one build; two processes build both, and the first to save wins.
  const builds = underWay.get(ctx.db) ?? new Map<WaveId, Promise<ReleaseOutcome>>();
  underWay.set(ctx.db, builds);
  const build = builds.get(waveId) ?? buildAndSave(ctx, actor, wave).finally(() => builds.delete(waveId));
  builds.set(waveId, build);
  return build;
}

async function buildAndSave(ctx: Context, actor: Actor, wave: Wave): Promise<ReleaseOutcome> {
  await settleWrites(ctx, wave.id);
  const responses = await shuffleAndRead(ctx, wave);
  // Outside a transaction: protecting a large organisation takes longer than a database should be held.
  return save(ctx, actor, wave, await protectAnswers(ctx, wave, responses));
}

/** In one transaction: nobody sees the answers deleted and not yet written anew. */
function shuffleAndRead(ctx: Context, wave: Wave): Promise<readonly StoredResponse[]> {
  return ctx.db.transaction().execute(async (trx) => {
    await lockWaveOrThrow(trx, wave.organisationId, wave.id);
    await shuffleResponses(trx, wave.organisationId, wave.id, ctx.random);
    await forgetWhoTookPart(trx, wave.organisationId, wave.id);
    return findResponses(trx, wave.organisationId, wave.id);
  });
}

async function protectAnswers(
  ctx: Context,
  wave: Wave,
  responses: readonly StoredResponse[],
): Promise<ProtectionResult> {
  const { organisationId, rules } = wave;
  const [organisation, units, groups] = await Promise.all([
    findOrganisationOrThrow(ctx.db, organisationId),
    findUnits(ctx.db, organisationId),
    findReportingGroups(ctx.db, organisationId, wave.id),
  ]);
  const instruments = await instrumentsOf(ctx, wave);
  const words = groupLabelWords[wave.languages[0] ?? 'nl'];
  const table = tabulate({
    organisationId,
    waveId: wave.id,
    rules,
    units: joinAtRelease({
      units: reportUnits({ organisation, units, groups, words }),
      groups,
      respondents: responses,
      k: rules.k,
    }),
    instruments,
    respondents: respondentsOf(responses, instruments, rules),
  });
  // Only the first release of a wave is ever published, so nothing was shown about it before.
  return protect(table, { publications: [] }, { random: ctx.random, now: () => performance.now() });
}

/** Saves the release and its signals, or the refusal. Whoever comes second gets what the first saved. */
async function save(ctx: Context, actor: Actor, wave: Wave, result: ProtectionResult): Promise<ReleaseOutcome> {
  const { organisationId, id: waveId } = wave;
  return ctx.db.transaction().execute(async (trx) => {
    await lockWaveOrThrow(trx, organisationId, waveId);
    const published = await findPublished(trx, organisationId, waveId);
    if (published) return { status: 'published', releaseId: published.releaseId, audit: published.audit };

    const [last] = await findReleases(trx, organisationId, waveId);
    const { audit } = result;
    const table = result.status === 'publishable' ? result.table : null;
    const releaseId = ctx.random.uuid() as ReleaseId;
    const previousHash = last?.hash ?? null;
    const number = (last?.number ?? 0) + 1;
    await insertRelease(trx, {
      organisationId,
      id: releaseId,
      waveId,
      number,
      table,
      audit,
      hash: await releaseHash(previousHash, { table, audit }),
      previousHash,
      builtOn: brusselsDay(ctx.clock()),
    });
    const signals = table ? await saveSignals(ctx, trx, wave, table) : 0;
    await recordAct(ctx, trx, actor, {
      organisationId,
      action: table ? 'release.publish' : 'release.refuse',
      subject: releaseId,
      details: { wave: waveId, number, signals },
    });
    return table ? { status: 'published', releaseId, audit } : { status: 'refused', audit };
  });
}
