import { fingerprint } from '../domain/credential/key-list.ts';
import { invitationUrl } from '../domain/participation/invitation-link.ts';
import type { MailOccasion, MailRecipient } from '../domain/participation/mail/mail.types.ts';
import type { Wave } from '../domain/participation/participation.types.ts';
import { findWaveSeal } from '../storage/group-key.repository.ts';
import type { Context } from './context.ts';
import { findOrganisationOrThrow } from './find-or-throw.ts';
import { instrumentsOf } from './instrument-library.ts';

/** What the mails of a wave say to everybody. */
export async function mailOccasion(ctx: Context, wave: Wave): Promise<MailOccasion> {
  const { organisationId, id, title, languages, closesOn, rules } = wave;
  const [organisation, seal, instruments] = await Promise.all([
    findOrganisationOrThrow(ctx.db, organisationId),
    findWaveSeal(ctx.db, organisationId, id),
    instrumentsOf(ctx, wave),
  ]);
  return {
    organisationName: organisation.name,
    title,
    languages,
    minutes: instruments.reduce((sum, { minutes }) => sum + minutes, 0),
    closesOn,
    k: rules.k,
    typeAddress: `${ctx.baseUrl.replace(/^https?:\/\//, '')}/s`,
    inCare: rules.care !== undefined,
    fingerprint: seal?.keyRoot ? fingerprint(seal.keyRoot) : null,
  };
}

/** The mail for one person: their own code, and the address that holds it behind `#`. */
export function mailRecipient(
  ctx: Context,
  wave: Pick<Wave, 'link'>,
  { fingerprint }: MailOccasion,
  { name, code }: Pick<MailRecipient, 'name' | 'code'>,
): MailRecipient {
  return { name, code, url: invitationUrl({ baseUrl: ctx.baseUrl, link: wave.link, code, fingerprint }) };
}
