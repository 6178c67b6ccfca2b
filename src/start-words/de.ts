import type { StartWords } from './start-words.types.ts';

export const de: StartWords = {
  starting: 'Werkpeil startet. Versuchen Sie es in einigen Sekunden erneut.',
  stopping: 'Werkpeil wird beendet.',
  folderMoved: (folder) =>
    `Die Daten liegen in ${folder}, weil der Datenbankserver den Ordner des Projekts nicht betreten kann.`,
  ownersLogin: (reason) =>
    `Achtung: Der Dienst arbeitet mit der Anmeldung aus DATABASE_URL, der die Tabellen gehören. Was feststeht, ist in der Datenbank dann gegen Versehen geschützt, nicht gegen einen Einbruch in den Dienst. Eine eigene Anmeldung ließ sich nicht anlegen: ${reason}. Geben Sie diesem Benutzer das Recht CREATEROLE, oder setzen Sie DATABASE_SERVICE_URL; im README steht, wie.`,
  ready: (baseUrl) => `Werkpeil läuft auf ${baseUrl}`,
  firstAccount: (link) => `Legen Sie das erste Konto an: ${link}`,
  stop: 'Beenden mit Strg-C.',
  fillingDemo: 'Die Demo wird gefüllt; beim ersten Mal dauert das etwa eine halbe Minute …',
  demo: {
    ready: (baseUrl) => `Die Demo läuft auf ${baseUrl}. Wählen Sie, wer Sie sind:`,
    roles: {
      operator: 'Betreiber',
      contact: 'Kontaktperson des Betriebs',
      'team-lead': 'Teamleitung',
      consultant: 'Branchenberatung',
      prevention: 'Präventionsberatung',
      'works-council': 'Betriebsrat',
    },
    employee: 'Arbeitnehmer (Scan mit einem Code)',
    selfEmployed: 'Selbstständige (offener Scan)',
    moreCodes: 'Jeder Code gilt einmal; der Dienst sagt nicht, welche schon benutzt sind. Noch einige:',
    serviceKey: (file, passphrase) => `Schlüssel des Präventionsdienstes: ${file}, Kennsatz „${passphrase}“.`,
  },
  keyMissing: (file, exists) =>
    `Die Daten sind da, aber der Schlüssel dazu nicht: ${file} ${exists ? 'ist ein anderer Schlüssel' : 'gibt es nicht'}. Legen Sie die richtige Datei zurück, oder nennen Sie sie in WERKPEIL_KEY_FILE.`,
  setting: (name, found, expected) => `Die Einstellung ${name} stimmt nicht: „${found}“. Erwartet: ${expected}.`,
  port: 'ein Port von 0 bis 65535',
  address: 'eine Adresse wie https://scan.example.be',
  errors: {
    'platform-unsupported': ({ platform }) =>
      `Für dieses System (${platform}) gibt es keine eingebaute Datenbank. Setzen Sie DATABASE_URL auf ein PostgreSQL 16, 17 oder 18.`,
    'data-folder-unreachable': ({ folder, reason }) =>
      `Der Datenordner ${folder} ist nicht benutzbar (${reason}). Wählen Sie mit WERKPEIL_DATA einen anderen.`,
    'data-folder-in-use': ({ folder }) =>
      `Auf dem Datenordner ${folder} läuft schon ein Werkpeil. Beenden Sie es zuerst, oder wählen Sie mit WERKPEIL_DATA einen anderen Ordner.`,
    'data-folder-other-version': ({ folder }) =>
      `Die Daten in ${folder} gehören zu einer anderen Version von PostgreSQL. Exportieren Sie sie mit der vorigen Version von Werkpeil und spielen Sie sie mit dieser zurück.`,
    'tool-missing': () => 'Das Programm „flock“ fehlt. Unter Debian und Ubuntu ist es im Paket util-linux.',
    'database-not-started': ({ log }) => `Die Datenbank ist nicht gestartet. Der Grund steht in ${log}.`,
    'database-stopped': ({ folder }) =>
      `Die Datenbank hat unerwartet angehalten. Der Grund steht in ${folder}/server/server.log.`,
    'database-unreachable': ({ reason }) => `Die Datenbank ist nicht erreichbar: ${reason}.`,
    'database-newer': ({ migration }) =>
      `Diese Datenbank wurde schon von einer neueren Version von Werkpeil benutzt (${migration}). Starten Sie jene Version.`,
    'service-login-unusable': ({ reason }) =>
      `Die Anmeldung in DATABASE_SERVICE_URL funktioniert nicht: ${reason}. Geben Sie ihr die Rolle werkpeil_service; im README steht, wie.`,
    'service-login-elsewhere': () =>
      'DATABASE_SERVICE_URL führt zu einer anderen Datenbank als DATABASE_URL. Es muss dieselbe sein, mit einer anderen Anmeldung.',
    'service-login-too-strong': ({ role }) =>
      `Die Anmeldung in DATABASE_SERVICE_URL darf zu viel: Sie ist „${role}“ oder kann es werden und könnte dann ändern, was feststeht. Nehmen Sie eine Anmeldung, die nur die Rolle werkpeil_service hat.`,
    'key-unreadable': ({ file, reason }) => `Die Schlüsseldatei ${file} ist nicht benutzbar: ${reason}.`,
    'port-taken': ({ port }) => `Port ${port} ist schon belegt. Wählen Sie mit PORT einen anderen.`,
    'address-unusable': ({ address, reason }) => `Auf ${address} kann nicht gelauscht werden: ${reason}.`,
  },
};
