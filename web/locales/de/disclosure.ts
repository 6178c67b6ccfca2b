import type { disclosure as nl } from '../nl/disclosure.ts';

export const disclosure: typeof nl = {
  joinedTitle: 'Zusammengelegte Teams',
  joinedLead: 'Diese Teams stehen im Bericht zusammen. So bekommen alle Zahlen und niemand ist erkennbar.',
  joinedBefore: (teams: string, k: number) =>
    `${teams} stehen hier zusammen, weil in mindestens einem dieser Teams weniger als ${k} Menschen eingeladen waren.`,
  joinedHere: (teams: string, k: number) =>
    `${teams} stehen hier zusammen, weil in mindestens einem dieser Teams weniger als ${k} Menschen geantwortet haben.`,
  sensitiveItems: 'Was Menschen erlebt haben',
  sensitiveTitle: 'Unerwünschtes Verhalten',
  sensitiveLead: (k: number) =>
    `Das ist ein sensibles Thema. Wir zeigen nur Zahlen über mindestens ${k} Menschen und nie nach Alter oder einer anderen Aufteilung.`,
  ledgerTitle: 'Berichte dieser Messung',
  ledgerLead:
    'Jeder Bericht hat eine Nummer und verweist auf den vorigen. Niemand kann unbemerkt ändern, was darin steht.',
  ledgerNumber: 'Nummer',
  ledgerBuilt: 'Erstellt am',
  ledgerOutcome: 'Ergebnis',
  ledgerPublished: 'veröffentlicht',
  ledgerRefused: 'nicht veröffentlicht',
  again:
    'Später wurde versucht, einen neuen Bericht zu dieser Messung zu erstellen. Der frühere Bericht gilt weiter, weil man durch den Vergleich der beiden jemanden erkennen könnte.',
  riskTitle: 'Wie erkennbar sind Menschen?',
  riskLead: (people: number, questions: string) =>
    `Wir haben die ${people} Menschen auf der Liste und diese Angaben über sie betrachtet: ${questions}. Es gibt noch keine Antworten.`,
  riskUnique: (unique: number, people: number) =>
    unique === 0
      ? `Keiner der ${people} Menschen ist mit seiner Kombination allein.`
      : unique === 1
        ? `1 der ${people} Menschen hat eine Kombination, die sonst niemand hat.`
        : `${unique} der ${people} Menschen haben eine Kombination, die sonst niemand hat.`,
  riskSmall: (small: number, k: number) => `${small} Menschen sind in einer Kombination von weniger als ${k} Menschen.`,
  riskWithout: (question: string, unique: number) => `Ohne „${question}“ wären es noch ${unique}.`,
  riskCoarser: (question: string, values: string, unique: number) =>
    `Wenn Sie bei „${question}“ ${values} zusammenlegen, wären es noch ${unique}.`,
  riskExpected: (unique: number, people: number) =>
    `Mit diesen Aufteilungen erwarten wir, dass mindestens ${unique} der ${people} Menschen mit ihrer Kombination allein sind. Wir kennen nur die Größe der Gruppen${unique < people ? '; in Wirklichkeit sind es oft mehr' : ''}.`,
  riskProtected:
    'Der Bericht zeigt so kleine Kombinationen nie. Weniger zu fragen schafft mehr Vertrauen und mehr Zahlen.',
  riskNoBreakdowns: 'Sie haben keine Aufteilungen gewählt. Das ist für die Menschen am sichersten.',
  riskTeam: 'Team',
  riskBest: 'Unser Rat',
  poolsTitle: 'Branchenzahlen',
  poolsLead: 'Zahlen von mindestens fünf Organisationen zusammen. Niemand kann daraus eine einzelne ablesen.',
  poolsNone: 'Es gibt noch keine Branchenzahlen.',
  poolNew: 'Branchenzahlen erstellen',
  poolNewLead: 'Von jeder Organisation, für die Sie arbeiten, nehmen wir den neuesten Bericht mit diesem Fragebogen.',
  poolName: 'Name',
  poolSector: 'Branche',
  poolSectorHint: 'Leer lassen für alle Branchen.',
  poolInstrument: 'Fragebogen',
  poolSubmit: 'Erstellen und veröffentlichen',
  poolMeasure: 'Teil',
  poolTier: 'Grad',
  poolFigure: 'Zusammen',
  poolDone: 'Die Branchenzahlen sind veröffentlicht.',
  poolWorkable: 'Machbare Arbeit',
  poolFacts: (companies: number, people: number) => `${companies} Organisationen, ${people} Antworten`,
  poolTiers: { problematic: 'Problem', acute: 'davon ernst' },
  poolHidden: {
    'too-few-companies': 'Weniger als fünf Organisationen',
    'one-company-dominates': 'Eine Organisation zählt für mehr als die Hälfte',
    protected: 'Geschützt',
  },
};
