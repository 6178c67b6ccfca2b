import type { FollowingTexts } from '../nl/following.ts';

export const following: FollowingTexts = {
  offer: {
    title: 'Möchten Sie, dass man beim nächsten Mal sieht, ob es besser geht, ohne zu wissen, wer Sie sind?',
    optional: 'Das dürfen Sie überspringen.',
    leads: {
      'own-key':
        'Dann legen wir Ihre Antworten von jetzt und die vom nächsten Mal nebeneinander. Das geht mit einem Schlüssel, den nur Sie haben. Was sich daraus ergibt, zeigen wir nur über Gruppen.',
      'own-answers':
        'Dann legen wir Ihre Antworten von jetzt und die vom nächsten Mal nebeneinander. Das geht mit sechs kurzen Fragen, die nur Sie beantworten können. Was sich daraus ergibt, zeigen wir nur über Gruppen.',
    },
    without:
      'Das geht nur in einem Browser mit JavaScript und über eine gesicherte Verbindung (https). Ihre Antworten können Sie trotzdem abschicken.',
  },
  device: {
    loading: 'Wird geladen …',
    failed:
      'Dieser Teil konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und öffnen Sie ihn noch einmal, oder schicken Sie einfach ohne ab.',
    chosen: 'Sie lassen sich wiederfinden. Das gilt, sobald Sie abschicken.',
    undo: 'Doch nicht',
  },
  key: {
    make: 'Einen Schlüssel für mich machen',
    have: 'Oder geben Sie den Schlüssel ein, den Sie schon haben',
    label: 'Ihr Schlüssel vom letzten Mal',
    hint: '16 Zeichen in vier Gruppen. Großbuchstaben, Striche oder Leerzeichen spielen keine Rolle.',
    use: 'Diesen Schlüssel verwenden',
    empty: 'Geben Sie zuerst Ihren Schlüssel ein, oder lassen Sie einen neuen machen.',
    wrongLength: 'Ein Schlüssel hat 16 Zeichen. Sie haben {n} eingegeben. Prüfen Sie ihn noch einmal.',
    wrongSymbol: 'Das Zeichen „{symbol}“ kommt in keinem Schlüssel vor. Prüfen Sie ihn noch einmal.',
    checkAgain: 'An diesem Schlüssel stimmt etwas nicht. Prüfen Sie die Zeichen eins nach dem anderen.',
    title: 'Ihr Schlüssel für das nächste Mal',
    keep: 'Bewahren Sie diesen Schlüssel bis zur nächsten Messung auf: als Foto, auf Papier oder als Datei. Wir haben ihn nicht und können ihn nicht noch einmal machen.',
    qr: 'QR-Code mit Ihrem Schlüssel',
    save: 'Als Textdatei speichern',
    fileName: 'schluessel-werkpeil.txt',
    fileTitle: 'Werkpeil-Schlüssel',
    fileUse:
      'Geben Sie diesen Schlüssel am Ende einer nächsten Messung ein. Dann sieht man, ob es denselben Menschen besser geht, ohne zu wissen, wer sie sind.',
    fileKeep:
      'Bewahren Sie das an einem Ort auf, der nur Ihnen gehört. Wer diesen Schlüssel hat, kann nichts von Ihnen lesen, sich aber an Ihrer Stelle wiederfinden lassen.',
  },
  answers: {
    lead: 'Antworten Sie so, wie Sie es beim nächsten Mal wieder tun würden. Eine Frage dürfen Sie offen lassen. Die Antworten verlassen dieses Gerät nicht.',
    questions: {
      'mother-name': 'Vorname Ihrer Mutter: die ersten zwei Buchstaben',
      'father-name': 'Vorname Ihres Vaters: die ersten zwei Buchstaben',
      'mother-birthday': 'Geburtstag Ihrer Mutter: der Tag im Monat (1 bis 31)',
      school: 'Ihre Grundschule: die ersten zwei Buchstaben des Namens',
      street: 'Die Straße, in der Sie mit zehn Jahren wohnten: die ersten zwei Buchstaben',
      siblings: 'Wie viele Geschwister haben Sie? (0 bis 20)',
    },
    make: 'Mich wiederfinden lassen',
    working: 'Wird auf diesem Gerät berechnet …',
    letters: 'Verwenden Sie gewöhnliche Buchstaben (a bis z), oder lassen Sie es offen.',
    number: 'Geben Sie eine ganze Zahl von {min} bis {max} ein, oder lassen Sie es offen.',
    few: 'Beantworten Sie mindestens {n} der {all} Fragen. So erkennen wir Sie auch, wenn beim nächsten Mal eine Antwort anders ist.',
    done: 'Ihre Antworten auf diese sechs Fragen sind nirgends gespeichert, auch nicht auf diesem Gerät.',
  },
};
