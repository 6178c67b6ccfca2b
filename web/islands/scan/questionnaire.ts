import { html } from 'hono/html';
import { fill } from '../../locales/fill.ts';
import { errorSummary } from '../../pages/scan/error-summary.ts';
import type { ScanData } from '../../pages/scan/scan-data.ts';
import { newReceipt } from './admission.ts';
import type { Delivery } from './deliver.ts';
import { draw, need } from './dom.ts';
import {
  askedFields,
  type Field,
  fieldProblem,
  fieldTitle,
  findFields,
  keepExclusive,
  markField,
  readField,
} from './fields.ts';
import { enableFollowOffer } from './follow-offer.ts';
import { showRefusal } from './refusal.ts';
import { drawReview } from './review.ts';
import { createSender, type Deliver } from './sender.ts';
import { restoreAnswers, type Session } from './session.ts';
import { createStepper } from './stepper.ts';
import { type AnswersByInstrument, answersOf, consignmentOf } from './submission.ts';

/** What becomes of a questionnaire that is done. `receipt` null: nothing was sent; `followKey`: an own key that was sent with it. */
export type Finish = (answers: AnswersByInstrument, receipt: string | null, followKey: string | null) => void;

/**
 * The questions at work on this page: steps, autosave, conditions, sending. Everything it shows was drawn by the server or by
 * the same page code.
 */
export function runQuestionnaire(
  data: ScanData,
  form: HTMLFormElement,
  { draft, welcome, save }: Session,
  { deliver, finished }: { readonly deliver: Deliver; readonly finished: Finish },
): void {
  const { words } = data;
  const fields = findFields(form);
  const outcome = need('[data-outcome]', form);
  let asked: readonly Field[] = fields;

  form.noValidate = true;
  form.querySelector('[data-fallback]')?.remove();
  restoreAnswers(draft, fields, readField);
  refreshAsked();

  const problemOf = (field: Field) => fieldProblem(field, draft.values[field.name], words);
  const answers = () => answersOf(data, asked, draft.values);
  const openIn = (step: number) => asked.filter((field) => field.step === step && problemOf(field) !== null).length;
  const finish = (receipt: string | null) =>
    finished(answers(), receipt, receipt === null ? null : (draft.follow?.key ?? null));
  const offer = enableFollowOffer(data, draft.follow ?? null, (choice) => {
    draft.follow = choice;
    keep();
  });

  const stepper = createStepper(form, (step) => {
    if (step === stepper.count) drawReview(form, words, openIn, (chosen) => stepper.show(chosen));
    draft.step = step;
    keep();
  });
  const sender = createSender({
    place: outcome,
    words,
    deliver,
    request: () => consignmentOf(data, draft, answers(), keep),
    onBusy(isBusy) {
      need('[data-send]', form).hidden = isBusy;
      need('[data-review]', form).hidden = isBusy;
      stepper.lock(isBusy);
    },
    onStored: () => finish(draft.sending?.receipt ?? null),
    onRefused: refused,
  });

  if (welcome === 'renewed') banner(words.steps.renewedTitle, words.steps.renewedText);
  if (welcome === 'resumed' && !draft.isPending) banner(words.steps.welcomeBack, words.steps.welcomeBackText);
  stepper.show(draft.isPending ? stepper.count : draft.step, { isQuiet: true });
  if (draft.isPending) sender.send();

  form.addEventListener('input', ({ target }) => {
    const field = fields.find(({ element }) => element.contains(target as Node));
    if (!field) return;
    if (target instanceof HTMLInputElement) keepExclusive(field, target);
    const value = readField(field);
    if (value === undefined) delete draft.values[field.name];
    else draft.values[field.name] = value;
    if (field.element.hasAttribute('data-invalid') && problemOf(field) === null) {
      markField(field, null);
      drawErrors(fields.filter(({ element }) => element.hasAttribute('data-invalid')));
    }
    countDown(field);
    refreshAsked();
    keep();
  });
  need('[data-next]', form).addEventListener('click', goOn);
  need('[data-back]', form).addEventListener('click', () => stepper.show(neighbour(-1)));
  form.addEventListener('submit', (event) => {
    // The Enter key in a field presses Send, wherever one is.
    if (stepper.current() < stepper.count) {
      event.preventDefault();
      goOn();
    } else if (!isComplete(asked)) event.preventDefault();
    else if (canMakeCredential()) {
      event.preventDefault();
      void offer.settleTyped().then((isFine) => isFine && startSending());
    } else handOverToServer();
  });
  form.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('[data-errors] a');
    const field = link && fields.find(({ element }) => `#${element.id}` === link.getAttribute('href'));
    if (!field) return;
    event.preventDefault();
    if (field.step !== stepper.current()) stepper.show(field.step);
    field.element.scrollIntoView({ block: 'center' });
    field.element.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true });
  });

  function refreshAsked(): void {
    asked = askedFields(fields, data.conditions, draft.values);
    for (const field of fields) {
      const isAsked = asked.includes(field);
      field.element.hidden = !isAsked;
      field.element.disabled = !isAsked;
    }
  }

  function keep(): void {
    if (!save()) need('[data-saved]').textContent = words.steps.notSaved;
  }

  /** The next step that way with a question in it; the last step is always one. */
  function neighbour(direction: 1 | -1): number {
    let step = stepper.current() + direction;
    while (step > 1 && step < stepper.count && !asked.some((field) => field.step === step)) step += direction;
    return step;
  }

  function goOn(): void {
    if (isComplete(asked.filter((field) => field.step === stepper.current()))) stepper.show(neighbour(1));
  }

  /** Checks these fields; where something is wrong, the reader is brought to a list of it. */
  function isComplete(checked: readonly Field[]): boolean {
    for (const field of checked) markField(field, problemOf(field));
    const wrong = checked.filter((field) => problemOf(field) !== null);
    bringToErrors(wrong);
    return wrong.length === 0;
  }

  function drawErrors(wrong: readonly Field[]): void {
    const errors = wrong.map((field) => ({ name: field.name, title: fieldTitle(field) }));
    need('[data-errors]', form).outerHTML = String(errorSummary(words, errors));
  }

  function bringToErrors(wrong: readonly Field[]): void {
    drawErrors(wrong);
    const [first] = wrong;
    if (!first) return;
    if (first.step !== stepper.current()) stepper.show(first.step);
    const summary = need('[data-errors]', form);
    summary.scrollIntoView({ block: 'start' });
    summary.focus({ preventScroll: true });
  }

  function startSending(): void {
    draft.sending ??= { responseId: crypto.randomUUID(), receipt: newReceipt(), admission: null };
    draft.isPending = true;
    keep();
    sender.send();
  }

  function refused(refusal: Extract<Delivery, { kind: 'refused' }>): void {
    draft.isPending = false;
    keep();
    const wrong = asked.filter(({ item }) => refusal.problems.some(({ where }) => where === item));
    if (wrong.length > 0) {
      for (const field of wrong)
        markField(field, refusal.problems.find(({ where }) => where === field.item)?.message ?? null);
      bringToErrors(wrong);
      return;
    }
    showRefusal(outcome, refusal, words, {
      withCode(code) {
        draft.code = code;
        draft.sending = null;
        startSending();
      },
      renew: () => location.reload(),
      resultAnyway: () => finish(null),
    });
  }

  /** On a plain http address a browser makes no credential: the server then does it, as for a browser without JavaScript. */
  function handOverToServer(): void {
    for (const [name, value] of [
      ['code', draft.code],
      ['consent', 'yes'],
    ] as const) {
      if (value === null || form.querySelector(`input[type="hidden"][name="${name}"]`)) continue;
      form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
    }
  }
}

const canMakeCredential = (): boolean => crypto.subtle !== undefined && 'randomUUID' in crypto;

function banner(title: string, text: string): void {
  draw(need('[data-banner]'), html`<div class="notice"><h2>${title}</h2><p>${text}</p></div>`);
}

/** Tells how much room is left in a comment. */
function countDown({ element }: Field): void {
  const area = element.querySelector('textarea');
  const line = element.querySelector<HTMLElement>('.text-left');
  if (area && line) line.textContent = fill(line.dataset['left'] ?? '', { n: area.maxLength - area.value.length });
}
