import type { mail as nl } from '../nl/mail.ts';

export const mail: typeof nl = {
  mail: {
    title: 'E-Mail',
    lead: 'Wer eine E-Mail-Adresse hat, kann die Einladung per E-Mail bekommen. Alle anderen bekommen einen Brief.',
    open: 'E-Mail und Erinnerungen',
    notSetUpTitle: 'E-Mail ist nicht eingerichtet',
    notSetUp: 'Diese Installation kann keine E-Mails senden. Verteilen Sie die Einladungen als Brief.',
    notSetUpOperator:
      'Als Betreiber richten Sie das mit WERKPEIL_SMTP_URL und WERKPEIL_MAIL_FROM ein; siehe die README.',
    letters: 'Briefe drucken',
    openLink: 'Diese Messung hat einen offenen Link. Es gibt keine Liste von Menschen, also niemanden zum Anschreiben.',
    troubleTitle: 'Im Moment geht keine E-Mail hinaus',
    troubleAgain: 'Werkpeil versucht es von selbst wieder. Nichts geht verloren, und niemand bekommt etwas doppelt.',
    invitations: 'Einladungen',
    plannedAtOpening: (n: number) =>
      n === 1
        ? 'Sobald die Messung öffnet, bekommt 1 Person die Einladung per E-Mail.'
        : `Sobald die Messung öffnet, bekommen ${n} Personen ihre Einladung per E-Mail.`,
    plannedByHand: 'Nach dem Öffnen können Sie die Einladungen hier versenden.',
    withAddress: 'Mit E-Mail-Adresse',
    withoutAddress: 'Ohne E-Mail-Adresse: Brief',
    accepted: 'Versandt',
    refused: 'Vom Mailserver abgewiesen: Brief',
    notSent: 'Noch zu versenden',
    underWay: 'Die Einladungen werden versandt. Das geht in Ruhe; Sie können diese Seite schließen.',
    allSent: 'Alle mit einer E-Mail-Adresse haben die Einladung bekommen.',
    nobody:
      'Niemand auf der Liste hat eine E-Mail-Adresse. Drucken Sie Briefe, oder ergänzen Sie die Liste und lesen Sie sie neu ein.',
    send: (n: number) => (n === 1 ? '1 Einladung versenden' : `${n} Einladungen versenden`),
    lettersForRest: (n: number) =>
      n === 1 ? '1 Brief für die Person ohne E-Mail' : `${n} Briefe für alle, die keine E-Mail bekommen`,
    invitationsAsked: (n: number) =>
      n === 1 ? '1 Einladung geht in wenigen Minuten hinaus.' : `${n} Einladungen gehen in wenigen Minuten hinaus.`,
    nothingToSend: 'Alle Einladungen sind schon versandt.',
    reminders: 'Erinnerungen',
    kinds: {
      none: 'Keine Erinnerungen',
      camouflaged: 'Dieselbe Erinnerung für alle',
      blind: 'Nur für die, die noch nicht teilgenommen haben',
    },
    kindHints: {
      none: 'Niemand wird per E-Mail erinnert.',
      camouflaged:
        'Alle mit einer E-Mail-Adresse bekommen genau dieselbe Nachricht: Wer schon teilgenommen hat, liest darin, dass nichts mehr zu tun ist. So sieht niemand, wer teilgenommen hat, auch der Mailserver nicht. Das empfehlen wir, wenn die Organisation ihren Mailserver oder die Postfächer selbst betreibt.',
      blind:
        'Das Programm prüft selbst, wer noch nicht teilgenommen hat, und führt davon keine Liste. Wer aber den Mailserver oder die Postfächer betreibt, kann sehen, wer eine Erinnerung bekam.',
    },
    never:
      'Wer teilgenommen hat und wie viele Erinnerungen hinausgehen, ist nirgends zu sehen: nicht hier, nicht in einer Datei und nicht in einem Protokoll.',
    frozenAddresses:
      'Eine Erinnerung geht nur an die Adresse, die beim Öffnen auf der Liste stand. Eine Adresse, die später dazukam oder geändert wurde, bekommt keine.',
    sentOn: 'Versandt am',
    plannedOn: 'Von selbst am',
    noneYet: 'noch nicht',
    noDays: 'nur mit der Schaltfläche',
    remind: 'Jetzt eine Erinnerung senden',
    possibleFrom: (day: string) =>
      `Eine nächste Erinnerung geht ab dem ${day}. Zwischen zwei Erinnerungen liegen mindestens drei Tage.`,
    tooFew: (k: number) =>
      `Weniger als ${k} Personen haben noch dieselbe Adresse wie beim Öffnen. Eine Erinnerung würde dann zu viel verraten.`,
    reminderAsked: 'Die Erinnerung geht in wenigen Minuten hinaus.',
    preview: 'So sieht die Nachricht aus',
    previewHint: 'In der echten Nachricht stehen der Name und der eigene Code der Person.',
    previewInvitation: 'Einladung',
    previewReminder: 'Erinnerung',
    subject: 'Betreff',
    cardNotSetUp: 'E-Mail ist nicht eingerichtet. Verteilen Sie die Einladungen als Brief.',
    cardSent: (sent: number, all: number) => `${sent} von ${all} Einladungen sind per E-Mail versandt.`,
    cardTrouble: 'Im Moment geht keine E-Mail hinaus.',
    planTitle: 'E-Mail',
    planHint: 'Nur für Menschen mit einer E-Mail-Adresse auf der Liste. Die anderen bekommen einen Brief.',
    planInvitations: 'Einladungen versenden, sobald die Messung öffnet',
    planReminders: 'Erinnerungen',
    planDays: 'Tage der Erinnerungen',
    planDaysHint: 'Leer lassen für die Halbzeit und zwei Tage vor dem Ende. Nie am Wochenende.',
    planDay: (n: number) => `Tag ${n}`,
    planFixed: 'Das liegt nach dem Öffnen fest. Danach kann es nur noch vorsichtiger werden.',
    fact: 'Erinnerungen per E-Mail',
    restOnly: 'Nur Briefe für die, die keine E-Mail bekamen',
  },
};
