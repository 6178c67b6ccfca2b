import type { Language } from '../language.ts';

/** The few words of the template for paper questionnaires: it is made once for a wave, in its first language. */
export interface PaperWords {
  /** Header of the first column; `parsePaperBatch` knows all four. */
  readonly group: string;
  readonly question: string;
  readonly values: string;
  readonly example: string;
  readonly explanation: string;
  readonly exampleExplained: string;
}

export const paperWords: Readonly<Record<Language, PaperWords>> = {
  nl: {
    group: 'groep',
    question: 'vraag',
    values: 'mag zijn',
    example: 'voorbeeld',
    explanation:
      'Regels die met # beginnen, zijn uitleg en worden niet ingelezen. Typ onderaan één regel per papieren lijst, zonder naam.',
    exampleExplained:
      'In het voorbeeld staat vooraan het nummer van de groep, en daarna per vraag het getal of de code van het antwoord. Meer dan één antwoord: zet er | tussen. Overgeslagen: laat de cel leeg.',
  },
  fr: {
    group: 'groupe',
    question: 'question',
    values: 'peut être',
    example: 'exemple',
    explanation:
      'Les lignes qui commencent par # sont des explications et ne sont pas lues. Tapez en dessous une ligne par questionnaire papier, sans nom.',
    exampleExplained:
      'L’exemple commence par le numéro du groupe ; ensuite, pour chaque question, le chiffre ou le code de la réponse. Plusieurs réponses : séparez-les par |. Question passée : laissez la cellule vide.',
  },
  de: {
    group: 'gruppe',
    question: 'Frage',
    values: 'darf sein',
    example: 'Beispiel',
    explanation:
      'Zeilen, die mit # beginnen, sind Erklärungen und werden nicht eingelesen. Schreiben Sie darunter eine Zeile pro Papierfragebogen, ohne Namen.',
    exampleExplained:
      'Das Beispiel beginnt mit der Nummer der Gruppe; danach steht zu jeder Frage die Zahl oder der Code der Antwort. Mehrere Antworten: mit | trennen. Übersprungen: Zelle leer lassen.',
  },
  en: {
    group: 'group',
    question: 'question',
    values: 'may be',
    example: 'example',
    explanation:
      'Lines that begin with # explain and are not read. Type one line for each paper questionnaire below them, without a name.',
    exampleExplained:
      'The example begins with the number of the group; then comes the number or code of the answer to each question. More than one answer: put | between them. Skipped: leave the cell empty.',
  },
};
