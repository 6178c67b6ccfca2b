import { type ErrorTexts, languageNames } from '../error-texts.ts';
import { dayInWords } from '../fill.ts';

/** Ce qui ne va pas dans une mesure planifiée, chaque fois à son champ. */
export const planProblems: ErrorTexts['problems'] = {
  'plan-no-title': 'Donnez un nom à la mesure.',
  'plan-title-long': ({ found, expected }) =>
    `Le nom compte ${found} caractères. Il peut en avoir ${expected} au maximum.`,
  'plan-no-instrument': 'Choisissez au moins un questionnaire.',
  'plan-instrument-unknown': ({ found }) => `Ce questionnaire n’existe plus : ${found}. Choisissez-en un autre.`,
  'plan-instruments-clash': ({ found }) =>
    `Ces questionnaires ne peuvent pas figurer dans une même mesure, car ils mesurent la même chose : ${found}. Gardez-en un, ou planifiez deux mesures.`,
  'plan-instruments-too-long':
    'Ensemble, ces questionnaires sont trop longs pour conserver les réponses en sécurité. Choisissez-en moins.',
  'plan-no-language': 'Choisissez au moins une langue.',
  'plan-language-not-served': ({ found, expected }) =>
    `Les questionnaires choisis n’existent pas tous dans cette langue : ${languageNames(found, 'fr')}.${expected ? ` Disponibles en : ${languageNames(expected, 'fr')}.` : ' Aucune langue ne les réunit tous : choisissez moins de questionnaires.'}`,
  'plan-day-unknown': 'Cette date n’existe pas. Vérifiez-la.',
  'plan-day-past': ({ where, found }) =>
    where === 'opensOn'
      ? `Cette date est déjà passée : ${dayInWords(found, 'fr')}. Choisissez aujourd’hui ou plus tard, ou laissez vide pour ouvrir vous-même.`
      : `Cette date est déjà passée : ${dayInWords(found, 'fr')}. Choisissez aujourd’hui ou plus tard, ou laissez vide pour clôturer vous-même.`,
  'plan-closes-before-opens': ({ expected }) =>
    `La mesure se fermerait avant de s’ouvrir. Choisissez une date à partir du ${dayInWords(expected, 'fr')}.`,
  'plan-breakdowns-unknown':
    'Cette ventilation ne fait pas partie des questionnaires choisis. Décochez-la, ou choisissez un questionnaire qui pose la question.',
  'plan-scoring-unknown': 'Cette règle ne fait pas partie des questionnaires choisis. Décochez-la.',
  'plan-k-whole': ({ expected }) => `Indiquez un nombre entier, ${expected} au minimum.`,
  'plan-k-small': ({ expected }) =>
    `En dessous de ${expected}, des personnes sont reconnaissables. Choisissez ${expected} ou plus.`,
  'plan-k-large': ({ expected }) => `Choisissez ${expected} au maximum. Au-delà, presque tout reste caché.`,
  'plan-no-participation': 'Choisissez qui peut participer.',
  'plan-care-no-key':
    '« Confidentiel » n’est possible que si le service de prévention a une clé. Le conseiller en prévention la crée à la page « Clé du service ».',
  'plan-care-not-invited': '« Confidentiel » n’est possible qu’avec un code propre à chaque personne.',
  'plan-care-following':
    'Dans une mesure confidentielle, on ne se laisse pas retrouver de façon anonyme. Choisissez « non ».',
  'plan-care-comments':
    'Dans une mesure confidentielle, il n’y a pas de commentaires dans le rapport : ils sont pour le médecin du travail. Décochez-les.',
  'plan-following-strict':
    'Une mesure comparée strictement aux précédentes ne peut retrouver personne : l’évolution des mêmes personnes romprait cette promesse. Choisissez l’un des deux.',
  'plan-following-unknown':
    'Choisissez si et comment les gens se laissent retrouver : non, avec une clé personnelle ou avec des réponses personnelles.',
  'plan-compare-unknown': 'Choisissez comment la mesure est comparée aux précédentes : strict ou separate.',
  'plan-reminders-unknown': 'Choisissez qui reçoit un rappel.',
  'plan-reminders-many': ({ expected }) => `Choisissez au plus ${expected} jours pour les rappels.`,
  'plan-reminder-outside': ({ found }) =>
    `Le ${dayInWords(found ?? '', 'fr')} ne tombe pas entre le début et la fin de la mesure. Choisissez un autre jour.`,
  'plan-reminder-weekend': ({ found }) =>
    `Le ${dayInWords(found ?? '', 'fr')} tombe un week-end. Choisissez un jour de semaine.`,
};
