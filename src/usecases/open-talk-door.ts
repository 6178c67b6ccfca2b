import type { Bytes } from '../domain/credential/credential.types.ts';
import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import { keyFingerprint } from '../domain/service-key/key-fingerprint.ts';
import { findServiceKeys } from '../storage/service-key.repository.ts';
import type { Context } from './context.ts';
import { findOrganisationOrThrow } from './find-or-throw.ts';
import { findWaveDoor } from './wave-doors.ts';

/** What whoever may want a talk sees: for whom it is sealed. Open to everybody with the link of a wave, also after closing. */
export interface TalkDoor {
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
  readonly link: string;
  readonly languages: readonly Language[];
  /** Days until a request is erased at the latest. */
  readonly days: number;
  /** Null: the service has no key yet, and nothing can be left here. */
  readonly key: { readonly id: string; readonly publicKey: Bytes; readonly fingerprint: string } | null;
}

/** Throws `wave-not-found`, also for a wave that does not offer talks. */
export async function openTalkDoor(ctx: Context, link: string): Promise<TalkDoor> {
  const { wave } = await findWaveDoor(ctx, link);
  if (!wave.rules.talk) throw new WerkpeilError('wave-not-found');
  const { organisationId, languages } = wave;
  const organisation = await findOrganisationOrThrow(ctx.db, organisationId);
  const [key] = await findServiceKeys(ctx.db, organisationId);
  return {
    organisationId,
    organisationName: organisation.name,
    link,
    languages,
    days: ctx.talkDays,
    key: key
      ? { id: key.id, publicKey: key.publicKey, fingerprint: await keyFingerprint(crypto.subtle, key.publicKey) }
      : null,
  };
}
