import type { TalkTexts } from '../nl/talk.ts';

/** The page where a respondent asks the prevention service for a talk. */
export const talk: TalkTexts = {
  card: {
    title: 'Möchten Sie mit jemandem sprechen?',
    text: 'Sie können den Präventionsdienst bitten, Sie anzurufen oder Ihnen zu schreiben. Das ist von Ihren Antworten getrennt: Niemand kann die beiden zusammenbringen. Ihr Arbeitgeber erfährt es nicht.',
    link: 'Um ein Gespräch bitten',
    later: 'Lieber später? Heben Sie diese Adresse auf: {address}',
  },
  title: 'Um ein Gespräch bitten',
  lead: 'Der Präventionsdienst von {organisation} meldet sich dann bei Ihnen. Der Präventionsberater und der Arbeitsarzt sind an das Berufsgeheimnis gebunden.',
  name: 'Ihr Name',
  contact: 'Wie erreichen wir Sie?',
  contactHint:
    'Eine Telefonnummer oder E-Mail-Adresse, und wann es passt. Nehmen Sie eine, die bei der Arbeit niemand mitliest.',
  message: 'Möchten Sie etwas dazu sagen?',
  optional: 'darf leer bleiben',
  send: 'Meine Bitte senden',
  how: 'Was damit geschieht',
  sealed:
    'Ihre Bitte wird auf Ihrem Gerät mit dem Schlüssel des Präventionsdienstes versiegelt. Nur der Präventionsberater kann sie öffnen. Wer diese Website verwaltet, kann es nicht, und Ihr Arbeitgeber auch nicht.',
  apart: 'Sie ist von Ihren Antworten getrennt: Kein Code, keine Antwort und keine Uhrzeit geht mit.',
  erased: 'Sie wird gelöscht, sobald Ihnen geholfen ist, und auf jeden Fall innerhalb von {days} Tagen.',
  employer: 'Ihr Arbeitgeber sieht nicht, dass Sie darum bitten, und auch nicht, wie viele darum bitten.',
  noScript:
    'Ihr Browser versiegelt nicht selbst, weil JavaScript ausgeschaltet ist. Dann macht es der Server: Er liest Ihre Bitte einen Augenblick lang, versiegelt sie und behält nur das Versiegelte.',
  fingerprint: 'Fingerabdruck des Schlüssels',
  missing: 'Tragen Sie Ihren Namen ein und wie wir Sie erreichen.',
  doneTitle: 'Ihre Bitte ist angekommen',
  done: 'Der Präventionsdienst von {organisation} meldet sich bei Ihnen. Das kann einige Werktage dauern.',
  doneWait:
    'Können Sie nicht warten, oder meldet sich niemand? Rufen Sie Ihren Hausarzt an, oder die Telefonhilfe unter 108: Tag und Nacht, anonym.',
  failed:
    'Wir wissen nicht, ob Ihre Bitte angekommen ist: Die Verbindung ist abgebrochen. Ihr Text steht noch da. Senden Sie sie ruhig noch einmal; zweimal dieselbe Bitte ist kein Problem.',
  full: 'Ihre Bitte wurde nicht gesendet: Hier ist im Moment kein Platz mehr. Ihr Text steht noch da. Versuchen Sie es später noch einmal, oder wenden Sie sich direkt:',
  noKeyTitle: 'Hier können Sie noch nichts hinterlassen',
  noKey:
    'Der Präventionsdienst von {organisation} hat noch keinen Schlüssel, um Ihre Bitte zu versiegeln. Wenden Sie sich direkt:',
  contacts: [
    'an den Präventionsberater oder den Arbeitsarzt. Name und Nummer stehen in der Arbeitsordnung;',
    'an die Vertrauensperson in Ihrem Betrieb, wenn es eine gibt;',
    'an Ihren Hausarzt;',
    'oder an die Telefonhilfe, Nummer 108, Tag und Nacht und anonym.',
  ],
};
