import type { StartWords } from './start-words.types.ts';

export const en: StartWords = {
  starting: 'Werkpeil is starting. Please try again in a few seconds.',
  stopping: 'Werkpeil is stopping.',
  folderMoved: (folder) => `The data are in ${folder}, because the database server cannot enter the project's folder.`,
  ownersLogin: (reason) =>
    `Please note: the service works with the login of DATABASE_URL, which owns the tables. What is frozen is then guarded in the database against mistakes, not against somebody who breaks into the service. It could not make a login of its own: ${reason}. Give that user CREATEROLE, or set DATABASE_SERVICE_URL; the README says how.`,
  ready: (baseUrl) => `Werkpeil is running on ${baseUrl}`,
  firstAccount: (link) => `Create the first account at ${link}`,
  stop: 'Stop it with Ctrl-C.',
  fillingDemo: 'Filling the demo; the first time this takes about half a minute …',
  demo: {
    ready: (baseUrl) => `The demo is running on ${baseUrl}. Choose who you are:`,
    roles: {
      operator: 'operator',
      contact: 'company contact',
      'team-lead': 'team lead',
      consultant: 'sector consultant',
      prevention: 'prevention adviser',
      'works-council': 'works council',
    },
    employee: 'employee (scan with a code)',
    selfEmployed: 'self-employed person (open scan)',
    moreCodes: 'Each code works once; the service does not tell which are used. Some more:',
    serviceKey: (file, passphrase) => `Key of the prevention service: ${file}, passphrase “${passphrase}”.`,
  },
  keyMissing: (file, exists) =>
    `The data are there, but the key that belongs to them is not: ${file} ${exists ? 'is another key' : 'does not exist'}. Put the right file back, or point to it with WERKPEIL_KEY_FILE.`,
  setting: (name, found, expected) => `The setting ${name} is not right: "${found}". Expected: ${expected}.`,
  port: 'a port from 0 to 65535',
  address: 'an address such as https://scan.example.be',
  errors: {
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
    'service-login-unusable': ({ reason }) =>
      `The login in DATABASE_SERVICE_URL does not work: ${reason}. Grant it the role werkpeil_service; the README says how.`,
    'service-login-elsewhere': () =>
      'DATABASE_SERVICE_URL leads to another database than DATABASE_URL. It has to be the same one, with another login.',
    'service-login-too-strong': ({ role }) =>
      `The login in DATABASE_SERVICE_URL may do too much: it is "${role}", or can become it, and could then change what is frozen. Take a login that has the role werkpeil_service and nothing more.`,
    'key-unreadable': ({ file, reason }) => `The key file ${file} cannot be used: ${reason}.`,
    'port-taken': ({ port }) => `Port ${port} is taken. Choose another one with PORT.`,
    'address-unusable': ({ address, reason }) => `Cannot listen on ${address}: ${reason}.`,
  },
};
