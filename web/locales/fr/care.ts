import type { CareTexts } from '../nl/care.ts';

/** What a respondent reads at the door of a scan in the care of an occupational physician. */
export const care: CareTexts = {
  fingerprint: 'Empreinte de la clé du service',
  why: 'Dans cette mesure, le médecin du travail lit vos réponses, avec votre nom. Votre employeur ne les lit pas. Vous n’êtes jamais obligé de participer : c’est vous qui décidez.',
  use: 'Le médecin du travail utilise vos réponses pour vous accompagner et pour rendre possibles des chiffres par groupe. Elles n’entrent dans aucun dossier du personnel.',
  free: 'Vous pouvez refuser ou arrêter. Cela n’a aucune conséquence, et votre employeur n’apprend pas qui a participé.',
  erase:
    'Jusqu’à la clôture, vous pouvez répondre à nouveau ; la dernière fois compte. Le médecin du travail efface vos réponses si vous le demandez. Les chiffres par groupe déjà faits restent.',
  send: 'Vous pouvez encore revenir en arrière. Vos réponses vont, scellées, au médecin du travail, avec votre nom. Jusqu’à la clôture, vous pouvez répondre à nouveau avec le même code ; la dernière fois compte. Vous voulez les faire effacer ? Demandez-le au médecin du travail.',
  talk: 'Vous pouvez demander au service de prévention de vous appeler ou de vous écrire. Votre employeur n’en saura rien. Le médecin du travail, qui lit vos réponses, le saura.',
  box: 'Oui, j’accepte explicitement que le médecin du travail lise mes réponses sur mon travail et ma santé, avec mon nom.',
};
