import type { CheckTexts } from '../nl/check.ts';

/** "Check it yourself", in German. */
export const check: CheckTexts = {
  title: 'Prüfen Sie es selbst',
  lead: 'Sie müssen uns nicht glauben. Hier lesen Sie, wie Sie selbst sehen, was Ihr Gerät sendet. Alles auf dieser Seite folgt aus den Einstellungen dieser Befragung.',
  toScan: 'Zurück zum Fragebogen',
  key: {
    short: 'Schlüssel dieser Befragung',
    title: 'Der Schlüssel dieser Befragung',
    text: 'Wer seinen Code eintauscht, bekommt eine Unterschrift mit einem Schlüssel. Hätte jemand einen Schlüssel für sich allein, wäre diese Person erkennbar. Deshalb stehen alle Schlüssel auf einer einzigen Liste, mit diesem Fingerabdruck:',
    compare:
      'Vergleichen Sie ihn mit dem auf Ihrem Brief und mit dem einer Kollegin oder eines Kollegen. Er muss überall gleich sein. Ist er das nicht, senden Sie nichts und melden Sie es dem Präventionsdienst oder der Gewerkschaft.',
    letter:
      'Haben Sie den QR-Code Ihres Briefs benutzt? Dann vergleicht Ihr Gerät von selbst. Stimmt der Fingerabdruck nicht, oder steht der Schlüssel Ihrer Gruppe nicht auf der Liste, sendet es nichts.',
    frozen:
      'Die Liste wurde bei der Öffnung festgelegt, an einer Stelle, an der der Dienst nichts ändern oder löschen kann.',
    groups: 'Auf der Liste stehen {n} Gruppen. Die kleinste hat {least} eingeladene Personen.',
    oneGroup: 'Auf der Liste steht eine Gruppe mit {least} eingeladenen Personen.',
    list: 'Die ganze Liste ansehen',
    checking: 'Ihr Gerät rechnet die Liste nach …',
    right: 'Ihr Gerät hat die Liste nachgerechnet: Sie gehört zu diesem Fingerabdruck.',
    wrong:
      'Ihr Gerät hat die Liste nachgerechnet, und sie gehört nicht zu diesem Fingerabdruck. Senden Sie nichts und melden Sie es.',
    none: 'Diese Befragung braucht keine Codes, also gibt es auch keine Schlüssel.',
  },
  watch: {
    title: 'So schauen Sie zu',
    steps: [
      'Öffnen Sie den Fragebogen an einem Computer, in Firefox, Chrome oder Edge.',
      'Drücken Sie F12 und wählen Sie „Netzwerk“ (englisch: „Network“).',
      'Beantworten Sie die Fragen. Schauen Sie zu: Solange Sie ausfüllen, geht keine einzige Antwort weg.',
      'Drücken Sie auf „Abschicken“. Jetzt kommen die Zeilen dazu, die unten stehen. Klicken Sie auf eine Zeile und wählen Sie „Anfrage“ oder „Nutzlast“ (Payload).',
      'Sehen Sie auch bei „Kopfzeilen“ (Headers) nach. Sie finden dort kein Cookie.',
    ],
  },
  sent: {
    title: 'Was Ihr Gerät dann sendet',
    field: 'Feld',
    size: 'Größe',
    meaning: 'Was es ist',
    symbols: '{n} Zeichen',
    varies: 'hängt von Ihren Antworten ab',
    bytes: 'Zusammen {n} Bytes.',
    filledUp:
      'Zusammen genau {n} Bytes, was Sie auch antworten: Ihr Gerät füllt mit Leerzeichen auf. So liest niemand im Netz etwas an der Größe ab.',
    requests: {
      '/api/v1/scans/find':
        'Zuerst sucht Ihr Gerät den Schlüssel Ihrer Gruppe. Das geschieht auch schon, wenn Sie den QR-Code benutzen, um zu sehen, ob Ihr Code stimmt.',
      '/api/v1/credentials':
        'Dann tauscht es Ihren Code gegen eine Unterschrift auf einem Nachweis, den der Dienst nicht sehen kann.',
      '/api/v1/responses':
        'Zum Schluss gehen Ihre Antworten weg, mit diesem Nachweis. Sehen Sie genau hin: Ihr Code steht nicht dabei, und auch sonst nichts aus den Zeilen davor.',
      work: 'Zuerst holt Ihr Gerät eine kleine Rechenaufgabe. Von Ihnen wird nichts gesendet.',
      open: 'Ihre Antworten gehen auf einmal weg. Es gibt keinen Code und kein Konto.',
    },
    fields: {
      code: 'Ihr Code.',
      blinded: 'Ihr Nachweis, versteckt hinter einer Zufallszahl. Was auch darin steckt: Es sieht aus wie Zufall.',
      link: 'Die Adresse dieser Befragung. Für alle gleich.',
      credential: 'Leer: Wer den Link hat, darf teilnehmen.',
      'credential.group': 'Ihre Gruppe. Für alle in Ihrer Gruppe gleich.',
      'credential.message': 'Ihr Nachweis. Der Dienst sieht ihn jetzt zum ersten Mal.',
      'credential.signature': 'Die Unterschrift darauf, ohne die Zufallszahl. So hat der Dienst sie nie gesehen.',
      'work.challenge': 'Welche Aufgabe Ihr Gerät gerechnet hat. Wird nicht aufbewahrt.',
      'work.nonces':
        'Die Lösung dieser Aufgabe. So kann niemand auf einmal Tausende erfundene Antworten senden. Wird nicht aufbewahrt.',
      receipt: 'Ein Abdruck Ihres Belegs. Der Beleg selbst bleibt bei Ihnen.',
      responseId: 'Eine Zufallszahl Ihres Geräts, damit doppeltes Senden nur einmal zählt.',
      language: 'Die Sprache, in der Sie gelesen haben.',
      follow:
        'Leer, wenn Sie nicht wiedergefunden werden möchten. Sonst Ihre Merkmale: Ihr Gerät hat sie berechnet, und sie sagen nicht, wer Sie sind.',
      consent: 'Dass Sie eingewilligt haben.',
      answers: 'Ihre Antworten, Frage für Frage.',
    },
  },
  kept: {
    title: 'Was der Dienst aufbewahrt',
    sealed: 'Bis zum Abschluss: versiegelte Einsendungen von jeweils genau {bytes} Bytes, was auch darin steht.',
    after:
      'Nach dem Abschluss: Ihre Gruppe, Ihre Sprache, Ihre Antworten und ein Abdruck Ihres Belegs. Kein Zeitpunkt, keine Adresse, kein Gerät, kein Code.',
    afterOpen:
      'Nach dem Abschluss: Ihre Sprache, Ihre Antworten und ein Abdruck Ihres Belegs. Kein Zeitpunkt, keine Adresse, kein Gerät.',
    following:
      'Möchten Sie wiedergefunden werden? Dann stehen neben Ihren Antworten auch Ihre Merkmale, verschlüsselt.',
  },
  limits: {
    title: 'Was Sie so nicht sehen',
    text: [
      'Sie sehen, was Ihr Gerät sendet, nicht, was der Server damit macht. Dafür ist der Quellcode öffentlich: Jeder darf ihn lesen und prüfen lassen.',
      'Auch diese Seite kommt vom Server. Deshalb steht der Fingerabdruck auf Ihrem Brief: Den kann der Server nicht mehr ändern.',
      'Wer im laufenden Server zusieht, während Sie absenden, kann sehen, was kurz nacheinander ankommt.',
    ],
  },
};
