import type { ScanTexts } from '../nl/scan.ts';

/** What a respondent reads, in French. */
export const scan: ScanTexts = {
  code: {
    title: 'Introduisez votre code',
    lead: 'Le code figure dans votre lettre ou votre e-mail. Il compte 12 caractères.',
    label: 'Votre code',
    hint: 'Majuscules, minuscules, tirets ou espaces : peu importe. Les lettres B, I, L, O, S, U et les chiffres 0, 1, 2 n’existent pas dans les codes.',
    go: 'Continuer',
    noCode:
      'Pas de code ? Demandez-le à la personne qui vous a remis la lettre. Les indépendants utilisent le lien envoyé par leur organisation.',
    counting: '{n} caractères sur 12',
    complete: 'Le code est complet.',
    wrongSymbol: 'Le caractère « {symbol} » n’existe dans aucun code. Comparez-le avec votre lettre.',
    tooLong: 'Vous avez introduit plus de 12 caractères. Vérifiez le code.',
    checkAgain:
      'Ce code contient une erreur. Comparez les caractères un à un avec votre lettre : une inversion ou une faute de frappe est vite arrivée.',
    empty: 'Introduisez d’abord votre code.',
    other: 'Utiliser un autre code',
  },
  door: {
    title: 'Comment va votre travail ?',
    about: '{organisation} · {title}',
    minutes: 'Environ {minutes} minutes',
    resultAtOnce: 'Votre résultat tout de suite à l’écran',
    until: 'Vous pouvez participer jusqu’au {date} inclus',
    contents: 'Sur quoi portent les questions ?',
    promisesTitle: 'Ce qu’il advient de vos réponses',
    promisesLead:
      'Ceci découle des réglages de cette enquête. Ils sont fixés à l’ouverture et ne peuvent ensuite que devenir plus stricts.',
    promisesMore: 'Afficher aussi les {n} autres engagements',
    how: 'Comment puis-je le savoir ?',
    consentTitle: 'Votre consentement',
    consentWhy:
      'Certaines questions portent sur votre santé ou sur la manière dont vous vous sentez. Pour celles-ci, nous avons besoin de votre consentement.',
    consentUse: 'Nous utilisons vos réponses pour votre propre résultat et pour des chiffres sur des groupes.',
    consentFree: 'La participation est libre.',
    consentErase:
      'Tant que vous n’avez pas envoyé vos réponses, vous pouvez arrêter et tout effacer à tout moment. Après l’envoi, vous obtenez un reçu qui permet encore de faire effacer vos réponses.',
    consentBox: 'J’accepte que mes réponses soient utilisées comme décrit ci-dessus.',
    consentMissing:
      'Cochez la case pour commencer. Vous préférez ne pas participer ? Il n’y a rien à faire : fermez simplement cette page.',
    codeKnown: 'Votre code est introduit.',
    start: 'Commencer les questions',
    resume: 'Continuer votre scan',
    resumeText: 'Un scan qui n’a pas encore été envoyé se trouve sur cet appareil. Ce n’est pas le vôtre ? Effacez-le.',
    startOver: 'Effacer et recommencer',
    sentTitle: 'Un scan a déjà été envoyé depuis cet appareil',
    sentText:
      'C’était vous ? Alors vous avez terminé : vos réponses sont bien arrivées. C’était quelqu’un d’autre ? Vous pouvez participer ici sans problème.',
    keptTitle: 'Votre résultat est encore dans cet onglet',
    keptText: 'Vous pouvez le revoir, avec votre reçu. Il n’est pas à vous ? Alors effacez-le.',
    keptShow: 'Voir mon résultat',
    keptForget: 'Effacer ce résultat',
  },
  state: {
    closedTitle: 'Cette enquête est clôturée',
    closedText: 'Il n’est plus possible de la remplir. Les réponses déjà envoyées sont bien prises en compte.',
    closedTodo:
      'Vous vous faites du souci pour votre travail ou votre santé ? N’attendez pas une enquête : parlez-en à une personne de confiance ou à votre médecin traitant.',
    unsentTitle: 'Des réponses se trouvent encore sur cet appareil',
    unsentText:
      'Elles n’ont pas été envoyées et ne peuvent plus l’être. Vous pouvez encore voir votre propre résultat ; il est calculé sur cet appareil. Elles ne sont pas à vous ? Alors effacez-les.',
    earlyTitle: 'Cette enquête n’est pas encore ouverte',
    earlyText: 'Vous pourrez la remplir à partir du {date}.',
    earlyTextNoDate: 'L’organisation l’ouvrira bientôt.',
    earlyTodo: 'Conservez votre lettre ou votre code et revenez alors à cette adresse.',
    unknownTitle: 'Nous ne connaissons pas cette adresse',
    unknownText: 'Aucune enquête ne correspond à cette adresse. Il manque peut-être un morceau du lien.',
    unknownTodo: 'Scannez à nouveau le code QR de votre lettre, ou introduisez votre code.',
    wipedTitle: 'Effacé de cet appareil',
    wipedText: 'Il ne reste rien de votre scan sur cet appareil. Vous pouvez fermer cette page.',
  },
  steps: {
    progress: 'Étape {step} sur {steps}',
    next: 'Suivant',
    back: 'Précédent',
    optional: 'facultatif',
    severalAnswers: 'Vous pouvez choisir plusieurs réponses.',
    range: 'Un nombre entier de {min} à {max}.',
    left: 'Encore {n} caractères',
    saved: 'Vos réponses restent sur cet appareil jusqu’à l’envoi, et 7 jours au maximum.',
    notSaved:
      'Cet appareil ne peut pas conserver vos réponses. Remplissez le scan en une fois et ne fermez pas la page.',
    wipe: 'Effacer de cet appareil',
    wipeSure: 'Effacer tout ce que vous avez rempli ?',
    wipeSureText: 'Vos réponses disparaissent de cet appareil. Rien n’a encore été envoyé.',
    wipeYes: 'Oui, tout effacer',
    wipeNo: 'Non, continuer',
    welcomeBack: 'Bon retour',
    welcomeBackText:
      'Vous continuez là où vous vous étiez arrêté. Ce scan n’est pas le vôtre ? Effacez-le de cet appareil.',
    renewedTitle: 'Le questionnaire a été modifié entre-temps',
    renewedText:
      'Vos réponses ont été conservées dans la mesure du possible. Complétez ce qui manque et envoyez à nouveau.',
    errorsOne: 'Une question demande encore votre attention',
    errorsMany: '{n} questions demandent encore votre attention',
    errorsMore: 'et encore {n} autres',
    missing: 'Choisissez une réponse.',
    missingText: 'Introduisez une réponse.',
    wrong: 'Cette réponse ne convient pas à la question. Choisissez à nouveau.',
    wrongNumber: 'Introduisez un nombre entier de {min} à {max}.',
    tooLong: 'Ce texte est trop long : {max} caractères au maximum.',
    exclusive: 'Cette réponse ne peut pas être combinée avec une autre. Choisissez l’une des deux.',
  },
  send: {
    title: 'Prêt à envoyer',
    text: 'Vous pouvez encore revenir en arrière. Après l’envoi, vous ne pouvez plus rien changer : vos réponses sont alors séparées de votre code et de cet appareil. Vous obtenez un reçu qui permet de les faire effacer.',
    review: 'Vos réponses par étape',
    stepDone: 'rempli',
    stepOpen: 'encore {n} à remplir',
    button: 'Envoyer et voir mon résultat',
    consentTitle: 'Encore ceci avant l’envoi',
    sending: 'Envoi en cours …',
    offlineTitle: 'Pas de connexion',
    offlineText:
      'Vos réponses n’ont pas encore été envoyées, mais elles sont en sécurité sur cet appareil. Dès que la connexion revient, nous les envoyons automatiquement. Vous pouvez laisser cette page ouverte ou revenir plus tard sur cet appareil.',
    busyTitle: 'Il y a beaucoup de monde en ce moment',
    busyText:
      'Le service ne répond pas tout de suite. Nous réessayons automatiquement ; vos réponses sont en sécurité sur cet appareil.',
    retryNow: 'Réessayer maintenant',
    stored: 'Merci, vos réponses sont bien arrivées.',
    refusedTitle: 'L’envoi ne fonctionne pas ainsi',
    kept: 'Rien n’est perdu : vos réponses sont toujours sur cet appareil.',
    codeAgain: 'Introduisez à nouveau votre code',
    keyNotListed:
      'Nous n’avons rien envoyé. La clé donnée par le service ne figure pas sur la liste que tout le monde voit ; elle pourrait servir à savoir qui vous êtes. Signalez-le au service de prévention ou au syndicat.',
    codeSpent:
      'Ce code a déjà été utilisé ; un code ne sert qu’une fois. Avez-vous vu votre résultat après l’envoi ? Alors vos réponses sont bien arrivées et vous avez terminé. Sinon, vérifiez qu’il s’agit bien du code de votre propre lettre, ou demandez-en un nouveau à la personne qui vous a remis la lettre ou au service de prévention. Vous avez un autre code ? Introduisez-le ci-dessous.',
    closed:
      'L’enquête a été clôturée entre-temps. Vos réponses n’ont pas été envoyées. Vous pouvez encore voir votre propre résultat ; il est calculé sur cet appareil.',
    closedTitle: 'Un peu trop tard : l’enquête est clôturée',
    closedNow:
      'Vos réponses n’ont pas été envoyées et ne sont conservées nulle part. Votre propre résultat se trouve ci-dessous. Pour le garder, imprimez cette page ou enregistrez-la en PDF.',
    firstStoredTitle: 'Vos premières réponses sont déjà enregistrées',
    firstStored:
      'Vous aviez déjà envoyé ce formulaire. Ces premières réponses comptent ; ce que vous avez changé ensuite n’a pas été enregistré. Le résultat ci-dessous porte sur ce que vous venez de remplir. Vous ne voulez pas que les premières réponses comptent ? Faites-les effacer avec le reçu ci-dessous.',
    resultAnyway: 'Voir mon résultat',
    renew: 'Charger le nouveau questionnaire',
  },
  result: {
    title: 'Votre résultat',
    onDevice:
      'Ce résultat a été calculé sur cet appareil et n’est envoyé nulle part. Il reste seulement dans cet onglet, jusqu’à ce que vous le fermiez ou appuyiez sur « J’ai terminé ».',
    byServer:
      'Ce résultat vient d’être calculé pour vous et n’est conservé nulle part. Si vous fermez la page, il disparaît. Imprimez-la ou enregistrez-la si vous voulez le garder.',
    remembered:
      'Pendant 30 jours, cet appareil retient qu’un scan a été envoyé, mais pas ce qu’il contenait. « J’ai terminé » efface aussi cette trace.',
    notSent: 'Vos réponses n’ont pas été envoyées. Ce résultat n’est que pour vous.',
    print: 'Imprimer ou enregistrer en PDF',
    wipe: 'J’ai terminé : effacer cet écran',
    doneSure: 'Effacer votre résultat de cet écran ?',
    doneSureText:
      'Tout ce qui est sur cet écran disparaît, aussi un reçu ou une clé. Nous ne pouvons pas les retrouver. Avez-vous gardé ce que vous voulez conserver ?',
    doneYes: 'Oui, tout effacer',
    doneNo: 'Non, pas encore',
    noDiagnosis:
      'Ceci est un instantané et non un diagnostic. Il indique comment vos réponses se situent par rapport à celles d’autres personnes, pas ce que vous avez.',
    summaryNone: 'Sur aucun des {n} points, vos réponses n’indiquent un problème.',
    summaryOne: 'Sur 1 des {n} points, vos réponses indiquent un problème.',
    summaryMany: 'Sur {problems} des {n} points, vos réponses indiquent un problème.',
    summaryUnknown: 'Tous les points n’ont pas pu être calculés ; vous lisez ci-dessous lesquels l’ont été.',
    workableBenchmark: 'En {scope}, {share} des {people} n’ont de problème sur aucun point ({year}).',
    indicators: 'Les quatre points du travail faisable',
    indicatorsOther: 'Vos points',
    risks: 'Ce qui joue un rôle dans votre travail',
    index: 'Votre capacité de travail',
    others: 'Encore sur votre travail et votre santé',
    score: 'Votre score : {value}, sur une échelle de {min} ({low}) à {max} ({high}).',
    favourable: 'favorable',
    unfavourable: 'défavorable',
    barLabel: 'Barre de {min} ({low}) à {max} ({high}). Votre score {value} se trouve dans la zone « {zone} ».',
    barLabelNoZone: 'Barre de {min} ({low}) à {max} ({high}). Votre score est {value}.',
    sensitiveCount: 'Vous avez répondu « oui » à {n} des {max} questions à ce sujet.',
    sensitiveHelp: 'Vous n’êtes pas seul face à cela. Voici où trouver de l’aide :',
    parts: 'Comment votre score est composé',
    part: '{value} sur {max}',
    partUnknown: 'non calculé',
    unscored: 'Questions sans score',
    unscoredBackground: 'Ce que vous avez rempli sur vous-même sert uniquement à comparer des groupes :',
    unscoredOther: 'Ces questions n’ont pas de score. Vos réponses ne comptent que dans des chiffres sur des groupes :',
    benchmarkProblematic: 'En {scope}, {share} des {people} ont un problème sur ce point ({year}).',
    benchmarkAcute: 'Pour {share}, c’est grave ({year}).',
    employees: 'salariés',
    selfEmployed: 'indépendants',
    notScorable: 'Ce point n’a pas pu être calculé.',
    notScorableMissing:
      'Ce point n’a pas pu être calculé : vous n’avez pas répondu à assez de questions ({answered} sur {required}).',
    provisionalMark: 'limite provisoire',
    provisionalText:
      'Limite provisoire : la source ne dit pas à partir de quel score il y a un problème. Nous avons choisi cette limite nous-mêmes ; elle peut encore changer. Lisez donc ce point avec prudence.',
    sources: 'Sources et limites',
    cutOffSource: 'Limite : {source}',
    benchmarkSource: 'Chiffre pour {scope} : {source}',
    talkTitle: 'À qui pouvez-vous parler ?',
    talkEveryday: 'Rien n’est trop petit pour en parler, même quand tout va bien.',
    talkSerious:
      'Certaines de vos réponses indiquent une charge importante. Ne restez pas seul avec cela : une conversation maintenant évite souvent que cela s’aggrave.',
    nextTitle: 'Et maintenant ?',
    nextText:
      'Les organisateurs de cette enquête ne voient que des chiffres sur des groupes. Ce que vous faites de votre résultat ne dépend que de vous.',
  },
  contacts: {
    'manager-or-colleague': {
      name: 'Votre responsable ou un collègue',
      text: 'Les petites choses se règlent souvent vite quand quelqu’un est au courant.',
    },
    confidant: {
      name: 'La personne de confiance de votre entreprise',
      text: 'Vous écoute en toute confidentialité. Son nom figure dans le règlement de travail.',
    },
    'prevention-adviser': {
      name: 'Le conseiller en prévention aspects psychosociaux',
      text: 'Du service de prévention de votre employeur. Il est tenu au secret professionnel.',
    },
    'occupational-physician': {
      name: 'Le médecin du travail',
      text: 'Vous pouvez demander vous-même un rendez-vous, sans que votre employeur le sache. C’est gratuit pour vous.',
    },
    'fellow-entrepreneur': {
      name: 'Un autre entrepreneur ou votre réseau',
      text: 'Qui fait le même travail le reconnaît souvent vite et sait ce qui aide.',
    },
    'sector-organisation': {
      name: 'Votre organisation professionnelle ou sectorielle',
      text: 'Beaucoup ont un point de contact pour les entrepreneurs en difficulté.',
    },
    accountant: {
      name: 'Votre comptable',
      text: 'Peut regarder avec vous quand des soucis d’argent ou d’administration jouent un rôle.',
    },
    'general-practitioner': {
      name: 'Votre médecin traitant',
      text: 'Vous connaît, est tenu au secret professionnel et peut vous aider ou vous orienter.',
    },
    'listening-line': {
      name: 'Télé-Accueil, téléphone 107',
      text: 'Une écoute jour et nuit, gratuite et anonyme. Aussi par chat sur tele-accueil.be.',
    },
    'violence-line': {
      name: '1712, ligne d’aide sur la violence et les abus (en néerlandais)',
      text: 'Les jours ouvrables, gratuite et anonyme, aussi pour le harcèlement au travail. Chat et e-mail sur 1712.be. En danger maintenant ? Appelez le 101.',
    },
  },
  promises: {
    voluntary: {
      short: 'La participation est libre.',
      how: 'Personne ne reçoit une liste de ceux qui ont participé ou non.',
    },
    threshold: {
      short: 'Il n’y a de chiffres que sur des groupes d’au moins {k} personnes ayant répondu.',
      how: 'Le logiciel écarte les groupes plus petits. Il calcule aussi si quelqu’un pourrait retrouver un tel groupe en soustrayant des chiffres. Si oui, ces chiffres ne sont pas publiés.',
    },
    'threshold-sensitive': {
      short: 'Pour les questions sensibles, c’est au moins {k}.',
      how: 'Par exemple pour les questions sur les comportements indésirables. Elles ne sont pas non plus ventilées davantage.',
    },
    'group-only': {
      short: 'Vos réponses ne portent pas de nom, seulement un groupe d’au moins {k} personnes invitées.',
      how: 'Les petites équipes ont été réunies à l’avance en un groupe d’au moins {k} personnes invitées. Seul ce groupe est conservé avec les réponses.',
    },
    'no-group': {
      short: 'Vos réponses ne portent ni nom ni entreprise.',
      how: 'Tous ceux qui répondent par ce lien forment un seul grand groupe.',
    },
    'blind-credential': {
      short: 'Le service ne peut pas relier vos réponses à votre code.',
      how: 'À l’envoi, votre appareil crée lui-même un laissez-passer et le cache. Le service signe ce laissez-passer en échange de votre code, sans le voir. Ensuite, il ne reconnaît plus ce qu’il a signé, même avec tous les fichiers et toutes les clés. Si JavaScript ne fonctionne pas dans votre navigateur, le serveur fait cette étape pour vous et n’en conserve rien.',
    },
    'reminders-to-all': {
      short: 'Un rappel par e-mail est le même pour tout le monde, aussi pour qui a déjà participé.',
      how: 'Toutes les personnes dont l’adresse e-mail figurait sur la liste à l’ouverture le reçoivent. Ainsi, le message ne dit à personne qui a participé : ni à vos collègues, ni à votre employeur, ni à ceux qui gèrent le serveur de messagerie.',
    },
    'reminders-blind': {
      short:
        'Un rappel par e-mail n’est envoyé qu’à ceux qui n’ont pas encore participé. Personne n’en reçoit la liste.',
      how: 'Le programme vérifie lui-même quels codes n’ont pas encore été utilisés et ne garde pas à qui il écrit. Ceux qui gèrent le serveur de messagerie ou votre boîte peuvent toutefois voir qu’un rappel vous a été envoyé.',
    },
    'sealed-during-fieldwork': {
      short: 'Jusqu’à la clôture, ce que vous envoyez se trouve dans une boîte scellée.',
      how: 'Chaque envoi est conservé chiffré, et tous ont la même taille. La clé ne se trouve pas dans la base de données. La boîte est souvent réécrite dans un ordre aléatoire. Elle ne s’ouvre qu’à la clôture, en une fois et mélangée.',
    },
    'code-works-once': {
      short: 'Votre code ne sert qu’une fois.',
      how: 'Ainsi personne ne peut répondre deux fois. Le code n’est utilisé qu’à l’envoi. Jusque-là, vous pouvez aussi commencer sur un autre appareil. Aucune page ne montre si un code a été utilisé, pas même à la personne qui distribue les codes. Qui connaît votre code ne peut le savoir qu’en envoyant lui-même un scan avec ce code.',
    },
    'care-who-reads': {
      short: 'Le médecin du travail lit vos réponses, avec votre nom. Votre employeur ne les lit pas.',
      how: 'Qui possède le fichier de clé du service de prévention peut les ouvrir : le médecin du travail et les personnes tenues avec lui au secret professionnel. Votre employeur, votre responsable et la personne qui gère ce service n’ont pas ce fichier.',
    },
    'care-sealed': {
      short: 'Vos réponses et votre nom sont scellés sur votre appareil pour le service de prévention.',
      how: 'Ce que nous gardons est chiffré avec la clé du service de prévention ; nous n’en avons pas la partie secrète. L’empreinte de cette clé figure ci-dessous. Sans JavaScript, le serveur scelle vos réponses dans sa mémoire et ne garde que ce qui est scellé.',
    },
    'care-totals': {
      short: 'Votre employeur ne voit que des chiffres sur des groupes d’au moins {k} personnes.',
      how: 'Après la clôture, le médecin du travail ouvre tout sur son propre appareil, retire les noms, mélange les réponses et les transmet ainsi. Les chiffres en sont tirés, avec la même protection que d’habitude. Si le médecin ne le fait pas, il n’y a pas de chiffres.',
    },
    'care-voluntary': {
      short: 'Participer est libre. Votre employeur ne voit pas qui a participé.',
      how: 'Aucun écran, fichier ou journal destiné à votre employeur ne dit qui a participé et qui ne l’a pas fait. Le médecin du travail le voit. Qui gère le serveur et ouvre à la fois la clé et la base de données peut aussi voir que vous avez participé, mais pas ce que vous avez répondu.',
    },
    'care-replace': {
      short: 'Jusqu’à la clôture, vous pouvez répondre à nouveau avec le même code ; la dernière fois compte.',
      how: 'Si vous voulez faire effacer vos réponses, demandez-le au médecin du travail. Si les chiffres sont déjà faits, ils restent : votre nom n’y figure pas.',
    },
    'care-kept': {
      short: 'Les réponses scellées sont effacées ici, au plus tard {days} jours après la clôture de la mesure.',
      how: 'Ce service ne fait que transmettre vos réponses au médecin du travail. Ce que le médecin en reprend dans votre dossier de santé y reste aussi longtemps que le demandent les règles de ce dossier. Les chiffres par groupe restent, sans nom. Ce délai est provisoire : nous l’avons choisi nous-mêmes, un juriste ne l’a pas encore confirmé.',
    },
    'care-technical-limit': {
      short: 'Ce que nous ne pouvons pas promettre : qui modifierait ce site pourrait lire pendant que vous répondez.',
      how: 'Le scellement se fait dans votre navigateur, avec un programme qui vient de ce site. Qui falsifie ce programme contourne le scellement de ce que vous remplissez ensuite. Pour être sûr, comparez l’empreinte avec celle du service de prévention.',
    },
    'talk-apart': {
      short: 'Si vous voulez parler à quelqu’un, vous pouvez le demander sans que votre employeur le sache.',
      how: 'Vous le demandez sur une page à part. Votre nom et votre numéro sont scellés sur votre appareil pour le service de prévention et restent séparés de vos réponses. Ils sont effacés après un délai fixe.',
    },
    'codes-drawn': {
      short: 'Vous tirez vous-même un code d’une boîte. Personne ne sait quel code vous avez.',
      how: 'Les codes sont faits par groupe et n’appartiennent à aucun nom. Il n’existe aucune liste qui relie un code à une personne, pas même dans ce service.',
    },
    'shared-tablet': {
      short: 'Vous répondez sur une tablette partagée avec des collègues ? Après vous, il n’y reste rien.',
      how: 'Vos réponses se trouvent seulement sur l’écran, jusqu’à ce que vous les envoyiez ou partiez. Ensuite l’écran se vide automatiquement. Une tablette envoie exactement la même chose qu’un téléphone : le service ne voit pas, à vos réponses, sur quoi vous les avez données, et il ne garde pas l’ordre des réponses. Par contre, une personne à côté de vous peut regarder.',
    },
    'open-link': {
      short: 'Vous n’avez besoin ni de code ni de compte.',
      how: 'Qui a le lien peut participer. Quelqu’un pourrait donc aussi participer plusieurs fois ; l’organisateur le sait.',
    },
    'no-time-no-address': {
      short: 'Nous ne conservons ni le moment ni l’appareil de votre réponse.',
      how: 'Avec les réponses, il n’existe pas de place pour une heure, une adresse internet ou un appareil. Le journal de ce service ne les note pas non plus.',
    },
    breakdowns: {
      short: 'Les groupes sont aussi ventilés selon vos réponses sur votre situation.',
      how: 'Il s’agit de : {items}. Chaque sous-groupe compte aussi au moins {k} réponses. Ces questions sont facultatives.',
    },
    comments: {
      short:
        'Ce que vous écrivez vous-même est séparé de vos réponses. Le conseiller en prévention le relit avant que quelqu’un d’autre ne le voie.',
      how: 'À la clôture, les textes sont détachés des réponses et mélangés. Le conseiller en prévention en retire les noms. Ils figurent dans le rapport sans date, jamais par équipe, et seulement si au moins {k} personnes ont écrit quelque chose. Quelqu’un peut quand même vous reconnaître à votre façon d’écrire ou à ce que vous êtes seul à savoir. Avec votre récépissé, vous pouvez faire effacer un texte tant qu’il n’est pas publié.',
    },
    'who-reads': {
      short: 'Personne ne lit les réponses d’une seule personne : ni un responsable, ni l’organisateur.',
      how: 'Ce logiciel n’a ni écran ni fichier avec les réponses d’une personne, pour aucun rôle.',
    },
    'personal-result-on-device': {
      short: 'Votre propre résultat est calculé sur votre appareil et n’est conservé nulle part.',
      how: 'Les règles de calcul accompagnent le questionnaire. Si JavaScript ne fonctionne pas dans votre navigateur, le serveur le calcule une fois pour votre écran, sans le conserver.',
    },
    withdrawal: {
      short: 'Vous pouvez encore faire effacer vos réponses plus tard, avec un reçu que vous êtes seul à avoir.',
      how: 'Votre appareil crée lui-même ce reçu. Le service n’en reçoit qu’une empreinte chiffrée. Si vous introduisez le reçu plus tard, vos réponses disparaissent de tout ce qui sera fait à partir de ce moment. Les rapports qui existent déjà restent tels quels. Sans le reçu, personne ne retrouve vos réponses, donc pas non plus pour les modifier.',
    },
    'following-key': {
      short:
        'Voulez-vous que l’on voie la prochaine fois si cela va mieux ? C’est possible avec une clé que vous seul avez. Rien ne vous y oblige.',
      how: 'C’est votre appareil qui crée cette clé. Le service ne reçoit qu’une marque calculée à partir d’elle, pas la clé. Si la même marque revient plus tard, nous savons : c’est la même personne, mais pas qui. À côté de vos réponses, elle est chiffrée. Qui possède la clé du service et la base de données voit quels deux envois vont ensemble. Si vous êtes la seule personne à avoir changé de groupe entre-temps, elle peut ainsi aussi savoir qui vous êtes. Les chiffres sur l’évolution des mêmes personnes ne portent que sur des groupes.',
    },
    'following-answers': {
      short:
        'Voulez-vous que l’on voie la prochaine fois si cela va mieux ? C’est possible avec six courtes questions auxquelles vous seul pouvez répondre. Rien ne vous y oblige.',
      how: 'Votre appareil calcule des marques à partir de ces réponses ; les réponses mêmes ne quittent pas votre appareil. Si une marque revient plus tard, nous savons : c’est la même personne, mais pas qui. À côté de vos réponses, les marques sont chiffrées. Qui possède la clé du service et la base de données, et vous connaît très bien, pourrait les deviner. Et cette personne voit quels deux envois vont ensemble : si vous êtes la seule personne à avoir changé de groupe entre-temps, elle peut ainsi aussi savoir qui vous êtes. Les chiffres sur l’évolution des mêmes personnes ne portent que sur des groupes.',
    },
    'rules-frozen': {
      short: 'Ces engagements sont fixés.',
      how: 'À l’ouverture, les règles ont été inscrites à un endroit où le service ne peut ni les modifier ni les effacer. Elles ne peuvent que devenir plus strictes.',
    },
    'technical-limit': {
      short:
        'Une limite : qui observe à l’intérieur du serveur en marche au moment précis de votre envoi peut voir ce qui arrive alors : un code, si vous en avez un, et juste après des réponses.',
      how: 'Nous ne le conservons pas. Qui gère le serveur et possède, pendant l’enquête, la clé et une copie de la base de données de chaque minute peut voir à quelle minute quelque chose est arrivé. C’est pourquoi nous vous le disons honnêtement ici.',
    },
  },
};
