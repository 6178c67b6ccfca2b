import { type ErrorTexts, oneOf } from '../error-texts.ts';
import { dayInWords } from '../fill.ts';
import { instrumentProblems } from './instrument-problems.ts';
import { peopleProblems } from './people-problems.ts';
import { planProblems } from './plan-problems.ts';

export const errors: ErrorTexts = {
  sentences: {
    'bad-request': (details) =>
      oneOf(details['field'], {
        title: 'Geben Sie einen Namen mit höchstens 200 Zeichen an.',
        name: 'Geben Sie der Organisation einen Namen mit höchstens 200 Zeichen.',
        organisationIds:
          'Wählen Sie, für welche Organisation dieses Konto ist. Eine Kontaktperson und eine Teamleitung haben genau eine.',
        other: 'Etwas fehlt oder ist nicht richtig ausgefüllt. Bitte prüfen Sie die Felder.',
      }),
    'not-found': 'Diese Seite gibt es nicht (mehr). Prüfen Sie die Adresse oder gehen Sie zur Startseite.',
    'not-signed-in': 'Bitte melden Sie sich zuerst an, um diese Seite zu sehen.',
    'not-allowed': 'Ihre Rolle gibt keinen Zugang zu dieser Seite oder Handlung.',
    'too-large': (details) =>
      oneOf(details['what'], {
        people:
          'Diese Datei ist zu groß: Sie darf höchstens 5 MB groß sein. Eine Personenliste ist viel kleiner. Speichern Sie in Excel nur dieses eine Blatt als CSV und wählen Sie diese Datei.',
        other: 'Was Sie gesendet haben, ist zu groß.',
      }),
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
      'Wählen Sie ein Passwort mit 12 bis 128 Zeichen. Einige gewöhnliche Wörter hintereinander sind gut geeignet; ein einziges wiederholtes Zeichen nicht.',
    'email-in-use': 'Es gibt schon ein Konto mit dieser E-Mail-Adresse.',
    'organisation-not-found': 'Diese Organisation gibt es nicht, oder Sie haben keinen Zugang dazu.',
    'unit-not-found': 'Diese Abteilung oder dieses Team gibt es in dieser Organisation nicht.',
    'import-refused': 'Die Datei wurde nicht eingelesen: Sie enthält Fehler. Es hat sich nichts geändert.',
    'import-replaces-most': (details) =>
      `Die Hälfte der Menschen oder mehr würde von der Liste verschwinden${details['before'] ? ` (${details['removed']} von ${details['before']})` : ''}. Prüfen Sie, ob es die richtige Datei ist, oder bestätigen Sie ausdrücklich, dass diese Liste die vorige ersetzt.`,
    'file-empty': 'Die Datei ist leer.',
    'file-not-text':
      'Das ist keine Textdatei. Speichern Sie sie in Excel oder LibreOffice als CSV und versuchen Sie es erneut.',
    'file-too-large': 'Die Datei ist zu groß. Sie darf höchstens 5 MB groß sein.',
    'plan-refused': 'Die Messung wurde nicht gespeichert. Prüfen Sie, was unten steht; Ihre Eingaben sind noch da.',
    'wave-not-found': 'Diese Messung gibt es nicht, oder Sie haben keinen Zugang dazu.',
    'wave-not-planned': 'Diese Messung ist schon geöffnet. Was festliegt, kann sich nicht mehr ändern.',
    'wave-not-open': 'Diese Messung ist nicht geöffnet.',
    'wave-not-closed': 'Diese Messung ist noch nicht abgeschlossen.',
    'promise-untrue': (details) =>
      oneOf(details['ground'], {
        other: 'Die Messung kann so nicht geöffnet werden: Die Zusagen an die Teilnehmenden wären nicht wahr.',
        'secure-address':
          'Die Messung kann nicht geöffnet werden: Die Adresse dieser Installation beginnt nicht mit https. Ohne https kann ein Gerät keinen Nachweis erstellen, den der Dienst nicht kennt. Bitten Sie die Verwaltung, WERKPEIL_URL mit https einzustellen.',
        threshold:
          'Die Messung kann nicht geöffnet werden: Der Schwellenwert ist zu niedrig oder zu hoch, um zu versprechen, dass niemand erkennbar ist. Ändern Sie den Schwellenwert.',
        'sensitive-threshold':
          'Die Messung kann nicht geöffnet werden: Für heikle Fragen gilt ein niedrigerer Schwellenwert als für die anderen. Planen Sie die Messung neu.',
        protection:
          'Die Messung kann nicht geöffnet werden: Die Zahlen wären weniger geschützt als zugesagt. Planen Sie die Messung neu.',
        'group-size':
          'Die Messung kann nicht geöffnet werden: In einer Gruppe sind weniger Personen eingeladen, als der Schwellenwert verlangt. Laden Sie mehr Personen ein.',
        'statement-log':
          'Die Messung kann nicht geöffnet werden: Der Datenbankserver schreibt Anweisungen in sein Protokoll. Darin stünde, wer wann teilnimmt. Bitten Sie die Verwaltung, das auszuschalten (log_statement, log_min_duration_statement, pgaudit, auto_explain).',
        'commit-times':
          'Die Messung kann nicht geöffnet werden: Der Datenbankserver bewahrt von jeder Einsendung den Zeitpunkt auf. Bitten Sie die Verwaltung, track_commit_timestamp auszuschalten.',
        'telling-columns':
          'Die Messung kann nicht geöffnet werden: Die Tabellen mit Antworten haben eine Spalte für einen Zeitpunkt, eine laufende Nummer oder eine Adresse. Bitten Sie die Verwaltung, sie zu entfernen.',
        'insert-only':
          'Die Messung kann nicht geöffnet werden: Der Dienst darf in der Datenbank Zusagen ändern, die feststehen müssen. Bitten Sie die Verwaltung, diese Rechte zu entziehen.',
        'breakdown-skipped':
          'Die Messung kann nicht geöffnet werden: Eine Frage, nach der die Zahlen aufgeteilt werden, darf nicht übersprungen werden. Nehmen Sie sie aus den Aufteilungen heraus.',
        'breakdown-offered':
          'Die Messung kann nicht geöffnet werden: Die Zahlen würden nach einer Frage aufgeteilt, die dafür nicht gedacht ist. Nehmen Sie sie aus den Aufteilungen heraus.',
        'every-language':
          'Die Messung kann nicht geöffnet werden: Nicht jeder Fragebogen liegt in jeder Sprache der Messung vor. Wählen Sie andere Sprachen.',
        'entry-size':
          'Die Messung kann nicht geöffnet werden: Die Antworten könnten für eine versiegelte Einsendung zu lang sein. Wählen Sie weniger oder kürzere Fragebögen.',
        'unnamed-codes':
          'Die Messung kann nicht geöffnet werden: Gezogene Codes dürfen zu keinem Namen gehören, und dann kann auch keine E-Mail verschickt werden. Planen Sie die Messung neu.',
        'service-key':
          'Die Messung kann nicht geöffnet werden: Sie ist vertraulich, aber der Präventionsdienst hat noch keinen Schlüssel. Der Präventionsberater erstellt ihn auf der Seite „Schlüssel des Dienstes“.',
        'care-term':
          'Die Messung kann nicht geöffnet werden: Die Frist, nach der versiegelte Antworten gelöscht werden, liegt nicht zwischen 30 und 730 Tagen. Speichern Sie die Messung noch einmal, dann gilt die Frist, die der Betreiber eingestellt hat.',
        'named-people':
          'Die Messung kann nicht geöffnet werden: Sie ist vertraulich, aber nicht alle auf der Liste haben einen Namen. Ergänzen Sie die Namen in der Personenliste.',
        'mail-server':
          'Die Messung kann nicht geöffnet werden: Es sind Erinnerungen per E-Mail zugesagt, aber diese Installation kann keine E-Mails senden. Schalten Sie die Erinnerungen aus, oder bitten Sie die Verwaltung, einen Mailserver einzurichten.',
      }),
    'wave-rules-unsafe': (details) =>
      oneOf(details['rule'], {
        k: `Die kleinste Gruppe muss zwischen ${details['smallest']} und ${details['largest']} liegen.`,
        invited: `In der Liste stehen nur ${details['found']} Personen, nötig sind mindestens ${details['smallest']}. Laden Sie mehr Personen ein.`,
        other:
          'Mit diesen Einstellungen können wir nicht versprechen, dass niemand erkennbar ist. Erhöhen Sie die Schwelle oder laden Sie mehr Personen ein.',
      }),
    'wave-dates-passed': (details) =>
      `Das Enddatum dieser Messung${details['closesOn'] ? `, der ${dayInWords(`${details['closesOn']}`, 'de')},` : ''} ist schon vorbei. Wählen Sie ein späteres Datum, oder lassen Sie es leer.`,
    'wave-no-people': 'Es ist noch niemand da, den man einladen kann. Lesen Sie zuerst die Personenliste ein.',
    'wave-singles-out': (details) =>
      `Die Fragen zum Hintergrund machen fast alle einmalig${details['people'] ? ` (${details['unique']} von ${details['people']} Menschen)` : ''}. Lassen Sie eine Frage bei den Aufgliederungen weg, oder bestätigen Sie ausdrücklich, dass die Messung trotzdem geöffnet wird.`,
    'rules-frozen': 'Die Regeln liegen seit der Öffnung der Messung fest. Sie können nur noch strenger werden.',
    'mail-not-set-up':
      'Diese Installation kann keine E-Mails senden. Drucken Sie Briefe, oder bitten Sie die Betreiberin oder den Betreiber, einen Mailserver einzurichten.',
    'mail-failed': (details) =>
      oneOf(details['reason'], {
        unreachable:
          'Der Mailserver antwortet nicht. Prüfen Sie Name und Port in WERKPEIL_SMTP_URL und ob die Firewall sie durchlässt.',
        insecure:
          'Die Verbindung zum Mailserver ist nicht sicher: Es gibt kein TLS, oder das Zertifikat passt nicht. Ohne TLS senden wir nichts. Nehmen Sie smtps:// oder einen Server mit STARTTLS und gültigem Zertifikat.',
        'sign-in':
          'Der Mailserver nimmt Name oder Passwort nicht an. Prüfen Sie beides in WERKPEIL_SMTP_URL; ein @ wird dort als %40 geschrieben.',
        sender:
          'Der Mailserver erlaubt diese Absenderadresse nicht. Prüfen Sie WERKPEIL_MAIL_FROM, oder lassen Sie die Adresse auf dem Mailserver zu.',
        later: 'Der Mailserver nimmt im Moment nichts an. Versuchen Sie es etwas später noch einmal.',
        other: 'Der Mailserver weist diese Nachricht ab. In seinem eigenen Protokoll steht, warum.',
      }),
    'mail-no-addresses': 'Niemand auf der Liste hat eine E-Mail-Adresse, an die das gehen kann. Nehmen Sie Briefe.',
    'mail-too-few-addresses': ({ k = 'mehreren' }) =>
      `Eine Erinnerung nur an die, die noch nicht teilgenommen haben, geht erst ab ${k} Personen mit einer E-Mail-Adresse, die seit dem Öffnen gleich geblieben ist. Bei weniger Personen würde sie zu viel verraten.`,
    'reminders-off': 'Bei dieser Messung ist festgelegt, dass keine Erinnerungen verschickt werden.',
    'reminder-too-soon': ({ day }) =>
      day === undefined
        ? 'Für eine Erinnerung ist es noch zu früh.'
        : `Für eine Erinnerung ist es noch zu früh. Sie geht ab dem ${dayInWords(`${day}`, 'de')}.`,
    'code-malformed': 'Dieser Code stimmt nicht ganz. Prüfen Sie ihn: Er besteht aus drei Gruppen von vier Zeichen.',
    'code-unknown': 'Wir kennen diesen Code nicht. Prüfen Sie ihn, oder bitten Sie Ihre Kontaktperson um einen neuen.',
    'code-spent':
      'Dieser Code wurde bereits verwendet; ein Code gilt nur einmal. Haben Sie nach dem Absenden Ihr Ergebnis gesehen? Dann sind Ihre Antworten gut angekommen und Sie sind fertig. Wenn nicht: Prüfen Sie, ob das der Code aus Ihrem eigenen Brief ist, oder bitten Sie um einen neuen. Nichts ist verloren: was Sie ausgefüllt haben, steht noch da.',
    'scan-busy':
      'Der Dienst ist einen Augenblick beschäftigt. Versuchen Sie es in ein paar Sekunden erneut; Ihre Antworten bleiben auf diesem Bildschirm.',
    'credential-unknown':
      'Wir kennen diese Zulassung nicht. Beginnen Sie noch einmal mit Ihrem Code; Ihre Antworten sind noch auf diesem Gerät.',
    'credential-spent': 'Dieser Scan war schon abgeschickt. Ihre ersten Antworten sind gespeichert.',
    'scan-not-open-yet': 'Dieser Scan ist noch nicht geöffnet.',
    'scan-closed': 'Dieser Scan ist abgeschlossen. Ausfüllen ist nicht mehr möglich.',
    'quota-reached': ({ minutes = 1 }) =>
      `Von dieser Internetadresse sind gerade viele Antworten gekommen. Nichts ist verloren. Warten Sie ${minutes === 1 ? '1 Minute' : `${minutes} Minuten`} und schicken Sie dann erneut ab, oder füllen Sie mit einem Browser aus, in dem JavaScript eingeschaltet ist: Dann geht es meist sofort.`,
    'consent-missing': 'Sie können beginnen, sobald Sie ankreuzen, dass Sie teilnehmen.',
    'instrument-version-stale':
      'Der Fragebogen wurde inzwischen erneuert. Laden Sie die Seite neu; Ihre Antworten bleiben auf diesem Gerät.',
    'answers-invalid': 'Einige Antworten fehlen oder stimmen nicht. Bitte prüfen Sie die markierten Fragen.',
    'response-id-taken':
      'Mit diesem Formular wurden schon andere Antworten gespeichert. Diese ersten Antworten zählen; was Sie jetzt geschickt haben, wurde nicht gespeichert. Sollen sie nicht zählen? Dann können Sie sie mit Ihrem Beleg löschen lassen.',
    'receipt-malformed':
      'Dieser Beleg stimmt nicht ganz. Bitte sehen Sie noch einmal nach: Er besteht aus fünfmal vier Zeichen.',
    'service-key-wrong':
      'Das ist kein Schlüssel, den dieser Dienst verwenden kann, oder er wurde schon einmal hinzugefügt. Erstellen Sie einen neuen Schlüssel auf der Seite „Schlüssel des Dienstes“.',
    'talk-no-key':
      'Der Präventionsdienst hat noch keinen Schlüssel. Sie können hier noch nichts hinterlassen; wenden Sie sich direkt an die Präventionsberaterin oder den Arbeitsarzt.',
    'talk-key-old':
      'Der Präventionsdienst hat inzwischen einen neuen Schlüssel. Senden Sie noch einmal: Was Sie geschrieben haben, steht noch da.',
    'talk-full':
      'Hier ist im Moment kein Platz mehr. Wenden Sie sich direkt an die Präventionsberaterin oder den Arbeitsarzt.',
    'talk-incomplete':
      'Tragen Sie Ihren Namen ein und wie wir Sie erreichen. Kürzen Sie den Text, wenn er zu lang ist.',
    'care-no-paper':
      'Diese Messung ist vertraulich: Antworten werden auf dem Gerät der Person versiegelt. Papierbögen sind hier nicht möglich.',
    'care-handed-over': 'Die anonymen Antworten dieser Messung wurden schon weitergegeben. Das geht einmal.',
    'care-count-wrong':
      'Die Zahl der weitergegebenen Antworten ist nicht gleich der Zahl der versiegelten. Nichts wurde gespeichert. Laden Sie die Seite neu und geben Sie alles auf einmal weiter.',
    'care-sheets-refused':
      'Einige Antworten passen nicht zum Fragebogen. Nichts wurde gespeichert. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
    'paper-batch-refused':
      'Die Papierfragebögen wurden nicht erfasst: Die Datei enthält Fehler. Es wurde nichts gespeichert.',
    'paper-batch-repeated': 'Diese Datei wurde schon einmal erfasst. Es wurde nichts doppelt gespeichert.',
    'release-not-found': 'Es gibt noch keinen Bericht. Er folgt, wenn die Messung abgeschlossen ist.',
    'release-refused':
      'Der Bericht wurde nicht veröffentlicht: Die Prüfung konnte nicht beweisen, dass niemand erkennbar ist. Die Antworten sind sicher aufbewahrt.',
    'ledger-broken':
      'Ein Bericht dieser Messung ist nicht mehr so, wie er gespeichert wurde. Deshalb zeigen wir nichts. Bitten Sie den Betreiber, das Register zu prüfen.',
    'pool-refused': (details) =>
      oneOf(details['reason'], {
        'too-few-companies': `Nötig sind mindestens fünf Organisationen mit veröffentlichtem Bericht. Jetzt sind es ${details['companies']}.`,
        'one-company-dominates':
          'Eine Organisation hat mehr als die Hälfte aller Antworten. Es wären vor allem ihre eigenen Zahlen.',
        other:
          'Mit dieser Branchenzahl, oder zusammen mit einer früheren, könnte man die Zahlen einer einzelnen Organisation berechnen. Deshalb veröffentlichen wir sie nicht.',
      }),
    'comments-not-open':
      'Es gibt jetzt keine Kommentare zu lesen. Das geht, sobald die Messung abgeschlossen ist und einen Bericht hat, und nur einmal.',
    'comments-unread':
      'Es gibt noch ungelesene Kommentare. Lesen Sie alle, dann können Sie veröffentlichen. Ihre Entscheidungen bleiben erhalten.',
    'comment-not-found':
      'Diesen Kommentar gibt es nicht mehr. Vielleicht hat die Person ihn löschen lassen. Gehen Sie zurück zur Liste.',
    'instrument-not-found': 'Wir kennen diesen Fragebogen nicht.',
    'instrument-invalid': 'Dieser Fragebogen enthält einen Fehler und kann nicht benutzt werden.',
    'pack-refused': 'Diese ZIP-Datei kann nicht eingelesen werden. Es wurde nichts gespeichert.',
    'pack-not-found': 'Dieser Fragebogen oder dieses Textpaket wurde nicht gefunden.',
    'pack-in-use': ({ wave }) =>
      `Eine geplante oder offene Messung benutzt das noch${wave ? `: „${wave}“` : ''}. Ändern oder schließen Sie diese Messung und versuchen Sie es dann erneut.`,
    'backup-invalid':
      'Diese Sicherungsdatei ist beschädigt oder stammt nicht von Werkpeil. Es hat sich nichts geändert.',
    'restore-target-not-empty': 'Zurückspielen geht nur in ein leeres Werkpeil. Es hat sich nichts geändert.',
    'key-missing': 'Der Schlüssel zu diesen Daten fehlt. Legen Sie die Schlüsseldatei zurück und starten Sie neu.',
  },
  problems: {
    ...instrumentProblems,
    ...peopleProblems,
    ...planProblems,
    'file-empty': 'Die Datei ist leer.',
    'file-not-text': ({ found }) =>
      oneOf(found, {
        xlsx: 'Das ist eine Excel-Datei. Speichern Sie sie in Excel als CSV und wählen Sie diese Datei.',
        xls: 'Das ist eine Excel-Datei. Speichern Sie sie in Excel als CSV und wählen Sie diese Datei.',
        pdf: 'Das ist ein PDF. Werkpeil braucht eine CSV-Datei.',
        other: 'Das ist keine Textdatei. Speichern Sie Ihre Liste als CSV und wählen Sie diese Datei.',
      }),
    'file-too-large': 'Die Datei ist größer als 5 MB.',
    'unclosed-quote': 'Ein Anführungszeichen wird nicht geschlossen.',
    'misplaced-quote': 'Mitten in einem Wert steht ein Anführungszeichen.',
    'duplicate-column': ({ where }) => `Die Spalte „${where}“ kommt zweimal vor.`,
    'too-many-columns': ({ found, expected }) => `Diese Zeile hat ${found} Spalten, die erste Zeile ${expected}.`,
    'missing-unit-column': ({ found }) =>
      `Es gibt keine Spalte mit der Abteilung oder dem Team. Nennen Sie sie zum Beispiel „Abteilung“ oder „Team“.${found ? ` Gefunden: ${found}.` : ''}`,
    'no-people': 'In der Datei stehen keine Personen.',
    'missing-unit': 'Die Abteilung oder das Team ist nicht ausgefüllt.',
    'unit-too-deep': ({ found, expected }) => `Die Abteilung hat ${found} Ebenen; möglich sind höchstens ${expected}.`,
    'unit-too-long': ({ found, expected }) => `Der Name „${found}“ ist länger als ${expected} Zeichen.`,
    'wrong-email': ({ found }) => `„${found}“ ist keine E-Mail-Adresse.`,
    'duplicate-email': ({ found, expected }) => `„${found}“ steht auch in Zeile ${expected}.`,
    'similar-unit-names': ({ found, expected }) => `„${found}“ ähnelt „${expected}“. Ist das dieselbe Abteilung?`,
    'same-person-twice': ({ found, expected }) =>
      `„${found}“ steht auch in Zeile ${expected} im selben Team. Ist das dieselbe Person?`,
    'missing-group-column': 'Es gibt keine Spalte mit der Gruppe.',
    'unknown-column': ({ where }) => `Die Spalte „${where}“ gehört nicht zu diesem Fragebogen.`,
    'no-questionnaires': 'In der Datei stehen keine ausgefüllten Fragebögen.',
    'unknown-group': ({ found }) => `Die Gruppe „${found}“ gibt es in dieser Messung nicht.`,
    'no-answers': 'In dieser Zeile stehen keine Antworten.',
    'more-than-invited': ({ found, expected }) =>
      `Das ist Papierfragebogen Nummer ${found} dieser Gruppe, und eingeladen sind ${expected} Personen. Prüfen Sie, ob die Gruppe stimmt.`,
    'unknown-instrument': ({ where }) => `Der Fragebogen „${where}“ gehört nicht zu dieser Messung.`,
    'missing-instrument': ({ where }) => `Die Antworten auf den Fragebogen „${where}“ fehlen.`,
    'instrument-twice': 'Ein Fragebogen kommt zweimal vor.',
    'unknown-item': ({ where }) => `Die Frage „${where}“ gibt es in diesem Fragebogen nicht.`,
    'missing-answer': ({ where }) => `Die Frage „${where}“ ist noch nicht beantwortet.`,
    'wrong-answer': ({ where, expected }) =>
      `Die Antwort auf „${where}“ passt nicht zur Frage.${expected ? ` Erwartet: ${expected}.` : ''}`,
    'too-long': ({ where, expected }) => `Der Text bei „${where}“ ist länger als ${expected} Zeichen.`,
    'field-invalid': ({ where }) => `Das Feld „${where}“ ist nicht richtig ausgefüllt.`,
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
