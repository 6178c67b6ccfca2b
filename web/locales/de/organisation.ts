import type { organisation as nl } from '../nl/organisation.ts';

export const organisation: typeof nl = {
  newOrganisation: {
    title: 'Organisation hinzufügen',
    name: 'Name der Organisation',
    kind: 'Was für eine Organisation ist es?',
    companyHint: 'Beschäftigte bekommen einen persönlichen Code auf Papier oder per E-Mail.',
    networkHint: 'Selbstständige füllen über einen offenen Link aus, ohne Einladung.',
    sector: 'Branche',
    sectorHint: 'Zum Beispiel: Lebensmittel, Pflege, Bau.',
    submit: 'Hinzufügen',
  },
  organisation: {
    units: 'Abteilungen und Teams',
    unitsHint: 'Die Zahl enthält auch die Personen in den Teams darunter.',
    noUnits: 'Es wurde noch keine Personenliste eingelesen.',
    importFirst: 'Personen einlesen',
    importAgain: 'Neue Liste einlesen',
    waves: 'Messungen',
    noWaves: 'Es ist noch keine Messung geplant.',
    planWave: 'Messung planen',
    openedOn: (day: string) => `geöffnet am ${day}`,
    plannedFor: (day: string) => `geplant ab ${day}`,
    byHand: 'öffnet, wenn Sie es sagen',
    report: 'Bericht',
    details: 'Ansehen',
    steps: ['Personen einlesen', 'Messung planen', 'Öffnen und einladen', 'Abschließen und Bericht lesen'],
    stepsTitle: 'So läuft eine Messung ab',
    stepDone: 'erledigt',
    stepNow: 'jetzt',
    readOnly: 'Sie lesen hier Berichte. Um die Messungen selbst kümmert sich die Kontaktperson.',
  },
  people: {
    title: 'Personen einlesen',
    lead: 'Werkpeil braucht nur die Einteilung in Teams. Namen und E-Mail-Adressen sind erlaubt, aber nicht nötig.',
    file: 'CSV-Datei',
    fileHint: 'Speichern Sie Ihre Liste in Excel als CSV. Semikolon, Komma und Tabulator sind alle in Ordnung.',
    preview: 'Datei prüfen',
    previewHint: 'Sie sehen zuerst, was darin steht. Es wird noch nichts gespeichert.',
    exampleTitle: 'So sieht eine Datei aus',
    exampleText:
      'Eine Zeile pro Person. Die Abteilung steht in einer Spalte mit Schrägstrichen oder in Spalten wie Standort, Abteilung und Team. Spalten für Name und E-Mail sind freiwillig.',
    keepLittleTitle: 'Je weniger, desto besser',
    keepLittle:
      'Geben Sie nicht mehr an als nötig. Nationalregisternummern, Geburtsdaten, genaues Alter und Personalnummern werden nie eingelesen. Alter oder Geschlecht müssen nicht in der Liste stehen: Das können die Teilnehmenden selbst angeben.',
    previewTitle: 'Stimmt das?',
    refusedTitle: 'In Ihrer Datei stimmt etwas nicht',
    readAs: 'Gelesen als',
    encoding: 'Zeichen',
    encodings: {
      'utf-8': 'UTF-8',
      'utf-8-bom': 'UTF-8 mit Markierung (Excel)',
      'utf-16': 'UTF-16',
      'windows-1252': 'Windows-1252 (älteres Excel)',
    },
    delimiter: 'Trennzeichen',
    delimiters: { ',': 'Komma', ';': 'Semikolon', '\t': 'Tabulator' },
    columns: 'Spalten',
    meanings: {
      unit: 'Abteilung oder Team',
      name: 'Name',
      email: 'E-Mail-Adresse',
      attribute: 'weiteres Merkmal',
      ignored: 'nicht eingelesen',
    },
    found: (people: string, units: string) => `${people} in ${units}`,
    unitCount: (n: number) =>
      n === 1 ? '1 Abteilung oder Team' : `${n.toLocaleString('de-BE')} Abteilungen und Teams`,
    isNew: 'neu',
    sample: 'Die ersten Zeilen',
    line: 'Zeile',
    unit: 'Team',
    replaces: (n: number) =>
      n === 1
        ? 'Diese Liste ersetzt die vorige Liste mit 1 Person. Offene Messungen behalten ihre Codes.'
        : `Diese Liste ersetzt die vorige Liste mit ${n.toLocaleString('de-BE')} Personen. Offene Messungen behalten ihre Codes.`,
    change: (kept: number, removed: number, added: number) =>
      `${kept} Menschen bleiben, ${removed} verschwinden und ${added} kommen hinzu.`,
    mostTitle: 'Die meisten Menschen würden von der Liste verschwinden',
    most: (removed: number, before: number) =>
      `Von den ${before} Menschen auf der vorigen Liste stehen ${removed} nicht in dieser Datei. Ist es die richtige Datei und die vollständige Liste?`,
    mostAccept: 'Ja, diese Liste ersetzt die vorige. Wer nicht darauf steht, verschwindet.',
    mostMissing:
      'Kreuzen Sie dies an, wenn Sie die Liste trotzdem ersetzen möchten, oder wählen Sie eine andere Datei.',
    problems: (n: number) =>
      n === 1 ? '1 Fehler: Es wurde nichts gespeichert' : `${n} Fehler: Es wurde nichts gespeichert`,
    problemsHow: 'Verbessern Sie diese Zeilen in Ihrer Datei und wählen Sie sie noch einmal.',
    warnings: 'Bitte kurz prüfen',
    more: (n: number) => (n === 1 ? 'und noch 1' : `und noch ${n}`),
    confirm: (n: number) => (n === 1 ? '1 Person einlesen' : `${n.toLocaleString('de-BE')} Personen einlesen`),
    otherFile: 'Andere Datei wählen',
    done: (people: number, units: number) =>
      `${people.toLocaleString('de-BE')} Personen in ${units} Abteilungen und Teams eingelesen.`,
  },
};
