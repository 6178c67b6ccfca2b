/** Words that the pages for staff share, and of the first account, signing in, access and the home page. */
export const staff = {
  roles: {
    operator: 'Beheerder',
    contact: 'Contactpersoon van het bedrijf',
    'team-lead': 'Leidinggevende van een team',
    consultant: 'Sectorconsulent',
    prevention: 'Preventieadviseur of arbeidsarts',
  },
  roleTasks: {
    operator: 'Zet Werkpeil op, geeft mensen toegang en zorgt voor reservekopieën. Ziet geen antwoorden.',
    contact: 'Laat de scan lopen in de eigen organisatie en leest het rapport.',
    'team-lead': 'Leest het rapport van het eigen team, of van de kleinste groep die getoond mag worden.',
    consultant: 'Laat scans lopen voor verschillende organisaties en leest hun rapporten.',
    prevention: 'Ziet vroege signalen over groepen, volgt ze op en leest de rapporten.',
  },
  status: { planned: 'Gepland', open: 'Open', closed: 'Afgesloten' },
  kinds: { company: 'Bedrijf of instelling', network: 'Netwerk van zelfstandigen' },
  populations: { employee: 'voor werknemers', 'self-employed': 'voor zelfstandigen', any: 'voor iedereen' },
  participation: { invited: 'Alleen wie een code kreeg', open: 'Iedereen met de link' },
  fields: {
    name: 'Naam',
    email: 'E-mailadres',
    password: 'Wachtwoord',
    passwordHint: 'Minstens 12 tekens. Enkele gewone woorden na elkaar zijn sterk en makkelijk te onthouden.',
  },
  firstRun: {
    title: 'Welkom bij Werkpeil',
    lead: 'Maak het eerste account. Daarmee richt u Werkpeil in en geeft u anderen toegang.',
    promise: 'Wie beheert, ziet geen antwoorden. Ook u niet: er bestaat geen scherm en geen bestand waarin ze staan.',
    submit: 'Account maken',
    waiting: 'Werkpeil is klaar voor de eerste aanmelding',
    waitingHow:
      'Open de startlink die in het venster verscheen waarin Werkpeil gestart is. Met die link maakt u het eerste account.',
  },
  signIn: {
    title: 'Aanmelden',
    lead: 'Voor wie scans laat lopen, rapporten leest of signalen opvolgt.',
    submit: 'Aanmelden',
    respondent: 'Kreeg u een brief of code om een scan in te vullen?',
    respondentLink: 'Vul de scan in zonder aan te melden',
    forgotten: 'Wachtwoord vergeten? Vraag wie Werkpeil bij u beheert om hulp.',
    demo: 'Voorbeeld: kijk rond als',
    demoNote: 'Dit is een verzonnen bedrijf. Niets hier gaat over echte mensen.',
  },
  home: {
    title: 'Uw organisaties',
    greeting: (name: string) => `Dag ${name}`,
    add: 'Organisatie toevoegen',
    emptyTitle: 'Nog geen organisaties',
    emptyLead:
      'Voeg een bedrijf of een netwerk van zelfstandigen toe. Daarna leest u de mensen in en plant u een meting.',
    emptyOther: 'Er is nog geen organisatie aan uw account gekoppeld. Wie Werkpeil beheert, kan dat voor u doen.',
    next: {
      people: 'Lees eerst de lijst van mensen in',
      plan: 'Plan een eerste meting',
      open: 'Kijk na wat vastgelegd wordt en open de meting',
      follow: 'Volg de deelname',
      report: 'Lees het rapport',
      refused: 'Het rapport is nog niet gepubliceerd: bekijk waarom',
      wait: 'Bekijk metingen en rapporten',
    },
    signalsTitle: 'Vroege signalen',
    signalsLead: (n: number) =>
      n === 0
        ? 'Er zijn nu geen signalen.'
        : n === 1
          ? 'Er is 1 groep waarvoor u een gesprek kunt aanbieden.'
          : `Er zijn ${n} groepen waarvoor u een gesprek kunt aanbieden.`,
    signalsLink: 'Bekijk de signalen',
  },
  access: {
    title: 'Wie heeft toegang',
    lead: 'Iedereen ziet alleen wat bij zijn rol hoort. Niemand ziet losse antwoorden.',
    account: 'Account',
    role: 'Rol',
    where: 'Organisatie',
    everywhere: 'Werkpeil zelf',
    add: 'Iemand toegang geven',
    organisations: 'Voor welke organisatie(s)?',
    organisationsHint: 'Alleen een sectorconsulent of preventieadviseur kan meer dan één organisatie hebben.',
    unit: 'Team',
    unitHint: 'Alleen voor een leidinggevende: kies het team.',
    noUnit: 'Niet van toepassing',
    passwordHint: 'Geef dit wachtwoord persoonlijk door, niet per e-mail. Minstens 12 tekens.',
    submit: 'Toegang geven',
    done: (name: string) => `${name} heeft nu toegang.`,
    noOrganisations: 'Voeg eerst een organisatie toe.',
  },
  api: {
    title: 'Gegevens en API',
    lead: 'Alles wat u in de browser doet, kan ook met een programma. Dezelfde rollen, dezelfde regels.',
    openapi: 'OpenAPI-document',
    how: 'Zo begint u',
    howText:
      'Meld aan met POST /api/v1/sessions en stuur het koekje mee. Elke aanvraag met inhoud heeft het type application/json, of text/csv voor een lijst.',
    none: 'Er is geen adres dat de antwoorden van één persoon geeft. Voor geen enkele rol.',
    errors: 'Elke fout heeft een code, een status en een zin in de taal van uw aanvraag (Accept-Language).',
    method: 'Methode',
    path: 'Adres',
    what: 'Wat het doet',
  },
};
