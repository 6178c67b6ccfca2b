import { type ErrorTexts, oneOf } from '../error-texts.ts';
import { dayInWords } from '../fill.ts';
import { instrumentProblems } from './instrument-problems.ts';
import { peopleProblems } from './people-problems.ts';
import { planProblems } from './plan-problems.ts';

export const errors: ErrorTexts = {
  sentences: {
    'bad-request': (details) =>
      oneOf(details['field'], {
        title: 'Donnez un nom de 200 caractères au maximum.',
        name: 'Donnez à l’organisation un nom de 200 caractères au maximum.',
        organisationIds:
          'Choisissez l’organisation de ce compte. Une personne de contact et un responsable d’équipe en ont exactement une.',
        other: 'Il manque quelque chose ou un champ n’est pas correct. Vérifiez les champs.',
      }),
    'not-found': 'Cette page n’existe pas (ou plus). Vérifiez l’adresse ou allez à la page d’accueil.',
    'not-signed-in': 'Connectez-vous d’abord pour voir cette page.',
    'not-allowed': 'Votre rôle ne donne pas accès à cette page ou à cette action.',
    'too-large': (details) =>
      oneOf(details['what'], {
        people:
          'Ce fichier est trop volumineux : il peut faire 5 Mo au maximum. Une liste de personnes est bien plus petite. Dans Excel, enregistrez seulement cette feuille au format CSV et choisissez ce fichier.',
        other: 'Ce que vous avez envoyé est trop volumineux.',
      }),
    'too-many-requests': 'Trop de tentatives en peu de temps. Attendez une minute et réessayez.',
    'wrong-origin':
      'Cette demande venait d’un autre site et n’a pas été exécutée. Ouvrez Werkpeil directement et réessayez.',
    'wrong-content-type': 'Cette demande a une forme que Werkpeil n’attend pas ici.',
    internal: 'Quelque chose s’est mal passé de notre côté. Rien de ce qui était enregistré n’est perdu.',
    'first-run-done': 'Un compte existe déjà. Connectez-vous avec ce compte.',
    'first-run-link-wrong': 'Ce lien de départ n’est pas correct. Utilisez le lien affiché au démarrage de Werkpeil.',
    'sign-in-failed': 'L’adresse e-mail ou le mot de passe n’est pas correct.',
    'password-too-weak':
      'Choisissez un mot de passe de 12 à 128 caractères. Quelques mots ordinaires à la suite conviennent bien ; un seul caractère répété ne convient pas.',
    'email-in-use': 'Un compte existe déjà avec cette adresse e-mail.',
    'organisation-not-found': 'Cette organisation n’existe pas, ou vous n’y avez pas accès.',
    'unit-not-found': 'Ce service ou cette équipe n’existe pas dans cette organisation.',
    'import-refused': 'Le fichier n’a pas été importé : il contient des erreurs. Rien n’a changé.',
    'import-replaces-most': (details) =>
      `La moitié des personnes ou plus disparaîtrait de la liste${details['before'] ? ` (${details['removed']} sur ${details['before']})` : ''}. Vérifiez que c’est le bon fichier, ou confirmez expressément que cette liste remplace la précédente.`,
    'file-empty': 'Le fichier est vide.',
    'file-not-text':
      'Ce n’est pas un fichier texte. Enregistrez-le au format CSV dans Excel ou LibreOffice et réessayez.',
    'file-too-large': 'Le fichier est trop volumineux. Il peut faire 5 Mo au maximum.',
    'plan-refused':
      'La mesure n’a pas été enregistrée. Vérifiez ce qui suit ; ce que vous avez rempli est toujours là.',
    'wave-not-found': 'Cette mesure n’existe pas, ou vous n’y avez pas accès.',
    'wave-not-planned': 'Cette mesure est déjà ouverte. Ce qui est fixé ne peut plus changer.',
    'wave-not-open': 'Cette mesure n’est pas ouverte.',
    'wave-not-closed': 'Cette mesure n’est pas encore clôturée.',
    'promise-untrue': (details) =>
      oneOf(details['ground'], {
        other: 'La mesure ne peut pas s’ouvrir ainsi : l’écran des engagements promettrait quelque chose d’inexact.',
        'secure-address':
          'La mesure ne peut pas s’ouvrir : l’adresse de cette installation ne commence pas par https. Sans https, un appareil ne peut pas créer une preuve que le service ignore. Demandez au gestionnaire de régler WERKPEIL_URL avec https.',
        threshold:
          'La mesure ne peut pas s’ouvrir : le seuil est trop bas ou trop haut pour promettre que personne n’est reconnaissable. Modifiez le seuil.',
        'sensitive-threshold':
          'La mesure ne peut pas s’ouvrir : le seuil des questions sensibles est plus bas que celui des autres. Planifiez la mesure à nouveau.',
        protection:
          'La mesure ne peut pas s’ouvrir : les chiffres seraient moins protégés que promis. Planifiez la mesure à nouveau.',
        'group-size':
          'La mesure ne peut pas s’ouvrir : un groupe compte moins de personnes invitées que le seuil. Invitez plus de personnes.',
        'statement-log':
          'La mesure ne peut pas s’ouvrir : le serveur de base de données écrit les instructions dans son journal. On y lirait qui participe, et quand. Demandez au gestionnaire de désactiver cela (log_statement, log_min_duration_statement, pgaudit, auto_explain).',
        'commit-times':
          'La mesure ne peut pas s’ouvrir : le serveur de base de données garde l’heure de chaque envoi. Demandez au gestionnaire de désactiver track_commit_timestamp.',
        'telling-columns':
          'La mesure ne peut pas s’ouvrir : les tables de réponses ont une colonne pour une heure, un numéro d’ordre ou une adresse. Demandez au gestionnaire de la supprimer.',
        'insert-only':
          'La mesure ne peut pas s’ouvrir : le service peut modifier dans la base de données des engagements qui doivent être fixés. Demandez au gestionnaire de retirer ces droits.',
        'breakdown-skipped':
          'La mesure ne peut pas s’ouvrir : une question qui ventile les chiffres ne peut pas être passée. Retirez-la des ventilations.',
        'breakdown-offered':
          'La mesure ne peut pas s’ouvrir : les chiffres seraient ventilés selon une question qui n’y est pas destinée. Retirez-la des ventilations.',
        'every-language':
          'La mesure ne peut pas s’ouvrir : tous les questionnaires n’existent pas dans toutes les langues de la mesure. Choisissez d’autres langues.',
        'entry-size':
          'La mesure ne peut pas s’ouvrir : les réponses pourraient être trop longues pour un envoi scellé. Choisissez des questionnaires moins nombreux ou plus courts.',
        'unnamed-codes':
          'La mesure ne peut pas s’ouvrir : des codes tirés au sort ne peuvent appartenir à aucun nom, et aucun e-mail ne peut alors être envoyé. Planifiez la mesure à nouveau.',
        'service-key':
          'La mesure ne peut pas s’ouvrir : elle est confidentielle, mais le service de prévention n’a pas encore de clé. Le conseiller en prévention la crée à la page « Clé du service ».',
        'care-term':
          'La mesure ne peut pas s’ouvrir : le délai après lequel les réponses scellées sont effacées n’est pas entre 30 et 730 jours. Enregistrez la mesure à nouveau : le délai réglé par l’administrateur s’applique alors.',
        'named-people':
          'La mesure ne peut pas s’ouvrir : elle est confidentielle, mais tout le monde n’a pas de nom dans la liste. Ajoutez les noms à la liste des personnes.',
        'mail-server':
          'La mesure ne peut pas s’ouvrir : des rappels par e-mail sont annoncés, mais cette installation ne peut pas envoyer d’e-mails. Désactivez les rappels, ou demandez au gestionnaire de configurer un serveur de messagerie.',
      }),
    'wave-rules-unsafe': (details) =>
      oneOf(details['rule'], {
        k: `Le plus petit groupe doit se situer entre ${details['smallest']} et ${details['largest']}.`,
        invited: `La liste ne compte que ${details['found']} personnes et il en faut au moins ${details['smallest']}. Invitez plus de personnes.`,
        other:
          'Avec ces réglages, nous ne pouvons pas promettre que personne ne sera reconnaissable. Augmentez le seuil ou invitez plus de personnes.',
      }),
    'wave-dates-passed': (details) =>
      `La date de fin de cette mesure${details['closesOn'] ? `, le ${dayInWords(`${details['closesOn']}`, 'fr')},` : ''} est déjà passée. Choisissez une date ultérieure, ou laissez-la vide.`,
    'wave-no-people': 'Il n’y a encore personne à inviter. Importez d’abord la liste des personnes.',
    'wave-singles-out': (details) =>
      `Les questions sur le profil rendent presque tout le monde unique${details['people'] ? ` (${details['unique']} personnes sur ${details['people']})` : ''}. Retirez une question des ventilations, ou confirmez expressément que la mesure doit s’ouvrir quand même.`,
    'rules-frozen':
      'Les règles sont fixées depuis l’ouverture de la mesure. Elles peuvent seulement devenir plus strictes.',
    'mail-not-set-up':
      'Cette installation ne peut pas envoyer d’e-mails. Imprimez des lettres, ou demandez au gestionnaire de configurer un serveur de messagerie.',
    'mail-failed': (details) =>
      oneOf(details['reason'], {
        unreachable:
          'Le serveur de messagerie ne répond pas. Vérifiez le nom et le port dans WERKPEIL_SMTP_URL, et si le pare-feu les laisse passer.',
        insecure:
          'La connexion au serveur de messagerie n’est pas sûre : il n’y a pas de TLS, ou le certificat n’est pas valable. Sans TLS, nous n’envoyons rien. Utilisez smtps:// ou un serveur avec STARTTLS et un certificat valable.',
        'sign-in':
          'Le serveur de messagerie refuse le nom ou le mot de passe. Vérifiez-les dans WERKPEIL_SMTP_URL ; un @ s’y écrit %40.',
        sender:
          'Le serveur de messagerie n’accepte pas cette adresse d’expéditeur. Vérifiez WERKPEIL_MAIL_FROM, ou autorisez l’adresse sur le serveur.',
        later: 'Le serveur de messagerie n’accepte rien pour le moment. Réessayez un peu plus tard.',
        other: 'Le serveur de messagerie refuse ce message. Son propre journal dit pourquoi.',
      }),
    'mail-no-addresses': 'Personne sur la liste n’a d’adresse e-mail utilisable ici. Utilisez des lettres.',
    'mail-too-few-addresses': ({ k = 'quelques' }) =>
      `Un rappel envoyé seulement à ceux qui n’ont pas encore participé demande au moins ${k} personnes dont l’adresse e-mail n’a pas changé depuis l’ouverture. Avec moins de personnes, il en dirait trop.`,
    'reminders-off': 'Pour cette mesure, il est fixé qu’aucun rappel n’est envoyé.',
    'reminder-too-soon': ({ day }) =>
      day === undefined
        ? 'Il est encore trop tôt pour un rappel.'
        : `Il est encore trop tôt pour un rappel. Il sera possible à partir du ${dayInWords(`${day}`, 'fr')}.`,
    'code-malformed':
      'Ce code n’est pas tout à fait correct. Vérifiez-le : il compte trois groupes de quatre caractères.',
    'code-unknown':
      'Nous ne connaissons pas ce code. Vérifiez-le, ou demandez-en un nouveau à votre personne de contact.',
    'code-spent':
      'Ce code a déjà été utilisé ; un code ne sert qu’une fois. Avez-vous vu votre résultat après l’envoi ? Alors vos réponses sont bien arrivées et vous avez terminé. Sinon, vérifiez qu’il s’agit bien du code de votre propre lettre, ou demandez-en un nouveau. Rien n’est perdu : ce que vous avez rempli est toujours là.',
    'scan-busy': 'Le service est occupé un instant. Réessayez dans quelques secondes ; vos réponses restent à l’écran.',
    'credential-unknown':
      'Nous ne connaissons pas cette admission. Recommencez avec votre code ; vos réponses sont encore sur cet appareil.',
    'credential-spent': 'Ce scan avait déjà été envoyé. Vos premières réponses sont conservées.',
    'scan-not-open-yet': 'Ce scan n’est pas encore ouvert.',
    'scan-closed': 'Ce scan est clôturé. Il n’est plus possible de le remplir.',
    'quota-reached': ({ minutes = 1 }) =>
      `Beaucoup de réponses viennent d’arriver de cette adresse internet. Rien n’est perdu. Attendez ${minutes === 1 ? '1 minute' : `${minutes} minutes`} et envoyez de nouveau, ou remplissez avec un navigateur où JavaScript est activé : cela marche alors presque toujours tout de suite.`,
    'consent-missing': 'Vous pourrez commencer dès que vous aurez coché que vous participez.',
    'instrument-version-stale':
      'Le questionnaire a été renouvelé entre-temps. Rechargez la page ; vos réponses restent sur cet appareil.',
    'answers-invalid': 'Certaines réponses manquent ou ne sont pas correctes. Vérifiez les questions marquées.',
    'response-id-taken':
      'D’autres réponses ont déjà été enregistrées avec ce formulaire. Ces premières réponses comptent ; ce que vous venez d’envoyer n’a pas été enregistré. Vous ne voulez pas qu’elles comptent ? Vous pouvez les faire effacer avec votre reçu.',
    'receipt-malformed':
      'Ce reçu n’est pas tout à fait correct. Vérifiez-le : il se compose de cinq fois quatre caractères.',
    'service-key-wrong':
      'Ce n’est pas une clé que ce service peut utiliser, ou elle a déjà été ajoutée. Créez une nouvelle clé à la page « Clé du service ».',
    'talk-no-key':
      'Le service de prévention n’a pas encore de clé. Vous ne pouvez encore rien laisser ici ; adressez-vous directement au conseiller en prévention ou au médecin du travail.',
    'talk-key-old':
      'Le service de prévention a une nouvelle clé entre-temps. Envoyez encore une fois : ce que vous avez écrit est toujours là.',
    'talk-full':
      'Il n’y a plus de place ici pour le moment. Adressez-vous directement au conseiller en prévention ou au médecin du travail.',
    'talk-incomplete': 'Indiquez votre nom et comment vous joindre. Raccourcissez le texte s’il est trop long.',
    'care-no-paper':
      'Cette mesure est confidentielle : les réponses sont scellées sur l’appareil de la personne. Les questionnaires sur papier ne sont pas possibles ici.',
    'care-handed-over':
      'Les réponses anonymes de cette mesure ont déjà été transmises. Cela n’est possible qu’une fois.',
    'care-count-wrong':
      'Le nombre de réponses transmises n’est pas égal au nombre de réponses scellées. Rien n’est conservé. Rechargez la page et transmettez tout en une fois.',
    'care-sheets-refused':
      'Certaines réponses ne correspondent pas au questionnaire. Rien n’est conservé. Rechargez la page et essayez encore une fois.',
    'paper-batch-refused':
      'Les questionnaires papier n’ont pas été encodés : le fichier contient des erreurs. Rien n’a été enregistré.',
    'paper-batch-repeated': 'Ce fichier a déjà été encodé. Rien n’a été enregistré deux fois.',
    'release-not-found': 'Il n’y a pas encore de rapport. Il suit la clôture de la mesure.',
    'release-refused':
      'Le rapport n’a pas été publié : le contrôle n’a pas pu prouver que personne n’est reconnaissable. Les réponses sont conservées en sécurité.',
    'ledger-broken':
      'Un rapport de cette mesure n’est plus tel qu’il a été conservé. C’est pourquoi nous ne montrons rien. Demandez au gestionnaire de vérifier le registre.',
    'pool-refused': (details) =>
      oneOf(details['reason'], {
        'too-few-companies': `Il faut au moins cinq organisations avec un rapport publié. Il y en a ${details['companies']}.`,
        'one-company-dominates':
          'Une organisation compte plus de la moitié des réponses. Ce seraient surtout ses propres chiffres.',
        other:
          'Avec ce chiffre sectoriel, ou avec un précédent, on pourrait calculer les chiffres d’une seule organisation. C’est pourquoi nous ne le publions pas.',
      }),
    'comments-not-open':
      'Il n’y a pas de commentaires à relire pour l’instant. C’est possible dès que la mesure est clôturée et a un rapport, et une seule fois.',
    'comments-unread': 'Il reste des commentaires à lire. Relisez tout, puis publiez. Vos décisions sont conservées.',
    'comment-not-found': 'Ce commentaire n’existe plus. Son auteur l’a peut-être fait effacer. Retournez à la liste.',
    'instrument-not-found': 'Nous ne connaissons pas ce questionnaire.',
    'instrument-invalid': 'Ce questionnaire contient une erreur et ne peut pas être utilisé.',
    'pack-refused': 'Ce fichier zip ne peut pas être lu. Rien n’a été enregistré.',
    'pack-not-found': 'Ce questionnaire ou ce lot de textes est introuvable.',
    'pack-in-use': ({ wave }) =>
      `Une mesure prévue ou ouverte l’utilise encore${wave ? ` : « ${wave} »` : ''}. Modifiez ou clôturez cette mesure, puis réessayez.`,
    'backup-invalid': 'Ce fichier de sauvegarde est endommagé ou ne vient pas de Werkpeil. Rien n’a changé.',
    'restore-target-not-empty': 'La restauration n’est possible que dans un Werkpeil vide. Rien n’a changé.',
    'key-missing': 'La clé de ces données manque. Remettez le fichier de clé et redémarrez.',
  },
  problems: {
    ...instrumentProblems,
    ...peopleProblems,
    ...planProblems,
    'file-empty': 'Le fichier est vide.',
    'file-not-text': ({ found }) =>
      oneOf(found, {
        xlsx: 'C’est un fichier Excel. Enregistrez-le au format CSV dans Excel et choisissez ce fichier.',
        xls: 'C’est un fichier Excel. Enregistrez-le au format CSV dans Excel et choisissez ce fichier.',
        pdf: 'C’est un PDF. Werkpeil a besoin d’un fichier CSV.',
        other: 'Ce n’est pas un fichier texte. Enregistrez votre liste au format CSV et choisissez ce fichier.',
      }),
    'file-too-large': 'Le fichier dépasse 5 Mo.',
    'unclosed-quote': 'Un guillemet n’est pas fermé.',
    'misplaced-quote': 'Il y a un guillemet au milieu d’une valeur.',
    'duplicate-column': ({ where }) => `La colonne « ${where} » apparaît deux fois.`,
    'too-many-columns': ({ found, expected }) => `Cette ligne a ${found} colonnes, la première ligne ${expected}.`,
    'missing-unit-column': ({ found }) =>
      `Il n’y a pas de colonne avec le service ou l’équipe. Appelez-la par exemple « service » ou « équipe ».${found ? ` Trouvé : ${found}.` : ''}`,
    'no-people': 'Il n’y a personne dans le fichier.',
    'missing-unit': 'Le service ou l’équipe n’est pas rempli.',
    'unit-too-deep': ({ found, expected }) => `Le service a ${found} niveaux ; ${expected} au maximum.`,
    'unit-too-long': ({ found, expected }) => `Le nom « ${found} » dépasse ${expected} caractères.`,
    'wrong-email': ({ found }) => `« ${found} » n’est pas une adresse e-mail.`,
    'duplicate-email': ({ found, expected }) => `« ${found} » se trouve aussi à la ligne ${expected}.`,
    'similar-unit-names': ({ found, expected }) => `« ${found} » ressemble à « ${expected} ». Est-ce le même service ?`,
    'same-person-twice': ({ found, expected }) =>
      `« ${found} » se trouve aussi à la ligne ${expected} dans la même équipe. Est-ce la même personne ?`,
    'missing-group-column': 'Il n’y a pas de colonne avec le groupe.',
    'unknown-column': ({ where }) => `La colonne « ${where} » ne fait pas partie de ce questionnaire.`,
    'no-questionnaires': 'Il n’y a pas de questionnaires remplis dans le fichier.',
    'unknown-group': ({ found }) => `Le groupe « ${found} » n’existe pas dans cette mesure.`,
    'no-answers': 'Il n’y a pas de réponses sur cette ligne.',
    'more-than-invited': ({ found, expected }) =>
      `C’est le questionnaire papier numéro ${found} de ce groupe, et ${expected} personnes ont été invitées. Vérifiez le groupe.`,
    'unknown-instrument': ({ where }) => `Le questionnaire « ${where} » ne fait pas partie de cette mesure.`,
    'missing-instrument': ({ where }) => `Les réponses au questionnaire « ${where} » manquent.`,
    'instrument-twice': 'Un questionnaire apparaît deux fois.',
    'unknown-item': ({ where }) => `La question « ${where} » n’existe pas dans ce questionnaire.`,
    'missing-answer': ({ where }) => `La question « ${where} » n’a pas encore de réponse.`,
    'wrong-answer': ({ where, expected }) =>
      `La réponse à « ${where} » ne convient pas à la question.${expected ? ` Attendu : ${expected}.` : ''}`,
    'too-long': ({ where, expected }) => `Le texte de « ${where} » dépasse ${expected} caractères.`,
    'field-invalid': ({ where }) => `Le champ « ${where} » n’est pas rempli correctement.`,
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
