import type { organisation as nl } from '../nl/organisation.ts';

export const organisation: typeof nl = {
  newOrganisation: {
    title: 'Ajouter une organisation',
    name: 'Nom de l’organisation',
    kind: 'De quel type d’organisation s’agit-il ?',
    companyHint: 'Les collaborateurs reçoivent un code personnel sur papier ou par e-mail.',
    networkHint: 'Les indépendants remplissent le scan par un lien ouvert, sans invitation.',
    sector: 'Secteur',
    sectorHint: 'Par exemple : alimentation, soins, construction.',
    submit: 'Ajouter',
  },
  organisation: {
    units: 'Services et équipes',
    unitsHint: 'Le nombre comprend aussi les personnes des équipes inférieures.',
    noUnits: 'Aucune liste de personnes n’a encore été importée.',
    importFirst: 'Importer les personnes',
    importAgain: 'Importer une nouvelle liste',
    waves: 'Mesures',
    noWaves: 'Aucune mesure n’est encore planifiée.',
    planWave: 'Planifier une mesure',
    openedOn: (day: string) => `ouverte le ${day}`,
    plannedFor: (day: string) => `prévue à partir du ${day}`,
    byHand: 's’ouvre quand vous le décidez',
    report: 'Rapport',
    details: 'Voir',
    steps: ['Importer les personnes', 'Planifier une mesure', 'Ouvrir et inviter', 'Clôturer et lire le rapport'],
    stepsTitle: 'Le déroulement d’une mesure',
    stepDone: 'fait',
    stepNow: 'maintenant',
    readOnly: 'Vous lisez ici des rapports. La personne de contact s’occupe des mesures elles-mêmes.',
  },
  people: {
    title: 'Importer les personnes',
    lead: 'Werkpeil a seulement besoin de la répartition en équipes. Les noms et adresses e-mail sont permis, pas obligatoires.',
    file: 'Fichier CSV',
    fileHint:
      'Enregistrez votre liste au format CSV dans Excel. Point-virgule, virgule et tabulation conviennent tous.',
    preview: 'Vérifier le fichier',
    previewHint: 'Vous voyez d’abord son contenu. Rien n’est encore enregistré.',
    exampleTitle: 'À quoi ressemble un fichier',
    exampleText:
      'Une ligne par personne. Le service se trouve dans une colonne avec des barres obliques, ou dans des colonnes comme site, service et équipe. Les colonnes nom et e-mail sont libres.',
    keepLittleTitle: 'Le moins possible',
    keepLittle:
      'Ne donnez pas plus que nécessaire. Les numéros nationaux, dates de naissance, âges exacts et numéros de personnel ne sont jamais importés. L’âge ou le sexe ne doit pas figurer dans la liste : les participants peuvent l’indiquer eux-mêmes.',
    previewTitle: 'Est-ce correct ?',
    refusedTitle: 'Quelque chose ne va pas dans votre fichier',
    readAs: 'Lu comme',
    encoding: 'Caractères',
    encodings: {
      'utf-8': 'UTF-8',
      'utf-8-bom': 'UTF-8 avec marque (Excel)',
      'utf-16': 'UTF-16',
      'windows-1252': 'Windows-1252 (ancien Excel)',
    },
    delimiter: 'Séparateur',
    delimiters: { ',': 'virgule', ';': 'point-virgule', '\t': 'tabulation' },
    columns: 'Colonnes',
    meanings: {
      unit: 'service ou équipe',
      name: 'nom',
      email: 'adresse e-mail',
      attribute: 'caractéristique supplémentaire',
      ignored: 'non importé',
    },
    found: (people: string, units: string) => `${people} dans ${units}`,
    unitCount: (n: number) => (n === 1 ? '1 service ou équipe' : `${n.toLocaleString('fr-BE')} services et équipes`),
    isNew: 'nouveau',
    sample: 'Les premières lignes',
    line: 'Ligne',
    unit: 'Équipe',
    replaces: (n: number) =>
      n === 1
        ? 'Cette liste remplace la liste précédente de 1 personne. Les mesures ouvertes gardent leurs codes.'
        : `Cette liste remplace la liste précédente de ${n.toLocaleString('fr-BE')} personnes. Les mesures ouvertes gardent leurs codes.`,
    change: (kept: number, removed: number, added: number) =>
      `${kept} personnes restent, ${removed} disparaissent et ${added} s’ajoutent.`,
    mostTitle: 'La plupart des personnes disparaîtraient de la liste',
    most: (removed: number, before: number) =>
      `Sur les ${before} personnes de la liste précédente, ${removed} ne sont pas dans ce fichier. Est-ce le bon fichier, et la liste complète ?`,
    mostAccept: 'Oui, cette liste remplace la précédente. Qui n’y est pas disparaît.',
    mostMissing: 'Cochez cette case si vous voulez quand même remplacer la liste, ou choisissez un autre fichier.',
    problems: (n: number) =>
      n === 1 ? '1 erreur : rien n’a été enregistré' : `${n} erreurs : rien n’a été enregistré`,
    problemsHow: 'Corrigez ces lignes dans votre fichier et choisissez-le à nouveau.',
    warnings: 'À vérifier',
    more: (n: number) => (n === 1 ? 'et encore 1' : `et encore ${n}`),
    confirm: (n: number) => (n === 1 ? 'Importer 1 personne' : `Importer ${n.toLocaleString('fr-BE')} personnes`),
    otherFile: 'Choisir un autre fichier',
    done: (people: number, units: number) =>
      `${people.toLocaleString('fr-BE')} personnes importées dans ${units} services et équipes.`,
  },
};
