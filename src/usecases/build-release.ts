import { canonicalJson, entryHash } from '../domain/disclosure/ledger.ts';
import { protect, revivePublishable } from '../domain/disclosure/protect.ts';
import type { AuditReport, ProtectionResult, PublishableTable } from '../domain/disclosure/publishable.types.ts';
import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId, ReleaseId, WaveId } from '../domain/ids.ts';
import { brusselsDay } from '../domain/participation/calendar.ts';
import type { Wave } from '../domain/participation/participation.types.ts';
import { forgetPrivateKeys } from '../storage/group-key.repository.ts';
import { insertRelease, type StoredRelease } from '../storage/release.repository.ts';
import { findResponses, type StoredResponse } from '../storage/response.repository.ts';
import { emptyBox } from '../storage/sealed-box-closing.ts';
import { shuffleResponses } from '../storage/shuffle-responses.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { saveSignals } from './evaluate-early-warning.ts';
import { findWaveOrThrow, lockWaveOrThrow } from './find-or-throw.ts';
import { readLedger, sha256Hex } from './read-ledger.ts';
import { recordAct } from './record-act.ts';
import { tabulateWave } from './tabulate-wave.ts';

export type ReleaseOutcome =
  | { readonly status: 'published'; readonly releaseId: ReleaseId; readonly audit: AuditReport }
  | { readonly status: 'refused'; readonly audit: AuditReport }
  /** A further release was refused: the earlier one stands. `audit` says why. */
  | { readonly status: 'kept'; readonly releaseId: ReleaseId; readonly audit: AuditReport };

const underWay = new WeakMap<Context['db'], Map<WaveId, Promise<ReleaseOutcome>>>();

/**
 * Tabulate -> protect -> audit -> save, for a closed wave. Refused or failed means: nothing is published. Called by
 * `closeWave`, and by hand after a failure. A wave that has a published release gives it back, unless `again` asks for a
 * further one: that is published only when the promises hold over both together, and otherwise the earlier one stands.
 * Throws `wave-not-closed`, `ledger-broken`.
 */
export async function buildRelease(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  waveId: WaveId,
  options: { readonly again?: boolean } = {},
): Promise<ReleaseOutcome> {
  ensureAccess(actor, 'release.build', organisationId);
  const wave = await findWaveOrThrow(ctx.db, organisationId, waveId);
  if (wave.status !== 'closed') throw new WerkpeilError('wave-not-closed');
  const ledger = await readLedger(ctx.db, organisationId, waveId);
  if (!options.again && newestPublished(ledger)) return outcomeOf(ledger);

  // Two at once in this process share one build; two processes build both, and the first to save wins.
  const builds = underWay.get(ctx.db) ?? new Map<WaveId, Promise<ReleaseOutcome>>();
  underWay.set(ctx.db, builds);
  const build = builds.get(waveId) ?? buildAndSave(ctx, actor, wave, ledger).finally(() => builds.delete(waveId));
  builds.set(waveId, build);
  return build;
}

async function buildAndSave(
  ctx: Context,
  actor: Actor,
  wave: Wave,
  ledger: readonly StoredRelease[],
): Promise<ReleaseOutcome> {
  const responses = await shuffleAndRead(ctx, wave);
  // Outside a transaction: protecting a large organisation takes longer than a database should be held.
  return save(ctx, actor, wave, ledger, await protectAnswers(ctx, wave, responses, ledger));
}

/** In one transaction: the sealed box is opened and emptied, and everything is written anew. */
function shuffleAndRead(ctx: Context, wave: Wave): Promise<readonly StoredResponse[]> {
  return ctx.db.transaction().execute(async (trx) => {
    await lockWaveOrThrow(trx, wave.organisationId, wave.id);
    const box = { organisationId: wave.organisationId, waveId: wave.id };
    await emptyBox(trx, box, { fileKey: ctx.key, random: ctx.random });
    await forgetPrivateKeys(trx, wave.organisationId, wave.id);
    await shuffleResponses(trx, wave.organisationId, wave.id, ctx.random);
    return findResponses(trx, wave.organisationId, wave.id);
  });
}

/** Everything that was published about this wave before is audited together with what would be added. */
async function protectAnswers(
  ctx: Context,
  wave: Wave,
  responses: readonly StoredResponse[],
  ledger: readonly StoredRelease[],
): Promise<ProtectionResult> {
  const table = await tabulateWave(ctx, wave, responses);
  const publications = ledger.filter(isPublished).map((release) => revivePublishable(release.table));
  const effects = { random: ctx.random, now: () => performance.now() };
  const earlier = newestPublished(ledger);
  if (earlier) {
    // The method is deterministic: what comes out the same says nothing new and needs no second place in the ledger.
    const alone = await protect(table, { publications: [] }, effects);
    if (alone.status === 'publishable' && saysTheSame(alone.table, earlier)) return alone;
  }
  return protect(table, { publications }, effects);
}

/** Saves the release and its signals, or the refusal. Whoever comes second gets what the first saved. */
async function save(
  ctx: Context,
  actor: Actor,
  wave: Wave,
  judged: readonly StoredRelease[],
  result: ProtectionResult,
): Promise<ReleaseOutcome> {
  const { organisationId, id: waveId } = wave;
  return ctx.db.transaction().execute(async (trx) => {
    await lockWaveOrThrow(trx, organisationId, waveId);
    const ledger = await readLedger(trx, organisationId, waveId);
    const last = ledger.at(-1);
    // The audit holds for the ledger that it saw. What was added in the meantime was audited by whoever added it.
    if (ledger.length !== judged.length) return outcomeOf(ledger);
    const { audit } = result;
    const table = result.status === 'publishable' ? result.table : null;
    const earlier = newestPublished(ledger);
    if (table && earlier && saysTheSame(table, earlier)) return publishedAs(earlier);

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
    const signals = table ? await saveSignals(ctx, trx, wave, table) : 0;
    await recordAct(ctx, trx, actor, {
      organisationId,
      action: table ? 'release.publish' : 'release.refuse',
      subject: releaseId,
      // With the hash the audit log is a witness: to change the ledger unnoticed one has to change both.
      details: { wave: waveId, number, signals, hash, ...(table?.onPaper !== undefined && { onPaper: table.onPaper }) },
    });
    if (table) return { status: 'published', releaseId, audit };
    return earlier ? { status: 'kept', releaseId: earlier.id, audit } : { status: 'refused', audit };
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

/** Nothing new to say: a second copy of the same figures would only make the ledger longer. */
const saysTheSame = (table: PublishableTable, earlier: StoredRelease): boolean =>
  canonicalJson(table) === canonicalJson(earlier.table);
