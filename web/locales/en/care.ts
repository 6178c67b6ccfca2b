import type { CareTexts } from '../nl/care.ts';

/** What a respondent reads at the door of a scan in the care of an occupational physician. */
export const care: CareTexts = {
  fingerprint: 'Fingerprint of the key of the service',
  why: 'In this scan the occupational physician reads your answers, with your name. Your employer does not read them. You never have to take part: you decide.',
  use: 'The occupational physician uses your answers to support you and to make figures about groups possible. They go into no personnel file.',
  free: 'You can refuse or stop. That has no consequences, and your employer is not told who took part.',
  erase:
    'Until the scan closes you can fill it in again; the last time counts. The occupational physician erases your answers if you ask. Figures about groups that have been made stay.',
  send: 'Feel free to look back first. Your answers go, sealed, to the occupational physician, with your name. Until the scan closes you can fill it in again with the same code; the last time counts. Would you like to have them erased? Ask the occupational physician.',
  talk: 'You can ask the prevention service to call or write to you. Your employer does not get to know. The occupational physician, who reads your answers, does.',
  box: 'Yes, I explicitly agree that the occupational physician reads my answers about my work and health, with my name.',
};
