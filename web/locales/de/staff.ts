import type { staff as nl } from '../nl/staff.ts';

export const staff: typeof nl = {
  roles: {
    operator: 'Betreiber',
    contact: 'Kontaktperson des Unternehmens',
    'team-lead': 'Teamleitung',
    consultant: 'Branchenberatung',
    prevention: 'Präventionsberatung oder Arbeitsmedizin',
    'works-council': 'Betriebsrat oder Ausschuss',
  },
  roleTasks: {
    operator: 'Richtet Werkpeil ein, gibt Zugang und sorgt für Sicherungen. Sieht keine Antworten.',
    contact: 'Lässt den Scan in der eigenen Organisation laufen und liest den Bericht.',
    'team-lead': 'Liest den Bericht des eigenen Teams oder der kleinsten Gruppe, die gezeigt werden darf.',
    consultant: 'Führt Scans für mehrere Organisationen durch und liest deren Berichte.',
    prevention: 'Sieht frühe Signale über Gruppen, kümmert sich darum und liest die Berichte.',
    'works-council': 'Prüft, wie die Zahlen geschützt sind, und liest den Bericht der ganzen Organisation.',
  },
  status: { planned: 'Geplant', open: 'Offen', closed: 'Abgeschlossen' },
  kinds: { company: 'Unternehmen oder Einrichtung', network: 'Netzwerk von Selbstständigen' },
  populations: { employee: 'für Beschäftigte', 'self-employed': 'für Selbstständige', any: 'für alle' },
  participation: { invited: 'Nur wer einen Code bekam', open: 'Alle mit dem Link' },
  fields: {
    name: 'Name',
    email: 'E-Mail-Adresse',
    password: 'Passwort',
    passwordHint: 'Mindestens 12 Zeichen. Einige gewöhnliche Wörter hintereinander sind stark und leicht zu merken.',
  },
  firstRun: {
    title: 'Willkommen bei Werkpeil',
    lead: 'Legen Sie das erste Konto an. Damit richten Sie Werkpeil ein und geben anderen Zugang.',
    promise:
      'Wer Werkpeil betreibt, sieht keine Antworten. Auch Sie nicht: Es gibt keine Seite und keine Datei, die sie zeigt.',
    submit: 'Konto anlegen',
    doneTitle: 'Das erste Konto gibt es schon',
    waiting: 'Werkpeil wartet auf das erste Konto',
    waitingHow:
      'Öffnen Sie den Startlink, der in dem Fenster erschien, in dem Werkpeil gestartet wurde. Damit legen Sie das erste Konto an.',
  },
  signIn: {
    title: 'Anmelden',
    lead: 'Für alle, die Scans durchführen, Berichte lesen oder sich um Signale kümmern.',
    submit: 'Anmelden',
    respondent: 'Haben Sie einen Brief oder Code bekommen, um einen Scan auszufüllen?',
    respondentLink: 'Füllen Sie den Scan ohne Anmeldung aus',
    forgotten: 'Passwort vergessen? Fragen Sie die Person, die Werkpeil bei Ihnen betreibt.',
    demo: 'Beispiel: umsehen als',
    demoNote: 'Dieses Unternehmen ist erfunden. Nichts hier betrifft echte Menschen.',
  },
  home: {
    title: 'Ihre Organisationen',
    greeting: (name: string) => `Guten Tag ${name}`,
    add: 'Organisation hinzufügen',
    emptyTitle: 'Noch keine Organisationen',
    emptyLead:
      'Fügen Sie ein Unternehmen oder ein Netzwerk von Selbstständigen hinzu. Danach lesen Sie die Personen ein und planen eine Messung.',
    emptyOther: 'Mit Ihrem Konto ist noch keine Organisation verbunden. Wer Werkpeil betreibt, kann das für Sie tun.',
    next: {
      people: 'Lesen Sie zuerst die Personenliste ein',
      plan: 'Planen Sie eine erste Messung',
      open: 'Prüfen Sie, was festgelegt wird, und öffnen Sie die Messung',
      follow: 'Verfolgen Sie die Teilnahme',
      report: 'Lesen Sie den Bericht',
      refused: 'Der Bericht ist noch nicht veröffentlicht: Sehen Sie, warum',
      wait: 'Messungen und Berichte ansehen',
    },
    lastReport: (title: string) => `Letzter Bericht: ${title}`,
    signalsTitle: 'Frühe Signale',
    signalsLead: (n: number) =>
      n === 0
        ? 'Es gibt zurzeit keine Signale.'
        : n === 1
          ? 'Es gibt 1 Gruppe, der Sie ein Gespräch anbieten können.'
          : `Es gibt ${n} Gruppen, denen Sie ein Gespräch anbieten können.`,
    signalsLink: 'Signale ansehen',
  },
  access: {
    title: 'Wer hat Zugang',
    lead: 'Alle sehen nur, was zu ihrer Rolle gehört. Niemand sieht einzelne Antworten.',
    account: 'Konto',
    role: 'Rolle',
    where: 'Organisation',
    everywhere: 'Werkpeil selbst',
    add: 'Jemandem Zugang geben',
    organisations: 'Für welche Organisation(en)?',
    organisationsHint: 'Nur Branchenberatung oder Präventionsberatung kann mehr als eine Organisation haben.',
    unit: 'Team',
    unitHint: 'Nur für eine Teamleitung: Wählen Sie das Team.',
    noUnit: 'Nicht zutreffend',
    passwordHint: 'Geben Sie dieses Passwort persönlich weiter, nicht per E-Mail. Mindestens 12 Zeichen.',
    submit: 'Zugang geben',
    done: (name: string) => `${name} hat jetzt Zugang.`,
    noOrganisations: 'Fügen Sie zuerst eine Organisation hinzu.',
  },
  api: {
    title: 'Daten und API',
    lead: 'Alles, was Sie im Browser tun, kann auch ein Programm tun. Dieselben Rollen, dieselben Regeln.',
    openapi: 'OpenAPI-Dokument',
    how: 'So fangen Sie an',
    howText:
      'Melden Sie sich mit POST /api/v1/sessions an und senden Sie das Cookie mit. Jede Anfrage mit Inhalt hat den Typ application/json, oder text/csv für eine Liste.',
    none: 'Es gibt keine Adresse, die die Antworten einer einzelnen Person liefert. Für keine Rolle.',
    errors: 'Jeder Fehler hat einen Code, einen Status und einen Satz in der Sprache Ihrer Anfrage (Accept-Language).',
    method: 'Methode',
    path: 'Adresse',
    what: 'Was sie tut',
  },
};
