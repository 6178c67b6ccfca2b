import type { TalkTexts } from '../nl/talk.ts';

/** The page where a respondent asks the prevention service for a talk. */
export const talk: TalkTexts = {
  card: {
    title: 'Would you like to talk to someone?',
    text: 'You can ask the prevention service to call or write to you. This is kept apart from your answers: nobody can lay the two side by side. Your employer does not get to know.',
    link: 'Ask for a talk',
    later: 'Rather later? Keep this address: {address}',
  },
  title: 'Ask for a talk',
  lead: 'The prevention service of {organisation} will then contact you. The prevention adviser and the occupational physician are bound by professional secrecy.',
  name: 'Your name',
  contact: 'How can we reach you?',
  contactHint: 'A telephone number or e-mail address, and when it suits you. Choose one that nobody at work reads.',
  message: 'Would you like to add something?',
  optional: 'may stay empty',
  send: 'Send my request',
  how: 'What happens with it',
  sealed:
    'Your request is sealed on your device with the key of the prevention service. Only the prevention adviser can open it. Whoever runs this website cannot, and neither can your employer.',
  apart: 'It is kept apart from your answers: no code, no answer and no hour goes with it.',
  erased: 'It is erased as soon as you have been helped, and in any case within {days} days.',
  employer: 'Your employer does not see that you ask this, nor how many people do.',
  noScript:
    'Your browser does not seal by itself, because JavaScript is off. The server then does it: it reads your request for a moment, seals it and keeps only what is sealed.',
  fingerprint: 'Fingerprint of the key',
  missing: 'Fill in your name and how we can reach you.',
  doneTitle: 'Your request has arrived',
  done: 'The prevention service of {organisation} will contact you. That may take a few working days.',
  doneWait:
    'Cannot wait, or nobody answers? Call your general practitioner, or Tele-Onthaal on 106 (in Dutch): day and night, anonymously.',
  failed:
    'We do not know whether your request arrived: the connection was lost. What you wrote is still there. Please send it again; the same request twice is no problem.',
  full: 'Your request was not sent: there is no room here at the moment. What you wrote is still there. Please try again later, or contact directly:',
  noKeyTitle: 'You cannot leave anything here yet',
  noKey: 'The prevention service of {organisation} has no key yet to seal your request with. Please contact directly:',
  contacts: [
    'the prevention adviser or the occupational physician. Their names and numbers are in the work rules;',
    'the confidential counsellor of your company, if there is one;',
    'your general practitioner;',
    'or Tele-Onthaal, number 106 (in Dutch), day and night and anonymously.',
  ],
};
