import { sql } from 'kysely';
import type { InvitationId, OrganisationId, WaveId } from '../domain/ids.ts';
import { type Connection, isUuid } from './connection.repository.ts';

/** Mail that was asked for, for a whole wave. Nothing in it is about one person. */
export interface Mailing {
  readonly organisationId: OrganisationId;
  readonly waveId: WaveId;
  readonly kind: 'invitation' | 'reminder';
  /** Of a reminder: the day on which it goes out; at most one a day. */
  readonly day: string;
  /** Of a reminder: people whose turn it was, whether anything was sent to them or not. */
  readonly position: number;
  readonly done: boolean;
  /** Why it does not go on; null while it does. */
  readonly trouble: string | null;
}

type MailingName = Pick<Mailing, 'organisationId' | 'waveId' | 'kind' | 'day'>;

/** False when there is a mailing of this kind and day already. An invitation that was done is taken up again. */
export async function insertMailing(db: Connection, name: MailingName): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('fieldwork.mailing')
    .values({
      organisation_id: name.organisationId,
      wave_id: name.waveId,
      kind: name.kind,
      day: name.day,
      position: 0,
      done: false,
      trouble: null,
    })
    .onConflict((conflict) =>
      name.kind === 'invitation'
        ? conflict.columns(['organisation_id', 'wave_id', 'kind', 'day']).doUpdateSet({ done: false, trouble: null })
        : conflict.doNothing(),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

const select = (db: Connection) =>
  db
    .selectFrom('fieldwork.mailing as m')
    .select(['m.organisation_id', 'm.wave_id', 'm.kind', 'm.day', 'm.position', 'm.done', 'm.trouble']);

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

const fromRow = ({ organisation_id, wave_id, ...rest }: Row): Mailing => ({
  organisationId: organisation_id as OrganisationId,
  waveId: wave_id as WaveId,
  ...rest,
});

/** Of one wave, oldest first. */
export async function findMailings(
  db: Connection,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<readonly Mailing[]> {
  const rows = await select(db)
    .where('m.organisation_id', '=', organisationId)
    .where('m.wave_id', '=', waveId)
    .orderBy('m.day')
    .orderBy('m.kind')
    .execute();
  return rows.map(fromRow);
}

/** Of all waves that are open: what is still to be sent, invitations first. */
export async function findUnfinishedMailings(db: Connection): Promise<readonly Mailing[]> {
  const rows = await select(db)
    .innerJoin('fieldwork.wave as w', (join) =>
      join.onRef('w.organisation_id', '=', 'm.organisation_id').onRef('w.id', '=', 'm.wave_id'),
    )
    .where('m.done', '=', false)
    .where('w.status', '=', 'open')
    .orderBy('m.kind')
    .orderBy('m.day')
    .execute();
  return rows.map(fromRow);
}

/** Open waves, for whom reminders may be due. */
export async function findOpenWaves(
  db: Connection,
): Promise<readonly { readonly organisationId: OrganisationId; readonly waveId: WaveId }[]> {
  const rows = await db
    .selectFrom('fieldwork.wave')
    .select(['organisation_id', 'id'])
    .where('status', '=', 'open')
    .execute();
  return rows.map((row) => ({ organisationId: row.organisation_id as OrganisationId, waveId: row.id as WaveId }));
}

export async function updateMailing(
  db: Connection,
  name: MailingName,
  change: { readonly position?: number; readonly done?: boolean; readonly trouble?: string | null },
): Promise<void> {
  await db
    .updateTable('fieldwork.mailing')
    .set(change)
    .where('organisation_id', '=', name.organisationId)
    .where('wave_id', '=', name.waveId)
    .where('kind', '=', name.kind)
    .where('day', '=', name.day)
    .execute();
}

/** One invitation as mail sees it: who it is for now, and what was fixed at opening. */
export interface MailTarget {
  readonly invitationId: InvitationId;
  readonly name: string | null;
  /** Present address; null without one, or when the person is no longer on the list. */
  readonly email: string | null;
  /** Mark of the address at opening. */
  readonly frozenMark: Uint8Array | null;
  /** Marks of the addresses to which the invitation was sent, and what the mail server said. */
  readonly mailed: readonly { readonly mark: string; readonly accepted: boolean }[];
}

/** Everybody who is invited to a wave. Whether somebody took part stands in none of these tables. */
export async function findMailTargets(
  db: Connection,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<readonly MailTarget[]> {
  if (!isUuid(organisationId) || !isUuid(waveId)) return [];
  const rows = await db
    .selectFrom('fieldwork.invitation as i')
    .leftJoin('fieldwork.person as p', (join) =>
      join.onRef('p.organisation_id', '=', 'i.organisation_id').onRef('p.id', '=', 'i.person_id'),
    )
    .leftJoin('fieldwork.invitation_mail as m', (join) =>
      join.onRef('m.organisation_id', '=', 'i.organisation_id').onRef('m.invitation_id', '=', 'i.id'),
    )
    .select(['i.id', 'p.name', 'p.email', 'i.address_mark'])
    .select(
      sql<
        MailTarget['mailed'] | null
      >`jsonb_agg(jsonb_build_object('mark', encode(m.address_mark, 'hex'), 'accepted', m.accepted))
        filter (where m.address_mark is not null)`.as('mailed'),
    )
    .where('i.organisation_id', '=', organisationId)
    .where('i.wave_id', '=', waveId)
    .groupBy(['i.id', 'p.name', 'p.email', 'i.address_mark'])
    .execute();
  return rows.map((row) => ({
    invitationId: row.id as InvitationId,
    name: row.name,
    email: row.email,
    frozenMark: row.address_mark,
    mailed: row.mailed ?? [],
  }));
}

/** Notes that an invitation went to an address. Twice the same is once. */
export async function insertInvitationMail(
  db: Connection,
  organisationId: OrganisationId,
  sent: { readonly invitationId: InvitationId; readonly mark: Uint8Array; readonly accepted: boolean },
): Promise<void> {
  await db
    .insertInto('fieldwork.invitation_mail')
    .values({
      organisation_id: organisationId,
      invitation_id: sent.invitationId,
      address_mark: sent.mark,
      accepted: sent.accepted,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
