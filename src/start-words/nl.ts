import type { StartWords } from './start-words.types.ts';

export const nl: StartWords = {
  starting: 'Werkpeil start. Probeer het over enkele seconden opnieuw.',
  stopping: 'Werkpeil stopt.',
  folderMoved: (folder) =>
    `De gegevens staan in ${folder}, omdat de databaseserver niet in de map van het project kan.`,
  ownersLogin: (reason) =>
    `Let op: de dienst werkt met de login van DATABASE_URL, die eigenaar is van de tabellen. Wat vastligt, is in de database dan beschermd tegen vergissingen, niet tegen een inbraak in de dienst. Een eigen login maken lukte niet: ${reason}. Geef die gebruiker het recht CREATEROLE, of stel DATABASE_SERVICE_URL in; de README zegt hoe.`,
  ready: (baseUrl) => `Werkpeil draait op ${baseUrl}`,
  firstAccount: (link) => `Maak het eerste account op ${link}`,
  stop: 'Stoppen doet u met Ctrl-C.',
  fillingDemo: 'De demo wordt gevuld; dat duurt de eerste keer ongeveer een halve minuut …',
  demo: {
    ready: (baseUrl) => `De demo draait op ${baseUrl}. Kies wie u bent:`,
    roles: {
      operator: 'beheerder',
      contact: 'contactpersoon van het bedrijf',
      'team-lead': 'teamleider',
      consultant: 'sectorconsulent',
      prevention: 'preventieadviseur',
      'works-council': 'ondernemingsraad',
    },
    employee: 'werknemer (scan met een code)',
    selfEmployed: 'zelfstandige (open scan)',
    moreCodes: 'Elke code werkt één keer; de dienst zegt niet welke al gebruikt zijn. Nog enkele:',
    serviceKey: (file, passphrase) => `Sleutel van de preventiedienst: ${file}, wachtzin «${passphrase}».`,
  },
  keyMissing: (file, exists) =>
    `De gegevens zijn er, maar de sleutel die erbij hoort niet: ${file} ${exists ? 'is een andere sleutel' : 'bestaat niet'}. Zet het juiste bestand terug, of wijs het aan met WERKPEIL_KEY_FILE.`,
  setting: (name, found, expected) => `De instelling ${name} klopt niet: «${found}». Verwacht: ${expected}.`,
  port: 'een poort van 0 tot 65535',
  address: 'een adres zoals https://scan.example.be',
  errors: {
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
    'database-stopped': ({ folder }) =>
      `De database is onverwacht gestopt. Lees waarom in ${folder}/server/server.log.`,
    'database-unreachable': ({ reason }) => `De database is niet bereikbaar: ${reason}.`,
    'database-newer': ({ migration }) =>
      `Deze database werd al gebruikt door een nieuwere versie van Werkpeil (${migration}). Start die versie.`,
    'service-login-unusable': ({ reason }) =>
      `De login in DATABASE_SERVICE_URL werkt niet: ${reason}. Geef hem de rol werkpeil_service; de README zegt hoe.`,
    'service-login-elsewhere': () =>
      'DATABASE_SERVICE_URL leidt naar een andere database dan DATABASE_URL. Het moet dezelfde zijn, met een andere login.',
    'service-login-too-strong': ({ role }) =>
      `De login in DATABASE_SERVICE_URL kan te veel: hij is of kan worden «${role}», en daarmee kan hij veranderen wat vastligt. Neem een login die alleen de rol werkpeil_service heeft.`,
    'key-unreadable': ({ file, reason }) => `Het sleutelbestand ${file} is niet bruikbaar: ${reason}.`,
    'port-taken': ({ port }) => `Poort ${port} is al in gebruik. Kies een andere met PORT.`,
    'address-unusable': ({ address, reason }) => `Luisteren op ${address} lukt niet: ${reason}.`,
  },
};
