import type { Chance } from './demo-chance.ts';

/** «Voorbeeld nv»: 3 sites, 18 teams of 4 to 30, 240 people. Everything about it is invented. */
export const company = {
  name: 'Voorbeeld nv',
  sector: 'Metaal en technologie',
  teams: [
    { site: 'Gent', team: 'Productie 1', people: 24 },
    { site: 'Gent', team: 'Productie 2', people: 18 },
    { site: 'Gent', team: 'Orderpicking', people: 29 },
    { site: 'Gent', team: 'Onderhoud', people: 11 },
    { site: 'Gent', team: 'Kwaliteit', people: 8 },
    { site: 'Gent', team: 'Planning', people: 6 },
    { site: 'Gent', team: 'Administratie', people: 12 },
    { site: 'Aalst', team: 'Magazijn', people: 30 },
    { site: 'Aalst', team: 'Transport', people: 16 },
    { site: 'Aalst', team: 'Klantendienst', people: 14 },
    { site: 'Aalst', team: 'Verkoop', people: 10 },
    { site: 'Aalst', team: 'ICT', people: 7 },
    { site: 'Aalst', team: 'Onthaal', people: 4 },
    { site: 'Kortrijk', team: 'Assemblage', people: 20 },
    { site: 'Kortrijk', team: 'Lakkerij', people: 12 },
    { site: 'Kortrijk', team: 'Expeditie', people: 9 },
    { site: 'Kortrijk', team: 'Onderhoud', people: 5 },
    { site: 'Kortrijk', team: 'Administratie', people: 5 },
  ],
} as const;

/** The team in which stress rose from about 30 to about 67 in a hundred between the first and the second wave. */
export const troubledTeam = 'Gent / Orderpicking';

/** Their first person, by name, leaves the scan in progress to a visitor of the demo: the code stays unused until then. */
const visitedTeams = [
  'Gent / Productie 1',
  'Gent / Productie 2',
  'Aalst / Magazijn',
  'Aalst / Transport',
  'Kortrijk / Assemblage',
];

/** Letters for visitors: the same people at every start, because nothing tells which codes were used. */
export const visitorLetters = <Letter extends { readonly unit: string }>(
  letters: readonly Letter[],
): readonly Letter[] => visitedTeams.flatMap((team) => letters.find(({ unit }) => unit === team) ?? []);

export const network = { name: 'Netwerk Zelfstandig Voorbeeld', people: 60 } as const;

const firstNames = [
  ...['Anna', 'Bart', 'Chantal', 'Dirk', 'Eva', 'Filip', 'Greet', 'Hassan', 'Inge', 'Jan', 'Katrien', 'Luc', 'Marie'],
  ...['Nadia', 'Olivier', 'Patricia', 'Rik', 'Sofie', 'Tom', 'Ulrike', 'Veerle', 'Wim', 'Yasmina', 'Zeno'],
];
const lastNames = [
  ...['Peeters', 'Janssens', 'Maes', 'Jacobs', 'Willems', 'Claes', 'Goossens', 'Wouters', 'Verbeke', 'Vermeulen'],
  ...['Van Damme', 'Aerts', 'El Amrani', 'Lambert', 'Dubois', 'Yilmaz', 'Martens', 'Desmet', 'Hermans', 'Pauwels'],
];

/** The list of people as an office would hand it over: semicolons, Dutch headers; one in five has no e-mail address. */
export function companyList(chance: Chance): string {
  const names = chance.shuffled(firstNames.flatMap((first) => lastNames.map((last) => ({ first, last }))));
  const lines = company.teams.flatMap(({ site, team, people }) =>
    names.splice(0, people).map(({ first, last }) => {
      const address = `${first}.${last}`.toLowerCase().replaceAll(' ', '');
      return [site, team, first, last, chance.next() < 0.8 ? `${address}@voorbeeld.example` : ''].join(';');
    }),
  );
  return `${['Vestiging;Team;Voornaam;Naam;E-mail', ...lines].join('\r\n')}\r\n`;
}
