import type { disclosure as nl } from '../nl/disclosure.ts';

export const disclosure: typeof nl = {
  joinedTitle: 'Équipes regroupées',
  joinedLead:
    'Ces équipes figurent ensemble dans le rapport. Ainsi, tout le monde a des chiffres et personne n’est reconnaissable.',
  joinedBefore: (teams: string, k: number) =>
    `${teams} figurent ensemble ici, car moins de ${k} personnes étaient invitées dans au moins une de ces équipes.`,
  joinedHere: (teams: string, k: number) =>
    `${teams} figurent ensemble ici, car moins de ${k} personnes ont répondu dans au moins une de ces équipes.`,
  sensitiveItems: 'Ce que les gens ont vécu',
  sensitiveTitle: 'Comportements indésirables',
  sensitiveLead: (k: number) =>
    `C’est un sujet sensible. Nous montrons uniquement des chiffres sur au moins ${k} personnes, et jamais par âge ou autre répartition.`,
  ledgerTitle: 'Rapports de cette mesure',
  ledgerLead:
    'Chaque rapport a un numéro et renvoie au précédent. Personne ne peut en changer le contenu sans que cela se voie.',
  ledgerNumber: 'Numéro',
  ledgerBuilt: 'Établi le',
  ledgerOutcome: 'Résultat',
  ledgerPublished: 'publié',
  ledgerRefused: 'non publié',
  again:
    'Un nouveau rapport de cette mesure a été tenté plus tard. Le premier rapport reste valable, car en comparant les deux on pourrait reconnaître quelqu’un.',
  riskTitle: 'Les personnes sont-elles reconnaissables ?',
  riskLead: (people: number, questions: string) =>
    `Nous avons regardé les ${people} personnes de la liste et ces données : ${questions}. Il n’y a pas encore de réponses.`,
  riskUnique: (unique: number, people: number) =>
    unique === 0
      ? `Aucune des ${people} personnes n’est seule dans sa combinaison.`
      : unique === 1
        ? `1 des ${people} personnes a une combinaison que personne d’autre n’a.`
        : `${unique} des ${people} personnes ont une combinaison que personne d’autre n’a.`,
  riskSmall: (small: number, k: number) => `${small} personnes sont dans une combinaison de moins de ${k} personnes.`,
  riskWithout: (question: string, unique: number) => `Sans « ${question} », il en resterait ${unique}.`,
  riskCoarser: (question: string, values: string, unique: number) =>
    `Si vous regroupez ${values} pour « ${question} », il en resterait ${unique}.`,
  riskExpected: (unique: number, people: number) =>
    `Avec ces répartitions, nous attendons qu’au moins ${unique} des ${people} personnes soient seules dans leur combinaison. Nous ne connaissons que la taille des groupes${unique < people ? ' ; en réalité, c’est souvent plus' : ''}.`,
  riskProtected:
    'Le rapport ne montre jamais d’aussi petites combinaisons. Demander moins donne plus de confiance et plus de chiffres.',
  riskNoBreakdowns: 'Vous n’avez choisi aucune répartition. C’est le plus sûr pour les personnes.',
  riskTeam: 'équipe',
  riskBest: 'Notre conseil',
  poolsTitle: 'Chiffres sectoriels',
  poolsLead: 'Chiffres d’au moins cinq organisations ensemble. Personne ne peut y lire ceux d’une seule.',
  poolsNone: 'Il n’y a pas encore de chiffres sectoriels.',
  poolNew: 'Établir des chiffres sectoriels',
  poolNewLead:
    'De chaque organisation pour laquelle vous travaillez, nous prenons le dernier rapport avec ce questionnaire.',
  poolName: 'Nom',
  poolSector: 'Secteur',
  poolSectorHint: 'Laissez vide pour tous les secteurs.',
  poolInstrument: 'Questionnaire',
  poolSubmit: 'Établir et publier',
  poolMeasure: 'Partie',
  poolTier: 'Degré',
  poolFigure: 'Ensemble',
  poolDone: 'Les chiffres sectoriels sont publiés.',
  poolWorkable: 'Travail faisable',
  poolFacts: (companies: number, people: number) => `${companies} organisations, ${people} réponses`,
  poolTiers: { problematic: 'problème', acute: 'dont grave' },
  poolHidden: {
    'too-few-companies': 'Moins de cinq organisations',
    'one-company-dominates': 'Une organisation compte pour plus de la moitié',
    protected: 'Protégé',
  },
};
