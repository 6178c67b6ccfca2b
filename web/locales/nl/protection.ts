/** Words of the page that explains how the figures of a release are protected. */
export const protection = {
  protection: {
    checkNames: {
      consistency: ['Samenhang', 'De cijfers passen bij elkaar en bij alles wat eerder getoond is.'],
      threshold: ['Drempel', 'Elk cijfer gaat over genoeg mensen.'],
      coding: ['Iedereen of niemand', 'Geen enkel cijfer zegt dat niemand of iedereen iets antwoordde.'],
      isolation: ['Aftrekken', 'Geen enkele combinatie van cijfers gaat over minder mensen dan de drempel.'],
      range: ['Speling', 'Over elke persoon en elke verborgen groep blijven de antwoorden open, zoals beloofd.'],
      waves: [
        'Vorige metingen',
        'Naast eerdere metingen zegt geen enkel cijfer iets over de enkele mensen die kwamen of vertrokken.',
      ],
      insider: [
        'Van binnenuit',
        'Wie het eigen antwoord kent, weet daarmee niet wat alle anderen in een groep antwoordden.',
      ],
    } as Record<string, readonly [string, string]>,
    title: 'Hoe zijn deze cijfers beschermd?',
    lead: 'Voor wie wil nagaan dat niemand te herkennen is: de ondernemingsraad, het comité, de vakbond of de functionaris voor gegevensbescherming.',
    inShort: 'In het kort',
    rule1: (k: number) => `Geen enkel cijfer gaat over minder dan ${k} mensen.`,
    rule1Sensitive: (k: number) => `Voor gevoelige vragen, zoals ongewenst gedrag of ziekten, is dat ${k} mensen.`,
    rule2: 'Ook niet door cijfers van elkaar af te trekken: een tweede cijfer wordt dan mee verborgen.',
    rule3:
      'Als bijna iedereen of bijna niemand hetzelfde antwoordde, tonen we dat niet precies. Anders zou men weten wat elk lid van de groep antwoordde.',
    rule4:
      'Een apart programma probeert alle verborgen cijfers terug te rekenen. Lukt dat, of is het niet zeker, dan wordt niets gepubliceerd.',
    rule5: 'Er bestaat geen scherm, bestand of rol die losse antwoorden toont.',
    rulePaper:
      'Wie papieren lijsten intypte, kent die antwoorden. Daarom gelden dezelfde regels ook voor alle andere antwoorden apart.',
    checks: 'Wat de controle naging',
    outcome: { clean: 'in orde', leak: 'lek gevonden', unknown: 'niet zeker' },
    check: 'Controle',
    result: 'Uitkomst',
    note: 'Uitleg',
    verdictClean: 'De controle vond geen enkele manier om een kleinere groep uit te rekenen.',
    verdictNot: 'De controle was niet geslaagd. Daarom is er niets gepubliceerd.',
    counts: 'Wat er getoond en verborgen is',
    cells: 'Groepen en uitsplitsingen',
    shown: 'getoond',
    hidden: 'verborgen',
    reasons: {
      'too-few': 'te weinig antwoorden',
      'protects-another': 'beschermt een andere groep',
      protected: 'beschermd',
      empty: 'niemand antwoordde',
      turnover: 'wissel van mensen sinds de vorige meting',
    },
    rules: 'Regels van deze meting',
    level: {
      'half-range':
        'Bij elke groep die te klein is om te tonen, blijft minstens de helft van alle mogelijke uitkomsten open. Van elke persoon blijft elk antwoord mogelijk.',
      'both-extremes':
        'Bij elke groep die te klein is om te tonen, blijven de twee uitersten open: niemand en iedereen. Van elke persoon blijft elk antwoord mogelijk.',
    },
    technical: 'Technische beschrijving',
    hash: 'Vingerafdruk van dit rapport',
    hashHint: 'Dezelfde vingerafdruk betekent: exact dezelfde cijfers.',
    limit: 'Wat we niet beloven',
    limitLead: 'Geen enkele methode sluit alles uit. Dit beloven we niet:',
    limits: [
      'Een kans kan verschuiven: een cijfer kan iets waarschijnlijker maken, maar nooit zeker.',
      'Wie elkaar de eigen antwoorden vertelt, kan samen uitrekenen wat een laatste collega antwoordde.',
      'Wie twee metingen naast elkaar legt en weet wie kwam of vertrok, kan soms iets afleiden over die mensen. Bij gevoelige vragen, en waar bijna iedereen twee keer antwoordde, sluiten we ook dat uit.',
      'Wie een opmerking schrijft, kan herkend worden aan zijn of haar woorden.',
      'Wie de server zelf beheert én op het ogenblik van insturen het netwerk meeleest, kan zien dat een toestel iets instuurt. In de opgeslagen gegevens staat dat niet.',
    ],
    read: 'Toch iets gevonden?',
    readText: 'Lijkt een cijfer u te precies? Meld het aan wie Werkpeil bij u beheert. We bekijken het meteen.',
  },
};
