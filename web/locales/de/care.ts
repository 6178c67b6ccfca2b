import type { CareTexts } from '../nl/care.ts';

/** What a respondent reads at the door of a scan in the care of an occupational physician. */
export const care: CareTexts = {
  fingerprint: 'Fingerabdruck des Schlüssels des Dienstes',
  why: 'In dieser Messung liest der Arbeitsarzt Ihre Antworten, mit Ihrem Namen. Ihr Arbeitgeber liest sie nicht. Sie müssen nie teilnehmen: Sie entscheiden selbst.',
  use: 'Der Arbeitsarzt nutzt Ihre Antworten, um Sie zu begleiten und um Zahlen über Gruppen möglich zu machen. Sie kommen in keine Personalakte.',
  free: 'Sie können ablehnen oder aufhören. Das hat keine Folgen, und Ihr Arbeitgeber erfährt nicht, wer teilgenommen hat.',
  erase:
    'Bis zum Ende der Messung können Sie noch einmal ausfüllen; das letzte Mal zählt. Der Arbeitsarzt löscht Ihre Antworten auf Ihren Wunsch. Zahlen über Gruppen, die schon gemacht sind, bleiben.',
  send: 'Schauen Sie ruhig noch einmal zurück. Ihre Antworten gehen versiegelt an den Arbeitsarzt, mit Ihrem Namen. Bis zum Ende der Messung können Sie mit demselben Code noch einmal ausfüllen; das letzte Mal zählt. Möchten Sie sie löschen lassen? Bitten Sie den Arbeitsarzt darum.',
  talk: 'Sie können den Präventionsdienst bitten, Sie anzurufen oder Ihnen zu schreiben. Ihr Arbeitgeber erfährt es nicht. Der Arbeitsarzt, der Ihre Antworten liest, schon.',
  box: 'Ja, ich bin ausdrücklich damit einverstanden, dass der Arbeitsarzt meine Antworten zu Arbeit und Gesundheit liest, mit meinem Namen.',
};
