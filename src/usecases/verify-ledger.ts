import { auditReleases } from '../domain/disclosure/audit-releases.ts';
import { canonicalJson } from '../domain/disclosure/ledger.ts';
import { auditBeside } from '../domain/disclosure/waves/audit-beside.ts';
import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId, WaveId } from '../domain/ids.ts';
import type { Wave } from '../domain/participation/participation.types.ts';
import { findAuditEntries } from '../storage/audit-log.repository.ts';
import { findCommentRelease } from '../storage/comment.repository.ts';
import { findOrganisations } from '../storage/organisation.repository.ts';
import { findReleases, type StoredRelease } from '../storage/release.repository.ts';
import { findResponses } from '../storage/response.repository.ts';
import { findWaves } from '../storage/wave.repository.ts';
import { isWhole } from './comment-hash.ts';
import { comparedWaves } from './compared-waves.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { brokenEntry } from './read-ledger.ts';
import { savedReleases } from './saved-releases.ts';
import { tabulateWave } from './tabulate-wave.ts';

export interface LedgerVerdict {
  readonly organisationId: OrganisationId;
  readonly organisation: string;
  readonly waveId: WaveId;
  readonly wave: string;
  readonly releases: number;
  /**
   * `clean`: nothing was changed, and the auditor finds nothing again; who withdrew since is no change. `people-changed`: the
   * figures are not about these people, so that they cannot be laid beside them. `broken`: something was changed, put in or taken out.
   * `leak`: the auditor finds something now. `unknown`: it could not be judged.
   */
  readonly outcome: 'clean' | 'people-changed' | 'broken' | 'leak' | 'unknown';
  /** What and where, for whoever runs the installation; never an answer. */
  readonly note: string;
}

/**
 * Checks everything that was ever published: the chain of each wave, the audit log as its witness, and the auditor once more
 * over all releases of the wave together. Changes nothing. `organisationId` null: the whole installation.
 */
export async function verifyLedger(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId | null,
): Promise<readonly LedgerVerdict[]> {
  ensureAccess(actor, 'ledger.verify', organisationId);
  if (organisationId === null) ensureAccess(actor, 'log.read', null);
  const organisations = await findOrganisations(ctx.db, organisationId === null ? null : [organisationId]);
  const verdicts: LedgerVerdict[] = [];
  for (const { id, name } of organisations) {
    const entries = await findAuditEntries(ctx.db, id);
    const logged = loggedHashes(entries, 'release.');
    const loggedComments = loggedHashes(entries, 'comments.publish');
    for (const wave of await findWaves(ctx.db, [id])) {
      const ledger = (await findReleases(ctx.db, id, wave.id)).toReversed();
      const expected = logged.get(wave.id) ?? [];
      if (ledger.length === 0 && expected.length === 0) continue;
      verdicts.push({
        organisationId: id,
        organisation: name,
        waveId: wave.id,
        wave: wave.title,
        releases: ledger.length,
        ...(await judge(ctx, wave, ledger, expected, loggedComments.get(wave.id) ?? [])),
      });
    }
  }
  return verdicts;
}

type Judgement = Pick<LedgerVerdict, 'outcome' | 'note'>;

async function judge(
  ctx: Context,
  wave: Wave,
  ledger: readonly StoredRelease[],
  logged: readonly string[],
  loggedComments: readonly string[],
): Promise<Judgement> {
  const broken = await brokenEntry(ledger);
  if (broken !== null) return { outcome: 'broken', note: `release ${broken} does not fit the chain` };
  const hashes = new Set(ledger.map(({ hash }) => hash));
  if (logged.some((hash) => !hashes.has(hash)))
    return { outcome: 'broken', note: 'the audit log names a release that the ledger does not hold' };
  const comments = await judgeComments(ctx, wave, loggedComments);
  if (comments) return comments;
  try {
    return await auditAgain(ctx, wave, ledger);
  } catch (error) {
    const what = error instanceof WerkpeilError ? error.code : error instanceof Error ? error.name : 'unknown';
    return { outcome: 'unknown', note: `could not be audited again: ${what}` };
  }
}

/** Null when the published comments are those that were let through, or when there are none. */
async function judgeComments(ctx: Context, wave: Wave, logged: readonly string[]): Promise<Judgement | null> {
  const stored = await findCommentRelease(ctx.db, { organisationId: wave.organisationId, waveId: wave.id });
  if (logged.some((hash) => hash !== stored?.hash))
    return { outcome: 'broken', note: 'the audit log names comments that the ledger does not hold' };
  if (stored && (logged.length === 0 || !(await isWhole(stored))))
    return { outcome: 'broken', note: 'the comments are not those that were published' };
  return null;
}

/** All releases together by the rules of the first; a later one also by its own, where those are stricter. */
async function auditAgain(ctx: Context, wave: Wave, ledger: readonly StoredRelease[]): Promise<Judgement> {
  const releases = await savedReleases(ctx.db, wave, ledger);
  const [first] = releases;
  const responses = await findResponses(ctx.db, wave.organisationId, wave.id);
  for (const release of releases) {
    const { rules } = release.table;
    if (first && release !== first && canonicalJson(rules) === canonicalJson(first.table.rules)) continue;
    const counted = await tabulateWave(ctx, wave, responses, release.table);
    const judged = release === first ? releases : [release];
    const effects = { now: () => performance.now(), ...(ctx.crew && { crew: ctx.crew }) };
    const report = await auditReleases(counted, judged, effects);
    const beside =
      release.table.compared && (await comparedWaves(ctx.db, { ...wave, rules }, release.table.compared.waves));
    const doubts = beside ? await auditBeside(release, counted, beside.waves, effects) : [];
    if (report === null || doubts === null)
      return {
        outcome: 'people-changed',
        note: 'the answers are not those that were counted; the figures are as they were published',
      };
    const found = report.checks.find(({ outcome }) => outcome !== 'clean');
    const [doubt] = doubts;
    if (doubt) return { outcome: doubt.outcome, note: `waves: ${doubt.note}` };
    if (found) {
      const outcome = found.outcome === 'leak' ? 'leak' : 'unknown';
      return { outcome, note: `${found.id}: ${found.note}` };
    }
  }
  return { outcome: 'clean', note: 'chain whole; audited again and nothing found' };
}

/** Per wave the hashes that were written down when releases were saved. */
function loggedHashes(
  entries: Awaited<ReturnType<typeof findAuditEntries>>,
  acts: string,
): ReadonlyMap<string, readonly string[]> {
  const hashes = new Map<string, string[]>();
  for (const { action, details } of entries) {
    const { wave, hash } = details;
    if (!action.startsWith(acts) || typeof wave !== 'string' || typeof hash !== 'string') continue;
    hashes.set(wave, [...(hashes.get(wave) ?? []), hash]);
  }
  return hashes;
}
