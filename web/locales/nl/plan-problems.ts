import { type ErrorTexts, languageNames } from '../error-texts.ts';
import { dayInWords } from '../fill.ts';

/** Wat er aan een geplande meting niet klopt, elk bij zijn veld. */
export const planProblems: ErrorTexts['problems'] = {
  'plan-no-title': 'Geef de meting een naam.',
  'plan-title-long': ({ found, expected }) => `De naam telt ${found} tekens. Hij mag er hoogstens ${expected} hebben.`,
  'plan-no-instrument': 'Kies minstens één vragenlijst.',
  'plan-instrument-unknown': ({ found }) => `Deze vragenlijst is er niet meer: ${found}. Kies een andere.`,
  'plan-instruments-clash': ({ found }) =>
    `Deze vragenlijsten kunnen niet samen in één meting, want ze meten hetzelfde: ${found}. Kies er één van, of plan twee metingen.`,
  'plan-instruments-too-long':
    'Deze vragenlijsten zijn samen te lang om de antwoorden veilig te bewaren. Kies er minder.',
  'plan-no-language': 'Kies minstens één taal.',
  'plan-language-not-served': ({ found, expected }) =>
    `Niet alle gekozen vragenlijsten bestaan in deze taal: ${languageNames(found, 'nl')}.${expected ? ` Wel in: ${languageNames(expected, 'nl')}.` : ' Er is geen taal die ze allemaal hebben: kies minder vragenlijsten.'}`,
  'plan-day-unknown': 'Deze datum bestaat niet. Kijk ze nog eens na.',
  'plan-day-past': ({ where, found }) =>
    where === 'opensOn'
      ? `Deze datum is al voorbij: ${dayInWords(found, 'nl')}. Kies vandaag of later, of laat leeg om zelf te openen.`
      : `Deze datum is al voorbij: ${dayInWords(found, 'nl')}. Kies vandaag of later, of laat leeg om zelf af te sluiten.`,
  'plan-closes-before-opens': ({ expected }) =>
    `De meting zou sluiten voor ze opent. Kies een datum vanaf ${dayInWords(expected, 'nl')}.`,
  'plan-breakdowns-unknown':
    'Deze uitsplitsing hoort niet bij de gekozen vragenlijsten. Vink ze uit, of kies een vragenlijst waarin ze gevraagd wordt.',
  'plan-scoring-unknown': 'Deze regel hoort niet bij de gekozen vragenlijsten. Vink hem uit.',
  'plan-k-whole': ({ expected }) => `Vul een heel getal in, minstens ${expected}.`,
  'plan-k-small': ({ expected }) => `Onder ${expected} zijn mensen te herkennen. Kies ${expected} of meer.`,
  'plan-k-large': ({ expected }) => `Kies hoogstens ${expected}. Bij een hoger getal blijft bijna alles verborgen.`,
  'plan-no-participation': 'Kies wie kan invullen.',
  'plan-care-no-key':
    'Vertrouwelijk kan pas als de preventiedienst een sleutel heeft. De preventieadviseur maakt die op de pagina «Sleutel van de dienst».',
  'plan-care-not-invited': 'Vertrouwelijk kan alleen met een eigen code per persoon.',
  'plan-care-following': 'Bij een vertrouwelijke meting laten mensen zich niet anoniem terugvinden. Kies «niet».',
  'plan-care-comments':
    'Bij een vertrouwelijke meting komen er geen opmerkingen in het rapport: ze zijn voor de arbeidsarts. Vink ze uit.',
  'plan-following-strict':
    'Een meting die streng naast eerdere meet, kan niemand terugvinden: de verandering in dezelfde mensen zou die belofte doorbreken. Kies één van beide.',
  'plan-following-unknown':
    'Kies of en hoe mensen zich laten terugvinden: niet, met een eigen sleutel of met eigen antwoorden.',
  'plan-compare-unknown': 'Kies hoe streng de meting naast vorige metingen gelegd wordt: strict of separate.',
  'plan-reminders-unknown': 'Kies wie een herinnering krijgt.',
  'plan-reminders-many': ({ expected }) => `Kies hoogstens ${expected} dagen voor herinneringen.`,
  'plan-reminder-outside': ({ found }) =>
    `${dayInWords(found ?? '', 'nl')} ligt niet tussen begin en einde van de meting. Kies een andere dag.`,
  'plan-reminder-weekend': ({ found }) => `${dayInWords(found ?? '', 'nl')} valt in het weekend. Kies een weekdag.`,
};
