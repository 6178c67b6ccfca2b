import { type ErrorTexts, languageNames } from '../error-texts.ts';
import { dayInWords } from '../fill.ts';

/** Was an einer geplanten Messung nicht stimmt, jeweils bei seinem Feld. */
export const planProblems: ErrorTexts['problems'] = {
  'plan-no-title': 'Geben Sie der Messung einen Namen.',
  'plan-title-long': ({ found, expected }) => `Der Name hat ${found} Zeichen. Erlaubt sind höchstens ${expected}.`,
  'plan-no-instrument': 'Wählen Sie mindestens einen Fragebogen.',
  'plan-instrument-unknown': ({ found }) => `Diesen Fragebogen gibt es nicht mehr: ${found}. Wählen Sie einen anderen.`,
  'plan-instruments-clash': ({ found }) =>
    `Diese Fragebögen passen nicht in eine Messung, denn sie messen dasselbe: ${found}. Behalten Sie einen davon, oder planen Sie zwei Messungen.`,
  'plan-instruments-too-long':
    'Diese Fragebögen sind zusammen zu lang, um die Antworten sicher aufzubewahren. Wählen Sie weniger.',
  'plan-no-language': 'Wählen Sie mindestens eine Sprache.',
  'plan-language-not-served': ({ found, expected }) =>
    `Nicht alle gewählten Fragebögen gibt es in dieser Sprache: ${languageNames(found, 'de')}.${expected ? ` Verfügbar in: ${languageNames(expected, 'de')}.` : ' Es gibt keine Sprache für alle: Wählen Sie weniger Fragebögen.'}`,
  'plan-day-unknown': 'Dieses Datum gibt es nicht. Bitte prüfen Sie es.',
  'plan-day-past': ({ where, found }) =>
    where === 'opensOn'
      ? `Dieses Datum ist schon vorbei: ${dayInWords(found, 'de')}. Wählen Sie heute oder später, oder lassen Sie das Feld leer, um selbst zu öffnen.`
      : `Dieses Datum ist schon vorbei: ${dayInWords(found, 'de')}. Wählen Sie heute oder später, oder lassen Sie das Feld leer, um selbst abzuschließen.`,
  'plan-closes-before-opens': ({ expected }) =>
    `Die Messung würde schließen, bevor sie öffnet. Wählen Sie ein Datum ab dem ${dayInWords(expected, 'de')}.`,
  'plan-breakdowns-unknown':
    'Diese Aufteilung gehört nicht zu den gewählten Fragebögen. Entfernen Sie das Häkchen, oder wählen Sie einen Fragebogen, der danach fragt.',
  'plan-scoring-unknown': 'Diese Regel gehört nicht zu den gewählten Fragebögen. Entfernen Sie das Häkchen.',
  'plan-k-whole': ({ expected }) => `Geben Sie eine ganze Zahl ein, mindestens ${expected}.`,
  'plan-k-small': ({ expected }) => `Unter ${expected} sind Personen erkennbar. Wählen Sie ${expected} oder mehr.`,
  'plan-k-large': ({ expected }) =>
    `Wählen Sie höchstens ${expected}. Bei einer höheren Zahl bleibt fast alles verborgen.`,
  'plan-no-participation': 'Wählen Sie, wer teilnehmen kann.',
  'plan-care-no-key':
    '„Vertraulich“ geht erst, wenn der Präventionsdienst einen Schlüssel hat. Der Präventionsberater erstellt ihn auf der Seite „Schlüssel des Dienstes“.',
  'plan-care-not-invited': '„Vertraulich“ geht nur mit einem eigenen Code für jede Person.',
  'plan-care-following': 'Bei einer vertraulichen Messung lässt sich niemand anonym wiederfinden. Wählen Sie „nicht“.',
  'plan-care-comments':
    'Bei einer vertraulichen Messung kommen keine Anmerkungen in den Bericht: Sie sind für den Arbeitsarzt. Wählen Sie sie ab.',
  'plan-following-strict':
    'Eine Messung, die streng neben früheren zählt, kann niemanden wiederfinden: Die Veränderung bei denselben Menschen würde dieses Versprechen brechen. Wählen Sie eines von beiden.',
  'plan-following-unknown':
    'Wählen Sie, ob und wie Menschen sich wiederfinden lassen: nicht, mit einem eigenen Schlüssel oder mit eigenen Antworten.',
  'plan-compare-unknown': 'Wählen Sie, wie streng neben früheren Messungen verglichen wird: strict oder separate.',
  'plan-reminders-unknown': 'Wählen Sie, wer eine Erinnerung bekommt.',
  'plan-reminders-many': ({ expected }) => `Wählen Sie höchstens ${expected} Tage für Erinnerungen.`,
  'plan-reminder-outside': ({ found }) =>
    `${dayInWords(found ?? '', 'de')} liegt nicht zwischen Anfang und Ende der Messung. Wählen Sie einen anderen Tag.`,
  'plan-reminder-weekend': ({ found }) =>
    `${dayInWords(found ?? '', 'de')} fällt auf ein Wochenende. Wählen Sie einen Wochentag.`,
};
