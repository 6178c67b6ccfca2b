import type { MailWords } from './mail.types.ts';

export const mailWordsEn: MailWords = {
  subject: { invitation: 'Invitation', reminder: 'Still open' },
  hello: (name) => (name === null ? 'Hello,' : `Hello ${name},`),
  minutes: (n) => (n === 1 ? '1 minute' : `${n} minutes`),
  invitation: ({ organisation, minutes }) =>
    `${organisation} would like to know how workable your job is. The questions take about ${minutes} and you can answer them on your phone. You see your own result at once.`,
  camouflaged: ({ organisation, title }) => [
    `The survey “${title}” of ${organisation} is still open.`,
    'Have you taken part already? Thank you: there is nothing more to do. Would you still like to take part? Then use the link below.',
    'Everybody with an e-mail address on the list gets this same message. So nobody can tell from it who has taken part.',
  ],
  blind: ({ organisation, title }) => [
    `The survey “${title}” of ${organisation} is still open. Would you still like to take part? Then use the link below.`,
    'This message goes to codes that have not been used. The program finds that out by itself and keeps no list. Did you take part on paper? Thank you: there is nothing to do.',
  ],
  link: 'Go to the questions:',
  code: ({ typeAddress }) => `Does the link not work? Then go to ${typeAddress} and type your code:`,
  once: 'The code works once and is for you alone, so please do not forward this message.',
  until: (day) => `You can take part up to and including ${day}.`,
  promiseTitle: 'What we promise',
  promises: (k) => [
    'Taking part is your choice. Your answers are kept apart from your name, your code and this address.',
    `Your employer never sees what you answer: we only show figures about groups of at least ${k} people.`,
  ],
  care: {
    once: 'The code is for you only. So please do not forward this mail.',
    promises: (k) => [
      'Taking part is your choice. The occupational physician reads your answers, with your name; they are sealed on your device.',
      `Your employer never sees what you answer: they get only figures about groups of at least ${k} people.`,
    ],
  },
  fingerprint: (value) => `Key of this survey (the same everywhere): ${value}`,
  erase: (address) => `Having it erased later: ${address}`,
  footer: (organisation) =>
    `Nothing in this message records whether you open it. Would you rather not get mail about this survey? Ask at ${organisation} to have your address taken off the list.`,
  test: {
    subject: 'Test message from Werkpeil',
    text: 'This message only says that Werkpeil can send e-mail. There is nothing to do.',
  },
};
