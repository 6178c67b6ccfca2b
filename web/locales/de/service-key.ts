import type { serviceKey as nl } from '../nl/service-key.ts';

/** The key of the prevention service, and the requests for a talk that it opens. */
export const serviceKey: typeof nl = {
  serviceKey: {
    plan: {
      confidential: 'Vertraulich, beim Arbeitsarzt',
      confidentialHint:
        'Jeder mit einem eigenen Code. Die Antworten werden mit dem Namen für den Präventionsdienst versiegelt; nur der Arbeitsarzt liest sie. Sie sehen nur geschützte Zahlen, und erst, wenn der Arzt die anonymen Antworten weitergegeben hat. Für Fragebögen wie den WAI.',
      talk: 'Bitten um ein Gespräch',
      talkOffered: 'Wer ausfüllt, kann den Präventionsdienst um ein Gespräch bitten',
      talkHint:
        'Versiegelt für den Präventionsberater und von den Antworten getrennt. Sie sehen nicht, wer oder wie viele es tun. Hat der Dienst noch keinen Schlüssel, sagt die Seite, an wen man sich wenden kann.',
      talkYes: 'Möglich, am Ende des Scans',
      talkNo: 'Nicht in dieser Messung',
    },
    care: {
      letterReads:
        'Die Teilnahme ist freiwillig. Der Arbeitsarzt liest Ihre Antworten, mit Ihrem Namen; sie werden auf Ihrem Gerät versiegelt.',
      letterOnce: 'Dieser Code ist nur für Sie.',
      toPage: 'Antworten öffnen',
      title: 'Vertrauliche Antworten',
      lead: 'Wählen Sie die Schlüsseldatei und geben Sie den Kennsatz ein. Die Antworten öffnen sich auf diesem Gerät und werden nirgendwo sonst aufbewahrt.',
      secrecy:
        'Das sind Gesundheitsdaten unter dem Berufsgeheimnis. Öffnen Sie sie nur auf einem Gerät Ihres Dienstes, und schließen Sie die Seite, wenn Sie fertig sind.',
      unlockTitle: 'Mit dem Schlüssel öffnen',
      none: 'Es gibt noch keine Antworten.',
      needsScript: 'Das Öffnen geschieht in Ihrem Browser. Dafür muss JavaScript eingeschaltet sein.',
      handedOver: 'Die anonymen Antworten wurden weitergegeben. Der Bericht steht bei der Messung.',
      stillOpen: 'Die Messung ist noch offen. Weitergeben für die Zahlen geht, sobald sie geschlossen ist.',
      waitingTitle: 'Wartet auf den Arbeitsarzt',
      waiting:
        'Diese Messung ist vertraulich. Zahlen gibt es erst, wenn der Arbeitsarzt die anonymen Antworten weitergegeben hat. Geschieht das nicht, gibt es keinen Bericht.',
      noneLeft:
        'Hier gibt es keine versiegelten Antworten (mehr). Es gibt nichts weiterzugeben, und diese Messung bekommt keinen Bericht, wenn es noch keinen gibt.',
      eraseOn:
        'Die versiegelten Antworten werden hier am {day} gelöscht. Übernehmen Sie vorher, was in die Gesundheitsakte gehört, und geben Sie sie für die Zahlen weiter, wenn das noch nicht geschehen ist.',
      toReport: 'Zur Messung',
    },
    careDevice: {
      name: 'Name',
      noName: 'Ohne Namen',
      table: 'Antworten je Person',
      view: 'Ansehen',
      back: 'Zurück zur Liste',
      print: 'Drucken',
      erase: 'Diese Antwort löschen',
      eraseSure: 'Die Antwort von {name} endgültig löschen?',
      erased: 'Die Antwort ist gelöscht.',
      notScored: 'nicht zu berechnen',
      unreadable: '{count} Antworten lassen sich nicht lesen. Sie zählen nicht mit.',
      handTitle: 'Die anonymen Antworten für die Zahlen weitergeben',
      handText:
        'Die Namen fallen weg, die Reihenfolge wird gemischt, und es geht nur einmal. Danach macht der Dienst den geschützten Bericht für den Arbeitgeber.',
      hand: '{count} Antworten anonym weitergeben',
      handSure: '{count} Antworten anonym weitergeben? Das geht nur einmal.',
      handed: 'Die anonymen Antworten wurden weitergegeben.',
      question: 'Frage',
      answer: 'Antwort',
      blank: 'Nicht beantwortet',
    },
    home: {
      title: 'Bitten um ein Gespräch',
      lead: (waiting) =>
        waiting === 0
          ? 'Es wartet niemand. Hier finden Sie auch den Schlüssel des Dienstes.'
          : waiting === 1
            ? 'Eine Person bittet um ein Gespräch. Nur Sie können das öffnen.'
            : `${waiting} Personen bitten um ein Gespräch. Nur Sie können das öffnen.`,
      link: 'Gespräche und Schlüssel',
    },
    overview: {
      title: 'Gespräche und Schlüssel',
      lead: 'Wer einen Scan ausfüllt, kann Sie um ein Gespräch bitten. Das geschieht versiegelt: Nur wer die Schlüsseldatei Ihres Dienstes hat, kann es lesen. Der Arbeitgeber sieht es nicht, auch nicht, wie viele es sind.',
      empty: 'Ihnen ist noch keine Organisation anvertraut',
      emptyText: 'Wer diesen Dienst betreibt, kann Ihnen Zugang geben.',
      open: 'Bitten öffnen',
      waiting: (waiting) => (waiting === 1 ? '1 Bitte wartet' : `${waiting} Bitten warten`),
      none: 'Es warten keine Bitten.',
      noKey:
        'Es gibt noch keinen Schlüssel. Solange es keinen gibt, kann Ihnen niemand etwas Versiegeltes hinterlassen.',
      careWaves: 'Vertrauliche Antworten:',
      makeKey: 'Schlüssel erstellen',
      toKey: 'Schlüssel des Dienstes',
    },
    key: {
      title: 'Schlüssel des Dienstes',
      lead: 'Mit diesem Schlüssel werden Bitten um ein Gespräch und vertrauliche Antworten versiegelt, auf dem Gerät der Person, die sie schreibt. Nur wer die Schlüsseldatei und den Kennsatz hat, kann sie öffnen.',
      none: 'Es gibt noch keinen Schlüssel.',
      listTitle: 'Öffentliche Schlüssel',
      listHint: 'Das ist der öffentliche Teil. Jeder darf ihn kennen; öffnen lässt sich damit nichts.',
      number: 'Nummer',
      fingerprint: 'Fingerabdruck',
      madeOn: 'Erstellt',
      madeBy: (name) => `von ${name}`,
      current: 'In Gebrauch',
      older: 'Nur noch für das, was schon damit versiegelt ist',
      makeTitle: 'Einen Schlüssel erstellen',
      renewTitle: 'Einen neuen Schlüssel erstellen',
      renewText:
        'Ein neuer Schlüssel gilt nur für das, was ab dann versiegelt wird. Was schon versiegelt ist, öffnen Sie mit der alten Datei. Bewahren Sie also beide auf.',
      before: [
        'Der Schlüssel wird auf diesem Gerät erstellt. Der geheime Teil geht nie an den Server: Sie bewahren ihn selbst als Datei auf.',
        'Wenn Sie die Datei oder den Kennsatz verlieren, kann niemand mehr öffnen, was damit versiegelt wurde. Auch wir nicht.',
        'Bewahren Sie die Datei an zwei Orten auf, die nur Ihr Dienst erreicht, und den Kennsatz anderswo.',
      ],
      needsScript: 'Der Schlüssel wird in Ihrem Browser erstellt. Dafür muss JavaScript eingeschaltet sein.',
    },
    device: {
      passphrase: 'Kennsatz',
      passphraseHint:
        'Mindestens {least} Zeichen. Vier oder mehr gewöhnliche Wörter hintereinander sind stark und gut zu merken.',
      passphraseAgain: 'Kennsatz, noch einmal',
      make: 'Schlüssel erstellen und Datei speichern',
      working: 'Einen Augenblick …',
      tooShort: 'Der Kennsatz ist zu kurz: mindestens {least} Zeichen.',
      notSame: 'Die beiden Kennsätze sind nicht gleich.',
      savedTitle: 'Prüfen Sie, ob die Datei da ist',
      savedText:
        'Die Datei {name} ist gespeichert. Wählen Sie sie hier noch einmal. Erst wenn sie sich mit Ihrem Kennsatz öffnet, kommt der Schlüssel in Gebrauch.',
      saveAgain: 'Datei noch einmal speichern',
      file: 'Schlüsseldatei',
      fileHint: 'Die Datei, die auf .werkpeil-schluessel.json endet',
      fileName: 'dienst-{day}.werkpeil-schluessel.json',
      use: 'Prüfen und in Gebrauch nehmen',
      open: 'Öffnen',
      opened: 'Geöffnet mit Schlüssel {fingerprint}.',
      noFile: 'Wählen Sie zuerst die Schlüsseldatei.',
      faults: {
        'not-a-key-file':
          'Das ist keine Schlüsseldatei von Werkpeil. Wählen Sie die Datei, die Sie beim Erstellen des Schlüssels gespeichert haben.',
        incomplete:
          'Diese Schlüsseldatei ist unvollständig oder beschädigt. Nehmen Sie Ihr anderes Exemplar. Gibt es keines, lässt sich das damit Versiegelte nicht mehr öffnen.',
        'wrong-passphrase':
          'Dieser Kennsatz gehört nicht zu dieser Datei. Achten Sie auf Großbuchstaben und Leerzeichen und versuchen Sie es noch einmal.',
        'other-key':
          'Diese Datei gehört zu einem anderen Schlüssel ({found}). Was hier steht, ist mit Schlüssel {expected} versiegelt. Wählen Sie die Datei dieses Schlüssels.',
        'other-pair':
          'Das ist nicht die Datei, die Sie gerade gespeichert haben. Wählen Sie die mit dem heutigen Datum.',
      },
      failed: 'Der Server hat nicht geantwortet. Nichts wurde geändert. Versuchen Sie es noch einmal.',
    },
    talks: {
      title: 'Bitten um ein Gespräch',
      lead: 'Wählen Sie die Schlüsseldatei Ihres Dienstes und geben Sie den Kennsatz ein. Die Bitten öffnen sich auf diesem Gerät und nirgendwo sonst.',
      none: 'Es warten keine Bitten.',
      needsScript: 'Das Öffnen geschieht in Ihrem Browser. Dafür muss JavaScript eingeschaltet sein.',
      unlockTitle: 'Mit dem Schlüssel öffnen',
      keep: 'Jede Bitte wird an dem Tag, der dabeisteht, von selbst gelöscht, auch wenn sie nicht geöffnet wurde. Eine gelöschte Bitte ist weg.',
      keyOf: 'Versiegelt mit Schlüssel {fingerprint}',
    },
    talkDevice: {
      contact: 'Erreichbar über',
      message: 'Nachricht',
      noMessage: 'Keine Nachricht.',
      language: 'Sprache',
      eraseOn: 'Wird am {day} gelöscht.',
      done: 'Erledigt: diese Bitte löschen',
      sure: 'Diese Bitte endgültig löschen?',
      erased: 'Die Bitte ist gelöscht.',
      unreadable:
        'Diese Bitte lässt sich nicht lesen: Sie ist beschädigt oder stammt nicht aus einem Scan. Sie wird am {day} gelöscht.',
      otherKey:
        '{count} mit einem anderen Schlüssel versiegelt ({fingerprint}). Wählen Sie diese Datei, um sie zu öffnen.',
    },
  },
};
