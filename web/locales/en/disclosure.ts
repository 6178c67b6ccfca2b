import type { disclosure as nl } from '../nl/disclosure.ts';

export const disclosure: typeof nl = {
  joinedTitle: 'Teams that were put together',
  joinedLead: 'These teams stand together in the report. So everybody gets figures and nobody can be recognised.',
  joinedBefore: (teams: string, k: number) =>
    `${teams} stand together here, because fewer than ${k} people were invited in at least one of these teams.`,
  joinedHere: (teams: string, k: number) =>
    `${teams} stand together here, because fewer than ${k} people answered in at least one of these teams.`,
  sensitiveItems: 'What people met with',
  sensitiveTitle: 'Unwanted behaviour',
  sensitiveLead: (k: number) =>
    `This is a sensitive subject. We only show figures about at least ${k} people, and never by age or any other breakdown.`,
  ledgerTitle: 'Reports of this wave',
  ledgerLead: 'Every report has a number and points to the one before it. Nobody can change what it says unnoticed.',
  ledgerNumber: 'Number',
  ledgerBuilt: 'Made on',
  ledgerOutcome: 'Outcome',
  ledgerPublished: 'published',
  ledgerRefused: 'not published',
  again:
    'Somebody tried to make a new report of this wave later. The earlier report stands, because somebody could be recognised by laying the two side by side.',
  riskTitle: 'How recognisable are people?',
  riskLead: (people: number, questions: string) =>
    `We looked at the ${people} people on the list and at these data about them: ${questions}. There are no answers yet.`,
  riskUnique: (unique: number, people: number) =>
    unique === 0
      ? `None of the ${people} people is the only one with their combination.`
      : unique === 1
        ? `1 of the ${people} people has a combination that nobody else has.`
        : `${unique} of the ${people} people have a combination that nobody else has.`,
  riskSmall: (small: number, k: number) => `${small} people are in a combination of fewer than ${k} people.`,
  riskWithout: (question: string, unique: number) => `Without “${question}”, ${unique} would be left.`,
  riskCoarser: (question: string, values: string, unique: number) =>
    `If you take ${values} together at “${question}”, ${unique} would be left.`,
  riskExpected: (unique: number, people: number) =>
    `With these breakdowns we expect at least ${unique} of the ${people} people to be the only one with their combination. We only know how large the groups are${unique < people ? '; in reality it is often more' : ''}.`,
  riskProtected: 'The report never shows such small combinations. Asking less does give more trust and more figures.',
  riskNoBreakdowns: 'You chose no breakdowns. That is safest for people.',
  riskTeam: 'team',
  riskBest: 'Our advice',
  poolsTitle: 'Sector figures',
  poolsLead: 'Figures of at least five organisations together. Nobody can read one organisation from them.',
  poolsNone: 'There are no sector figures yet.',
  poolNew: 'Make sector figures',
  poolNewLead: 'Of every organisation that you work for we take the newest report with this questionnaire.',
  poolName: 'Name',
  poolSector: 'Sector',
  poolSectorHint: 'Leave empty for all sectors.',
  poolInstrument: 'Questionnaire',
  poolSubmit: 'Make and publish',
  poolMeasure: 'Part',
  poolTier: 'Degree',
  poolFigure: 'Together',
  poolDone: 'The sector figures have been published.',
  poolWorkable: 'Workable work',
  poolFacts: (companies: number, people: number) => `${companies} organisations, ${people} answers`,
  poolTiers: { problematic: 'problem', acute: 'of which serious' },
  poolHidden: {
    'too-few-companies': 'Fewer than five organisations',
    'one-company-dominates': 'One organisation counts for more than half',
    protected: 'Protected',
  },
};
