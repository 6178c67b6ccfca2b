import type { MailWords } from './mail.types.ts';

export const mailWordsFr: MailWords = {
  subject: { invitation: 'Invitation', reminder: 'Encore ouvert' },
  hello: (name) => (name === null ? 'Bonjour,' : `Bonjour ${name},`),
  minutes: (n) => (n === 1 ? '1 minute' : `${n} minutes`),
  invitation: ({ organisation, minutes }) =>
    `${organisation} souhaite savoir si votre travail reste faisable pour vous. Répondre prend environ ${minutes}, aussi sur votre téléphone. Vous voyez tout de suite votre propre résultat.`,
  camouflaged: ({ organisation, title }) => [
    `L’enquête «\u00a0${title}\u00a0» de ${organisation} est encore ouverte.`,
    'Vous avez déjà participé\u00a0? Merci\u00a0: vous n’avez plus rien à faire. Vous souhaitez encore participer\u00a0? Utilisez le lien ci-dessous.',
    'Toutes les personnes dont l’adresse figure sur la liste reçoivent ce même message. Ainsi, personne ne peut en déduire qui a déjà participé.',
  ],
  blind: ({ organisation, title }) => [
    `L’enquête «\u00a0${title}\u00a0» de ${organisation} est encore ouverte. Vous souhaitez encore participer\u00a0? Utilisez le lien ci-dessous.`,
    'Ce message est envoyé pour les codes qui n’ont pas encore été utilisés. Le programme le vérifie lui-même et ne garde aucune liste. Vous avez participé sur papier\u00a0? Merci\u00a0: vous n’avez rien à faire.',
  ],
  link: 'Aller aux questions\u00a0:',
  code: ({ typeAddress }) => `Le lien ne fonctionne pas\u00a0? Allez sur ${typeAddress} et tapez votre code\u00a0:`,
  once: 'Le code fonctionne une seule fois et il est pour vous seul(e). Ne transférez donc pas ce message.',
  until: (day) => `Vous pouvez participer jusqu’au ${day} inclus.`,
  promiseTitle: 'Ce que nous promettons',
  promises: (k) => [
    'Vous êtes libre de participer. Vos réponses sont séparées de votre nom, de votre code et de cette adresse.',
    `Votre employeur ne voit jamais vos réponses\u00a0: nous montrons uniquement des chiffres sur des groupes d’au moins ${k} personnes.`,
  ],
  care: {
    once: 'Le code est pour vous seul. Ne transférez donc pas ce message.',
    promises: (k) => [
      'Vous êtes libre de participer. Le médecin du travail lit vos réponses, avec votre nom ; elles sont scellées sur votre appareil.',
      `Votre employeur ne voit jamais vos réponses : il ne reçoit que des chiffres sur des groupes d’au moins ${k} personnes.`,
    ],
  },
  fingerprint: (value) => `Clé de cette enquête (la même partout) : ${value}`,
  erase: (address) => `Faire effacer plus tard : ${address}`,
  footer: (organisation) =>
    `Rien dans ce message n’enregistre si vous l’ouvrez. Vous ne voulez plus de messages sur cette enquête\u00a0? Demandez à ${organisation} de retirer votre adresse de la liste.`,
  test: {
    subject: 'Message d’essai de Werkpeil',
    text: 'Ce message dit seulement que Werkpeil peut envoyer des e-mails. Vous n’avez rien à faire.',
  },
};
