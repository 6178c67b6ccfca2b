import type { CheckTexts } from '../nl/check.ts';

/** "Check it yourself", in French. */
export const check: CheckTexts = {
  title: 'Vérifiez vous-même',
  lead: 'Vous ne devez pas nous croire sur parole. Cette page explique comment voir vous-même ce que votre appareil envoie. Tout ce qui s’y trouve découle des réglages de cette enquête.',
  toScan: 'Retour au questionnaire',
  key: {
    short: 'Clé de cette enquête',
    title: 'La clé de cette enquête',
    text: 'En échange de son code, chacun obtient une signature faite avec une clé. Une personne qui aurait une clé pour elle seule serait reconnaissable. C’est pourquoi toutes les clés figurent sur une seule liste, avec cette empreinte :',
    compare:
      'Comparez-la avec celle de votre lettre et avec celle d’un collègue. Elle doit être la même partout. Sinon, n’envoyez rien et signalez-le au service de prévention ou au syndicat.',
    letter:
      'Vous avez utilisé le code QR de votre lettre ? Alors votre appareil compare de lui-même. Si l’empreinte ne correspond pas, ou si la clé de votre groupe n’est pas sur la liste, il n’envoie rien.',
    frozen: 'La liste est fixée à l’ouverture, à un endroit où le service ne peut rien modifier ni effacer.',
    groups: 'La liste compte {n} groupes. Le plus petit compte {least} personnes invitées.',
    oneGroup: 'La liste compte un seul groupe, de {least} personnes invitées.',
    list: 'Voir toute la liste',
    checking: 'Votre appareil recalcule la liste …',
    right: 'Votre appareil a recalculé la liste : elle correspond à cette empreinte.',
    wrong:
      'Votre appareil a recalculé la liste et elle ne correspond pas à cette empreinte. N’envoyez rien et signalez-le.',
    none: 'Cette enquête ne demande pas de code ; il n’y a donc pas de clés.',
  },
  watch: {
    title: 'Comment regarder',
    steps: [
      'Ouvrez le questionnaire sur un ordinateur, dans Firefox, Chrome ou Edge.',
      'Appuyez sur F12 et choisissez « Réseau » (en anglais : « Network »).',
      'Répondez aux questions. Regardez : tant que vous remplissez, aucune réponse ne part.',
      'Appuyez sur « Envoyer ». Les lignes décrites ci-dessous apparaissent. Cliquez sur une ligne et choisissez « Requête » ou « Payload ».',
      'Regardez aussi les « En-têtes » : vous n’y trouverez pas de cookie.',
    ],
  },
  sent: {
    title: 'Ce que votre appareil envoie alors',
    field: 'Champ',
    size: 'Taille',
    meaning: 'Ce que c’est',
    symbols: '{n} caractères',
    varies: 'dépend de vos réponses',
    bytes: 'Au total {n} octets.',
    filledUp:
      'Au total exactement {n} octets, quelles que soient vos réponses : votre appareil complète par des espaces. Ainsi, personne sur le réseau ne peut rien déduire de la taille.',
    requests: {
      '/api/v1/scans/find':
        'D’abord, votre appareil cherche la clé de votre groupe. Cela se passe aussi dès que vous utilisez le code QR, pour voir si votre code est juste.',
      '/api/v1/credentials':
        'Ensuite, il échange votre code contre une signature sur une preuve que le service ne peut pas voir.',
      '/api/v1/responses':
        'Enfin, vos réponses partent avec cette preuve. Regardez bien : votre code n’y est pas, ni rien des lignes précédentes.',
      work: 'D’abord, votre appareil demande un petit calcul à faire. Rien de vous n’est envoyé.',
      open: 'Vos réponses partent en une fois. Il n’y a ni code ni compte.',
    },
    fields: {
      code: 'Votre code.',
      blinded:
        'Votre preuve, cachée derrière un nombre aléatoire. Quel que soit son contenu, cela ressemble au hasard.',
      link: 'L’adresse de cette enquête. La même pour tous.',
      credential: 'Vide : toute personne qui a le lien peut participer.',
      'credential.group': 'Votre groupe. Le même pour tous les membres de votre groupe.',
      'credential.message': 'Votre preuve. Le service la voit maintenant pour la première fois.',
      'credential.signature': 'La signature, sans le nombre aléatoire. Le service ne l’a jamais vue sous cette forme.',
      'work.challenge': 'Le calcul que votre appareil a fait. N’est pas conservé.',
      'work.nonces':
        'La solution de ce calcul. Ainsi, personne ne peut envoyer d’un coup des milliers de réponses inventées. N’est pas conservée.',
      receipt: 'Une empreinte de votre reçu. Le reçu lui-même reste chez vous.',
      responseId: 'Un nombre aléatoire de votre appareil, pour qu’un double envoi ne compte qu’une fois.',
      language: 'La langue dans laquelle vous avez lu.',
      follow:
        'Vide si vous ne voulez pas être retrouvé. Sinon vos marques : votre appareil les a calculées et elles ne disent pas qui vous êtes.',
      consent: 'Que vous avez donné votre accord.',
      answers: 'Vos réponses, par question.',
    },
  },
  kept: {
    title: 'Ce que le service conserve',
    sealed: 'Jusqu’à la clôture : des envois scellés d’exactement {bytes} octets chacun, quel que soit leur contenu.',
    after:
      'Après la clôture : votre groupe, votre langue, vos réponses et une empreinte de votre reçu. Pas d’heure, pas d’adresse, pas d’appareil, pas de code.',
    afterOpen:
      'Après la clôture : votre langue, vos réponses et une empreinte de votre reçu. Pas d’heure, pas d’adresse, pas d’appareil.',
    following:
      'Vous avez accepté d’être retrouvé ? Alors vos marques se trouvent aussi à côté de vos réponses, chiffrées.',
  },
  limits: {
    title: 'Ce que vous ne voyez pas ainsi',
    text: [
      'Vous voyez ce que votre appareil envoie, pas ce que le serveur en fait. Pour cela, le code source est public : chacun peut le lire et le faire contrôler.',
      'Cette page aussi vient du serveur. C’est pourquoi l’empreinte figure sur votre lettre : le serveur ne peut plus la changer.',
      'Qui observe le serveur en marche au moment où vous envoyez peut voir ce qui arrive juste l’un après l’autre.',
    ],
  },
};
