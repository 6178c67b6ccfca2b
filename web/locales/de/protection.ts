import type { protection as nl } from '../nl/protection.ts';

export const protection: typeof nl = {
  protection: {
    checkNames: {
      consistency: ['Stimmigkeit', 'Die Zahlen passen zueinander und zu allem, was früher gezeigt wurde.'],
      threshold: ['Schwelle', 'Jede Zahl betrifft genug Menschen.'],
      coding: ['Alle oder niemand', 'Keine Zahl sagt, dass niemand oder dass alle etwas geantwortet haben.'],
      isolation: ['Abziehen', 'Keine Kombination von Zahlen betrifft weniger Menschen als die Schwelle.'],
      range: ['Spielraum', 'Über jede Person und jede verborgene Gruppe bleiben die Antworten offen, wie versprochen.'],
      waves: [
        'Frühere Messungen',
        'Neben früheren Messungen sagt keine Zahl etwas über die wenigen, die kamen oder gingen.',
      ],
      insider: [
        'Von innen',
        'Wer die eigene Antwort kennt, erfährt damit nicht, was alle anderen in einer Gruppe geantwortet haben.',
      ],
    },
    title: 'Wie sind diese Zahlen geschützt?',
    lead: 'Für alle, die nachprüfen wollen, dass niemand erkennbar ist: Betriebsrat, Ausschuss, Gewerkschaft oder Datenschutzbeauftragte.',
    inShort: 'Kurz gesagt',
    rule1: (k: number) => `Keine Zahl betrifft weniger als ${k} Menschen.`,
    rule1Sensitive: (k: number) =>
      `Bei heiklen Fragen, etwa zu unerwünschtem Verhalten oder Krankheiten, sind es ${k} Menschen.`,
    rule2: 'Auch nicht, wenn man Zahlen voneinander abzieht: Dann wird eine zweite Zahl mit verborgen.',
    rule3:
      'Wenn fast alle oder fast niemand dasselbe geantwortet haben, zeigen wir das nicht genau. Sonst wüsste man, was jedes Mitglied der Gruppe geantwortet hat.',
    rule4:
      'Ein eigenes Programm versucht, alle verborgenen Zahlen zurückzurechnen. Gelingt das oder ist es nicht sicher, wird nichts veröffentlicht.',
    rule5: 'Es gibt keine Seite, Datei oder Rolle, die einzelne Antworten zeigt.',
    rulePaper:
      'Wer die Papierfragebögen eingetippt hat, kennt diese Antworten. Deshalb gelten dieselben Regeln auch für alle übrigen Antworten für sich.',
    checks: 'Was die Prüfung untersucht hat',
    outcome: { clean: 'in Ordnung', leak: 'Leck gefunden', unknown: 'nicht sicher' },
    check: 'Prüfung',
    result: 'Ergebnis',
    note: 'Erklärung',
    verdictClean: 'Die Prüfung fand keinen einzigen Weg, eine kleinere Gruppe zu errechnen.',
    verdictNot: 'Die Prüfung war nicht erfolgreich. Deshalb wurde nichts veröffentlicht.',
    counts: 'Was gezeigt und verborgen ist',
    cells: 'Gruppen und Aufteilungen',
    shown: 'gezeigt',
    hidden: 'verborgen',
    reasons: {
      'too-few': 'zu wenige Antworten',
      'protects-another': 'schützt eine andere Gruppe',
      protected: 'geschützt',
      empty: 'niemand hat geantwortet',
      turnover: 'Zu- und Abgänge seit der vorigen Messung',
    },
    rules: 'Regeln dieser Messung',
    level: {
      'half-range':
        'Bei jeder Gruppe, die zu klein ist, um gezeigt zu werden, bleibt mindestens die Hälfte aller möglichen Ergebnisse offen. Für jede Person bleibt jede Antwort möglich.',
      'both-extremes':
        'Bei jeder Gruppe, die zu klein ist, um gezeigt zu werden, bleiben beide Extreme offen: niemand und alle. Für jede Person bleibt jede Antwort möglich.',
    },
    technical: 'Technische Beschreibung',
    hash: 'Fingerabdruck dieses Berichts',
    hashHint: 'Derselbe Fingerabdruck bedeutet: genau dieselben Zahlen.',
    limit: 'Was wir nicht versprechen',
    limitLead: 'Keine Methode schließt alles aus. Das versprechen wir nicht:',
    limits: [
      'Eine Wahrscheinlichkeit kann sich verschieben: Eine Zahl kann etwas wahrscheinlicher machen, aber nie sicher.',
      'Wer sich gegenseitig die eigenen Antworten erzählt, kann zusammen errechnen, was eine letzte Person geantwortet hat.',
      'Wer zwei Messungen nebeneinanderlegt und weiß, wer kam oder ging, kann manchmal etwas über diese Menschen ableiten. Bei heiklen Fragen und dort, wo fast alle zweimal geantwortet haben, schließen wir auch das aus.',
      'Wer eine Bemerkung schreibt, kann an den eigenen Worten erkannt werden.',
      'Wer den Server betreibt und im Augenblick des Absendens auch das Netzwerk mitliest, kann sehen, dass ein Gerät etwas sendet. In den gespeicherten Daten steht das nicht.',
    ],
    read: 'Doch etwas gefunden?',
    readText:
      'Erscheint Ihnen eine Zahl zu genau? Melden Sie es der Person, die Werkpeil bei Ihnen betreibt. Wir prüfen es sofort.',
  },
};
