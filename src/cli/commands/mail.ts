import { checkMail } from '../../usecases/check-mail.ts';
import { getMail } from '../../usecases/get-mail.ts';
import { sendInvitations } from '../../usecases/send-invitations.ts';
import { sendReminder } from '../../usecases/send-reminder.ts';
import type { Command } from '../command.types.ts';
import { findNamedWave, system } from '../find-by-name.ts';

export const mailShow: Command = {
  name: 'mail show',
  summary: 'Shows the mail of a wave: how many invitations went out, days of reminders, the texts.',
  usage: 'mail show ORG WAVE [--text]',
  optionsHelp: '--text: the invitation and the reminder as they are written; who took part stands nowhere',
  example: 'mail show "Voorbeeld nv" latest --text',
  options: { text: { type: 'boolean' } },
  args: [2, 2],
  async run({ args, flag, context }) {
    const { ctx, organisation, wave } = await findNamedWave({ args, context });
    const view = await getMail(ctx, system, organisation.id, wave.id);
    const { people, invitations, reminders, preview } = view;
    const texts = [preview.invitation, preview.reminder].flatMap((mail) =>
      mail ? [`\nSubject: ${mail.subject}\n\n${mail.text.trimEnd()}`] : [],
    );
    const lines = [
      view.from === null ? 'Mail is not set up (WERKPEIL_SMTP_URL): use letters.' : `From ${view.from}`,
      `Invitations: ${people.withAddress} with an address, ${people.withoutAddress} by letter; ${invitations.accepted} sent, ${invitations.refused} refused, ${invitations.notSent} not sent${invitations.isUnderWay ? ', under way' : ''}`,
      `Reminders: ${reminders.kind}; sent on ${reminders.sentOn.join(', ') || 'no day yet'}; planned on ${reminders.plannedOn.join(', ') || 'no day'}`,
      ...(view.trouble === null ? [] : [`Trouble: ${view.trouble}`]),
      ...(flag('text') ? texts : []),
    ];
    return { text: lines.join('\n'), json: view };
  },
};

export const mailInvite: Command = {
  name: 'mail invite',
  summary: 'Mails the invitations of an open wave to everybody with an address to whom they did not go yet.',
  usage: 'mail invite ORG WAVE',
  optionsHelp: 'the running service sends them in the background; asking twice sends once',
  example: 'mail invite "Voorbeeld nv" latest',
  args: [2, 2],
  async run({ args, context }) {
    const { ctx, organisation, wave } = await findNamedWave({ args, context });
    const asked = await sendInvitations(ctx, system, organisation.id, wave.id);
    const text =
      asked.addresses === 0 ? 'All invitations were sent already.' : `Asked for: ${asked.addresses} invitations.`;
    return { text, json: asked };
  },
};

export const mailRemind: Command = {
  name: 'mail remind',
  summary: 'Sends a reminder today, as the rules of the wave say; at most every three days.',
  usage: 'mail remind ORG WAVE',
  optionsHelp: 'the running service sends it in the background; to how many it goes is told to nobody',
  example: 'mail remind "Voorbeeld nv" latest',
  args: [2, 2],
  async run({ args, context }) {
    const { ctx, organisation, wave } = await findNamedWave({ args, context });
    const asked = await sendReminder(ctx, system, organisation.id, wave.id);
    return { text: `Asked for a reminder on ${asked.day}.`, json: asked };
  },
};

export const mailCheck: Command = {
  name: 'mail check',
  summary: 'Tries the mail server: connects, signs in, and sends one mail when there is an address.',
  usage: 'mail check [ADDRESS]',
  optionsHelp: 'uses WERKPEIL_SMTP_URL and WERKPEIL_MAIL_FROM; says what to do when it does not work',
  example: 'mail check me@example.be',
  args: [0, 1],
  async run({ args, config: { language }, context }) {
    const ctx = await context();
    const checked = await checkMail(ctx, system, { to: args[0] ?? null, language });
    const text = checked.sent ? `Sent, from ${checked.from}.` : `The mail server lets ${checked.from} in.`;
    return { text, json: checked };
  },
};
