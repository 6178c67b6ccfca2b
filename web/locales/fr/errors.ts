import type { ErrorTexts } from '../error-texts.ts';

export const errors: ErrorTexts = {
  sentences: {
    'bad-request': 'Il manque quelque chose ou un champ n’est pas correct. Vérifiez les champs.',
    'not-found': 'Cette page n’existe pas (ou plus). Vérifiez l’adresse ou allez à la page d’accueil.',
    'not-signed-in': 'Connectez-vous d’abord pour voir cette page.',
    'not-allowed': 'Votre rôle ne donne pas accès à cette page ou à cette action.',
    'too-large': 'Ce que vous avez envoyé est trop volumineux.',
    'too-many-requests': 'Trop de tentatives en peu de temps. Attendez une minute et réessayez.',
    'wrong-origin':
      'Cette demande venait d’un autre site et n’a pas été exécutée. Ouvrez Werkpeil directement et réessayez.',
    'wrong-content-type': 'Cette demande a une forme que Werkpeil n’attend pas ici.',
    internal: 'Quelque chose s’est mal passé de notre côté. Rien de ce qui était enregistré n’est perdu.',
    'first-run-done': 'Un compte existe déjà. Connectez-vous avec ce compte.',
    'first-run-link-wrong': 'Ce lien de départ n’est pas correct. Utilisez le lien affiché au démarrage de Werkpeil.',
    'sign-in-failed': 'L’adresse e-mail ou le mot de passe n’est pas correct.',
    'password-too-weak':
      'Choisissez un mot de passe d’au moins 12 caractères. Quelques mots ordinaires à la suite conviennent bien.',
    'email-in-use': 'Un compte existe déjà avec cette adresse e-mail.',
    'organisation-not-found': 'Cette organisation n’existe pas, ou vous n’y avez pas accès.',
    'unit-not-found': 'Ce service ou cette équipe n’existe pas dans cette organisation.',
    'import-refused': 'Le fichier n’a pas été importé : il contient des erreurs. Rien n’a changé.',
    'file-empty': 'Le fichier est vide.',
    'file-not-text':
      'Ce n’est pas un fichier texte. Enregistrez-le au format CSV dans Excel ou LibreOffice et réessayez.',
    'file-too-large': 'Le fichier est trop volumineux. Il peut faire 5 Mo au maximum.',
    'wave-not-found': 'Cette mesure n’existe pas, ou vous n’y avez pas accès.',
    'wave-not-planned': 'Cette mesure est déjà ouverte. Ce qui est fixé ne peut plus changer.',
    'wave-not-open': 'Cette mesure n’est pas ouverte.',
    'wave-not-closed': 'Cette mesure n’est pas encore clôturée.',
    'wave-rules-unsafe':
      'Avec ces réglages, nous ne pouvons pas promettre que personne ne sera reconnaissable. Augmentez le seuil ou invitez plus de personnes.',
    'wave-no-people': 'Il n’y a encore personne à inviter. Importez d’abord la liste des personnes.',
    'rules-frozen':
      'Les règles sont fixées depuis l’ouverture de la mesure. Elles peuvent seulement devenir plus strictes.',
    'code-malformed':
      'Ce code n’est pas tout à fait correct. Vérifiez-le : il compte trois groupes de quatre caractères.',
    'code-unknown':
      'Nous ne connaissons pas ce code. Vérifiez-le, ou demandez-en un nouveau à votre personne de contact.',
    'code-spent': 'Un scan a déjà été envoyé avec ce code. Un code fonctionne une seule fois.',
    'credential-unknown':
      'Nous ne connaissons pas cette admission. Recommencez avec votre code ; vos réponses sont encore sur cet appareil.',
    'credential-spent': 'Ce scan avait déjà été envoyé. Vos premières réponses sont conservées.',
    'scan-not-open-yet': 'Ce scan n’est pas encore ouvert.',
    'scan-closed': 'Ce scan est clôturé. Il n’est plus possible de le remplir.',
    'consent-missing': 'Vous pourrez commencer dès que vous aurez coché que vous participez.',
    'instrument-version-stale':
      'Le questionnaire a été renouvelé entre-temps. Rechargez la page ; vos réponses restent sur cet appareil.',
    'answers-invalid': 'Certaines réponses manquent ou ne sont pas correctes. Vérifiez les questions marquées.',
    'response-id-taken': 'Cette réponse n’a pas pu être enregistrée ainsi. Essayez de l’envoyer à nouveau.',
    'paper-batch-refused':
      'Les questionnaires papier n’ont pas été encodés : le fichier contient des erreurs. Rien n’a été enregistré.',
    'paper-batch-repeated': 'Ce fichier a déjà été encodé. Rien n’a été enregistré deux fois.',
    'release-not-found': 'Il n’y a pas encore de rapport. Il suit la clôture de la mesure.',
    'release-refused':
      'Le rapport n’a pas été publié : le contrôle n’a pas pu prouver que personne n’est reconnaissable. Les réponses sont conservées en sécurité.',
    'instrument-not-found': 'Nous ne connaissons pas ce questionnaire.',
    'instrument-invalid': 'Ce questionnaire contient une erreur et ne peut pas être utilisé.',
    'backup-invalid': 'Ce fichier de sauvegarde est endommagé ou ne vient pas de Werkpeil. Rien n’a changé.',
    'restore-target-not-empty': 'La restauration n’est possible que dans un Werkpeil vide. Rien n’a changé.',
    'key-missing': 'La clé de ces données manque. Remettez le fichier de clé et redémarrez.',
  },
  problems: {
    other: ({ where, found, expected }) =>
      [
        `Quelque chose ne va pas${where ? ` à « ${where} »` : ''}`,
        found ? `trouvé : ${found}` : '',
        expected ? `attendu : ${expected}` : '',
      ]
        .filter(Boolean)
        .join(' ; '),
  },
};
