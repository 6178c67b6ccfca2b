import type { ErrorTexts } from '../error-texts.ts';

/** Was mit einer Personenliste sein kann: Zeilen, die nicht stimmen, und Spalten, die wir mit Absicht nicht lesen. */
export const peopleProblems: ErrorTexts['problems'] = {
  'too-few-columns': ({ found, expected }) =>
    `Diese Zeile hat nur ${found} der ${expected} Spalten: Abteilung oder Team ist unvollständig.`,
  'missing-first-unit': ({ where }) => `Die Spalte „${where}“ ist leer, obwohl ein Team darunter angegeben ist.`,
  'short-lines': ({ where, found }) =>
    `Am Ende fehlen Spalten (${where}), ab dieser Zeile in insgesamt ${found} ${found === '1' ? 'Zeile' : 'Zeilen'}. Was fehlt, bleibt leer.`,
  'national-number-ignored': ({ where }) =>
    `Die Spalte „${where}“ mit Nationalregisternummern wird nicht gelesen und nicht gespeichert.`,
  'exact-date-ignored': ({ where }) =>
    `Die Spalte „${where}“ mit Datumsangaben wird nicht gelesen und nicht gespeichert: Ein Geburts- oder Eintrittsdatum macht Personen erkennbar. Wer ausfüllt, gibt selbst eine Altersgruppe an.`,
  'exact-age-ignored': ({ where }) =>
    `Die Spalte „${where}“ mit genauem Alter wird nicht gelesen und nicht gespeichert. Eine Altersgruppe wie 25-34 ist erlaubt.`,
  'identifying-ignored': ({ where }) =>
    `Die Spalte „${where}“ wird nicht gelesen und nicht gespeichert: Darin hat niemand denselben Wert, das ist fast schon ein Name.`,
};
