import { fingerprint } from '../domain/credential/key-list.ts';
import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId, WaveId } from '../domain/ids.ts';
import { invitationUrl } from '../domain/participation/invitation-link.ts';
import { unitPaths } from '../domain/participation/unit-paths.ts';
import { findWaveSeal } from '../storage/group-key.repository.ts';
import { findInvitations } from '../storage/invitation.repository.ts';
import { findUnits } from '../storage/people.repository.ts';
import { findReportingGroups } from '../storage/reporting-group.repository.ts';
import { deriveCodes } from './code-secrets.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { findWaveOrThrow } from './find-or-throw.ts';
import { findRecipients } from './mail-recipients.ts';
import { recordAct } from './record-act.ts';

export interface InvitationLetter {
  readonly unit: string;
  readonly name: string | null;
  readonly code: string;
  readonly url: string;
  /** The invitation went to this person's present address by e-mail; says nothing about taking part. */
  readonly isMailed: boolean;
}

/** Codes to print or post, by unit and name. Whether a code was used stands nowhere in it. For whoever sends the letters: contact, consultant and operator; each reading is in the audit log. Throws `wave-not-open`. */
export async function listInvitationCodes(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<readonly InvitationLetter[]> {
  ensureAccess(actor, 'codes.read', organisationId);
  const wave = await findWaveOrThrow(ctx.db, organisationId, waveId);
  if (wave.status !== 'open') throw new WerkpeilError('wave-not-open');
  const isDrawn = wave.rules.codes === 'drawn';
  const [invitations, units, groups, seal, recipients] = await Promise.all([
    findInvitations(ctx.db, organisationId, waveId),
    findUnits(ctx.db, organisationId),
    findReportingGroups(ctx.db, organisationId, waveId),
    findWaveSeal(ctx.db, organisationId, waveId),
    findRecipients(ctx, ctx.db, organisationId, waveId),
  ]);
  const mailed = new Set(recipients.flatMap((one) => (one.invitation === 'accepted' ? [one.invitationId] : [])));
  const print = seal?.keyRoot ? fingerprint(seal.keyRoot) : null;
  const codes = await deriveCodes(
    ctx.key,
    invitations.map((invitation) => invitation.id),
  );
  const paths = unitPaths(units);
  const letters = invitations.map((invitation, index) => {
    const code = codes[index] as string;
    // A drawn code is handed out in its whole group: the larger the box, the better.
    const unit = isDrawn
      ? (groups.find(({ id }) => id === invitation.groupId)?.label ?? '')
      : (paths.get(invitation.unitId) ?? []).join(' / ');
    const url = invitationUrl({ baseUrl: ctx.baseUrl, link: wave.link, code, fingerprint: print });
    return { unit, name: invitation.name, code, url, isMailed: mailed.has(invitation.id) };
  });
  await recordAct(ctx, ctx.db, actor, { organisationId, action: 'codes.read', subject: waveId });
  const collator = new Intl.Collator('nl', { numeric: true });
  return letters.sort(
    (a, b) =>
      collator.compare(a.unit, b.unit) || collator.compare(a.name ?? '', b.name ?? '') || (a.code < b.code ? -1 : 1),
  );
}
