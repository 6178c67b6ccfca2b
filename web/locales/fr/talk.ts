import type { TalkTexts } from '../nl/talk.ts';

/** The page where a respondent asks the prevention service for a talk. */
export const talk: TalkTexts = {
  card: {
    title: 'Voulez-vous parler à quelqu’un ?',
    text: 'Vous pouvez demander au service de prévention de vous appeler ou de vous écrire. C’est séparé de vos réponses : personne ne peut rapprocher les deux. Votre employeur n’en saura rien.',
    link: 'Demander un entretien',
    later: 'Plutôt plus tard ? Gardez cette adresse : {address}',
  },
  title: 'Demander un entretien',
  lead: 'Le service de prévention de {organisation} prendra contact avec vous. Le conseiller en prévention et le médecin du travail sont tenus au secret professionnel.',
  name: 'Votre nom',
  contact: 'Comment pouvons-nous vous joindre ?',
  contactHint:
    'Un numéro de téléphone ou une adresse e-mail, et le bon moment. Choisissez-en une que votre travail ne lit pas.',
  message: 'Voulez-vous ajouter quelque chose ?',
  optional: 'peut rester vide',
  send: 'Envoyer ma demande',
  how: 'Ce que nous en faisons',
  sealed:
    'Votre demande est scellée sur votre appareil avec la clé du service de prévention. Seul le conseiller en prévention peut l’ouvrir. Ni la personne qui gère ce site, ni votre employeur ne le peuvent.',
  apart: 'Elle est séparée de vos réponses : aucun code, aucune réponse et aucune heure ne l’accompagnent.',
  erased: 'Elle est effacée dès que l’on vous a aidé, et en tout cas dans les {days} jours.',
  employer: 'Votre employeur ne voit pas que vous faites cette demande, ni combien de personnes la font.',
  noScript:
    'Votre navigateur ne scelle pas lui-même, parce que JavaScript est désactivé. Le serveur s’en charge : il lit votre demande un instant, la scelle et ne garde que ce qui est scellé.',
  fingerprint: 'Empreinte de la clé',
  missing: 'Indiquez votre nom et comment vous joindre.',
  doneTitle: 'Votre demande est arrivée',
  done: 'Le service de prévention de {organisation} prendra contact avec vous. Cela peut prendre quelques jours ouvrables.',
  doneWait:
    'Vous ne pouvez pas attendre, ou personne ne répond ? Appelez votre médecin traitant, ou Télé-Accueil au 107 : jour et nuit, de façon anonyme.',
  failed:
    'Nous ne savons pas si votre demande est arrivée : la connexion s’est coupée. Votre texte est toujours là. Envoyez-la encore une fois ; deux fois la même demande ne pose pas de problème.',
  full: 'Votre demande n’est pas partie : il n’y a plus de place ici pour le moment. Votre texte est toujours là. Réessayez plus tard, ou adressez-vous directement :',
  noKeyTitle: 'Vous ne pouvez encore rien laisser ici',
  noKey:
    'Le service de prévention de {organisation} n’a pas encore de clé pour sceller votre demande. Adressez-vous directement :',
  contacts: [
    'au conseiller en prévention ou au médecin du travail. Leur nom et leur numéro figurent dans le règlement de travail ;',
    'à la personne de confiance de votre entreprise, s’il y en a une ;',
    'à votre médecin traitant ;',
    'ou à Télé-Accueil, numéro 107, jour et nuit et de façon anonyme.',
  ],
};
