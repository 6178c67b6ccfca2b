import type { comments as nl } from '../nl/comments.ts';

export const comments: typeof nl = {
  comments: {
    field: 'Offene Frage',
    on: 'Mit «Was würde Ihre Arbeit verbessern?» enden',
    onHint:
      'Man darf sie überspringen. Was jemand schreibt, steht getrennt von den Antworten. Die Fachkraft für Prävention liest alles und entfernt Namen; erst danach steht es im Bericht, pro Abteilung oder höher und nur bei mindestens 10 Kommentaren. An den Worten kann man Menschen trotzdem erkennen: Schalten Sie dies nur ein, wenn jemand Zeit zum Lesen hat.',
    fact: 'Offene Frage',
    factOn: 'ja, von der Fachkraft für Prävention gelesen',
    cardTitle: 'Kommentare',
    asked:
      'Der Scan endet mit einer offenen Frage. Nach dem Abschluss liest die Fachkraft für Prävention die Antworten und entfernt Namen.',
    waiting:
      'Die Fachkraft für Prävention liest die Kommentare und entfernt Namen. Bis dahin sieht sie niemand anders.',
    published: 'Die Kommentare wurden gelesen und stehen im Bericht.',
    read: 'Kommentare lesen',
    title: 'Kommentare lesen',
    lead: 'Nur Sie sehen diese Texte so, wie sie geschrieben wurden. Entfernen Sie, was auf jemanden hinweisen kann: Namen, Funktionen, Geschichten, an denen man eine Person erkennt.',
    howTitle: 'So lesen Sie',
    how: [
      'Die unterstrichenen Wörter sehen aus wie ein Name, ein Team, eine Adresse oder eine Nummer. Der Computer übersieht einige und irrt sich: Lesen Sie immer selbst.',
      'Sie können Wörter entfernen, aber nichts dazuschreiben.',
      'Sie können jede Entscheidung zurücknehmen, bis Sie veröffentlichen.',
      'Veröffentlicht wird einmal, alles zusammen. Die Texte, wie sie geschrieben wurden, werden dann gelöscht.',
    ],
    progress: (read: number, total: number) => `${read} von ${total} gelesen`,
    start: 'Einzeln lesen',
    none: 'Es gibt zu wenige Kommentare, um sie zu zeigen',
    noneText: (k: number) =>
      `Nirgends haben mindestens ${k} Personen aus zwei oder mehr Teams etwas geschrieben. Dann sieht sie niemand, auch Sie nicht. Schließen Sie das Lesen ab: Die Texte werden dann gelöscht.`,
    place: (unit: string, n: number) => `${unit}: ${n} Kommentare`,
    state: { unread: 'Noch zu lesen', accept: 'Wird gezeigt', 'leave-out': 'Wird weggelassen' },
    hints: { person: 'Name auf der Liste', unit: 'Name eines Teams', contact: 'Adresse oder Nummer' },
    accept: 'So zeigen',
    acceptBlanked: 'Ohne die markierten Wörter zeigen',
    choose: 'Wörter entfernen',
    leaveOut: 'Weglassen',
    undo: 'Entscheidung zurücknehmen',
    comment: (number: number, total: number) => `Kommentar ${number} von ${total}`,
    wordsLegend: 'Markieren Sie die Wörter, die wegmüssen',
    wordsHint: 'Was Sie markieren, wird im Bericht zu […].',
    acceptNext: 'Zeigen und weiter',
    leaveOutNext: 'Weglassen und weiter',
    back: 'Zurück zur Liste',
    saved: 'Ihre Entscheidung ist gespeichert.',
    undone: 'Die Entscheidung ist zurückgenommen.',
    finishTitle: 'Veröffentlichen',
    finishLead: (left: number) =>
      left === 0
        ? 'Alles ist gelesen. Nach dem Veröffentlichen können Sie nichts mehr ändern.'
        : `Noch ${left} zu lesen. Veröffentlichen können Sie, wenn alles gelesen ist.`,
    finish: 'Gelesene Kommentare veröffentlichen',
    finished: 'Die Kommentare stehen im Bericht. Die Texte, wie sie geschrieben wurden, sind gelöscht.',
    reportTitle: 'In eigenen Worten',
    reportLead: (k: number) =>
      `Von der Fachkraft für Prävention gelesen, in zufälliger Reihenfolge und getrennt von den Zahlen. […] steht, wo Wörter entfernt wurden. Jeder Kommentar steht an einer Stelle: in der kleinsten Abteilung, in der mindestens ${k} Personen etwas schrieben, nie bei einem einzelnen Team.`,
    reportCount: (n: number) => `${n} Personen schrieben dies:`,
    reportWaiting: 'Die Fachkraft für Prävention liest die Kommentare noch. Danach stehen sie hier.',
    reportNotHere:
      'Hier stehen keine Kommentare: Zu wenige Personen haben etwas geschrieben, oder ihre Kommentare stehen weiter oben.',
    reportElsewhere: 'Kommentare stehen bei:',
    reportCare:
      'Suchen Sie nicht, wer etwas geschrieben hat. Wer Angst hat, erkannt zu werden, schreibt beim nächsten Mal nichts mehr.',
  },
};
