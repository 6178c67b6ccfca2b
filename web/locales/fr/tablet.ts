import type { TabletTexts } from '../nl/tablet.ts';

/** A tablet that colleagues share, one after the other, in French. */
export const tablet: TabletTexts = {
  title: 'Remplissez le questionnaire ici',
  lead: 'Tirez un code de la boîte et introduisez-le ci-dessous. Après vous, cet écran redevient vide.',
  alone:
    'Veillez à ce que personne ne regarde. Vous préférez votre propre téléphone ? Scannez le code QR sur le billet avec votre code.',
  otherScan: 'Ce code appartient à une autre enquête. Vérifiez que vous avez la bonne boîte.',
  start: 'Commencer les questions',
  stop: 'Arrêter et effacer mes réponses',
  noJavaScript: 'Cette tablette ne permet pas de répondre : JavaScript est désactivé. Utilisez un autre appareil.',
  notSecure:
    'Cette tablette ne permet pas de répondre en toute sécurité. Ouvrez l’adresse qui commence par https, ou utilisez un autre appareil.',
  offlineText:
    'Vos réponses n’ont pas encore été envoyées. Elles se trouvent seulement sur cet écran. Dès que la connexion revient, nous les envoyons automatiquement. Attendez un instant, ou arrêtez et effacez-les.',
  busyText:
    'Le service ne répond pas tout de suite. Nous réessayons automatiquement ; vos réponses se trouvent encore sur cet écran.',
  kept: 'Rien n’est perdu : vos réponses se trouvent encore sur cet écran.',
  onScreen:
    'Ce résultat a été calculé sur cette tablette et n’est envoyé nulle part. L’écran se videra bientôt automatiquement.',
  send: {
    text: 'Vous pouvez encore revenir en arrière. Après l’envoi, vous ne pouvez plus rien changer : vos réponses sont alors séparées de votre code, et il n’en reste rien sur cette tablette. Ensuite, vous pouvez encore demander ici votre reçu et votre résultat.',
    button: 'Envoyer',
  },
  followKey:
    'Prenez maintenant une photo de cette clé, ou recopiez-la. Après l’envoi, elle n’est plus sur cet écran. Nous ne l’avons pas et ne pouvons pas la refaire.',
  idle: {
    title: 'Êtes-vous toujours là ?',
    text: 'Sinon, nous effacerons vos réponses de cet écran dans {n} secondes. Rien n’a encore été envoyé.',
    stay: 'Oui, je continue',
    leave: 'Non, tout effacer',
  },
  end: {
    thanks: 'Merci, vous avez terminé',
    notSent: 'Vos réponses n’ont pas été envoyées',
    text: 'Vos réponses sont bien arrivées. Il n’en reste rien sur cette tablette.',
    talk: 'Vous voulez parler avec le service de prévention ? Demandez-le sur votre propre téléphone : {address}',
    countdown: 'Cet écran se videra dans {n} secondes.',
    more: 'Plus de temps',
    done: 'J’ai terminé',
    receipt: 'Je veux mon reçu',
    receiptText:
      'Avec ce reçu, vous pouvez faire effacer vos réponses plus tard. Prenez une photo du code ou recopiez-le. Il va disparaître, et nous ne pouvons pas le refaire.',
    receiptQr: 'Code QR vers la page où vous pouvez faire effacer vos réponses',
    print: 'Imprimer',
    result: 'Je veux voir mon résultat',
    resultWarning: 'D’autres peuvent regarder. Votre résultat dit comment vous allez. Êtes-vous seul(e) ?',
    resultShow: 'Oui, montrer mon résultat',
    resultNo: 'Non, ne pas le montrer',
  },
};
