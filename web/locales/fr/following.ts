import type { FollowingTexts } from '../nl/following.ts';

export const following: FollowingTexts = {
  offer: {
    title: 'Voulez-vous que l’on voie la prochaine fois si cela va mieux, sans savoir qui vous êtes ?',
    optional: 'Vous pouvez passer cette étape.',
    leads: {
      'own-key':
        'Nous mettons alors vos réponses d’aujourd’hui à côté de celles d’une prochaine fois. Cela se fait avec une clé que vous seul avez. Ce qui en sort ne porte que sur des groupes.',
      'own-answers':
        'Nous mettons alors vos réponses d’aujourd’hui à côté de celles d’une prochaine fois. Cela se fait avec six courtes questions auxquelles vous seul pouvez répondre. Ce qui en sort ne porte que sur des groupes.',
    },
    without:
      'Ce n’est possible que dans un navigateur avec JavaScript et par une connexion sécurisée (https). Vous pouvez envoyer vos réponses sans cela.',
  },
  device: {
    loading: 'Chargement …',
    failed:
      'Cette partie n’a pas pu être chargée. Vérifiez votre connexion et ouvrez-la à nouveau, ou envoyez simplement sans.',
    chosen: 'Vous vous laissez retrouver. Cela vaut dès que vous envoyez.',
    undo: 'Finalement non',
  },
  key: {
    make: 'Créer une clé pour moi',
    have: 'Ou saisissez la clé que vous avez déjà',
    label: 'Votre clé de la dernière fois',
    hint: '16 caractères en quatre groupes. Majuscules, tirets ou espaces : peu importe.',
    use: 'Utiliser cette clé',
    empty: 'Saisissez d’abord votre clé, ou faites-en créer une.',
    wrongLength: 'Une clé compte 16 caractères. Vous en avez saisi {n}. Vérifiez-la encore une fois.',
    wrongSymbol: 'Le caractère « {symbol} » n’apparaît dans aucune clé. Vérifiez-la encore une fois.',
    checkAgain: 'Quelque chose ne va pas dans cette clé. Vérifiez les caractères un par un.',
    title: 'Votre clé pour la prochaine fois',
    keep: 'Gardez cette clé jusqu’à la prochaine mesure : en photo, sur papier ou dans un fichier. Nous ne l’avons pas et ne pouvons pas la refaire.',
    qr: 'QR code avec votre clé',
    save: 'Enregistrer comme fichier texte',
    fileName: 'cle-werkpeil.txt',
    fileTitle: 'Clé Werkpeil',
    fileUse:
      'Saisissez cette clé à la fin d’une prochaine mesure. On peut alors voir si les mêmes personnes vont mieux, sans savoir qui elles sont.',
    fileKeep:
      'Gardez ceci dans un endroit qui n’est qu’à vous. Qui possède cette clé ne peut rien lire de vous, mais peut se faire retrouver à votre place.',
  },
  answers: {
    lead: 'Répondez comme vous le referiez la prochaine fois. Vous pouvez laisser une question ouverte. Les réponses ne quittent pas cet appareil.',
    questions: {
      'mother-name': 'Prénom de votre mère : les deux premières lettres',
      'father-name': 'Prénom de votre père : les deux premières lettres',
      'mother-birthday': 'Anniversaire de votre mère : le jour du mois (1 à 31)',
      school: 'Votre école primaire : les deux premières lettres du nom',
      street: 'La rue où vous habitiez à dix ans : les deux premières lettres',
      siblings: 'Combien de frères et sœurs avez-vous ? (0 à 20)',
    },
    make: 'Laissez-moi être retrouvé',
    working: 'Calcul sur cet appareil …',
    letters: 'Utilisez des lettres ordinaires (a à z), ou laissez ouvert.',
    number: 'Saisissez un nombre entier de {min} à {max}, ou laissez ouvert.',
    few: 'Répondez à au moins {n} des {all} questions. Ainsi nous vous reconnaissons même si une réponse change la prochaine fois.',
    done: 'Vos réponses à ces six questions ne sont gardées nulle part, pas même sur cet appareil.',
  },
};
