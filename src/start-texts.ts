import type { Demo } from './cli/demo.ts';
import type { WerkpeilError } from './domain/errors.ts';
import type { StartError, StartErrorCode } from './storage/start-error.ts';

/** The few lines that the operator reads on the terminal, in Dutch or English. */
export interface StartTexts {
  readonly starting: string;
  readonly stopping: string;
  folderMoved(folder: string): string;
  /** `firstRunToken` null: there is an account already. */
  ready(baseUrl: string, firstRunToken: string | null): string;
  readonly fillingDemo: string;
  demoReady(baseUrl: string, demo: Demo): string;
  startError(error: StartError): string;
  /** `key-missing`, or an instrument that is not in order. */
  dataError(error: WerkpeilError): string;
}

type Sentences = Readonly<Record<StartErrorCode, (details: Readonly<Record<string, string>>) => string>>;

const nl: Sentences = {
  'platform-unsupported': ({ platform }) =>
    `Er is geen ingebouwde database voor dit systeem (${platform}). Zet DATABASE_URL naar een PostgreSQL 16, 17 of 18.`,
  'data-folder-unreachable': ({ folder, reason }) =>
    `De gegevensmap ${folder} is niet bruikbaar (${reason}). Kies een andere met WERKPEIL_DATA.`,
  'data-folder-in-use': ({ folder }) =>
    `Er draait al een Werkpeil op de gegevensmap ${folder}. Stop die eerst, of kies een andere map met WERKPEIL_DATA.`,
  'data-folder-other-version': ({ folder }) =>
    `De gegevens in ${folder} zijn van een andere PostgreSQL-versie. Exporteer ze met de vorige versie van Werkpeil en zet ze terug met deze.`,
  'tool-missing': () => 'Het programma "flock" ontbreekt. Op Debian en Ubuntu zit het in het pakket util-linux.',
  'database-not-started': ({ log }) => `De database wilde niet starten. Lees waarom in ${log}.`,
  'database-stopped': ({ folder }) => `De database is onverwacht gestopt. Lees waarom in ${folder}/server/server.log.`,
  'database-unreachable': ({ reason }) => `De database is niet bereikbaar: ${reason}.`,
  'database-newer': ({ migration }) =>
    `Deze database werd al gebruikt door een nieuwere versie van Werkpeil (${migration}). Start die versie.`,
  'key-unreadable': ({ file, reason }) => `Het sleutelbestand ${file} is niet bruikbaar: ${reason}.`,
  'port-taken': ({ port }) => `Poort ${port} is al in gebruik. Kies een andere met PORT.`,
  'address-unusable': ({ address, reason }) => `Luisteren op ${address} lukt niet: ${reason}.`,
};

const en: Sentences = {
  'platform-unsupported': ({ platform }) =>
    `There is no built-in database for this system (${platform}). Set DATABASE_URL to a PostgreSQL 16, 17 or 18.`,
  'data-folder-unreachable': ({ folder, reason }) =>
    `The data folder ${folder} cannot be used (${reason}). Choose another one with WERKPEIL_DATA.`,
  'data-folder-in-use': ({ folder }) =>
    `Werkpeil is already running on the data folder ${folder}. Stop it first, or choose another folder with WERKPEIL_DATA.`,
  'data-folder-other-version': ({ folder }) =>
    `The data in ${folder} belong to another version of PostgreSQL. Export them with the previous version of Werkpeil and restore them with this one.`,
  'tool-missing': () => 'The program "flock" is missing. On Debian and Ubuntu it is in the package util-linux.',
  'database-not-started': ({ log }) => `The database did not start. The reason is in ${log}.`,
  'database-stopped': ({ folder }) =>
    `The database stopped unexpectedly. The reason is in ${folder}/server/server.log.`,
  'database-unreachable': ({ reason }) => `The database cannot be reached: ${reason}.`,
  'database-newer': ({ migration }) =>
    `This database was used by a newer version of Werkpeil (${migration}). Start that version.`,
  'key-unreadable': ({ file, reason }) => `The key file ${file} cannot be used: ${reason}.`,
  'port-taken': ({ port }) => `Port ${port} is taken. Choose another one with PORT.`,
  'address-unusable': ({ address, reason }) => `Cannot listen on ${address}: ${reason}.`,
};

export const startTexts: Readonly<Record<'nl' | 'en', StartTexts>> = {
  nl: {
    starting: 'Werkpeil start. Probeer het over enkele seconden opnieuw.',
    stopping: 'Werkpeil stopt.',
    folderMoved: (folder) =>
      `De gegevens staan in ${folder}, omdat de databaseserver niet in de map van het project kan.`,
    ready: (baseUrl, firstRunToken) =>
      [
        `Werkpeil draait op ${baseUrl}`,
        ...(firstRunToken ? [`Maak de eerste account op ${baseUrl}/first-run?token=${firstRunToken}`] : []),
        'Stoppen doet u met Ctrl-C.',
      ].join('\n'),
    fillingDemo: 'De demo wordt gevuld; dat duurt de eerste keer ongeveer een halve minuut …',
    demoReady: (baseUrl, demo) =>
      demoLines(baseUrl, demo, {
        ready: `De demo draait op ${baseUrl}. Kies wie u bent:`,
        roles: {
          operator: 'beheerder',
          contact: 'contactpersoon van het bedrijf',
          'team-lead': 'teamleider',
          consultant: 'sectorconsulent',
          prevention: 'preventieadviseur',
        },
        employee: 'werknemer (scan met een code)',
        selfEmployed: 'zelfstandige (open scan)',
        moreCodes: 'Elke code werkt één keer; de dienst zegt niet welke al gebruikt zijn. Nog enkele:',
        stop: 'Stoppen doet u met Ctrl-C.',
      }),
    startError: (error) => nl[error.code](error.details),
    dataError: (error) =>
      error.code === 'key-missing'
        ? `De gegevens zijn er, maar de sleutel die erbij hoort niet: ${error.details['file']} ${
            error.details['reason'] === 'no-file' ? 'bestaat niet' : 'is een andere sleutel'
          }. Zet het juiste bestand terug, of wijs het aan met WERKPEIL_KEY_FILE.`
        : describe(error),
  },
  en: {
    starting: 'Werkpeil is starting. Please try again in a few seconds.',
    stopping: 'Werkpeil is stopping.',
    folderMoved: (folder) =>
      `The data are in ${folder}, because the database server cannot enter the project's folder.`,
    ready: (baseUrl, firstRunToken) =>
      [
        `Werkpeil is running on ${baseUrl}`,
        ...(firstRunToken ? [`Create the first account at ${baseUrl}/first-run?token=${firstRunToken}`] : []),
        'Stop it with Ctrl-C.',
      ].join('\n'),
    fillingDemo: 'Filling the demo; the first time this takes about half a minute …',
    demoReady: (baseUrl, demo) =>
      demoLines(baseUrl, demo, {
        ready: `The demo is running on ${baseUrl}. Choose who you are:`,
        roles: {
          operator: 'operator',
          contact: 'company contact',
          'team-lead': 'team lead',
          consultant: 'sector consultant',
          prevention: 'prevention adviser',
        },
        employee: 'employee (scan with a code)',
        selfEmployed: 'self-employed person (open scan)',
        moreCodes: 'Each code works once; the service does not tell which are used. Some more:',
        stop: 'Stop it with Ctrl-C.',
      }),
    startError: (error) => en[error.code](error.details),
    dataError: (error) =>
      error.code === 'key-missing'
        ? `The data are there, but the key that belongs to them is not: ${error.details['file']} ${
            error.details['reason'] === 'no-file' ? 'does not exist' : 'is another key'
          }. Put the right file back, or point to it with WERKPEIL_KEY_FILE.`
        : describe(error),
  },
};

interface DemoWords {
  readonly ready: string;
  readonly roles: Readonly<Record<Demo['accounts'][number]['role'], string>>;
  readonly employee: string;
  readonly selfEmployed: string;
  /** Before the codes of other letters. */
  readonly moreCodes: string;
  readonly stop: string;
}

/** One link for each role, in a column. */
function demoLines(baseUrl: string, demo: Demo, words: DemoWords): string {
  const [employee, ...others] = demo.invitations;
  const links: [string, string][] = [
    ...demo.accounts.map(({ role }): [string, string] => [words.roles[role], `${baseUrl}/demo/${role}`]),
    ...(employee ? [[words.employee, employee.url] as [string, string]] : []),
    [words.selfEmployed, demo.openScanUrl],
  ];
  const width = Math.max(...links.map(([who]) => who.length));
  return [
    words.ready,
    ...links.map(([who, url]) => `  ${who.padEnd(width)}  ${url}`),
    `${words.moreCodes} ${others.map(({ code }) => code).join(', ')} (${baseUrl}/s)`,
    words.stop,
  ].join('\n');
}

const describe = (error: WerkpeilError): string =>
  [
    error.message,
    ...error.problems.map(({ code, where, found, expected }) =>
      ['  ', code, where, found && `found ${found}`, expected && `expected ${expected}`].filter(Boolean).join(' '),
    ),
  ].join('\n');
