import type { staff as nl } from '../nl/staff.ts';

export const staff: typeof nl = {
  roles: {
    operator: 'Gestionnaire',
    contact: 'Personne de contact de l’entreprise',
    'team-lead': 'Responsable d’équipe',
    consultant: 'Consultant sectoriel',
    prevention: 'Conseiller en prévention ou médecin du travail',
    'works-council': 'Conseil d’entreprise ou comité',
  },
  roleTasks: {
    operator: 'Installe Werkpeil, donne les accès et veille aux sauvegardes. Ne voit aucune réponse.',
    contact: 'Organise le scan dans sa propre organisation et lit le rapport.',
    'team-lead': 'Lit le rapport de sa propre équipe, ou du plus petit groupe qui peut être montré.',
    consultant: 'Organise des scans pour plusieurs organisations et lit leurs rapports.',
    prevention: 'Voit les signaux précoces concernant des groupes, en assure le suivi et lit les rapports.',
    'works-council': 'Vérifie comment les chiffres sont protégés et lit le rapport de toute l’organisation.',
  },
  status: { planned: 'Prévue', open: 'Ouverte', closed: 'Clôturée' },
  kinds: { company: 'Entreprise ou institution', network: 'Réseau d’indépendants' },
  populations: { employee: 'pour les salariés', 'self-employed': 'pour les indépendants', any: 'pour tous' },
  participation: {
    invited: 'Uniquement avec un code',
    open: 'Toute personne qui a le lien',
    drawn: 'Qui tire un code d’une boîte',
  },
  fields: {
    name: 'Nom',
    email: 'Adresse e-mail',
    password: 'Mot de passe',
    passwordHint: 'Au moins 12 caractères. Quelques mots ordinaires à la suite sont solides et faciles à retenir.',
  },
  firstRun: {
    title: 'Bienvenue dans Werkpeil',
    lead: 'Créez le premier compte. Avec lui, vous installez Werkpeil et donnez accès à d’autres.',
    promise:
      'La personne qui gère Werkpeil ne voit aucune réponse. Vous non plus : aucun écran et aucun fichier ne les montre.',
    submit: 'Créer le compte',
    doneTitle: 'Le premier compte existe déjà',
    waiting: 'Werkpeil attend son premier compte',
    waitingHow:
      'Ouvrez le lien de départ affiché dans la fenêtre où Werkpeil a démarré. Il vous permet de créer le premier compte.',
  },
  signIn: {
    title: 'Se connecter',
    lead: 'Pour les personnes qui organisent des scans, lisent des rapports ou suivent des signaux.',
    submit: 'Se connecter',
    respondent: 'Vous avez reçu une lettre ou un code pour remplir un scan ?',
    respondentLink: 'Remplissez le scan sans vous connecter',
    forgotten: 'Mot de passe oublié ? Demandez de l’aide à la personne qui gère Werkpeil chez vous.',
    demo: 'Exemple : découvrir en tant que',
    demoNote: 'Cette entreprise est inventée. Rien ici ne concerne de vraies personnes.',
  },
  home: {
    title: 'Vos organisations',
    greeting: (name: string) => `Bonjour ${name}`,
    add: 'Ajouter une organisation',
    emptyTitle: 'Pas encore d’organisation',
    emptyLead:
      'Ajoutez une entreprise ou un réseau d’indépendants. Ensuite, importez les personnes et planifiez une mesure.',
    emptyOther:
      'Aucune organisation n’est encore liée à votre compte. La personne qui gère Werkpeil peut le faire pour vous.',
    next: {
      people: 'Importez d’abord la liste des personnes',
      plan: 'Planifiez une première mesure',
      open: 'Vérifiez ce qui sera fixé et ouvrez la mesure',
      follow: 'Suivez la participation',
      report: 'Lisez le rapport',
      refused: 'Le rapport n’est pas encore publié : voyez pourquoi',
      wait: 'Voir les mesures et les rapports',
    },
    lastReport: (title: string) => `Dernier rapport : ${title}`,
    signalsTitle: 'Signaux précoces',
    signalsLead: (n: number) =>
      n === 0
        ? 'Il n’y a pas de signal pour le moment.'
        : n === 1
          ? 'Il y a 1 groupe auquel vous pouvez proposer un entretien.'
          : `Il y a ${n} groupes auxquels vous pouvez proposer un entretien.`,
    signalsLink: 'Voir les signaux',
  },
  access: {
    title: 'Qui a accès',
    lead: 'Chacun ne voit que ce qui relève de son rôle. Personne ne voit des réponses individuelles.',
    accounts: 'Comptes',
    role: 'Rôle',
    everywhere: 'Werkpeil lui-même',
    add: 'Donner accès à quelqu’un',
    organisations: 'Pour quelle(s) organisation(s) ?',
    organisationsHint:
      'Seul un consultant sectoriel ou un conseiller en prévention peut avoir plus d’une organisation.',
    unit: 'Équipe',
    unitHint: 'Uniquement pour un responsable : choisissez l’équipe.',
    noUnit: 'Sans objet',
    passwordHint: 'Communiquez ce mot de passe en personne, pas par e-mail. Au moins 12 caractères.',
    submit: 'Donner accès',
    done: (name: string) => `${name} a maintenant accès.`,
    noOrganisations: 'Ajoutez d’abord une organisation.',
  },
  api: {
    title: 'Données et API',
    lead: 'Tout ce que vous faites dans le navigateur, un programme peut le faire aussi. Les mêmes rôles, les mêmes règles.',
    openapi: 'Document OpenAPI',
    how: 'Pour commencer',
    howText:
      'Connectez-vous avec POST /api/v1/sessions et envoyez le cookie. Chaque demande avec contenu est de type application/json, ou text/csv pour une liste.',
    none: 'Aucune adresse ne donne les réponses d’une seule personne. Pour aucun rôle.',
    errors: 'Chaque erreur a un code, un statut et une phrase dans la langue de votre demande (Accept-Language).',
    tags: {
      'Prevention service': 'Service de prévention',
      'Early warning': 'Signaux précoces',
      Comments: 'Commentaires',
      'Releases and reports': 'Rapports',
      Instruments: 'Questionnaires',
      Access: 'Accès',
      'Taking part': 'Participer',
      Organisations: 'Organisations',
      Waves: 'Mesures',
      'Sector pools': 'Chiffres sectoriels',
      Mail: 'E-mail',
      Session: 'Connexion',
    } as Readonly<Record<string, string>>,
    inEnglish: 'Les descriptions sont en anglais, comme dans le document OpenAPI.',
    method: 'Méthode',
    path: 'Adresse',
    what: 'Ce qu’elle fait',
  },
};
