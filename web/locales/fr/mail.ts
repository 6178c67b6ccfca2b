import type { mail as nl } from '../nl/mail.ts';

export const mail: typeof nl = {
  mail: {
    title: 'E-mail',
    lead: 'Les personnes qui ont une adresse e-mail peuvent recevoir leur invitation par e-mail. Toutes les autres reçoivent une lettre.',
    open: 'E-mails et rappels',
    notSetUpTitle: 'L’e-mail n’est pas configuré',
    notSetUp: 'Cette installation ne peut pas envoyer d’e-mails. Distribuez les invitations par lettre.',
    notSetUpOperator:
      'En tant que gestionnaire, vous le configurez avec WERKPEIL_SMTP_URL et WERKPEIL_MAIL_FROM ; voyez le README.',
    letters: 'Imprimer les lettres',
    openLink: 'Cette mesure a un lien ouvert. Il n’y a pas de liste de personnes, et donc personne à qui écrire.',
    troubleTitle: 'Aucun e-mail ne part pour le moment',
    troubleAgain: 'Werkpeil réessaie de lui-même. Rien ne se perd et personne ne reçoit un message deux fois.',
    invitations: 'Invitations',
    plannedAtOpening: (n: number) =>
      n === 1
        ? 'Dès l’ouverture de la mesure, 1 personne reçoit l’invitation par e-mail.'
        : `Dès l’ouverture de la mesure, ${n} personnes reçoivent leur invitation par e-mail.`,
    plannedByHand: 'Après l’ouverture, vous pouvez envoyer les invitations ici.',
    withAddress: 'Avec une adresse e-mail',
    withoutAddress: 'Sans adresse e-mail : lettre',
    accepted: 'Envoyées',
    refused: 'Refusées par le serveur de messagerie : lettre',
    notSent: 'Encore à envoyer',
    underWay: 'Les invitations sont en cours d’envoi. Cela prend un peu de temps ; vous pouvez fermer cette page.',
    allSent: 'Toutes les personnes qui ont une adresse e-mail ont reçu l’invitation.',
    nobody:
      'Personne sur la liste n’a d’adresse e-mail. Imprimez des lettres, ou complétez la liste et importez-la à nouveau.',
    send: (n: number) => (n === 1 ? 'Envoyer 1 invitation par e-mail' : `Envoyer ${n} invitations par e-mail`),
    lettersForRest: (n: number) =>
      n === 1 ? '1 lettre pour qui ne reçoit pas d’e-mail' : `${n} lettres pour ceux qui ne reçoivent pas d’e-mail`,
    invitationsAsked: (n: number) =>
      n === 1 ? '1 invitation part dans quelques minutes.' : `${n} invitations partent dans quelques minutes.`,
    nothingToSend: 'Toutes les invitations ont déjà été envoyées.',
    reminders: 'Rappels',
    kinds: {
      none: 'Pas de rappels',
      camouflaged: 'Le même rappel pour tout le monde',
      blind: 'Seulement pour ceux qui n’ont pas encore participé',
    },
    kindHints: {
      none: 'Personne ne reçoit de rappel par e-mail.',
      camouflaged:
        'Toutes les personnes qui ont une adresse e-mail reçoivent exactement le même message : ceux qui ont participé y lisent qu’il n’y a plus rien à faire. Ainsi, personne ne voit qui a participé, pas même le serveur de messagerie. C’est ce que nous conseillons quand l’organisation gère elle-même son serveur de messagerie ou les boîtes.',
      blind:
        'Le programme vérifie lui-même qui n’a pas encore participé et n’en garde aucune liste. Mais ceux qui gèrent le serveur de messagerie ou les boîtes peuvent voir qui a reçu un rappel.',
    },
    never:
      'Qui a participé et combien de rappels partent n’est visible nulle part : ni ici, ni dans un fichier, ni dans un journal.',
    frozenAddresses:
      'Un rappel n’est envoyé qu’à l’adresse qui figurait sur la liste à l’ouverture. Une adresse ajoutée ou modifiée plus tard n’en reçoit pas.',
    sentOn: 'Envoyés le',
    plannedOn: 'Automatiquement le',
    noneYet: 'pas encore',
    noDays: 'seulement avec le bouton',
    remind: 'Envoyer un rappel maintenant',
    possibleFrom: (day: string) =>
      `Un prochain rappel est possible à partir du ${day}. Il y a au moins trois jours entre deux rappels.`,
    tooFew: (k: number) =>
      `Moins de ${k} personnes ont encore la même adresse qu’à l’ouverture. Un rappel en dirait alors trop.`,
    reminderAsked: 'Le rappel part dans quelques minutes.',
    preview: 'À quoi ressemble le message',
    previewHint: 'Le vrai message contient le nom de la personne et son propre code.',
    previewInvitation: 'Invitation',
    previewReminder: 'Rappel',
    subject: 'Objet',
    cardNotSetUp: 'L’e-mail n’est pas configuré. Distribuez les invitations par lettre.',
    cardSent: (sent: number, all: number) => `${sent} invitations sur ${all} ont été envoyées par e-mail.`,
    cardTrouble: 'Aucun e-mail ne part pour le moment.',
    planTitle: 'E-mail',
    planHint:
      'Seulement pour les personnes dont l’adresse e-mail figure sur la liste. Les autres reçoivent une lettre.',
    planInvitations: 'Envoyer les invitations par e-mail dès l’ouverture de la mesure',
    planReminders: 'Rappels',
    planDays: 'Jours des rappels',
    planDaysHint: 'Laissez vide pour la mi-parcours et deux jours avant la fin. Jamais le week-end.',
    planDay: (n: number) => `Jour ${n}`,
    planFixed: 'Ceci est fixé après l’ouverture. Ensuite, ce ne peut être que plus prudent.',
    fact: 'Rappels par e-mail',
    restOnly: 'Seulement les lettres pour ceux qui n’ont pas reçu d’e-mail',
  },
};
