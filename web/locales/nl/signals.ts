/** Words of the early-warning list. */
export const signals = {
  signals: {
    title: 'Vroege signalen',
    lead: 'Een signaal is een reden om een gesprek aan te bieden, geen oordeel. Het gaat altijd over een groep, nooit over één persoon.',
    emptyTitle: 'Geen signalen',
    empty:
      'Geen enkele groep springt er duidelijk uit. Dat is goed nieuws, maar geen bewijs dat alles in orde is: bij kleine groepen blijft een verschil vaak onzeker.',
    strength: { strong: 'Sterk signaal', attention: 'Aandacht' },
    watch: {
      'above-benchmark': (measure: string) => `${measure}: duidelijk vaker een probleem dan in Vlaanderen`,
      'worse-than-previous': (measure: string) => `${measure}: duidelijk slechter dan bij de vorige meting`,
      other: (measure: string) => measure,
    },
    sentence: (share: string, n: number, from: string, to: string, banded: boolean) =>
      `${banded ? 'Minstens ' : ''}${share} van de ${n} mensen die antwoordden, heeft hier een probleem mee. Met de onzekerheid van deze groep erbij ligt dat tussen ${from} en ${to}.`,
    compared: (label: string, share: string) => `Ter vergelijking: ${label}, ${share}.`,
    difference: (difference: string, from: string, to: string) => `Verschil: ${difference} (tussen ${from} en ${to}).`,
    points: (value: string) => `${value} procentpunten`,
    chance: (q: string, looks: number) =>
      looks === 1
        ? `Kans dat dit signaal loos alarm is: hoogstens ${q}.`
        : `We keken naar ${looks} groepen. Van zulke signalen is naar verwachting hoogstens ${q} loos alarm.`,
    evidence: 'Bewijs en methode',
    method: 'Methode',
    /** Rules and their parameters by id. One without words stands as it is. */
    methods: {
      'above-benchmark': 'toets tegen het cijfer van een grote bevraging',
      'worse-than-previous': 'toets tegen de vorige meting',
    },
    parameter: {
      attention: (value: string) => `aandacht bij q ≤ ${value}`,
      strong: (value: string) => `sterk bij q ≤ ${value}`,
      scope: (value: string) => `vergeleken met ${value}`,
    },
    scopes: { flanders: 'Vlaanderen' },
    source: 'Bron',
    parameters: 'Instellingen',
    respondents: 'Antwoorden in deze groep',
    looks: 'Groepen bekeken',
    pValue: 'p-waarde (eenzijdig)',
    qValue: 'q-waarde (Benjamini-Hochberg)',
    report: 'Rapport van deze groep',
    followUp: 'Opvolging',
    followUpStatus: {
      new: 'Nog niets gedaan',
      offered: 'Gesprek aangeboden',
      running: 'Opvolging loopt',
      done: 'Afgerond',
    },
    note: 'Notitie',
    noteHint: 'Over de groep en de afspraken. Schrijf geen namen of gezondheidsgegevens op.',
    save: 'Opvolging bewaren',
    saved: 'De opvolging is bewaard.',
    notForManagers: 'Leidinggevenden en de contactpersoon zien deze lijst niet.',
  },
};
