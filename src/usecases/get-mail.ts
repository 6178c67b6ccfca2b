import type { OrganisationId, WaveId } from '../domain/ids.ts';
import { brusselsDay } from '../domain/participation/calendar.ts';
import type { MailContent } from '../domain/participation/mail/mail.types.ts';
import { writeMail } from '../domain/participation/mail/write-mail.ts';
import type { ReminderKind, Wave } from '../domain/participation/participation.types.ts';
import { comingReminderDays, fixReminderDays, nextReminderDay } from '../domain/participation/reminder-days.ts';
import { findMailings, type Mailing } from '../storage/mailing.repository.ts';
import { findPeople } from '../storage/people.repository.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { findOrganisationOrThrow, findWaveOrThrow } from './find-or-throw.ts';
import { mailOccasion, mailRecipient } from './mail-occasion.ts';
import { findRecipients } from './mail-recipients.ts';

/** What can be known about the mail of a wave: head counts of the list, days, and the texts. Nothing follows from who took part. */
export interface MailView {
  readonly wave: Wave;
  readonly organisationName: string;
  /** The from address; null when no mail server is set up. */
  readonly from: string | null;
  readonly people: { readonly withAddress: number; readonly withoutAddress: number };
  /** Numbers of addresses: sent, refused by the mail server, and not sent yet. */
  readonly invitations: {
    readonly accepted: number;
    readonly refused: number;
    readonly notSent: number;
    /** Asked for, and not yet all sent. */
    readonly isUnderWay: boolean;
  };
  readonly reminders: {
    readonly kind: ReminderKind;
    /** Days on which one was sent or is being sent: the same word for both, because the end would tell how many there were. */
    readonly sentOn: readonly string[];
    /** Automatic ones still to come. */
    readonly plannedOn: readonly string[];
    /** From which day on one may be asked for; null when there are none at all. */
    readonly possibleFrom: string | null;
    /** People whom a reminder is about: those who have the address that they had at the opening. */
    readonly withinReach: number;
  };
  /** Why nothing goes out at the moment (`mailTroubles`, or `too-few-addresses`); null when all is well. */
  readonly trouble: string | null;
  /** The mails as they are written, with a code that is none. */
  readonly preview: { readonly invitation: MailContent; readonly reminder: MailContent | null };
}

const exampleCode = 'XXXX-XXXX-XXXX';

/** The mail of one wave, planned or open or closed. For whoever may see the wave. */
export async function getMail(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<MailView> {
  ensureAccess(actor, 'wave.read', organisationId);
  const wave = await findWaveOrThrow(ctx.db, organisationId, waveId);
  const [organisation, mailings, recipients] = await Promise.all([
    findOrganisationOrThrow(ctx.db, organisationId),
    findMailings(ctx.db, organisationId, waveId),
    recipientsOf(ctx, wave),
  ]);
  const addressed = recipients.filter(({ address }) => address !== null);
  const count = (state: 'accepted' | 'refused' | 'not-sent') =>
    addressed.filter(({ invitation }) => invitation === state).length;
  const unfinished = wave.status === 'open' ? mailings.filter(({ done }) => !done) : [];
  return {
    wave,
    organisationName: organisation.name,
    from: ctx.mail?.from ?? null,
    people: { withAddress: addressed.length, withoutAddress: recipients.length - addressed.length },
    invitations: {
      accepted: count('accepted'),
      refused: count('refused'),
      notSent: count('not-sent'),
      isUnderWay: unfinished.some(({ kind }) => kind === 'invitation'),
    },
    reminders: {
      ...remindersOf(wave, mailings, brusselsDay(ctx.clock())),
      withinReach: recipients.filter(({ canBeReminded }) => canBeReminded).length,
    },
    trouble: unfinished.find(({ trouble }) => trouble !== null)?.trouble ?? null,
    preview: await previewOf(ctx, wave),
  };
}

type Shown = Pick<Awaited<ReturnType<typeof findRecipients>>[number], 'address' | 'invitation' | 'canBeReminded'>;

/** Before opening there are no invitations: then the list of people tells who would get one. */
async function recipientsOf(ctx: Context, wave: Wave): Promise<readonly Shown[]> {
  if (wave.rules.participation !== 'invited') return [];
  if (wave.status !== 'planned') return findRecipients(ctx, ctx.db, wave.organisationId, wave.id);
  const people = await findPeople(ctx.db, wave.organisationId);
  return people.map(({ email }) => ({
    address: email === null ? null : { email, mark: new Uint8Array() },
    invitation: 'not-sent',
    canBeReminded: email !== null,
  }));
}

function remindersOf(
  wave: Wave,
  mailings: readonly Mailing[],
  today: string,
): Omit<MailView['reminders'], 'withinReach'> {
  const kind = wave.rules.mail?.reminders ?? 'none';
  const sentOn = mailings.flatMap((mailing) => (mailing.kind === 'reminder' ? [mailing.day] : []));
  if (kind === 'none') return { kind, sentOn, plannedOn: [], possibleFrom: null };
  const chosen = wave.rules.mail?.reminderDays ?? null;
  const opens = wave.openedOn ?? wave.opensOn ?? today;
  const days = wave.status === 'planned' ? fixReminderDays(chosen, opens, wave.closesOn) : (chosen ?? []);
  return {
    kind,
    sentOn,
    plannedOn: wave.status === 'closed' ? [] : comingReminderDays(days, sentOn, today),
    possibleFrom: wave.status === 'open' ? nextReminderDay(opens, sentOn) : null,
  };
}

async function previewOf(ctx: Context, wave: Wave): Promise<MailView['preview']> {
  const occasion = await mailOccasion(ctx, wave);
  const recipient = mailRecipient(ctx, wave, occasion, { name: null, code: exampleCode });
  const kind = wave.rules.mail?.reminders ?? 'none';
  return {
    invitation: writeMail('invitation', occasion, recipient),
    reminder: kind === 'none' ? null : writeMail(kind, occasion, recipient),
  };
}
