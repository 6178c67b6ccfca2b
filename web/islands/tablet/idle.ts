import { fill } from '../../locales/fill.ts';
import type { TabletTexts } from '../../locales/nl/tablet.ts';
import { need } from '../scan/dom.ts';
import { createCountdown } from './countdown.ts';
import { quietSeconds, warningSeconds } from './times.ts';

const signsOfLife = ['pointerdown', 'keydown', 'input', 'scroll'] as const;

interface IdleInput {
  readonly words: TabletTexts['idle'];
  /** Answers that are on their way are not given up, however long the connection is away. */
  readonly isSending: () => boolean;
  readonly onGone: () => void;
}

/** Asks "are you still there?" when nobody touches the screen, and calls `onGone` when nobody answers. Returns how to stop. */
export function watchIdle({ words, isSending, onGone }: IdleInput): () => void {
  const dialog = need<HTMLDialogElement>('[data-idle]');
  const text = need('[data-idle-text]', dialog);
  const warning = createCountdown((left) => {
    text.textContent = fill(words.text, { n: left });
  }, onGone);
  const quiet = createCountdown(
    () => undefined,
    (late) => {
      if (isSending()) return quiet.restart(quietSeconds);
      // Asleep meanwhile: the one who wakes the tablet is likely somebody else.
      if (late >= warningSeconds) return onGone();
      dialog.returnValue = '';
      dialog.showModal();
      warning.restart(warningSeconds);
    },
  );
  const alive = () => {
    if (!dialog.open) quiet.restart(quietSeconds);
  };
  const answered = () => {
    warning.stop();
    if (dialog.returnValue === 'leave') onGone();
    else quiet.restart(quietSeconds);
  };
  dialog.addEventListener('close', answered);
  for (const sign of signsOfLife) window.addEventListener(sign, alive, { passive: true });
  quiet.restart(quietSeconds);
  return () => {
    quiet.stop();
    warning.stop();
    dialog.removeEventListener('close', answered);
    for (const sign of signsOfLife) window.removeEventListener(sign, alive);
    if (dialog.open) dialog.close();
  };
}
