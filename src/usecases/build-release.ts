import { canonicalJson, entryHash } from '../domain/disclosure/ledger.ts';
import { protect, protectFurther } from '../domain/disclosure/protect.ts';
import type { ProtectionResult } from '../domain/disclosure/publishable.types.ts';
import { type Snapshot, snapshotOf } from '../domain/disclosure/snapshot.ts';
import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId, ReleaseId, WaveId } from '../domain/ids.ts';
import { brusselsDay } from '../domain/participation/calendar.ts';
import type { Wave } from '../domain/participation/participation.types.ts';
import { hasCareHandover, shuffleCareRecords } from '../storage/care.repository.ts';
import { forgetPrivateKeys } from '../storage/group-key.repository.ts';
import { lockPeople } from '../storage/people.repository.ts';
import { insertRelease, type StoredRelease } from '../storage/release.repository.ts';
import { findResponses, type StoredResponse } from '../storage/response.repository.ts';
import { shuffleResponses } from '../storage/shuffle-responses.ts';
import { insertSnapshot } from '../storage/snapshot.repository.ts';
import { buildProgress, outcomeWithin, shareBuild } from './builds-under-way.ts';
import { comparedWaves, isComparedStrictly } from './compared-waves.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { saveSignals } from './evaluate-early-warning.ts';
import { findWaveOrThrow, lockWaveOrThrow } from './find-or-throw.ts';
import { isFollowedFrom } from './follow-wave.ts';
import { handOverBox } from './hand-over-box.ts';
import { readLedger, sha256Hex } from './read-ledger.ts';
import { recordAct } from './record-act.ts';
import type { BuildAnswer, BuildStep, ReleaseOutcome } from './release-outcome.types.ts';
import { savedReleases } from './saved-releases.ts';
import { tabulateWave } from './tabulate-wave.ts';

/**
 * Tabulate -> protect -> audit -> save, for a closed wave. Refused or failed means: nothing is published. Called by
 * `closeWave`, and by hand after a failure. A wave that has a published release gives it back. `again` asks for a further one,
 * which there is only when k people or more withdrew since and the promises hold over all together; otherwise it gives back
 * the same one in the same way, and leaves no trace, so that nobody learns whether anybody withdrew.
 * Throws `wave-not-closed`, `ledger-broken`.
 */
export async function buildRelease(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  waveId: WaveId,
  options: BuildOptions = {},
): Promise<ReleaseOutcome> {
  ensureAccess(actor, 'release.build', organisationId);
  const wave = await findWaveOrThrow(ctx.db, organisationId, waveId);
  if (wave.status !== 'closed') throw new WerkpeilError('wave-not-closed');
  if (wave.rules.care && !(await hasCareHandover(ctx.db, organisationId, waveId))) return waitForCare(ctx, wave);
  const ledger = await readLedger(ctx.db, organisationId, waveId);
  const again = options.again ?? false;
  if (!again && newestPublished(ledger)) return outcomeOf(ledger);
  // Two processes build both, and the first to save wins.
  return shareBuild(
    ctx,
    waveId,
    (onStep) =>
      ctx.builder?.build({ actor, organisationId, waveId, again }, onStep) ??
      buildAndSave(ctx, actor, wave, ledger, onStep),
    options.onStep,
  );
}

export interface BuildOptions {
  readonly again?: boolean;
  readonly onStep?: (step: BuildStep) => void;
}

/** As `buildRelease`, for whoever cannot wait for an hour: after `patienceMs`, when it is given, the build goes on without them. */
export async function startRelease(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  waveId: WaveId,
  options: BuildOptions & { readonly patienceMs?: number | undefined },
): Promise<BuildAnswer> {
  const outcome = buildRelease(ctx, actor, organisationId, waveId, options);
  if (options.patienceMs === undefined) return outcome;
  const first = await outcomeWithin(ctx, waveId, outcome, options.patienceMs);
  return first ?? { status: 'building', progress: buildProgress(ctx, waveId) };
}

/** Nothing can be read here, so nothing can be counted; what is sealed is written anew in random order. */
async function waitForCare(ctx: Context, { organisationId, id }: Wave): Promise<ReleaseOutcome> {
  await ctx.db.transaction().execute(async (trx) => {
    await lockWaveOrThrow(trx, organisationId, id);
    await shuffleCareRecords(trx, organisationId, id, ctx.random);
  });
  return { status: 'waiting' };
}

async function buildAndSave(
  ctx: Context,
  actor: Actor,
  wave: Wave,
  ledger: readonly StoredRelease[],
  onStep: (step: BuildStep) => void,
): Promise<ReleaseOutcome> {
  const responses = await shuffleAndRead(ctx, wave);
  // Outside a transaction: protecting a large organisation takes longer than a database should be held.
  const earlier = newestPublished(ledger);
  const built = earlier
    ? await protectAgain(ctx, wave, responses, ledger)
    : await protectAnswers(ctx, wave, responses, onStep);
  if (!built) return outcomeOf(ledger);
  onStep({ step: 'saving', round: 0, done: 0, of: 0 });
  // Another wave was published in the meantime: everything is laid beside that one too.
  return (await save(ctx, actor, wave, ledger, built)) ?? buildAndSave(ctx, actor, wave, ledger, onStep);
}

interface Built {
  readonly result: ProtectionResult;
  /** Releases of other waves that it was laid beside. */
  readonly beside: readonly string[];
  readonly snapshot: Snapshot;
}

/** In one transaction: the sealed box is opened and emptied, and everything is written anew. */
function shuffleAndRead(ctx: Context, wave: Wave): Promise<readonly StoredResponse[]> {
  return ctx.db.transaction().execute(async (trx) => {
    await handOverBox(ctx, trx, await lockWaveOrThrow(trx, wave.organisationId, wave.id));
    await forgetPrivateKeys(trx, wave.organisationId, wave.id);
    await shuffleResponses(trx, wave.organisationId, wave.id, ctx.random);
    return findResponses(trx, wave.organisationId, wave.id);
  });
}

async function protectAnswers(
  ctx: Context,
  wave: Wave,
  responses: readonly StoredResponse[],
  onStep: (step: BuildStep) => void,
): Promise<Built> {
  const table = await tabulateWave(ctx, wave, responses);
  const { waves, releaseIds } = await comparedWaves(ctx.db, wave);
  onStep({ step: 'protecting', round: 0, done: 0, of: 0 });
  const result = await protect(
    table,
    { publications: [] },
    {
      random: ctx.random,
      now: () => performance.now(),
      ...(ctx.crew && { crew: ctx.crew }),
      onProgress: ({ stage, ...rest }) => onStep({ step: stage, ...rest }),
    },
    waves,
  );
  return { result, beside: releaseIds, snapshot: snapshotOf(table) };
}

/** Everything that was published about this wave before is audited together with what would be added; null: it stands. */
async function protectAgain(
  ctx: Context,
  wave: Wave,
  responses: readonly StoredResponse[],
  ledger: readonly StoredRelease[],
): Promise<Built | null> {
  const releases = await savedReleases(ctx.db, wave, ledger);
  const first = releases[0]?.table;
  // Figures that were laid beside each other strictly stay as they are: anew, they would have to be judged in pairs again.
  if (first?.compared?.mode === 'strict' || (await isComparedStrictly(ctx.db, wave))) return null;
  // Stricter rules hold for what is published for the first time: what was shown cannot be taken back.
  if (first === undefined || canonicalJson(first.rules) !== canonicalJson(wave.rules)) return null;
  // What is told of people over two waves is told once: a further release would have to be laid beside both of them.
  if (first.following || (await isFollowedFrom(ctx, wave))) return null;
  const table = await tabulateWave(ctx, wave, responses, first);
  const result = await protectFurther(table, releases, { random: ctx.random, now: () => performance.now() });
  const { releaseIds } = await comparedWaves(ctx.db, wave);
  return result && { result, beside: releaseIds, snapshot: snapshotOf(table) };
}

/** Saves the release and its signals, or the refusal. Whoever comes second gets what the first saved. Null: begin again. */
async function save(
  ctx: Context,
  actor: Actor,
  wave: Wave,
  judged: readonly StoredRelease[],
  { result, snapshot, beside }: Built,
): Promise<ReleaseOutcome | null> {
  const { organisationId, id: waveId } = wave;
  return ctx.db.transaction().execute(async (trx) => {
    // One release of an organisation at a time: the next one is laid beside this one.
    await lockPeople(trx, organisationId);
    await lockWaveOrThrow(trx, organisationId, waveId);
    const ledger = await readLedger(trx, organisationId, waveId);
    const last = ledger.at(-1);
    // The audit holds for the ledger that it saw. What was added in the meantime was audited by whoever added it.
    if (ledger.length !== judged.length) return outcomeOf(ledger);
    if ((await comparedWaves(trx, wave)).releaseIds.join() !== beside.join()) return null;
    const { audit } = result;
    const table = result.status === 'publishable' ? result.table : null;
    const releaseId = ctx.random.uuid() as ReleaseId;
    const previousHash = last?.hash ?? null;
    const number = ledger.length + 1;
    const hash = await entryHash({ table, audit, previousHash }, sha256Hex);
    const builtOn = brusselsDay(ctx.clock());
    await insertRelease(trx, {
      organisationId,
      id: releaseId,
      waveId,
      number,
      table,
      audit,
      hash,
      previousHash,
      builtOn,
    });
    if (table) await insertSnapshot(trx, { organisationId, waveId, releaseId }, snapshot);
    const signals = table ? await saveSignals(ctx, trx, wave, table) : 0;
    await recordAct(ctx, trx, actor, {
      organisationId,
      action: table ? 'release.publish' : 'release.refuse',
      subject: releaseId,
      // With the hash the audit log is a witness: to change the ledger unnoticed one has to change both.
      details: { wave: waveId, number, signals, hash, ...(table?.onPaper !== undefined && { onPaper: table.onPaper }) },
    });
    return table ? { status: 'published', releaseId, audit } : { status: 'refused', audit };
  });
}

const isPublished = (release: StoredRelease): boolean => release.status === 'published';

const newestPublished = (ledger: readonly StoredRelease[]): StoredRelease | undefined => ledger.findLast(isPublished);

const publishedAs = ({ id, audit }: StoredRelease): ReleaseOutcome => ({ status: 'published', releaseId: id, audit });

/** What a ledger that has at least one entry comes to. */
function outcomeOf(ledger: readonly StoredRelease[]): ReleaseOutcome {
  const published = newestPublished(ledger);
  if (published) return publishedAs(published);
  const last = ledger.at(-1);
  if (last === undefined) throw new Error('an empty ledger has no outcome');
  return { status: 'refused', audit: last.audit };
}
