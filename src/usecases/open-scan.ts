import type { Bytes } from '../domain/credential/credential.types.ts';
import type { KeyProof } from '../domain/credential/key-list.ts';
import { WerkpeilError } from '../domain/errors.ts';
import type { WaveId } from '../domain/ids.ts';
import type { Instrument } from '../domain/instruments/instrument.types.ts';
import type { Language } from '../domain/language.ts';
import { parseCode } from '../domain/participation/code.ts';
import type { FollowingWay, PromiseSentence, Wave } from '../domain/participation/participation.types.ts';
import { promises } from '../domain/participation/promises.ts';
import type { Work } from '../domain/participation/proof-of-work.ts';
import { type CodeHolder, findInvitationByCodeHash, findInvitationName } from '../storage/invitation.repository.ts';
import { findWave } from '../storage/wave.repository.ts';
import { hashCode } from './code-secrets.ts';
import type { Context } from './context.ts';
import { findOrganisationOrThrow } from './find-or-throw.ts';
import { workFor } from './open-work.ts';
import { type CareDoor, findWaveDoor } from './wave-doors.ts';

export interface ScanDoor {
  readonly waveId: WaveId;
  readonly link: string;
  readonly title: string;
  readonly organisationName: string;
  /** The people of a company have an employer and a prevention service; those of a network need not. */
  readonly organisationKind: 'company' | 'network';
  readonly participation: 'invited' | 'open';
  /** Codes drawn from a box: colleagues may share a tablet. */
  readonly hasTablet: boolean;
  /** Never whether a code was used: who has the list of codes would read from it who took part. */
  readonly state: 'open' | 'not-open-yet' | 'closed' | 'code-needed';
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly languages: readonly Language[];
  readonly instruments: readonly Instrument[];
  readonly promises: readonly PromiseSentence[];
  /** How one may let oneself be found again, and the salt of the organisation for it; null: not at all. */
  readonly following: { readonly way: FollowingWay; readonly study: string } | null;
  /** Root of the published list of group keys; null where nobody is invited. */
  readonly keyRoot: Bytes | null;
  /** For a code of an open wave: the key of its reporting group, and the proof that it stands on the list. */
  readonly key: KeyProof | null;
  /** In the care of a physician: to what answers are sealed; null otherwise. */
  readonly care: CareDoor | null;
  /** For a code of a wave in care that is open: the name on the list of people, which is sealed with the answers. */
  readonly invitee: string | null;
  /** Whether the page to ask for a talk is there. */
  readonly offersTalk: boolean;
  /** What a device does before it hands in answers over an open link; null otherwise. */
  readonly work: Work | null;
}

/**
 * What a respondent who opens a link or types a code sees first. A code is looked up over all organisations, and leads to
 * its own wave whatever the link; a link alone (`code` null) is enough for an open wave. A used code opens the door like any
 * other; only sending tells. Throws `code-malformed`, `code-unknown`, `wave-not-found`.
 */
export async function openScan(
  ctx: Context,
  input: { readonly link: string | null; readonly code: string | null },
): Promise<ScanDoor> {
  const holder = input.code === null ? null : await findCodeHolder(ctx, input.code);
  const link = holder ? await linkOf(ctx, holder) : input.link;
  if (link === null) throw new WerkpeilError('wave-not-found');
  const { wave, instruments, care, keys, keyRoot } = await findWaveDoor(ctx, link);
  const organisation = await findOrganisationOrThrow(ctx.db, wave.organisationId);
  return {
    waveId: wave.id,
    link,
    title: wave.title,
    organisationName: organisation.name,
    organisationKind: organisation.kind,
    participation: wave.rules.participation,
    hasTablet: wave.rules.codes === 'drawn',
    state: stateOf(wave, holder !== null),
    opensOn: wave.opensOn,
    closesOn: wave.closesOn,
    languages: wave.languages,
    instruments,
    promises: promises(wave.rules),
    care,
    invitee:
      holder && care && wave.status === 'open'
        ? await findInvitationName(ctx.db, holder.organisationId, holder.invitationId)
        : null,
    offersTalk: wave.rules.talk !== undefined,
    following: wave.rules.following ? { way: wave.rules.following, study: organisation.study } : null,
    keyRoot,
    key: holder && keys ? await keys.proof(holder.groupId) : null,
    work: wave.status === 'open' && wave.rules.participation === 'open' ? await workFor(ctx, link) : null,
  };
}

async function findCodeHolder(ctx: Context, code: string): Promise<CodeHolder> {
  const holder = await findInvitationByCodeHash(ctx.db, await hashCode(parseCode(code)));
  if (!holder) throw new WerkpeilError('code-unknown');
  return holder;
}

async function linkOf(ctx: Context, holder: CodeHolder): Promise<string> {
  const wave = await findWave(ctx.db, holder.organisationId, holder.waveId);
  if (!wave) throw new WerkpeilError('code-unknown');
  return wave.link;
}

/** A closed wave says so before anything about the code. */
function stateOf(wave: Wave, hasCode: boolean): ScanDoor['state'] {
  if (wave.status === 'closed') return 'closed';
  if (wave.status === 'planned') return 'not-open-yet';
  if (wave.rules.participation === 'open') return 'open';
  return hasCode ? 'open' : 'code-needed';
}
