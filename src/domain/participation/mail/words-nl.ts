import type { MailWords } from './mail.types.ts';

export const mailWordsNl: MailWords = {
  subject: { invitation: 'Uitnodiging', reminder: 'Nog open' },
  hello: (name) => (name === null ? 'Dag,' : `Dag ${name},`),
  minutes: (n) => (n === 1 ? '1 minuut' : `${n} minuten`),
  invitation: ({ organisation, minutes }) =>
    `${organisation} vraagt hoe werkbaar uw werk is. Invullen duurt ongeveer ${minutes} en kan op uw gsm. U ziet meteen uw eigen resultaat.`,
  camouflaged: ({ organisation, title }) => [
    `De bevraging “${title}” van ${organisation} staat nog open.`,
    'Hebt u al meegedaan? Dank u wel: u hoeft niets meer te doen. Wilt u nog meedoen? Dan kan dat met de link hieronder.',
    'Iedereen met een e-mailadres op de lijst krijgt deze zelfde mail. Zo kan niemand eraan zien wie al meedeed.',
  ],
  blind: ({ organisation, title }) => [
    `De bevraging “${title}” van ${organisation} staat nog open. Wilt u nog meedoen? Dan kan dat met de link hieronder.`,
    'Deze mail gaat naar codes die nog niet gebruikt zijn. Het programma kijkt dat zelf na en houdt geen lijst bij. Deed u op papier mee? Dank u wel: dan hoeft u niets te doen.',
  ],
  link: 'Ga naar de vragen:',
  code: ({ typeAddress }) => `Werkt de link niet? Ga dan naar ${typeAddress} en typ uw code:`,
  once: 'De code werkt één keer en is alleen voor u. Stuur deze mail dus niet door.',
  until: (day) => `Meedoen kan tot en met ${day}.`,
  promiseTitle: 'Wat we beloven',
  promises: (k) => [
    'Meedoen is vrij. Uw antwoorden staan los van uw naam, uw code en dit e-mailadres.',
    `Uw werkgever ziet nooit wat u antwoordt: we tonen alleen cijfers over groepen van minstens ${k} mensen.`,
  ],
  care: {
    once: 'De code is alleen voor u. Stuur deze mail dus niet door.',
    promises: (k) => [
      'Meedoen is vrij. De arbeidsarts leest uw antwoorden, met uw naam; ze worden op uw toestel verzegeld.',
      `Uw werkgever ziet nooit wat u antwoordt: hij krijgt alleen cijfers over groepen van minstens ${k} mensen.`,
    ],
  },
  fingerprint: (value) => `Sleutel van deze bevraging (overal dezelfde): ${value}`,
  erase: (address) => `Later laten wissen: ${address}`,
  footer: (organisation) =>
    `In deze mail zit niets dat meet of u hem opent. Wilt u geen mails over deze bevraging? Vraag bij ${organisation} om uw adres van de lijst te halen.`,
  test: {
    subject: 'Proefmail van Werkpeil',
    text: 'Deze mail zegt alleen dat Werkpeil e-mail kan versturen. U hoeft niets te doen.',
  },
};
