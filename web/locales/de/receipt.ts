import type { ReceiptTexts } from '../nl/receipt.ts';

/** The receipt that a respondent gets after sending, in German. */
export const receipt: ReceiptTexts = {
  card: {
    title: 'Ihr Beleg',
    text: 'Möchten Sie später doch, dass Ihre Antworten gelöscht werden? Mit diesem Beleg geht das. Sie müssen nicht sagen, wer Sie sind oder warum.',
    only: 'Nur Sie haben diesen Beleg. Wir können ihn nicht noch einmal erstellen. Wenn Sie diesen Tab schließen, ist er weg. Bewahren Sie ihn also jetzt auf.',
    copy: 'Kopieren',
    copied: 'Der Beleg ist kopiert.',
    save: 'Als Textdatei speichern',
    fileName: 'beleg-werkpeil.txt',
    to: 'So funktioniert das Löschen',
  },
  file: {
    title: 'Beleg von Werkpeil',
    use: 'Mit diesem Beleg lassen Sie Ihre Antworten löschen. Gehen Sie zu {address} und geben Sie ihn dort ein.',
    keep: 'Bewahren Sie ihn an einem Ort auf, der nur Ihnen gehört. Wer diesen Beleg hat, kann Ihre Antworten löschen lassen, aber nicht lesen.',
    nothing: 'Er sagt nicht, wer Sie sind, und nicht, wann oder was Sie geantwortet haben.',
  },
  withdraw: {
    title: 'Lassen Sie Ihre Antworten löschen',
    lead: 'Dazu brauchen Sie den Beleg, den Sie nach dem Abschicken bekommen haben. Er besteht aus fünfmal vier Zeichen.',
    label: 'Ihr Beleg',
    hint: 'Großbuchstaben, Kleinbuchstaben, Striche oder Leerzeichen: Das ist egal.',
    button: 'Meine Antworten löschen',
    sure: 'Das Löschen kann nicht rückgängig gemacht werden.',
    complete: 'Der Beleg ist vollständig.',
    counting: '{n} von 20 Zeichen',
    empty: 'Geben Sie zuerst Ihren Beleg ein.',
    wrongSymbol: 'Das Zeichen „{symbol}“ kommt in keinem Beleg vor. Bitte sehen Sie noch einmal nach.',
    checkAgain:
      'An diesem Beleg stimmt etwas nicht. Prüfen Sie die Zeichen einzeln: Ein falsches oder vertauschtes Zeichen ist schnell passiert.',
    isCode:
      'Das ist Ihr Einladungscode. Der Beleg ist länger (20 Zeichen); Sie haben ihn nach dem Abschicken bekommen.',
    busy: 'Der Dienst ist gerade beschäftigt. Es wurde noch nichts gelöscht. Versuchen Sie es in ein paar Sekunden noch einmal.',
    doneTitle: 'In Ordnung',
    done: 'Falls zu diesem Beleg Antworten gehörten, sind sie jetzt gelöscht. Sie kommen in nichts mehr vor, was ab jetzt erstellt wird.',
    doneSame:
      'Das sagen wir bei jedem Beleg, auch wenn er schon benutzt wurde. So kann niemand, der Ihren Beleg findet, herausfinden, ob Sie haben löschen lassen.',
    doneThrow: 'Sie können den Beleg jetzt wegwerfen.',
    aboutTitle: 'Gut zu wissen',
    about: [
      'Niemand wird benachrichtigt, und nirgends steht, dass Antworten gelöscht wurden: in keinem Bericht, in keiner Zählung und in keinem Protokoll.',
      'Berichte, die es schon gibt, bleiben, wie sie sind. Darin stehen nur Zahlen über Gruppen.',
      'Danach noch einmal mit demselben Code teilzunehmen, geht nicht. Wir wissen nämlich nicht, welcher Code zu Ihren Antworten gehörte, und das ist so gewollt.',
      'Sind Sie über einen Link gekommen, der keinen Code braucht? Dann funktioniert Ihr Beleg genauso, und Sie dürfen noch einmal teilnehmen.',
      'Haben Sie mit Ihrem Namen für den Arbeitsarzt ausgefüllt? Dann gibt es keinen Beleg: Bitten Sie den Arbeitsarzt, Ihre Antworten zu löschen.',
      'Haben Sie auf Papier geantwortet? Dann gibt es keinen Beleg: Auf dem Blatt steht nichts, woran wir es wiederfinden könnten.',
      'Haben Sie Ihren Beleg verloren? Dann kann niemand mehr Ihre Antworten finden, auch wir nicht.',
    ],
  },
};
