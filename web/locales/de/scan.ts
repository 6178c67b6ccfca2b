import type { ScanTexts } from '../nl/scan.ts';

/** What a respondent reads, in German. */
export const scan: ScanTexts = {
  code: {
    title: 'Geben Sie Ihren Code ein',
    lead: 'Der Code steht in Ihrem Brief oder Ihrer E-Mail. Er hat 12 Zeichen.',
    label: 'Ihr Code',
    hint: 'Groß- und Kleinbuchstaben, Striche und Leerzeichen spielen keine Rolle. Die Buchstaben B, I, L, O, S, U und die Ziffern 0, 1, 2 kommen nicht vor.',
    go: 'Weiter',
    noCode:
      'Kein Code? Fragen Sie die Person, die Ihnen den Brief gegeben hat. Selbstständige nutzen den Link, den ihre Organisation verschickt hat.',
    counting: '{n} von 12 Zeichen',
    complete: 'Der Code ist vollständig.',
    wrongSymbol: 'Das Zeichen „{symbol}“ kommt in keinem Code vor. Vergleichen Sie es bitte mit Ihrem Brief.',
    tooLong: 'Sie haben mehr als 12 Zeichen eingegeben. Bitte prüfen Sie den Code.',
    checkAgain:
      'An diesem Code stimmt etwas nicht. Vergleichen Sie bitte Zeichen für Zeichen mit Ihrem Brief: Ein vertauschtes oder falsches Zeichen passiert schnell.',
    empty: 'Geben Sie zuerst Ihren Code ein.',
    other: 'Einen anderen Code verwenden',
  },
  door: {
    title: 'Wie geht es Ihnen bei der Arbeit?',
    about: '{organisation} · {title}',
    minutes: 'Etwa {minutes} Minuten',
    resultAtOnce: 'Ihr Ergebnis sofort auf dem Bildschirm',
    until: 'Sie können bis einschließlich {date} teilnehmen',
    contents: 'Worum geht es in den Fragen?',
    promisesTitle: 'Was mit Ihren Antworten geschieht',
    promisesLead:
      'Das ergibt sich aus den Einstellungen dieser Befragung. Sie stehen mit der Öffnung fest und können danach nur noch strenger werden.',
    promisesMore: 'Auch die anderen {n} Zusagen zeigen',
    how: 'Woher weiß ich das?',
    consentTitle: 'Ihre Einwilligung',
    consentWhy:
      'Einige Fragen betreffen Ihre Gesundheit oder wie Sie sich fühlen. Dafür brauchen wir Ihre Einwilligung.',
    consentUse: 'Wir verwenden Ihre Antworten für Ihr eigenes Ergebnis und für Zahlen über Gruppen.',
    consentFree: 'Die Teilnahme ist freiwillig.',
    consentErase:
      'Solange Sie nichts abgeschickt haben, können Sie jederzeit aufhören und alles löschen. Nach dem Abschicken bekommen Sie einen Beleg, mit dem Sie Ihre Antworten noch löschen lassen können.',
    consentBox: 'Ich willige ein, dass meine Antworten wie oben beschrieben verwendet werden.',
    consentMissing:
      'Setzen Sie das Häkchen, um zu beginnen. Möchten Sie das nicht, müssen Sie nichts tun: Schließen Sie einfach diese Seite.',
    codeKnown: 'Ihr Code ist eingetragen.',
    start: 'Mit den Fragen beginnen',
    resume: 'Mit Ihrem Scan weitermachen',
    resumeText:
      'Auf diesem Gerät liegt ein Scan, der noch nicht abgeschickt wurde. Ist er nicht von Ihnen? Dann löschen Sie ihn.',
    startOver: 'Löschen und neu beginnen',
    sentTitle: 'Von diesem Gerät wurde bereits ein Scan abgeschickt',
    sentText:
      'Waren Sie das? Dann sind Sie fertig: Ihre Antworten sind gut angekommen. War es jemand anders? Dann können Sie hier einfach teilnehmen.',
    keptTitle: 'Ihr Ergebnis steht noch in diesem Tab',
    keptText: 'Sie können es noch einmal ansehen, mit Ihrem Beleg. Ist es nicht Ihres? Dann löschen Sie es.',
    keptShow: 'Mein Ergebnis zeigen',
    keptForget: 'Dieses Ergebnis löschen',
  },
  state: {
    closedTitle: 'Diese Befragung ist abgeschlossen',
    closedText: 'Sie kann nicht mehr ausgefüllt werden. Bereits abgeschickte Antworten zählen ganz normal mit.',
    closedTodo:
      'Machen Sie sich Sorgen um Ihre Arbeit oder Ihre Gesundheit? Warten Sie nicht auf eine Befragung: Sprechen Sie mit jemandem, dem Sie vertrauen, oder mit Ihrem Hausarzt.',
    unsentTitle: 'Auf diesem Gerät stehen noch Antworten',
    unsentText:
      'Sie wurden nicht abgeschickt, und das geht nicht mehr. Ihr eigenes Ergebnis können Sie noch ansehen; es wird auf diesem Gerät berechnet. Sind sie nicht von Ihnen? Dann löschen Sie sie.',
    earlyTitle: 'Diese Befragung ist noch nicht geöffnet',
    earlyText: 'Sie können sie ab dem {date} ausfüllen.',
    earlyTextNoDate: 'Die Organisation öffnet sie in Kürze.',
    earlyTodo: 'Bewahren Sie Ihren Brief oder Code auf und kommen Sie dann zu dieser Adresse zurück.',
    unknownTitle: 'Diese Adresse kennen wir nicht',
    unknownText: 'Zu dieser Adresse gehört keine Befragung. Vielleicht fehlt ein Stück des Links.',
    unknownTodo: 'Scannen Sie den QR-Code in Ihrem Brief noch einmal oder geben Sie Ihren Code ein.',
    wipedTitle: 'Von diesem Gerät gelöscht',
    wipedText: 'Auf diesem Gerät ist nichts mehr von Ihrem Scan. Sie können diese Seite schließen.',
  },
  steps: {
    progress: 'Schritt {step} von {steps}',
    next: 'Weiter',
    back: 'Zurück',
    optional: 'freiwillig',
    severalAnswers: 'Sie dürfen mehr als eine Antwort wählen.',
    range: 'Eine ganze Zahl von {min} bis {max}.',
    left: 'Noch {n} Zeichen',
    saved: 'Ihre Antworten bleiben auf diesem Gerät, bis Sie sie abschicken, und höchstens 7 Tage.',
    notSaved:
      'Dieses Gerät kann Ihre Antworten nicht aufbewahren. Füllen Sie den Scan in einem Zug aus und schließen Sie die Seite nicht.',
    wipe: 'Von diesem Gerät löschen',
    wipeSure: 'Alles löschen, was Sie ausgefüllt haben?',
    wipeSureText: 'Ihre Antworten verschwinden von diesem Gerät. Es wurde noch nichts abgeschickt.',
    wipeYes: 'Ja, alles löschen',
    wipeNo: 'Nein, weitermachen',
    welcomeBack: 'Willkommen zurück',
    welcomeBackText:
      'Sie machen dort weiter, wo Sie aufgehört haben. Ist dieser Scan nicht von Ihnen? Dann löschen Sie ihn von diesem Gerät.',
    renewedTitle: 'Der Fragebogen wurde inzwischen geändert',
    renewedText:
      'Ihre Antworten wurden so weit wie möglich behalten. Ergänzen Sie, was fehlt, und schicken Sie dann noch einmal ab.',
    errorsOne: 'Eine Frage braucht noch Ihre Aufmerksamkeit',
    errorsMany: '{n} Fragen brauchen noch Ihre Aufmerksamkeit',
    errorsMore: 'und noch {n} weitere',
    missing: 'Wählen Sie eine Antwort.',
    missingText: 'Füllen Sie eine Antwort aus.',
    wrong: 'Diese Antwort passt nicht zur Frage. Wählen Sie noch einmal.',
    wrongNumber: 'Geben Sie eine ganze Zahl von {min} bis {max} ein.',
    tooLong: 'Dieser Text ist zu lang: höchstens {max} Zeichen.',
    exclusive: 'Diese Antwort geht nicht zusammen mit einer anderen. Wählen Sie eine von beiden.',
  },
  send: {
    title: 'Bereit zum Abschicken',
    text: 'Schauen Sie ruhig noch einmal zurück. Nach dem Abschicken können Sie nichts mehr ändern: Ihre Antworten sind dann von Ihrem Code und von diesem Gerät getrennt. Sie bekommen aber einen Beleg, mit dem Sie sie löschen lassen können.',
    review: 'Ihre Antworten nach Schritt',
    stepDone: 'ausgefüllt',
    stepOpen: 'noch {n} offen',
    button: 'Abschicken und mein Ergebnis zeigen',
    consentTitle: 'Noch dies vor dem Abschicken',
    sending: 'Wird abgeschickt …',
    offlineTitle: 'Keine Verbindung',
    offlineText:
      'Ihre Antworten sind noch nicht abgeschickt, aber auf diesem Gerät gut aufgehoben. Sobald es eine Verbindung gibt, schicken wir sie von selbst ab. Sie können diese Seite offen lassen oder später auf diesem Gerät zurückkommen.',
    busyTitle: 'Im Moment ist viel los',
    busyText:
      'Der Dienst antwortet nicht sofort. Wir versuchen es von selbst weiter; Ihre Antworten sind auf diesem Gerät gut aufgehoben.',
    retryNow: 'Jetzt versuchen',
    stored: 'Danke, Ihre Antworten sind gut angekommen.',
    refusedTitle: 'So lässt es sich nicht abschicken',
    kept: 'Es ist nichts verloren: Ihre Antworten sind noch auf diesem Gerät.',
    codeAgain: 'Geben Sie Ihren Code noch einmal ein',
    keyNotListed:
      'Wir haben nichts gesendet. Der Schlüssel, den der Dienst gab, steht nicht auf der Liste, die alle sehen; damit ließe sich herausfinden, wer Sie sind. Melden Sie das bitte dem Präventionsdienst oder der Gewerkschaft.',
    codeSpent:
      'Dieser Code wurde bereits verwendet; ein Code gilt nur einmal. Haben Sie nach dem Absenden Ihr Ergebnis gesehen? Dann sind Ihre Antworten gut angekommen und Sie sind fertig. Wenn nicht: Prüfen Sie, ob das der Code aus Ihrem eigenen Brief ist, oder bitten Sie die Person, die Ihnen den Brief gegeben hat, oder den Präventionsdienst um einen neuen. Haben Sie einen anderen Code? Dann geben Sie ihn unten ein.',
    closed:
      'Die Befragung wurde inzwischen abgeschlossen. Ihre Antworten wurden nicht abgeschickt. Ihr eigenes Ergebnis können Sie noch ansehen; es wird auf diesem Gerät berechnet.',
    closedTitle: 'Knapp zu spät: Die Befragung ist abgeschlossen',
    closedNow:
      'Ihre Antworten wurden nicht abgeschickt und werden nirgends aufbewahrt. Ihr eigenes Ergebnis steht unten. Möchten Sie es behalten, dann drucken Sie diese Seite oder speichern Sie sie als PDF.',
    firstStoredTitle: 'Ihre ersten Antworten sind schon gespeichert',
    firstStored:
      'Sie hatten dieses Formular schon abgeschickt. Diese ersten Antworten zählen; was Sie danach geändert haben, wurde nicht gespeichert. Das Ergebnis unten bezieht sich auf das, was Sie jetzt ausgefüllt haben. Möchten Sie nicht, dass die ersten Antworten zählen? Dann lassen Sie sie mit dem Beleg unten löschen.',
    resultAnyway: 'Mein Ergebnis zeigen',
    renew: 'Den neuen Fragebogen laden',
  },
  result: {
    title: 'Ihr Ergebnis',
    onDevice:
      'Dieses Ergebnis wurde auf diesem Gerät berechnet und wird nirgendwohin geschickt. Es steht nur in diesem Tab, bis Sie ihn schließen oder auf „Ich bin fertig“ drücken.',
    byServer:
      'Dieses Ergebnis wurde gerade für Sie berechnet und wird nirgends aufbewahrt. Wenn Sie die Seite schließen, ist es weg. Drucken oder speichern Sie sie, wenn Sie es behalten möchten.',
    remembered:
      'Dieses Gerät merkt sich 30 Tage lang, dass ein Scan abgeschickt wurde, aber nicht, was darin stand. Mit „Ich bin fertig“ löschen Sie auch das.',
    notSent: 'Ihre Antworten wurden nicht abgeschickt. Dieses Ergebnis ist nur für Sie.',
    print: 'Drucken oder als PDF speichern',
    wipe: 'Ich bin fertig: diesen Bildschirm löschen',
    doneSure: 'Ihr Ergebnis von diesem Bildschirm löschen?',
    doneSureText:
      'Alles auf diesem Bildschirm verschwindet, auch ein Beleg oder ein Schlüssel. Wir können sie nicht zurückholen. Haben Sie gespeichert, was Sie behalten möchten?',
    doneYes: 'Ja, alles löschen',
    doneNo: 'Nein, noch nicht',
    noDiagnosis:
      'Dies ist eine Momentaufnahme und keine Diagnose. Sie sagt, wie Ihre Antworten im Vergleich zu denen anderer liegen, nicht, was Ihnen fehlt.',
    summaryNone: 'Bei keinem der {n} Punkte deuten Ihre Antworten auf ein Problem hin.',
    summaryOne: 'Bei 1 der {n} Punkte deuten Ihre Antworten auf ein Problem hin.',
    summaryMany: 'Bei {problems} der {n} Punkte deuten Ihre Antworten auf ein Problem hin.',
    summaryUnknown: 'Nicht jeder Punkt konnte berechnet werden; unten lesen Sie, welche es sind.',
    workableBenchmark: 'In {scope} haben {share} der {people} bei keinem Punkt ein Problem ({year}).',
    indicators: 'Die vier Punkte guter Arbeit',
    indicatorsOther: 'Ihre Punkte',
    risks: 'Was bei Ihrer Arbeit mitspielt',
    index: 'Ihre Arbeitsfähigkeit',
    others: 'Noch zu Ihrer Arbeit und Gesundheit',
    score: 'Ihr Wert: {value}, auf einer Skala von {min} ({low}) bis {max} ({high}).',
    favourable: 'günstig',
    unfavourable: 'ungünstig',
    barLabel: 'Balken von {min} ({low}) bis {max} ({high}). Ihr Wert {value} liegt im Bereich „{zone}“.',
    barLabelNoZone: 'Balken von {min} ({low}) bis {max} ({high}). Ihr Wert ist {value}.',
    sensitiveCount: 'Sie haben {n} der {max} Fragen dazu mit „Ja“ beantwortet.',
    sensitiveHelp: 'Sie sind damit nicht allein. Hier finden Sie Hilfe:',
    parts: 'Wie sich Ihr Wert zusammensetzt',
    part: '{value} von {max}',
    partUnknown: 'nicht berechnet',
    unscored: 'Fragen ohne Wert',
    unscoredBackground: 'Was Sie über sich selbst angegeben haben, dient nur dem Vergleich von Gruppen:',
    unscoredOther: 'Zu diesen Fragen gehört kein Wert. Ihre Antworten zählen nur in Zahlen über Gruppen:',
    benchmarkProblematic: 'In {scope} haben {share} der {people} hier ein Problem ({year}).',
    benchmarkAcute: 'Bei {share} ist das ernst ({year}).',
    employees: 'Beschäftigten',
    selfEmployed: 'Selbstständigen',
    notScorable: 'Dieser Punkt konnte nicht berechnet werden.',
    notScorableMissing:
      'Dieser Punkt konnte nicht berechnet werden: Sie haben dafür nicht genug Fragen beantwortet ({answered} von {required}).',
    provisionalMark: 'vorläufige Grenze',
    provisionalText:
      'Vorläufige Grenze: Die Quelle sagt nicht, ab welchem Wert etwas ein Problem ist. Diese Grenze haben wir selbst gewählt; sie kann sich noch ändern. Lesen Sie diesen Punkt also mit Vorsicht.',
    sources: 'Quellen und Grenzen',
    cutOffSource: 'Grenze: {source}',
    benchmarkSource: 'Zahl für {scope}: {source}',
    talkTitle: 'Mit wem können Sie sprechen?',
    talkEveryday: 'Nichts ist zu klein, um darüber zu sprechen, auch wenn alles gut läuft.',
    talkSerious:
      'Einige Ihrer Antworten deuten auf eine starke Belastung hin. Bleiben Sie damit nicht allein: Ein Gespräch jetzt verhindert oft, dass es schlimmer wird.',
    nextTitle: 'Und jetzt?',
    nextText:
      'Wer diese Befragung organisiert, bekommt nur Zahlen über Gruppen zu sehen. Was Sie mit Ihrem eigenen Ergebnis tun, entscheiden Sie selbst.',
  },
  contacts: {
    'manager-or-colleague': {
      name: 'Ihre Führungskraft oder eine Kollegin, ein Kollege',
      text: 'Kleine Dinge sind oft schnell gelöst, wenn jemand davon weiß.',
    },
    confidant: {
      name: 'Die Vertrauensperson in Ihrem Betrieb',
      text: 'Hört vertraulich zu. Der Name steht in der Arbeitsordnung.',
    },
    'prevention-adviser': {
      name: 'Der Präventionsberater für psychosoziale Aspekte',
      text: 'Vom Präventionsdienst Ihres Arbeitgebers. Ist an das Berufsgeheimnis gebunden.',
    },
    'occupational-physician': {
      name: 'Der Arbeitsarzt',
      text: 'Sie dürfen selbst einen Termin verlangen, ohne dass Ihr Arbeitgeber es erfährt. Für Sie ist er kostenlos.',
    },
    'fellow-entrepreneur': {
      name: 'Eine andere Unternehmerin, ein anderer Unternehmer oder Ihr Netzwerk',
      text: 'Wer dieselbe Arbeit macht, erkennt es oft schnell und weiß, was hilft.',
    },
    'sector-organisation': {
      name: 'Ihre Berufs- oder Branchenorganisation',
      text: 'Viele haben eine Anlaufstelle für Unternehmer, die es schwer haben.',
    },
    accountant: {
      name: 'Ihr Buchhalter oder Ihre Buchhalterin',
      text: 'Kann mit hinschauen, wenn Sorgen um Geld oder Verwaltung mitspielen.',
    },
    'general-practitioner': {
      name: 'Ihr Hausarzt oder Ihre Hausärztin',
      text: 'Kennt Sie, ist an das Berufsgeheimnis gebunden und kann Ihnen weiterhelfen.',
    },
    'listening-line': {
      name: 'Telefonhilfe, Telefon 108',
      text: 'Tag und Nacht ein offenes Ohr, kostenlos und anonym.',
    },
    'violence-line': {
      name: '1712, Beratung bei Gewalt und Missbrauch (auf Niederländisch)',
      text: 'An Werktagen, kostenlos und anonym, auch bei Mobbing am Arbeitsplatz. Chat und E-Mail auf 1712.be. Sind Sie jetzt in Gefahr? Rufen Sie 101 an.',
    },
  },
  promises: {
    voluntary: {
      short: 'Die Teilnahme ist freiwillig.',
      how: 'Niemand bekommt eine Liste zu sehen, wer teilgenommen hat und wer nicht.',
    },
    threshold: {
      short: 'Es gibt nur Zahlen über Gruppen von mindestens {k} Menschen, die geantwortet haben.',
      how: 'Die Software lässt kleinere Gruppen weg. Sie rechnet auch nach, ob jemand eine solche Gruppe durch Abziehen von Zahlen finden könnte. Wenn ja, werden diese Zahlen nicht veröffentlicht.',
    },
    'threshold-sensitive': {
      short: 'Bei heiklen Fragen sind es mindestens {k}.',
      how: 'Zum Beispiel bei Fragen zu unerwünschtem Verhalten. Sie werden auch nicht weiter aufgeteilt.',
    },
    'group-only': {
      short: 'Bei Ihren Antworten steht kein Name, nur eine Gruppe von mindestens {k} eingeladenen Menschen.',
      how: 'Kleine Teams wurden vorab zu einer Gruppe von mindestens {k} Eingeladenen zusammengelegt. Nur diese Gruppe wird bei den Antworten aufbewahrt.',
    },
    'no-group': {
      short: 'Bei Ihren Antworten steht kein Name und kein Betrieb.',
      how: 'Wer über diesen Link antwortet, kommt in eine einzige große Gruppe.',
    },
    'blind-credential': {
      short: 'Der Dienst kann Ihre Antworten nicht mit Ihrem Code verbinden.',
      how: 'Beim Abschicken erzeugt Ihr Gerät selbst einen Ausweis und verdeckt ihn. Der Dienst unterschreibt diesen Ausweis im Tausch gegen Ihren Code, ohne ihn zu sehen. Danach erkennt er nicht wieder, was er unterschrieben hat, auch nicht mit allen Dateien und Schlüsseln. Funktioniert JavaScript in Ihrem Browser nicht, übernimmt der Server diesen Schritt und bewahrt nichts davon auf.',
    },
    'reminders-to-all': {
      short: 'Eine Erinnerung per E-Mail ist für alle dieselbe, auch für die, die schon teilgenommen haben.',
      how: 'Alle, deren E-Mail-Adresse beim Öffnen auf der Liste stand, bekommen sie. So kann niemand an der Nachricht sehen, wer teilgenommen hat: nicht Ihre Kolleginnen und Kollegen, nicht Ihr Arbeitgeber, und auch nicht, wer den Mailserver betreibt.',
    },
    'reminders-blind': {
      short:
        'Eine Erinnerung per E-Mail geht nur an die, die noch nicht teilgenommen haben. Niemand bekommt davon eine Liste.',
      how: 'Das Programm prüft selbst, welche Codes noch nicht benutzt wurden, und bewahrt nicht auf, an wen es schreibt. Wer den Mailserver oder Ihr Postfach betreibt, kann allerdings sehen, dass eine Erinnerung an Sie ging.',
    },
    'sealed-during-fieldwork': {
      short: 'Bis zum Abschluss liegt, was Sie abschicken, in einer versiegelten Kiste.',
      how: 'Jede Einsendung wird verschlüsselt aufbewahrt, und alle sind gleich groß. Der Schlüssel steht nicht in der Datenbank. Die Kiste wird oft in zufälliger Reihenfolge neu geschrieben. Erst beim Abschluss geht sie auf, auf einmal und gemischt.',
    },
    'code-works-once': {
      short: 'Ihr Code gilt einmal.',
      how: 'So kann niemand zweimal antworten. Der Code ist erst verbraucht, wenn Sie abschicken. Bis dahin können Sie auch auf einem anderen Gerät beginnen. Keine Seite zeigt, ob ein Code verwendet wurde, auch nicht denen, die die Codes verteilen. Wer Ihren Code kennt, erfährt es nur, indem er selbst damit abschickt.',
    },
    'care-who-reads': {
      short: 'Der Arbeitsarzt liest Ihre Antworten, mit Ihrem Namen. Ihr Arbeitgeber liest sie nicht.',
      how: 'Wer die Schlüsseldatei des Präventionsdienstes hat, kann sie öffnen: der Arbeitsarzt und wer mit ihm unter das Berufsgeheimnis fällt. Ihr Arbeitgeber, Ihre Führungskraft und wer diesen Dienst betreibt, haben diese Datei nicht.',
    },
    'care-sealed': {
      short: 'Ihre Antworten und Ihr Name werden auf Ihrem Gerät für den Präventionsdienst versiegelt.',
      how: 'Was wir behalten, ist mit dem Schlüssel des Präventionsdienstes verschlüsselt; den geheimen Teil haben wir nicht. Der Fingerabdruck dieses Schlüssels steht unten. Ohne JavaScript versiegelt der Server Ihre Antworten in seinem Speicher und behält nur das Versiegelte.',
    },
    'care-totals': {
      short: 'Ihr Arbeitgeber sieht nur Zahlen über Gruppen von mindestens {k} Personen.',
      how: 'Nach dem Ende öffnet der Arbeitsarzt alles auf dem eigenen Gerät, lässt die Namen weg, mischt die Antworten und gibt sie so weiter. Daraus entstehen die Zahlen, mit demselben Schutz wie sonst. Tut der Arzt das nicht, gibt es keine Zahlen.',
    },
    'care-voluntary': {
      short: 'Die Teilnahme ist frei. Ihr Arbeitgeber sieht nicht, wer teilgenommen hat.',
      how: 'Kein Bildschirm, keine Datei und kein Protokoll für Ihren Arbeitgeber sagt, wer teilgenommen hat und wer nicht. Der Arbeitsarzt sieht es. Wer den Server betreibt und sowohl den Schlüssel als auch die Datenbank öffnet, kann auch sehen, dass Sie teilgenommen haben, aber nicht, was Sie geantwortet haben.',
    },
    'care-replace': {
      short: 'Bis zum Ende der Messung können Sie mit demselben Code noch einmal ausfüllen; das letzte Mal zählt.',
      how: 'Möchten Sie Ihre Antworten löschen lassen, bitten Sie den Arbeitsarzt darum. Sind die Zahlen dann schon gemacht, bleiben sie: Ihr Name steht nicht darin.',
    },
    'care-kept': {
      short: 'Die versiegelten Antworten werden hier gelöscht, spätestens {days} Tage nach dem Ende der Messung.',
      how: 'Dieser Dienst gibt Ihre Antworten nur an den Arbeitsarzt weiter. Was der Arbeitsarzt daraus in Ihre Gesundheitsakte übernimmt, bleibt dort so lange, wie es die Regeln für diese Akte verlangen. Die Zahlen über Gruppen bleiben, ohne Namen. Diese Frist ist vorläufig: Wir haben sie selbst gewählt, ein Jurist hat sie noch nicht bestätigt.',
    },
    'care-technical-limit': {
      short: 'Was wir nicht versprechen können: Wer diese Website verändert, könnte mitlesen, während Sie ausfüllen.',
      how: 'Versiegelt wird in Ihrem Browser, mit einem Programm, das von dieser Website kommt. Wer dieses Programm fälscht, umgeht die Versiegelung dessen, was Sie danach ausfüllen. Wenn Sie sicher sein wollen, vergleichen Sie den Fingerabdruck mit dem des Präventionsdienstes.',
    },
    'talk-apart': {
      short: 'Möchten Sie mit jemandem sprechen, können Sie darum bitten, ohne dass Ihr Arbeitgeber es erfährt.',
      how: 'Sie bitten darum auf einer eigenen Seite. Ihr Name und Ihre Nummer werden auf Ihrem Gerät für den Präventionsdienst versiegelt und sind von Ihren Antworten getrennt. Nach einer festen Zeit werden sie gelöscht.',
    },
    'codes-drawn': {
      short: 'Sie ziehen selbst einen Code aus einer Schachtel. Niemand weiß, welchen Code Sie haben.',
      how: 'Die Codes wurden je Gruppe gemacht und gehören zu keinem Namen. Es gibt keine Liste, die einen Code mit einem Menschen verbindet, auch nicht in diesem Dienst.',
    },
    'shared-tablet': {
      short: 'Füllen Sie auf einem Tablet aus, das Sie mit Kollegen teilen? Nach Ihnen bleibt darauf nichts stehen.',
      how: 'Ihre Antworten stehen nur auf dem Bildschirm, bis Sie sie abschicken oder weggehen. Danach wird der Bildschirm von selbst leer. Ein Tablet schickt genau dasselbe wie ein Telefon: Der Dienst sieht Ihren Antworten nicht an, worauf Sie sie gegeben haben, und bewahrt nicht auf, in welcher Reihenfolge ausgefüllt wurde. Wer neben Ihnen steht, kann allerdings mitlesen.',
    },
    'open-link': {
      short: 'Sie brauchen weder Code noch Konto.',
      how: 'Wer den Link hat, kann teilnehmen. Jemand könnte also auch mehr als einmal teilnehmen; der Organisator weiß das.',
    },
    'no-time-no-address': {
      short: 'Wir bewahren nicht auf, wann oder von welchem Gerät Sie geantwortet haben.',
      how: 'Bei den Antworten gibt es keinen Platz für eine Uhrzeit, eine Internetadresse oder ein Gerät. Auch das Protokoll dieses Dienstes schreibt sie nicht auf.',
    },
    breakdowns: {
      short: 'Gruppen werden auch nach Ihren Angaben zu Ihrem Hintergrund aufgeteilt.',
      how: 'Das sind: {items}. Auch jede Teilgruppe hat mindestens {k} Antworten. Diese Fragen dürfen Sie überspringen.',
    },
    comments: {
      short:
        'Was Sie selbst schreiben, steht getrennt von Ihren Antworten. Die Fachkraft für Prävention liest es, bevor jemand anders es sieht.',
      how: 'Beim Abschluss werden die Texte von den Antworten getrennt und gemischt. Die Fachkraft für Prävention entfernt Namen. Sie stehen ohne Datum im Bericht, nie pro Team und nur, wenn mindestens {k} Personen etwas geschrieben haben. Trotzdem kann jemand Sie an Ihrer Art zu schreiben erkennen, oder an etwas, das nur Sie wissen. Mit Ihrem Beleg können Sie einen Text löschen lassen, solange er nicht veröffentlicht ist.',
    },
    'who-reads': {
      short:
        'Niemand bekommt die Antworten einer einzelnen Person zu lesen: weder eine Führungskraft noch der Organisator.',
      how: 'Diese Software hat keinen Bildschirm und keine Datei mit den Antworten einer Person, für keine Rolle.',
    },
    'personal-result-on-device': {
      short: 'Ihr eigenes Ergebnis wird auf Ihrem Gerät berechnet und nirgends aufbewahrt.',
      how: 'Die Rechenregeln kommen mit dem Fragebogen. Funktioniert JavaScript in Ihrem Browser nicht, rechnet der Server es einmal für Ihren Bildschirm aus, ohne es aufzubewahren.',
    },
    withdrawal: {
      short: 'Sie können Ihre Antworten später noch löschen lassen, mit einem Beleg, den nur Sie haben.',
      how: 'Diesen Beleg macht Ihr Gerät selbst. Der Dienst bekommt davon nur einen verschlüsselten Abdruck. Geben Sie den Beleg später ein, dann verschwinden Ihre Antworten aus allem, was ab dann erstellt wird. Berichte, die es schon gibt, bleiben, wie sie sind. Ohne Beleg findet niemand Ihre Antworten wieder, also auch nicht, um sie zu ändern.',
    },
    'following-key': {
      short:
        'Möchten Sie, dass man beim nächsten Mal sieht, ob es besser geht? Das geht mit einem Schlüssel, den nur Sie haben. Sie müssen nicht.',
      how: 'Ihr Gerät macht diesen Schlüssel. Der Dienst bekommt nur ein daraus berechnetes Merkmal, nicht den Schlüssel. Kommt dasselbe Merkmal später wieder, wissen wir: Das ist derselbe Mensch, aber nicht wer. Neben Ihren Antworten steht es verschlüsselt. Wer den Schlüssel des Dienstes und die Datenbank hat, sieht, welche zwei Einsendungen zusammengehören. Haben nur Sie inzwischen die Gruppe gewechselt, kann diese Person so auch wissen, wer Sie sind. Zahlen darüber, wie es denselben Menschen geht, zeigen wir nur über Gruppen.',
    },
    'following-answers': {
      short:
        'Möchten Sie, dass man beim nächsten Mal sieht, ob es besser geht? Das geht mit sechs kurzen Fragen, die nur Sie beantworten können. Sie müssen nicht.',
      how: 'Ihr Gerät berechnet aus diesen Antworten Merkmale; die Antworten selbst verlassen Ihr Gerät nicht. Kommt ein Merkmal später wieder, wissen wir: Das ist derselbe Mensch, aber nicht wer. Neben Ihren Antworten stehen die Merkmale verschlüsselt. Wer den Schlüssel des Dienstes und die Datenbank hat und Sie sehr gut kennt, könnte sie erraten. Diese Person sieht auch, welche zwei Einsendungen zusammengehören: Haben nur Sie inzwischen die Gruppe gewechselt, kann sie so auch wissen, wer Sie sind. Zahlen darüber, wie es denselben Menschen geht, zeigen wir nur über Gruppen.',
    },
    'rules-frozen': {
      short: 'Diese Zusagen stehen fest.',
      how: 'Bei der Öffnung wurden die Regeln an einer Stelle festgehalten, an der der Dienst sie weder ändern noch löschen kann. Sie können nur strenger werden.',
    },
    'technical-limit': {
      short:
        'Eine Grenze: Wer im laufenden Server selbst genau in dem Moment zuschaut, in dem Sie abschicken, kann sehen, was dann ankommt: ein Code, falls Sie einen haben, und gleich danach Antworten.',
      how: 'Wir bewahren das nicht auf. Wer den Server betreibt und während der Befragung den Schlüssel und von jeder Minute eine Kopie der Datenbank hat, kann sehen, in welcher Minute etwas angekommen ist. Darum sagen wir es hier ehrlich.',
    },
  },
};
