/** What a column of a list of people is for. `ignored` columns are never stored. */
export type ColumnMeaning = 'unit' | 'name' | 'email' | 'attribute' | 'ignored';

/** The name is put together in this order. */
type NamePart = 'full' | 'first' | 'last';

export interface PeopleColumn {
  readonly index: number;
  readonly header: string;
  readonly meaning: ColumnMeaning;
  /** Unit columns: place from the top of the organisation to the team. */
  readonly level: number;
  readonly namePart: NamePart | null;
  /** A column about age: bands may stay, exact ages may not. */
  readonly isAge: boolean;
  /** Why it is ignored. */
  readonly leftOut: LeftOutBecause | null;
}

/** Reasons not to read a column; all but the first are about what would single people out. */
export type LeftOutBecause = 'no-header' | 'national-number' | 'exact-date' | 'exact-age' | 'identifying';

/** Header words in Dutch, French, German and English, without accents, points, dashes and spaces. */
const unitWords: readonly (readonly string[])[] = [
  [
    'vestiging',
    'site',
    'locatie',
    'campus',
    'etablissement',
    'implantation',
    'standort',
    'location',
    'bedrijfseenheid',
  ],
  [
    'departement',
    'department',
    'afdeling',
    'directie',
    'division',
    'direction',
    'abteilung',
    'bereich',
    'dienst',
    'service',
  ],
  [
    'eenheid',
    'unit',
    'organisatieeenheid',
    'pad',
    'path',
    'unitpath',
    'unite',
    'einheit',
    'afdelingspad',
    'chemin',
    'pfad',
  ],
  ['team', 'ploeg', 'equipe', 'gruppe', 'groep', 'groupe', 'group'],
];
const nameWords: Readonly<Record<NamePart, readonly string[]>> = {
  full: [
    'naam',
    'name',
    'volledigenaam',
    'nomcomplet',
    'fullname',
    'werknemer',
    'medewerker',
    'employee',
    'mitarbeiter',
  ],
  first: ['voornaam', 'prenom', 'vorname', 'firstname', 'givenname'],
  last: ['achternaam', 'familienaam', 'nom', 'nomdefamille', 'nachname', 'familienname', 'lastname', 'surname'],
};
const emailWords = [
  'email',
  'mail',
  'emailadres',
  'mailadres',
  'courriel',
  'adresseemail',
  'adressemail',
  'emailadresse',
  'emailaddress',
];
/** Never needed for a scan, and a risk to keep. */
const nationalNumberWords = [
  'rijksregisternummer',
  'rijksregisternr',
  'rijksregister',
  'nationaalnummer',
  'insznummer',
  'insznr',
  'rrnummer',
  'rrnr',
  'insz',
  'niss',
  'rrn',
  'inss',
  'numeronational',
  'registrenational',
  'nationalnumber',
];

const birthWords = [
  'geboortedatum',
  'geboortejaar',
  'geboren',
  'geboortedag',
  'datedenaissance',
  'anneedenaissance',
  'neele',
  'geburtsdatum',
  'geburtsjahr',
  'dateofbirth',
  'birthdate',
  'birthday',
  'yearofbirth',
  'dob',
];
const ageWords = ['leeftijd', 'age', 'alter'];

const plain = (header: string): string =>
  header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Gives each header its meaning. A header that nobody knows is a background attribute, unless its values say otherwise. */
export function peopleColumns(headers: readonly string[]): readonly PeopleColumn[] {
  return headers.map((header, index) => {
    const word = plain(header);
    const isAge = ageWords.includes(word);
    const column = { index, header, level: -1, namePart: null, isAge, leftOut: null } as const;
    if (word === '') return { ...column, meaning: 'ignored', leftOut: 'no-header' };
    if (nationalNumberWords.includes(word)) return { ...column, meaning: 'ignored', leftOut: 'national-number' };
    if (birthWords.includes(word)) return { ...column, meaning: 'ignored', leftOut: 'exact-date' };
    const level = unitWords.findIndex((words) => words.includes(word.replace(/\d+$/, '')));
    if (level >= 0) return { ...column, meaning: 'unit', level };
    if (emailWords.includes(word)) return { ...column, meaning: 'email' };
    for (const namePart of ['full', 'first', 'last'] as const)
      if (nameWords[namePart].includes(word)) return { ...column, meaning: 'name', namePart };
    return { ...column, meaning: 'attribute' };
  });
}
