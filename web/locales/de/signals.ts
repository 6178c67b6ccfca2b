import type { signals as nl } from '../nl/signals.ts';

export const signals: typeof nl = {
  signals: {
    title: 'Frühe Signale',
    lead: 'Ein Signal ist ein Grund, ein Gespräch anzubieten, kein Urteil. Es betrifft immer eine Gruppe, nie eine einzelne Person.',
    emptyTitle: 'Keine Signale',
    empty:
      'Keine Gruppe fällt deutlich auf. Das ist eine gute Nachricht, aber kein Beweis, dass alles in Ordnung ist: Bei kleinen Gruppen bleibt ein Unterschied oft unsicher.',
    strength: { strong: 'Starkes Signal', attention: 'Aufmerksamkeit' },
    watch: {
      'above-benchmark': (measure: string) => `${measure}: deutlich öfter ein Problem als in Flandern`,
      'worse-than-previous': (measure: string) => `${measure}: deutlich schlechter als bei der vorigen Messung`,
      other: (measure: string) => measure,
    },
    sentence: (share: string, n: number, from: string, to: string, banded: boolean) =>
      `${banded ? 'Mindestens ' : ''}${share} der ${n} Menschen, die geantwortet haben, haben damit ein Problem. Mit der Unsicherheit dieser Gruppe liegt das zwischen ${from} und ${to}.`,
    compared: (label: string, share: string) => `Zum Vergleich: ${label}, ${share}.`,
    difference: (difference: string, from: string, to: string) =>
      `Unterschied: ${difference} (zwischen ${from} und ${to}).`,
    points: (value: string) => `${value} Prozentpunkte`,
    chance: (q: string, looks: number) =>
      looks === 1
        ? `Wahrscheinlichkeit, dass dieses Signal ein Fehlalarm ist: höchstens ${q}.`
        : `Wir haben ${looks} Gruppen betrachtet. Von solchen Signalen ist erwartungsgemäß höchstens ${q} ein Fehlalarm.`,
    evidence: 'Belege und Methode',
    method: 'Methode',
    /** Rules and their parameters by id. One without words stands as it is. */
    methods: {
      'above-benchmark': 'Test gegen die Zahl einer großen Befragung',
      'worse-than-previous': 'Test gegen die vorige Messung',
    },
    parameter: {
      attention: (value: string) => `Aufmerksamkeit bei q ≤ ${value}`,
      strong: (value: string) => `stark bei q ≤ ${value}`,
      scope: (value: string) => `verglichen mit ${value}`,
    },
    scopes: { flanders: 'Flandern' },
    source: 'Quelle',
    parameters: 'Einstellungen',
    respondents: 'Antworten in dieser Gruppe',
    looks: 'Betrachtete Gruppen',
    pValue: 'p-Wert (einseitig)',
    qValue: 'q-Wert (Benjamini-Hochberg)',
    report: 'Bericht dieser Gruppe',
    followUp: 'Nachverfolgung',
    followUpStatus: {
      new: 'Noch nichts getan',
      offered: 'Gespräch angeboten',
      running: 'Begleitung läuft',
      done: 'Abgeschlossen',
    },
    note: 'Notiz',
    noteHint: 'Über die Gruppe und die Absprachen. Schreiben Sie keine Namen oder Gesundheitsdaten auf.',
    save: 'Nachverfolgung speichern',
    saved: 'Die Nachverfolgung ist gespeichert.',
    notForManagers: 'Führungskräfte und die Kontaktperson sehen diese Liste nicht.',
  },
};
