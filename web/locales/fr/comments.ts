import type { comments as nl } from '../nl/comments.ts';

export const comments: typeof nl = {
  comments: {
    field: 'Question ouverte',
    on: 'Terminer par « Qu’est-ce qui améliorerait votre travail ? »',
    onHint:
      'On peut la passer. Ce qui est écrit est séparé des réponses. Le conseiller en prévention relit tout pour retirer les noms ; le texte ne figure qu’ensuite dans le rapport, par département ou plus haut, et seulement s’il y a au moins 10 commentaires. Quelqu’un peut quand même reconnaître une personne à ses mots : n’activez ceci que si quelqu’un a le temps de lire.',
    fact: 'Question ouverte',
    factOn: 'oui, relue par le conseiller en prévention',
    cardTitle: 'Commentaires',
    asked:
      'Le scan se termine par une question ouverte. Après la clôture, le conseiller en prévention relit les réponses pour retirer les noms.',
    waiting:
      'Le conseiller en prévention relit les commentaires pour retirer les noms. En attendant, personne d’autre ne les voit.',
    published: 'Les commentaires ont été relus et figurent dans le rapport.',
    read: 'Relire les commentaires',
    title: 'Relire les commentaires',
    lead: 'Vous êtes la seule personne à voir ces textes tels qu’ils ont été écrits. Retirez ce qui pourrait désigner quelqu’un : des noms, des fonctions, des histoires qui rendent une personne reconnaissable.',
    howTitle: 'Comment relire',
    how: [
      'Les mots soulignés ressemblent à un nom, à une équipe, à une adresse ou à un numéro. L’ordinateur en oublie et se trompe : lisez toujours vous-même.',
      'Vous pouvez masquer des mots, mais rien ajouter.',
      'Vous pouvez annuler chaque décision tant que vous n’avez pas publié.',
      'La publication se fait une seule fois, pour l’ensemble. Les textes d’origine sont alors effacés.',
    ],
    progress: (read: number, total: number) => `${read} relus sur ${total}`,
    start: 'Relire un par un',
    none: 'Il y a trop peu de commentaires à montrer',
    noneText: (k: number) =>
      `Nulle part au moins ${k} personnes de deux équipes ou plus n’ont écrit quelque chose. Personne ne les voit donc, vous non plus. Terminez la relecture : les textes sont alors effacés.`,
    place: (unit: string, n: number) => `${unit} : ${n} commentaires`,
    state: { unread: 'À relire', accept: 'Sera montré', 'leave-out': 'Sera omis' },
    hints: { person: 'nom de la liste', unit: 'nom d’une équipe', contact: 'adresse ou numéro' },
    accept: 'Montrer tel quel',
    acceptBlanked: 'Montrer sans les mots marqués',
    choose: 'Masquer des mots',
    leaveOut: 'Omettre',
    undo: 'Annuler la décision',
    comment: (number: number, total: number) => `Commentaire ${number} sur ${total}`,
    wordsLegend: 'Marquez les mots à retirer',
    wordsHint: 'Ce que vous marquez devient […] dans le rapport.',
    acceptNext: 'Montrer, puis le suivant',
    leaveOutNext: 'Omettre, puis le suivant',
    back: 'Retour à la liste',
    saved: 'Votre décision a été enregistrée.',
    undone: 'La décision a été annulée.',
    finishTitle: 'Publier',
    finishLead: (left: number) =>
      left === 0
        ? 'Tout a été relu. Après la publication, vous ne pourrez plus rien changer.'
        : `Encore ${left} à relire. Vous pourrez publier quand tout sera relu.`,
    finish: 'Publier les commentaires relus',
    finished: 'Les commentaires figurent dans le rapport. Les textes d’origine ont été effacés.',
    reportTitle: 'Avec leurs propres mots',
    reportLead: (k: number) =>
      `Relu par le conseiller en prévention, dans un ordre aléatoire et séparé des chiffres. […] remplace des mots retirés. Chaque commentaire figure à un seul endroit : le plus petit département où au moins ${k} personnes ont écrit quelque chose, jamais une équipe seule.`,
    reportCount: (n: number) => `${n} personnes ont écrit ceci :`,
    reportWaiting: 'Le conseiller en prévention relit encore les commentaires. Ils figureront ensuite ici.',
    reportNotHere:
      'Il n’y a pas de commentaires ici : trop peu de personnes ont écrit, ou leurs commentaires figurent plus haut.',
    reportElsewhere: 'Des commentaires figurent à :',
    reportCare: 'Ne cherchez pas qui a écrit quoi. Qui craint d’être reconnu n’écrira plus rien la prochaine fois.',
  },
};
