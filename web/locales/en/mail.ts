import type { mail as nl } from '../nl/mail.ts';

export const mail: typeof nl = {
  mail: {
    title: 'E-mail',
    lead: 'People with an e-mail address can get their invitation by mail. All others get a letter.',
    open: 'E-mail and reminders',
    notSetUpTitle: 'E-mail is not set up',
    notSetUp: 'This installation cannot send mail. Hand out the invitations as letters.',
    notSetUpOperator: 'As the operator you set this up with WERKPEIL_SMTP_URL and WERKPEIL_MAIL_FROM; see the README.',
    letters: 'Print letters',
    openLink: 'This wave has an open link. There is no list of people, and so nobody to write to.',
    troubleTitle: 'No mail is going out at the moment',
    troubleAgain: 'Werkpeil tries again by itself. Nothing is lost and nobody gets anything twice.',
    invitations: 'Invitations',
    plannedAtOpening: (n: number) =>
      n === 1
        ? 'As soon as the wave opens, 1 person gets the invitation by mail.'
        : `As soon as the wave opens, ${n} people get their invitation by mail.`,
    plannedByHand: 'After the opening you can send the invitations here.',
    withAddress: 'With an e-mail address',
    withoutAddress: 'Without an e-mail address: letter',
    accepted: 'Sent',
    refused: 'Refused by the mail server: letter',
    notSent: 'Still to be sent',
    underWay: 'The invitations are being sent. That takes its time; you may close this page.',
    allSent: 'Everybody with an e-mail address has got the invitation.',
    nobody: 'Nobody on the list has an e-mail address. Print letters, or complete the list and bring it in again.',
    send: (n: number) => (n === 1 ? 'Mail 1 invitation' : `Mail ${n} invitations`),
    lettersForRest: (n: number) =>
      n === 1 ? '1 letter for who gets no mail' : `${n} letters for those who get no mail`,
    invitationsAsked: (n: number) =>
      n === 1 ? '1 invitation leaves within a few minutes.' : `${n} invitations leave within a few minutes.`,
    nothingToSend: 'All invitations have been sent already.',
    reminders: 'Reminders',
    kinds: {
      none: 'No reminders',
      camouflaged: 'The same reminder for everybody',
      blind: 'Only for those who have not taken part',
    },
    kindHints: {
      none: 'Nobody is reminded by mail.',
      camouflaged:
        'Everybody with an e-mail address gets exactly the same mail: those who have taken part read that there is nothing more to do. So nobody sees who has taken part, not even the mail server. We recommend this when the organisation runs its own mail server or mailboxes.',
      blind:
        'The program finds out by itself who has not taken part and keeps no list of them. But those who run the mail server or the mailboxes can see who got a reminder.',
    },
    never:
      'Who has taken part, and how many reminders go out, can be seen nowhere: not here, not in a file and not in a log.',
    frozenAddresses:
      'A reminder only goes to the address that was on the list at the opening. An address that was added or changed later gets none.',
    sentOn: 'Sent on',
    plannedOn: 'By itself on',
    noneYet: 'not yet',
    noDays: 'only with the button',
    remind: 'Send a reminder now',
    possibleFrom: (day: string) =>
      `The next reminder can go out from ${day}. There are at least three days between two reminders.`,
    tooFew: (k: number) =>
      `Fewer than ${k} people still have the address that they had at the opening. A reminder would then give too much away.`,
    reminderAsked: 'The reminder leaves within a few minutes.',
    preview: 'What the mail looks like',
    previewHint: 'The real mail has the person’s name and own code.',
    previewInvitation: 'Invitation',
    previewReminder: 'Reminder',
    subject: 'Subject',
    cardNotSetUp: 'E-mail is not set up. Hand out the invitations as letters.',
    cardSent: (sent: number, all: number) => `${sent} of ${all} invitations were sent by mail.`,
    cardTrouble: 'No mail is going out at the moment.',
    planTitle: 'E-mail',
    planHint: 'Only for people with an e-mail address on the list. The others get a letter.',
    planInvitations: 'Mail the invitations as soon as the wave opens',
    planReminders: 'Reminders',
    planDays: 'Days of the reminders',
    planDaysHint: 'Leave empty for half time and two days before the end. Never on a weekend.',
    planDay: (n: number) => `Day ${n}`,
    planFixed: 'This is fixed after the opening. From then on it can only become more careful.',
    fact: 'Reminders by mail',
    restOnly: 'Only letters for those who got no mail',
  },
};
