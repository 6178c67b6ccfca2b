import type { ErrorTexts } from '../error-texts.ts';

/** Ce qui peut ne pas aller dans une liste de personnes : des lignes incorrectes, et des colonnes que nous ne lisons pas, exprès. */
export const peopleProblems: ErrorTexts['problems'] = {
  'too-few-columns': ({ found, expected }) =>
    `Cette ligne ne compte que ${found} des ${expected} colonnes : le service ou l’équipe n’est pas complet.`,
  'missing-first-unit': ({ where }) => `La colonne « ${where} » est vide alors qu’une équipe inférieure est indiquée.`,
  'short-lines': ({ where, found }) =>
    `Il manque des colonnes à la fin (${where}), à partir de cette ligne, sur ${found} ${found === '1' ? 'ligne' : 'lignes'} au total. Ce qui manque reste vide.`,
  'national-number-ignored': ({ where }) =>
    `La colonne « ${where} » avec des numéros nationaux n’est ni lue ni conservée.`,
  'exact-date-ignored': ({ where }) =>
    `La colonne « ${where} » avec des dates n’est ni lue ni conservée : une date de naissance ou d’entrée en service rend les personnes reconnaissables. Chacun indique soi-même une tranche d’âge dans le questionnaire.`,
  'exact-age-ignored': ({ where }) =>
    `La colonne « ${where} » avec des âges exacts n’est ni lue ni conservée. Une tranche d’âge comme 25-34 est permise.`,
  'identifying-ignored': ({ where }) =>
    `La colonne « ${where} » n’est ni lue ni conservée : personne n’y a la même valeur, c’est donc presque un nom.`,
};
