import { need } from './dom.ts';

/** Shows one step of the form at a time. */
export interface Stepper {
  /** From 1. */
  current(): number;
  readonly count: number;
  /** Shows a step and puts the focus on its heading; `isQuiet` at the first drawing, when nobody pressed anything. */
  show(step: number, options?: { readonly isQuiet?: boolean; readonly isHistory?: boolean }): void;
  /** Whether one may leave the step by the buttons: not while sending. */
  lock(isLocked: boolean): void;
}

/**
 * Steps over the sections that the server drew. Every step is an entry in the browser's history, so that the back button of
 * a phone goes one step back and not out of the scan.
 */
export function createStepper(form: HTMLFormElement, onShow: (step: number) => void): Stepper {
  const sections = [...form.querySelectorAll<HTMLElement>('[data-step]')];
  const back = need<HTMLButtonElement>('[data-back]', form);
  const next = need<HTMLButtonElement>('[data-next]', form);
  const nav = need('[data-nav]', form);
  let current = 1;
  let isLocked = false;

  const show: Stepper['show'] = (step, { isQuiet = false, isHistory = false } = {}) => {
    current = Math.min(Math.max(1, step), sections.length);
    for (const section of sections) section.hidden = section.dataset['step'] !== String(current);
    nav.hidden = false;
    back.hidden = current === 1;
    next.hidden = current === sections.length;
    if (isQuiet) history.replaceState({ step: current }, '');
    else if (!isHistory) history.pushState({ step: current }, '');
    onShow(current);
    if (isQuiet) return;
    window.scrollTo(0, 0);
    need(`#step-${current}`, form).focus({ preventScroll: true });
  };

  window.addEventListener('popstate', (event: PopStateEvent) => {
    const step: unknown = event.state?.step;
    if (typeof step === 'number' && form.isConnected && !isLocked) show(step, { isHistory: true });
  });
  return {
    current: () => current,
    count: sections.length,
    show,
    lock(locked) {
      isLocked = locked;
      nav.hidden = locked;
    },
  };
}
