import type { ErrorTexts } from '../error-texts.ts';

export const errors: ErrorTexts = {
  sentences: {
    'bad-request': 'Etwas fehlt oder ist nicht richtig ausgefüllt. Bitte prüfen Sie die Felder.',
    'not-found': 'Diese Seite gibt es nicht (mehr). Prüfen Sie die Adresse oder gehen Sie zur Startseite.',
    'not-signed-in': 'Bitte melden Sie sich zuerst an, um diese Seite zu sehen.',
    'not-allowed': 'Ihre Rolle gibt keinen Zugang zu dieser Seite oder Handlung.',
    'too-large': 'Was Sie gesendet haben, ist zu groß.',
    'too-many-requests': 'Es gab zu viele Versuche in kurzer Zeit. Warten Sie eine Minute und versuchen Sie es erneut.',
    'wrong-origin':
      'Diese Anfrage kam von einer anderen Website und wurde nicht ausgeführt. Öffnen Sie Werkpeil selbst und versuchen Sie es erneut.',
    'wrong-content-type': 'Diese Anfrage hat eine Form, die Werkpeil hier nicht erwartet.',
    internal: 'Bei uns ist etwas schiefgegangen. Nichts, was schon gespeichert war, ist verloren.',
    'first-run-done': 'Es gibt schon ein Konto. Melden Sie sich mit diesem Konto an.',
    'first-run-link-wrong':
      'Dieser Startlink stimmt nicht. Benutzen Sie den Link, der beim Start von Werkpeil erschienen ist.',
    'sign-in-failed': 'Die E-Mail-Adresse oder das Passwort stimmt nicht.',
    'password-too-weak':
      'Wählen Sie ein Passwort mit mindestens 12 Zeichen. Einige gewöhnliche Wörter hintereinander sind gut geeignet.',
    'email-in-use': 'Es gibt schon ein Konto mit dieser E-Mail-Adresse.',
    'organisation-not-found': 'Diese Organisation gibt es nicht, oder Sie haben keinen Zugang dazu.',
    'unit-not-found': 'Diese Abteilung oder dieses Team gibt es in dieser Organisation nicht.',
    'import-refused': 'Die Datei wurde nicht eingelesen: Sie enthält Fehler. Es hat sich nichts geändert.',
    'file-empty': 'Die Datei ist leer.',
    'file-not-text':
      'Das ist keine Textdatei. Speichern Sie sie in Excel oder LibreOffice als CSV und versuchen Sie es erneut.',
    'file-too-large': 'Die Datei ist zu groß. Sie darf höchstens 5 MB groß sein.',
    'wave-not-found': 'Diese Messung gibt es nicht, oder Sie haben keinen Zugang dazu.',
    'wave-not-planned': 'Diese Messung ist schon geöffnet. Was festliegt, kann sich nicht mehr ändern.',
    'wave-not-open': 'Diese Messung ist nicht geöffnet.',
    'wave-not-closed': 'Diese Messung ist noch nicht abgeschlossen.',
    'wave-rules-unsafe':
      'Mit diesen Einstellungen können wir nicht versprechen, dass niemand erkennbar ist. Erhöhen Sie die Schwelle oder laden Sie mehr Personen ein.',
    'wave-no-people': 'Es ist noch niemand da, den man einladen kann. Lesen Sie zuerst die Personenliste ein.',
    'rules-frozen': 'Die Regeln liegen seit der Öffnung der Messung fest. Sie können nur noch strenger werden.',
    'code-malformed': 'Dieser Code stimmt nicht ganz. Prüfen Sie ihn: Er besteht aus drei Gruppen von vier Zeichen.',
    'code-unknown': 'Wir kennen diesen Code nicht. Prüfen Sie ihn, oder bitten Sie Ihre Kontaktperson um einen neuen.',
    'code-spent': 'Mit diesem Code wurde schon ein Scan abgeschickt. Ein Code gilt nur einmal.',
    'credential-unknown':
      'Wir kennen diese Zulassung nicht. Beginnen Sie noch einmal mit Ihrem Code; Ihre Antworten sind noch auf diesem Gerät.',
    'credential-spent': 'Dieser Scan war schon abgeschickt. Ihre ersten Antworten sind gespeichert.',
    'scan-not-open-yet': 'Dieser Scan ist noch nicht geöffnet.',
    'scan-closed': 'Dieser Scan ist abgeschlossen. Ausfüllen ist nicht mehr möglich.',
    'consent-missing': 'Sie können beginnen, sobald Sie ankreuzen, dass Sie teilnehmen.',
    'instrument-version-stale':
      'Der Fragebogen wurde inzwischen erneuert. Laden Sie die Seite neu; Ihre Antworten bleiben auf diesem Gerät.',
    'answers-invalid': 'Einige Antworten fehlen oder stimmen nicht. Bitte prüfen Sie die markierten Fragen.',
    'response-id-taken': 'Diese Antwort konnte so nicht gespeichert werden. Bitte senden Sie sie noch einmal.',
    'paper-batch-refused':
      'Die Papierfragebögen wurden nicht erfasst: Die Datei enthält Fehler. Es wurde nichts gespeichert.',
    'paper-batch-repeated': 'Diese Datei wurde schon einmal erfasst. Es wurde nichts doppelt gespeichert.',
    'release-not-found': 'Es gibt noch keinen Bericht. Er folgt, wenn die Messung abgeschlossen ist.',
    'release-refused':
      'Der Bericht wurde nicht veröffentlicht: Die Prüfung konnte nicht beweisen, dass niemand erkennbar ist. Die Antworten sind sicher aufbewahrt.',
    'instrument-not-found': 'Wir kennen diesen Fragebogen nicht.',
    'instrument-invalid': 'Dieser Fragebogen enthält einen Fehler und kann nicht benutzt werden.',
    'backup-invalid':
      'Diese Sicherungsdatei ist beschädigt oder stammt nicht von Werkpeil. Es hat sich nichts geändert.',
    'restore-target-not-empty': 'Zurückspielen geht nur in ein leeres Werkpeil. Es hat sich nichts geändert.',
    'key-missing': 'Der Schlüssel zu diesen Daten fehlt. Legen Sie die Schlüsseldatei zurück und starten Sie neu.',
  },
  problems: {
    other: ({ where, found, expected }) =>
      [
        `Etwas stimmt nicht${where ? ` bei „${where}“` : ''}`,
        found ? `gefunden: ${found}` : '',
        expected ? `erwartet: ${expected}` : '',
      ]
        .filter(Boolean)
        .join('; '),
  },
};
