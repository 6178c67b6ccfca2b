import type { serviceKey as nl } from '../nl/service-key.ts';

/** The key of the prevention service, and the requests for a talk that it opens. */
export const serviceKey: typeof nl = {
  serviceKey: {
    plan: {
      confidential: 'Confidentiel, chez le médecin du travail',
      confidentialHint:
        'Chacun avec son propre code. Les réponses sont scellées avec le nom pour le service de prévention ; seul le médecin du travail les lit. Vous ne voyez que des chiffres protégés, et seulement quand le médecin a transmis les réponses anonymes. Pour des questionnaires comme le WAI.',
      talk: 'Demandes d’entretien',
      talkOffered: 'Qui répond peut demander un entretien au service de prévention',
      talkHint:
        'Scellé pour le conseiller en prévention et séparé des réponses. Vous ne voyez ni qui, ni combien de personnes le font. Si le service n’a pas encore de clé, la page indique à qui s’adresser.',
      talkYes: 'Possible, à la fin du questionnaire',
      talkNo: 'Pas dans cette mesure',
    },
    care: {
      letterReads:
        'Vous êtes libre de participer. Le médecin du travail lit vos réponses, avec votre nom ; elles sont scellées sur votre appareil.',
      letterOnce: 'Ce code est pour vous seul.',
      toPage: 'Ouvrir les réponses',
      title: 'Réponses confidentielles',
      lead: 'Choisissez le fichier de clé et donnez la phrase secrète. Les réponses s’ouvrent sur cet appareil et ne sont gardées nulle part ailleurs.',
      secrecy:
        'Ce sont des données de santé couvertes par le secret professionnel. Ouvrez-les seulement sur un appareil de votre service, et fermez la page quand vous avez terminé.',
      unlockTitle: 'Ouvrir avec la clé',
      none: 'Il n’y a pas encore de réponses.',
      needsScript: 'L’ouverture se fait dans votre navigateur. Pour cela, JavaScript doit être activé.',
      handedOver: 'Les réponses anonymes ont été transmises. Le rapport se trouve auprès de la mesure.',
      stillOpen:
        'La mesure est encore ouverte. La transmission pour les chiffres est possible dès qu’elle est clôturée.',
      waitingTitle: 'En attente du médecin du travail',
      waiting:
        'Cette mesure est confidentielle. Il n’y a de chiffres que lorsque le médecin du travail a transmis les réponses anonymes. S’il ne le fait pas, il n’y aura pas de rapport.',
      noneLeft:
        'Il n’y a pas (ou plus) de réponses scellées ici. Il n’y a rien à transmettre, et cette mesure n’aura pas de rapport s’il n’existe pas encore.',
      eraseOn:
        'Les réponses scellées seront effacées ici le {day}. Avant ce jour, reprenez ce qui doit figurer dans le dossier de santé, et transmettez-les pour les chiffres si ce n’est pas encore fait.',
      toReport: 'Vers la mesure',
    },
    careDevice: {
      name: 'Nom',
      noName: 'Sans nom',
      table: 'Réponses par personne',
      view: 'Voir',
      back: 'Retour à la liste',
      print: 'Imprimer',
      erase: 'Effacer cette réponse',
      eraseSure: 'Effacer définitivement la réponse de {name} ?',
      erased: 'La réponse est effacée.',
      notScored: 'ne peut pas être calculé',
      unreadable: '{count} réponses ne peuvent pas être lues. Elles ne comptent pas.',
      handTitle: 'Transmettre les réponses anonymes pour les chiffres',
      handText:
        'Les noms sont retirés, l’ordre est mélangé, et cela n’est possible qu’une fois. Le service fait ensuite le rapport protégé pour l’employeur.',
      hand: 'Transmettre {count} réponses de façon anonyme',
      handSure: 'Transmettre {count} réponses de façon anonyme ? Cela n’est possible qu’une fois.',
      handed: 'Les réponses anonymes ont été transmises.',
      question: 'Question',
      answer: 'Réponse',
      blank: 'Sans réponse',
    },
    home: {
      title: 'Demandes d’entretien',
      lead: (waiting) =>
        waiting === 0
          ? 'Personne n’attend. La clé du service se trouve aussi ici.'
          : waiting === 1
            ? 'Une personne demande un entretien. Vous seul pouvez l’ouvrir.'
            : `${waiting} personnes demandent un entretien. Vous seul pouvez l’ouvrir.`,
      link: 'Entretiens et clé',
    },
    overview: {
      title: 'Entretiens et clé',
      lead: 'Quiconque remplit un questionnaire peut vous demander un entretien. La demande est scellée : seul qui possède le fichier de clé de votre service peut la lire. L’employeur ne la voit pas, ni combien il y en a.',
      empty: 'Aucune organisation ne vous est encore confiée',
      emptyText: 'La personne qui gère ce service peut vous donner accès.',
      open: 'Ouvrir les demandes',
      waiting: (waiting) => (waiting === 1 ? '1 demande attend' : `${waiting} demandes attendent`),
      none: 'Aucune demande n’attend.',
      noKey: 'Il n’y a pas encore de clé. Tant qu’il n’y en a pas, personne ne peut vous laisser un message scellé.',
      careWaves: 'Réponses confidentielles :',
      makeKey: 'Créer la clé',
      toKey: 'Clé du service',
    },
    key: {
      title: 'Clé du service',
      lead: 'Cette clé scelle les demandes d’entretien et les réponses confidentielles, sur l’appareil de la personne qui les écrit. Seul qui possède le fichier de clé et la phrase secrète peut les ouvrir.',
      none: 'Il n’y a pas encore de clé.',
      listTitle: 'Clés publiques',
      listHint: 'C’est la partie publique. Tout le monde peut la connaître ; elle n’ouvre rien.',
      number: 'Numéro',
      fingerprint: 'Empreinte',
      madeOn: 'Créée',
      madeBy: (name) => `par ${name}`,
      current: 'Utilisée',
      older: 'Seulement pour ce qu’elle a déjà scellé',
      makeTitle: 'Créer une clé',
      renewTitle: 'Créer une nouvelle clé',
      renewText:
        'Une nouvelle clé ne vaut que pour ce qui sera scellé à partir de là. Ce qui a déjà été scellé s’ouvre avec l’ancien fichier. Gardez donc les deux.',
      before: [
        'La clé est créée sur cet appareil. La partie secrète ne va jamais au serveur : vous la gardez vous-même, dans un fichier.',
        'Si vous perdez le fichier ou la phrase secrète, plus personne ne peut ouvrir ce qui a été scellé avec cette clé. Nous non plus.',
        'Gardez le fichier à deux endroits que seul votre service peut atteindre, et la phrase secrète ailleurs.',
      ],
      needsScript: 'La clé est créée dans votre navigateur. Pour cela, JavaScript doit être activé.',
    },
    device: {
      passphrase: 'Phrase secrète',
      passphraseHint:
        'Au moins {least} caractères. Quatre mots ordinaires ou plus à la suite sont solides et faciles à retenir.',
      passphraseAgain: 'Phrase secrète, encore une fois',
      make: 'Créer la clé et enregistrer le fichier',
      working: 'Un instant …',
      tooShort: 'La phrase secrète est trop courte : au moins {least} caractères.',
      notSame: 'Les deux phrases secrètes ne sont pas identiques.',
      savedTitle: 'Vérifiez que le fichier est là',
      savedText:
        'Le fichier {name} est enregistré. Choisissez-le ici encore une fois. La clé n’est mise en service que s’il s’ouvre avec votre phrase secrète.',
      saveAgain: 'Enregistrer encore une fois le fichier',
      file: 'Fichier de clé',
      fileHint: 'Le fichier qui se termine par .werkpeil-cle.json',
      fileName: 'service-{day}.werkpeil-cle.json',
      use: 'Vérifier et mettre en service',
      open: 'Ouvrir',
      opened: 'Ouvert avec la clé {fingerprint}.',
      noFile: 'Choisissez d’abord le fichier de clé.',
      faults: {
        'not-a-key-file':
          'Ce n’est pas un fichier de clé de Werkpeil. Choisissez le fichier que vous avez enregistré en créant la clé.',
        incomplete:
          'Ce fichier de clé est incomplet ou abîmé. Prenez votre autre exemplaire. S’il n’y en a pas, ce qui a été scellé avec cette clé ne peut plus être ouvert.',
        'wrong-passphrase':
          'Cette phrase secrète ne correspond pas à ce fichier. Attention aux majuscules et aux espaces, puis réessayez.',
        'other-key':
          'Ce fichier est celui d’une autre clé ({found}). Ce qui se trouve ici est scellé avec la clé {expected}. Choisissez le fichier de cette clé.',
        'other-pair':
          'Ce n’est pas le fichier que vous venez d’enregistrer. Choisissez celui qui porte la date d’aujourd’hui.',
      },
      failed: 'Le serveur n’a pas répondu. Rien n’a changé. Veuillez réessayer.',
    },
    talks: {
      title: 'Demandes d’entretien',
      lead: 'Choisissez le fichier de clé de votre service et donnez la phrase secrète. Les demandes s’ouvrent sur cet appareil et nulle part ailleurs.',
      none: 'Aucune demande n’attend.',
      needsScript: 'L’ouverture se fait dans votre navigateur. Pour cela, JavaScript doit être activé.',
      unlockTitle: 'Ouvrir avec la clé',
      keep: 'Chaque demande s’efface d’elle-même au jour indiqué, même si elle n’a pas été ouverte. Une demande effacée est perdue.',
      keyOf: 'Scellé avec la clé {fingerprint}',
    },
    talkDevice: {
      contact: 'À joindre par',
      message: 'Message',
      noMessage: 'Pas de message.',
      language: 'Langue',
      eraseOn: 'Sera effacée le {day}.',
      done: 'Fait : effacer cette demande',
      sure: 'Effacer définitivement cette demande ?',
      erased: 'La demande est effacée.',
      unreadable:
        'Cette demande ne peut pas être lue : elle est abîmée ou n’a pas été faite par un questionnaire. Elle sera effacée le {day}.',
      otherKey: '{count} scellées avec une autre clé ({fingerprint}). Choisissez ce fichier pour les ouvrir.',
    },
  },
};
