/** Bescherming van kleine groepen: samengevoegde teams, het logboek van rapporten, de risicometer en de sectorcijfers. */
export const disclosure = {
  joinedTitle: 'Samengevoegde teams',
  joinedLead: 'Deze teams staan samen in het rapport. Zo krijgt iedereen cijfers en blijft niemand herkenbaar.',
  joinedBefore: (teams: string, k: number) =>
    `${teams} staan hier samen, omdat in minstens één van deze teams minder dan ${k} mensen uitgenodigd waren.`,
  joinedHere: (teams: string, k: number) =>
    `${teams} staan hier samen, omdat in minstens één van deze teams minder dan ${k} mensen antwoordden.`,
  sensitiveItems: 'Wat mensen meemaakten',
  sensitiveTitle: 'Ongewenst gedrag',
  sensitiveLead: (k: number) =>
    `Dit is een gevoelig onderwerp. We tonen alleen cijfers over minstens ${k} mensen, en nooit per leeftijd of een andere opsplitsing.`,
  ledgerTitle: 'Rapporten van deze meting',
  ledgerLead:
    'Elk rapport krijgt een nummer en verwijst naar het vorige. Wat er staat, kan niemand ongemerkt veranderen.',
  ledgerNumber: 'Nummer',
  ledgerBuilt: 'Gemaakt op',
  ledgerOutcome: 'Uitkomst',
  ledgerPublished: 'gepubliceerd',
  ledgerRefused: 'niet gepubliceerd',
  again:
    'Later probeerde iemand een nieuw rapport van deze meting te maken. Het eerdere rapport blijft gelden, want wie de twee naast elkaar legt, zou iemand kunnen herkennen.',
  riskTitle: 'Hoe herkenbaar zijn mensen?',
  riskLead: (people: number, questions: string) =>
    `We keken naar de ${people} mensen op de lijst, met hun team en deze gegevens: ${questions}. Er zijn nog geen antwoorden.`,
  riskUnique: (unique: number, people: number) =>
    unique === 0
      ? `Niemand van de ${people} mensen is enig in zijn of haar combinatie.`
      : unique === 1
        ? `1 van de ${people} mensen heeft een combinatie die niemand anders heeft.`
        : `${unique} van de ${people} mensen hebben een combinatie die niemand anders heeft.`,
  riskSmall: (small: number, k: number) => `${small} mensen zitten in een combinatie van minder dan ${k} mensen.`,
  riskWithout: (question: string, unique: number) => `Zonder “${question}” zijn dat er nog ${unique}.`,
  riskCoarser: (question: string, values: string, unique: number) =>
    `Neemt u bij “${question}” ${values} samen, dan zijn dat er nog ${unique}.`,
  riskExpected: (unique: number, people: number) =>
    `Met deze opsplitsingen verwachten we dat minstens ${unique} van de ${people} mensen enig zijn in hun combinatie. We kennen alleen de grootte van de groepen${unique < people ? '; in het echt zijn het er vaak meer' : ''}.`,
  riskProtected:
    'Het rapport toont zulke kleine combinaties nooit. Minder vragen geeft wel meer vertrouwen en meer cijfers.',
  riskNoBreakdowns: 'U koos geen opsplitsingen. Dat is voor mensen het veiligst.',
  riskTeam: 'team',
  riskBest: 'Ons advies',
  poolsTitle: 'Sectorcijfers',
  poolsLead: 'Cijfers van minstens vijf organisaties samen. Niemand kan er één organisatie uit aflezen.',
  poolsNone: 'Er zijn nog geen sectorcijfers.',
  poolNew: 'Sectorcijfers maken',
  poolNewLead: 'We nemen van elke organisatie waarvoor u werkt het nieuwste rapport met deze vragenlijst.',
  poolName: 'Naam',
  poolSector: 'Sector',
  poolSectorHint: 'Laat leeg voor alle sectoren.',
  poolInstrument: 'Vragenlijst',
  poolSubmit: 'Maken en publiceren',
  poolMeasure: 'Onderdeel',
  poolTier: 'Graad',
  poolFigure: 'Samen',
  poolDone: 'De sectorcijfers zijn gepubliceerd.',
  poolWorkable: 'Werkbaar werk',
  poolFacts: (companies: number, people: number) => `${companies} organisaties, ${people} antwoorden`,
  poolTiers: { problematic: 'probleem', acute: 'waarvan ernstig' },
  poolHidden: {
    'too-few-companies': 'Minder dan vijf organisaties',
    'one-company-dominates': 'Eén organisatie telt voor meer dan de helft',
    protected: 'Beschermd',
  },
};
