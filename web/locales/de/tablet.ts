import type { TabletTexts } from '../nl/tablet.ts';

/** A tablet that colleagues share, one after the other, in German. */
export const tablet: TabletTexts = {
  title: 'Füllen Sie den Fragebogen hier aus',
  lead: 'Ziehen Sie einen Code aus der Box und geben Sie ihn unten ein. Nach Ihnen wird dieser Bildschirm wieder leer.',
  alone:
    'Achten Sie darauf, dass niemand mitliest. Möchten Sie lieber Ihr eigenes Telefon benutzen? Scannen Sie dann den QR-Code auf dem Zettel mit Ihrem Code.',
  otherScan: 'Dieser Code gehört zu einer anderen Befragung. Prüfen Sie, ob Sie die richtige Box haben.',
  start: 'Mit den Fragen beginnen',
  stop: 'Abbrechen und meine Antworten löschen',
  noJavaScript:
    'Auf diesem Tablet kann man nicht ausfüllen: JavaScript ist ausgeschaltet. Benutzen Sie ein anderes Gerät.',
  notSecure:
    'Auf diesem Tablet kann man so nicht sicher ausfüllen. Öffnen Sie die Adresse, die mit https beginnt, oder benutzen Sie ein anderes Gerät.',
  offlineText:
    'Ihre Antworten wurden noch nicht abgeschickt. Sie stehen nur auf diesem Bildschirm. Sobald es eine Verbindung gibt, schicken wir sie von selbst ab. Warten Sie kurz, oder brechen Sie ab und löschen Sie sie.',
  busyText:
    'Der Dienst antwortet nicht sofort. Wir versuchen es von selbst noch einmal; Ihre Antworten stehen noch auf diesem Bildschirm.',
  kept: 'Nichts ist verloren: Ihre Antworten stehen noch auf diesem Bildschirm.',
  onScreen:
    'Dieses Ergebnis wurde auf diesem Tablet berechnet und wird nirgendwohin geschickt. Der Bildschirm wird bald von selbst leer.',
  send: {
    text: 'Schauen Sie ruhig noch einmal zurück. Nach dem Abschicken können Sie nichts mehr ändern: Ihre Antworten sind dann von Ihrem Code getrennt, und auf diesem Tablet bleibt nichts davon stehen. Danach können Sie hier noch Ihren Beleg und Ihr Ergebnis abrufen.',
    button: 'Abschicken',
  },
  followKey:
    'Fotografieren Sie diesen Schlüssel jetzt, oder schreiben Sie ihn ab. Nach dem Abschicken steht er nicht mehr auf diesem Bildschirm. Wir haben ihn nicht und können ihn nicht noch einmal machen.',
  idle: {
    title: 'Sind Sie noch da?',
    text: 'Wenn nicht, löschen wir Ihre Antworten in {n} Sekunden von diesem Bildschirm. Es wurde noch nichts abgeschickt.',
    stay: 'Ja, ich mache weiter',
    leave: 'Nein, alles löschen',
  },
  end: {
    thanks: 'Danke, Sie sind fertig',
    notSent: 'Ihre Antworten wurden nicht abgeschickt',
    text: 'Ihre Antworten sind gut angekommen. Auf diesem Tablet bleibt nichts davon stehen.',
    talk: 'Möchten Sie mit dem Präventionsdienst sprechen? Bitten Sie auf Ihrem eigenen Telefon darum: {address}',
    countdown: 'Dieser Bildschirm wird in {n} Sekunden leer.',
    more: 'Mehr Zeit',
    done: 'Ich bin fertig',
    receipt: 'Ich möchte meinen Beleg',
    receiptText:
      'Mit diesem Beleg können Sie Ihre Antworten später löschen lassen. Fotografieren Sie den Code oder schreiben Sie ihn ab. Gleich ist er weg, und wir können ihn nicht noch einmal erstellen.',
    receiptQr: 'QR-Code zu der Seite, auf der Sie Ihre Antworten löschen lassen können',
    print: 'Drucken',
    result: 'Ich möchte mein Ergebnis sehen',
    resultWarning: 'Andere können mitlesen. In Ihrem Ergebnis steht, wie es Ihnen geht. Sind Sie allein?',
    resultShow: 'Ja, mein Ergebnis zeigen',
    resultNo: 'Nein, nicht zeigen',
  },
};
