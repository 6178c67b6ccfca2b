import type { ErrorTexts } from '../error-texts.ts';

/** What can be wrong with an instrument folder, a wording pack, or the zip in which it comes. */
export const instrumentProblems: ErrorTexts['problems'] = {
  'file-missing': ({ where }) => `Le fichier « ${where} » manque.`,
  'file-unknown': ({ where }) => `Le fichier « ${where} » n’a pas sa place ici.`,
  'not-json': ({ where }) => `« ${where} » n’est pas du JSON valable.`,
  'key-twice': ({ where }) =>
    `« ${where} » figure deux fois dans le même fichier. Seule la dernière valeur compterait.`,
  'wrong-field': ({ where, expected }) =>
    `Le champ « ${where} » est inconnu ou incorrect${expected ? ` (${expected})` : ''}.`,
  'item-unknown': ({ where, found }) =>
    `« ${where} » renvoie à une question qui n’existe pas${found ? ` : ${found}` : ''}.`,
  'item-unused': ({ where, found }) => `Aucune échelle n’utilise cette question : ${found ?? where}.`,
  'item-twice': ({ where, found }) => `Une question figure deux fois : ${found ?? where}.`,
  'choices-mismatch': ({ where }) => `Les réponses de « ${where} » ne correspondent pas à la question.`,
  'condition-unknown': ({ where, found }) =>
    `La condition de « ${where} » est incompréhensible${found ? ` : ${found}` : ''}.`,
  'operator-unknown': ({ where }) => `La règle de calcul de « ${where} » n’existe pas.`,
  'scoring-wrong': ({ where, found }) => `Le calcul de « ${where} » est incorrect${found ? ` : ${found}` : ''}.`,
  'range-wrong': ({ where, found, expected }) =>
    `L’étendue de « ${where} » est incorrecte${expected ? ` : ${found ?? ''}, calculée : ${expected}` : ''}.`,
  'tier-gap': ({ where }) => `Il y a un trou entre deux seuils de « ${where} ».`,
  'tier-overlap': ({ where }) => `Deux seuils de « ${where} » se chevauchent.`,
  'source-missing': ({ where }) => `La source manque pour « ${where} ».`,
  'text-missing': ({ where, expected }) => `Le texte « ${where} » manque${expected ? ` (${expected})` : ''}.`,
  'text-unused': ({ where }) => `Le texte « ${where} » ne se rapporte à aucune question.`,
  'text-markup': ({ where }) =>
    `« ${where} » contient de la mise en forme, un script ou des caractères invisibles. Seul le texte simple est permis.`,
  'no-language': 'Il n’y a de texte dans aucune langue.',
  'pack-target': ({ found }) =>
    `Ce lot de textes est destiné à un questionnaire ou à une version qui n’existe pas : ${found}.`,
  'pack-not-allowed': ({ where }) =>
    `Un lot de textes ne peut pas contenir « ${where} ». Il ne peut changer que les mots, pas le calcul.`,
  'version-taken': ({ found }) =>
    `La version ${found} existe déjà, avec un autre contenu. Une version qui peut être utilisée ne change jamais. Donnez un nouveau numéro ou un nouveau nom.`,
  'id-taken': ({ found }) =>
    `Le nom « ${found} » est celui d’un questionnaire de Werkpeil. Choisissez un autre nom pour votre questionnaire.`,
  'comparability-too-high': ({ expected }) =>
    `Ce questionnaire ne peut pas être comparé à des chiffres publiés. Mettez « comparability » sur « ${expected} ».`,
  'case-missing': ({ where, expected }) =>
    `Il manque un exemple de calcul pour « ${where} »${expected ? ` : ${expected}` : ''}.`,
  'case-fails': ({ where, found, expected }) =>
    `L’exemple de calcul « ${where} » donne autre chose. Attendu : ${expected}${found ? ` ; calculé : ${found}` : ''}.`,
  'zip-broken': 'Ce n’est pas un fichier zip, ou il est endommagé.',
  'zip-too-many': ({ expected }) => `Le fichier zip contient trop de fichiers ; ${expected} au maximum.`,
  'zip-too-large': ({ where, expected }) =>
    `${where ? `« ${where} »` : 'Le fichier zip'} est trop volumineux ; ${expected} au maximum.`,
  'zip-path': ({ where }) =>
    `« ${where} » se trouve dans un dossier ou mène ailleurs. Mettez tous les fichiers dans un seul dossier.`,
  'zip-twice': ({ where }) => `« ${where} » figure deux fois dans le fichier zip.`,
  'zip-not-json': ({ where }) => `« ${where} » n’a pas sa place ici. Seuls les fichiers JSON sont permis.`,
  'zip-not-text': ({ where }) => `« ${where} » n’est pas du texte en UTF-8.`,
};
