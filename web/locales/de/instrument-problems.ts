import type { ErrorTexts } from '../error-texts.ts';

/** What can be wrong with an instrument folder, a wording pack, or the zip in which it comes. */
export const instrumentProblems: ErrorTexts['problems'] = {
  'file-missing': ({ where }) => `Die Datei „${where}“ fehlt.`,
  'file-unknown': ({ where }) => `Die Datei „${where}“ gehört nicht hierher.`,
  'not-json': ({ where }) => `„${where}“ ist kein gültiges JSON.`,
  'key-twice': ({ where }) => `„${where}“ steht zweimal in derselben Datei. Nur die letzte Angabe würde zählen.`,
  'wrong-field': ({ where, expected }) =>
    `Das Feld „${where}“ ist unbekannt oder falsch${expected ? ` (${expected})` : ''}.`,
  'item-unknown': ({ where, found }) =>
    `„${where}“ verweist auf eine Frage, die es nicht gibt${found ? `: ${found}` : ''}.`,
  'item-unused': ({ where, found }) => `Keine Skala benutzt diese Frage: ${found ?? where}.`,
  'item-twice': ({ where, found }) => `Eine Frage kommt zweimal vor: ${found ?? where}.`,
  'choices-mismatch': ({ where }) => `Die Antworten bei „${where}“ passen nicht zur Frage.`,
  'condition-unknown': ({ where, found }) =>
    `Die Bedingung bei „${where}“ ist nicht zu verstehen${found ? `: ${found}` : ''}.`,
  'operator-unknown': ({ where }) => `Die Rechenregel bei „${where}“ gibt es nicht.`,
  'scoring-wrong': ({ where, found }) => `Die Berechnung bei „${where}“ stimmt nicht${found ? `: ${found}` : ''}.`,
  'range-wrong': ({ where, found, expected }) =>
    `Der Wertebereich bei „${where}“ stimmt nicht${expected ? `: ${found ?? ''}, berechnet ist ${expected}` : ''}.`,
  'tier-gap': ({ where }) => `Zwischen zwei Grenzen von „${where}“ ist eine Lücke.`,
  'tier-overlap': ({ where }) => `Zwei Grenzen von „${where}“ überschneiden sich.`,
  'source-missing': ({ where }) => `Bei „${where}“ fehlt die Quelle.`,
  'text-missing': ({ where, expected }) => `Der Text „${where}“ fehlt${expected ? ` (${expected})` : ''}.`,
  'text-unused': ({ where }) => `Der Text „${where}“ gehört zu keiner Frage.`,
  'text-markup': ({ where }) =>
    `„${where}“ enthält Formatierung, Skripte oder unsichtbare Zeichen. Nur einfacher Text ist erlaubt.`,
  'no-language': 'Es gibt in keiner Sprache einen Text.',
  'pack-target': ({ found }) =>
    `Das Textpaket ist für einen Fragebogen oder eine Version, die es nicht gibt: ${found}.`,
  'pack-not-allowed': ({ where }) =>
    `Ein Textpaket darf „${where}“ nicht enthalten. Es darf nur Wörter ändern, keine Berechnung.`,
  'version-taken': ({ found }) =>
    `Die Version ${found} gibt es schon, mit anderem Inhalt. Eine Version, die in Gebrauch sein kann, ändert sich nie. Geben Sie eine neue Nummer oder einen neuen Namen.`,
  'id-taken': ({ found }) =>
    `Der Name „${found}“ gehört einem Fragebogen von Werkpeil. Wählen Sie für Ihren eigenen Fragebogen einen anderen.`,
  'comparability-too-high': ({ expected }) =>
    `Dieser Fragebogen kann nicht mit veröffentlichten Zahlen verglichen werden. Setzen Sie „comparability“ auf „${expected}“.`,
  'case-missing': ({ where, expected }) =>
    `Es fehlt ein Rechenbeispiel für „${where}“${expected ? `: ${expected}` : ''}.`,
  'case-fails': ({ where, found, expected }) =>
    `Das Rechenbeispiel „${where}“ geht nicht auf. Erwartet: ${expected}${found ? `; berechnet: ${found}` : ''}.`,
  'zip-broken': 'Das ist keine ZIP-Datei, oder sie ist beschädigt.',
  'zip-too-many': ({ expected }) => `Die ZIP-Datei enthält zu viele Dateien; erlaubt sind höchstens ${expected}.`,
  'zip-too-large': ({ where, expected }) =>
    `${where ? `„${where}“` : 'Die ZIP-Datei'} ist zu groß; erlaubt sind höchstens ${expected}.`,
  'zip-path': ({ where }) =>
    `„${where}“ liegt in einem Ordner oder führt an einen anderen Ort. Legen Sie alle Dateien zusammen in einen Ordner.`,
  'zip-twice': ({ where }) => `„${where}“ ist zweimal in der ZIP-Datei.`,
  'zip-not-json': ({ where }) => `„${where}“ gehört nicht hierher. Nur JSON-Dateien sind erlaubt.`,
  'zip-not-text': ({ where }) => `„${where}“ ist kein Text in UTF-8.`,
};
