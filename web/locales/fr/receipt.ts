import type { ReceiptTexts } from '../nl/receipt.ts';

/** The receipt that a respondent gets after sending, in French. */
export const receipt: ReceiptTexts = {
  card: {
    title: 'Votre reçu',
    text: 'Vous voudrez peut-être un jour faire effacer vos réponses. Ce reçu le permet. Vous ne devez dire ni qui vous êtes, ni pourquoi.',
    only: 'Vous êtes la seule personne à avoir ce reçu. Nous ne pouvons pas le refaire. Si vous fermez cet onglet, il est perdu. Gardez-le donc maintenant.',
    copy: 'Copier',
    copied: 'Le reçu est copié.',
    save: 'Enregistrer comme fichier texte',
    fileName: 'recu-werkpeil.txt',
    to: 'Comment faire effacer',
  },
  file: {
    title: 'Reçu de Werkpeil',
    use: 'Avec ce reçu, vous faites effacer vos réponses. Allez sur {address} et introduisez-le.',
    keep: 'Gardez-le à un endroit qui n’appartient qu’à vous. Qui a ce reçu peut faire effacer vos réponses, mais pas les lire.',
    nothing: 'Il ne dit ni qui vous êtes, ni quand ou ce que vous avez répondu.',
  },
  withdraw: {
    title: 'Faites effacer vos réponses',
    lead: 'Il vous faut le reçu que vous avez eu après l’envoi. Il se compose de cinq fois quatre caractères.',
    label: 'Votre reçu',
    hint: 'Majuscules, minuscules, tirets ou espaces : cela n’a pas d’importance.',
    button: 'Effacer mes réponses',
    sure: 'L’effacement est définitif.',
    complete: 'Le reçu est complet.',
    counting: '{n} caractères sur 20',
    empty: 'Introduisez d’abord votre reçu.',
    wrongSymbol: 'Le caractère « {symbol} » ne figure dans aucun reçu. Vérifiez encore une fois.',
    checkAgain:
      'Quelque chose ne va pas dans ce reçu. Vérifiez les caractères un par un : une erreur ou une inversion est vite arrivée.',
    isCode: 'Ceci est votre code d’invitation. Le reçu est plus long (20 caractères) ; vous l’avez eu après l’envoi.',
    busy: 'Le service est occupé un instant. Rien n’est encore effacé. Réessayez dans quelques secondes.',
    doneTitle: 'C’est en ordre',
    done: 'S’il y avait des réponses liées à ce reçu, elles sont maintenant effacées. Elles n’entrent plus dans rien de ce qui sera fait à partir de maintenant.',
    doneSame:
      'Nous disons la même chose pour chaque reçu, même s’il a déjà servi. Ainsi, une personne qui trouverait votre reçu ne peut pas savoir si vous avez fait effacer.',
    doneThrow: 'Vous pouvez maintenant jeter le reçu.',
    aboutTitle: 'Bon à savoir',
    about: [
      'Personne n’est averti et il n’est noté nulle part que des réponses ont été effacées : ni dans un rapport, ni dans un total, ni dans un journal.',
      'Les rapports déjà faits restent tels quels. Ils ne contiennent que des chiffres sur des groupes.',
      'Ensuite, vous ne pouvez plus participer avec le même code. Nous ignorons en effet quel code allait avec vos réponses, et c’est voulu.',
      'Vous êtes venu par un lien qui ne demande pas de code ? Votre reçu fonctionne de la même façon, et vous pouvez participer à nouveau.',
      'Vous avez répondu avec votre nom pour le médecin du travail ? Alors il n’y a pas de reçu : demandez-lui d’effacer vos réponses.',
      'Vous avez répondu sur papier ? Alors il n’y a pas de reçu : rien sur la feuille ne permet de la retrouver.',
      'Vous avez perdu votre reçu ? Alors plus personne ne peut retrouver vos réponses, nous non plus.',
    ],
  },
};
