import type { MailRules, ReminderKind } from '../domain/participation/participation.types.ts';
import { type Invocation, UsageError } from './command.types.ts';

/** What a plan says about e-mail, on the command line. */
export const mailOptions = {
  invitations: { type: 'string' },
  reminders: { type: 'string' },
  'reminder-day': { type: 'string', multiple: true },
} as const;

export const mailUsage = '[--invitations mail|letters] [--reminders KIND] [--reminder-day DAY ...]';
export const mailHelp =
  '--invitations mail: sent at the opening; --reminders camouflaged (the same to everybody), blind (the mail server sees to whom) or none; --reminder-day: instead of half time and two days before the end, none: only by hand';

/** Whatever is not given stays as before; nothing at all when nothing was ever said. */
export function mailFrom({ option, options }: Invocation, before: MailRules | undefined): { mail?: MailRules } {
  const [invitations, reminders, days] = [option('invitations'), option('reminders'), options('reminder-day')];
  if (invitations === undefined && reminders === undefined && days.length === 0) return before ? { mail: before } : {};
  if (invitations !== undefined && invitations !== 'mail' && invitations !== 'letters')
    throw new UsageError(`--invitations: mail or letters, not "${invitations}".`);
  return {
    mail: {
      invitations: invitations === undefined ? (before?.invitations ?? false) : invitations === 'mail',
      // What it may be, the recipe says.
      reminders: (reminders as ReminderKind | undefined) ?? before?.reminders ?? 'none',
      reminderDays: days.length === 0 ? (before?.reminderDays ?? null) : days[0] === 'none' ? [] : days,
    },
  };
}
