import type { ErrorTexts } from '../error-texts.ts';

/** What can be wrong with an instrument folder, a wording pack, or the zip in which it comes. */
export const instrumentProblems: ErrorTexts['problems'] = {
  'file-missing': ({ where }) => `Het bestand «${where}» ontbreekt.`,
  'file-unknown': ({ where }) => `Het bestand «${where}» hoort hier niet.`,
  'not-json': ({ where }) => `«${where}» is geen geldige JSON.`,
  'key-twice': ({ where }) => `«${where}» staat twee keer in hetzelfde bestand. Alleen de laatste zou tellen.`,
  'wrong-field': ({ where, expected }) =>
    `Het veld «${where}» is onbekend of klopt niet${expected ? ` (${expected})` : ''}.`,
  'item-unknown': ({ where, found }) =>
    `«${where}» verwijst naar een vraag die niet bestaat${found ? `: ${found}` : ''}.`,
  'item-unused': ({ where, found }) => `Geen enkele schaal gebruikt deze vraag: ${found ?? where}.`,
  'item-twice': ({ where, found }) => `Een vraag komt twee keer voor: ${found ?? where}.`,
  'choices-mismatch': ({ where }) => `De antwoorden bij «${where}» passen niet bij de vraag.`,
  'condition-unknown': ({ where, found }) =>
    `De voorwaarde bij «${where}» is niet te begrijpen${found ? `: ${found}` : ''}.`,
  'operator-unknown': ({ where }) => `De rekenregel bij «${where}» bestaat niet.`,
  'scoring-wrong': ({ where, found }) => `De berekening bij «${where}» klopt niet${found ? `: ${found}` : ''}.`,
  'range-wrong': ({ where, found, expected }) =>
    `Het bereik bij «${where}» klopt niet${expected ? `: ${found ?? ''}, berekend is ${expected}` : ''}.`,
  'tier-gap': ({ where }) => `Tussen twee grenzen van «${where}» zit een gat.`,
  'tier-overlap': ({ where }) => `Twee grenzen van «${where}» overlappen.`,
  'source-missing': ({ where }) => `Bij «${where}» ontbreekt de bron.`,
  'text-missing': ({ where, expected }) => `De tekst «${where}» ontbreekt${expected ? ` (${expected})` : ''}.`,
  'text-unused': ({ where }) => `De tekst «${where}» hoort bij geen enkele vraag.`,
  'text-markup': ({ where }) => `In «${where}» staan opmaak, scripts of onzichtbare tekens. Alleen gewone tekst mag.`,
  'no-language': 'Er is geen enkele taal met tekst.',
  'pack-target': ({ found }) => `Het tekstpakket is voor een vragenlijst of versie die er niet is: ${found}.`,
  'pack-not-allowed': ({ where }) =>
    `Een tekstpakket mag «${where}» niet bevatten. Het mag alleen woorden veranderen, geen berekening.`,
  'version-taken': ({ found }) =>
    `Versie ${found} bestaat al, met een andere inhoud. Een versie die in gebruik kan zijn, verandert nooit. Geef een nieuw nummer of een nieuwe naam.`,
  'id-taken': ({ found }) =>
    `De naam «${found}» is van een vragenlijst van Werkpeil. Kies een andere naam voor uw eigen vragenlijst.`,
  'comparability-too-high': ({ expected }) =>
    `Deze vragenlijst kan niet met gepubliceerde cijfers vergeleken worden. Zet «comparability» op «${expected}».`,
  'case-missing': ({ where, expected }) =>
    `Er ontbreekt een rekenvoorbeeld bij «${where}»${expected ? `: ${expected}` : ''}.`,
  'case-fails': ({ where, found, expected }) =>
    `Het rekenvoorbeeld «${where}» komt niet uit. Verwacht: ${expected}${found ? `; berekend: ${found}` : ''}.`,
  'zip-broken': 'Dit is geen zip-bestand, of het is beschadigd.',
  'zip-too-many': ({ expected }) => `Er zitten te veel bestanden in de zip; hoogstens ${expected} mag.`,
  'zip-too-large': ({ where, expected }) =>
    `${where ? `«${where}»` : 'Het zip-bestand'} is te groot; hoogstens ${expected} mag.`,
  'zip-path': ({ where }) =>
    `«${where}» staat in een map of wijst naar een andere plaats. Zet alle bestanden samen in één map.`,
  'zip-twice': ({ where }) => `«${where}» zit twee keer in de zip.`,
  'zip-not-json': ({ where }) => `«${where}» hoort hier niet. Alleen JSON-bestanden mogen.`,
  'zip-not-text': ({ where }) => `«${where}» is geen tekst in UTF-8.`,
};
