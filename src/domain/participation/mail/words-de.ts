import type { MailWords } from './mail.types.ts';

export const mailWordsDe: MailWords = {
  subject: { invitation: 'Einladung', reminder: 'Noch offen' },
  hello: (name) => (name === null ? 'Guten Tag,' : `Guten Tag ${name},`),
  minutes: (n) => (n === 1 ? '1 Minute' : `${n} Minuten`),
  invitation: ({ organisation, minutes }) =>
    `${organisation} möchte wissen, wie gut Ihre Arbeit zu bewältigen ist. Das Ausfüllen dauert etwa ${minutes} und geht auch auf dem Handy. Ihr eigenes Ergebnis sehen Sie sofort.`,
  camouflaged: ({ organisation, title }) => [
    `Die Befragung „${title}“ von ${organisation} ist noch offen.`,
    'Haben Sie schon teilgenommen? Vielen Dank: Sie brauchen nichts mehr zu tun. Möchten Sie noch teilnehmen? Dann nutzen Sie den Link unten.',
    'Alle, deren E-Mail-Adresse auf der Liste steht, bekommen diese gleiche Nachricht. So kann niemand daran sehen, wer schon teilgenommen hat.',
  ],
  blind: ({ organisation, title }) => [
    `Die Befragung „${title}“ von ${organisation} ist noch offen. Möchten Sie noch teilnehmen? Dann nutzen Sie den Link unten.`,
    'Diese Nachricht geht an Codes, die noch nicht benutzt wurden. Das Programm prüft das selbst und führt keine Liste. Haben Sie auf Papier teilgenommen? Vielen Dank: Dann brauchen Sie nichts zu tun.',
  ],
  link: 'Zu den Fragen:',
  code: ({ typeAddress }) => `Funktioniert der Link nicht? Gehen Sie zu ${typeAddress} und geben Sie Ihren Code ein:`,
  once: 'Der Code funktioniert einmal und ist nur für Sie. Leiten Sie diese Nachricht also nicht weiter.',
  until: (day) => `Teilnehmen können Sie bis einschließlich ${day}.`,
  promiseTitle: 'Was wir versprechen',
  promises: (k) => [
    'Die Teilnahme ist freiwillig. Ihre Antworten sind von Ihrem Namen, Ihrem Code und dieser Adresse getrennt.',
    `Ihr Arbeitgeber sieht nie, was Sie antworten: Wir zeigen nur Zahlen über Gruppen von mindestens ${k} Personen.`,
  ],
  care: {
    once: 'Der Code ist nur für Sie. Leiten Sie diese Mail deshalb nicht weiter.',
    promises: (k) => [
      'Die Teilnahme ist freiwillig. Der Arbeitsarzt liest Ihre Antworten, mit Ihrem Namen; sie werden auf Ihrem Gerät versiegelt.',
      `Ihr Arbeitgeber sieht nie, was Sie antworten: Er bekommt nur Zahlen über Gruppen von mindestens ${k} Personen.`,
    ],
  },
  fingerprint: (value) => `Schlüssel dieser Befragung (überall derselbe): ${value}`,
  erase: (address) => `Später löschen lassen: ${address}`,
  footer: (organisation) =>
    `Nichts in dieser Nachricht misst, ob Sie sie öffnen. Möchten Sie keine Nachrichten zu dieser Befragung? Bitten Sie ${organisation}, Ihre Adresse von der Liste zu nehmen.`,
  test: {
    subject: 'Probenachricht von Werkpeil',
    text: 'Diese Nachricht sagt nur, dass Werkpeil E-Mails senden kann. Sie brauchen nichts zu tun.',
  },
};
