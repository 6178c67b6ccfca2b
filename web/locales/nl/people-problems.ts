import type { ErrorTexts } from '../error-texts.ts';

/** Wat er met een lijst van mensen kan zijn: regels die niet kloppen, en kolommen die we met opzet niet lezen. */
export const peopleProblems: ErrorTexts['problems'] = {
  'too-few-columns': ({ found, expected }) =>
    `Deze regel heeft maar ${found} van de ${expected} kolommen: de afdeling of het team is niet volledig.`,
  'missing-first-unit': ({ where }) => `De kolom «${where}» is niet ingevuld, terwijl er wel een lager team staat.`,
  'short-lines': ({ where, found }) =>
    `Achteraan ontbreken kolommen (${where}), vanaf deze regel op ${found} ${found === '1' ? 'regel' : 'regels'} in totaal. Wat ontbreekt, blijft leeg.`,
  'national-number-ignored': ({ where }) =>
    `De kolom «${where}» met rijksregisternummers wordt niet ingelezen en niet bewaard.`,
  'exact-date-ignored': ({ where }) =>
    `De kolom «${where}» met datums wordt niet ingelezen en niet bewaard: een geboortedatum of startdatum maakt mensen herkenbaar. Wie invult, duidt zelf een leeftijdsgroep aan.`,
  'exact-age-ignored': ({ where }) =>
    `De kolom «${where}» met exacte leeftijden wordt niet ingelezen en niet bewaard. Een leeftijdsgroep zoals 25-34 mag wel.`,
  'identifying-ignored': ({ where }) =>
    `De kolom «${where}» wordt niet ingelezen en niet bewaard: iedereen heeft er een andere waarde, dus ze wijst één persoon aan.`,
};
