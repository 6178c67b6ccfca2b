import { type ConditionTree, evaluateCondition, isBlank } from '../../../src/domain/instruments/conditions.ts';
import type { AnswerValue } from '../../../src/domain/instruments/instrument.types.ts';
import { fill } from '../../locales/fill.ts';
import type { DeviceWords } from '../../pages/scan/device-words.ts';

/** One drawn question with what the server wrote about it in its `data-` attributes. */
export interface Field {
  readonly element: HTMLFieldSetElement;
  readonly name: string;
  readonly instrumentId: string;
  readonly item: string;
  readonly kind: string;
  readonly isRequired: boolean;
  readonly step: number;
}

export type Values = Readonly<Record<string, AnswerValue>>;

type Control = HTMLInputElement | HTMLTextAreaElement;

/** All questions of the form, in their order. */
export function findFields(form: HTMLFormElement): readonly Field[] {
  return [...form.querySelectorAll<HTMLFieldSetElement>('fieldset[data-item]')].map((element) => {
    const { item = '', kind = '', required } = element.dataset;
    const name = element.querySelector<Control>('input, textarea')?.name ?? '';
    return {
      element,
      name,
      instrumentId: name.slice(0, name.length - item.length - 1),
      item,
      kind,
      isRequired: required === '1',
      step: Number(element.closest<HTMLElement>('[data-step]')?.dataset['step']),
    };
  });
}

const controls = (field: Field): readonly Control[] => [...field.element.querySelectorAll<Control>('input, textarea')];

/** The answer that stands in the page; undefined when nothing is answered. Numbers are numbers where the server said so. */
export function readField(field: Field): AnswerValue | undefined {
  const chosen = controls(field).flatMap((control): (number | string)[] => {
    if (control instanceof HTMLTextAreaElement) return control.value.trim() ? [control.value.trim()] : [];
    if (control.type === 'radio' || control.type === 'checkbox') return control.checked ? [typed(control)] : [];
    return control.value.trim() ? [typed(control)] : [];
  });
  if (chosen.length === 0) return undefined;
  return field.kind === 'multiple' ? chosen : chosen[0];
}

function typed(input: HTMLInputElement): number | string {
  const text = input.value.trim();
  return input.dataset['n'] !== undefined && /^-?\d+$/.test(text) ? Number(text) : text;
}

/** Puts a kept answer back into the page; a value that no longer exists there is left out. */
export function writeField(field: Field, value: AnswerValue | undefined): void {
  const wanted = (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String);
  for (const control of controls(field)) {
    if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox'))
      control.checked = wanted.includes(control.value);
    else control.value = wanted[0] ?? '';
  }
}

/** "None of these" and the rest cannot stand together: the last one ticked wins. */
export function keepExclusive(field: Field, changed: HTMLInputElement): void {
  if (changed.type !== 'checkbox' || !changed.checked) return;
  const isExclusive = changed.dataset['exclusive'] !== undefined;
  for (const control of controls(field)) {
    if (control === changed || !(control instanceof HTMLInputElement)) continue;
    if (isExclusive || control.dataset['exclusive'] !== undefined) control.checked = false;
  }
}

/**
 * The fields that are asked, given the answers. As on the server (`visible-items.ts`): in order, per instrument, and an
 * answer to a question that is itself not asked counts as no answer.
 */
export function askedFields(
  fields: readonly Field[],
  conditions: Readonly<Record<string, ConditionTree>>,
  values: Values,
): readonly Field[] {
  const seen: Record<string, Record<string, unknown>> = {};
  return fields.filter(({ name, instrumentId, item }) => {
    seen[instrumentId] ??= {};
    const known = seen[instrumentId];
    const condition = conditions[name];
    if (condition && !evaluateCondition(condition, known)) return false;
    known[item] = values[name];
    return true;
  });
}

/** What is wrong with an answer, as a sentence; null when it may go on. The server checks everything again. */
export function fieldProblem(field: Field, value: AnswerValue | undefined, words: DeviceWords): string | null {
  if (isBlank(value)) {
    if (!field.isRequired) return null;
    return field.kind === 'number' || field.kind === 'text' ? words.steps.missingText : words.steps.missing;
  }
  if (field.kind !== 'number') return null;
  const input = field.element.querySelector<HTMLInputElement>('.number-input');
  if (!input) return null;
  const min = Number(input.dataset['min']);
  const max = Number(input.dataset['max']);
  const isFine = typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
  return isFine ? null : fill(words.steps.wrongNumber, { min, max });
}

/** Shows or takes away the sentence above the answers. */
export function markField(field: Field, sentence: string | null): void {
  const line = field.element.querySelector<HTMLElement>('.field-error');
  if (line) {
    line.textContent = sentence ?? '';
    line.hidden = sentence === null;
  }
  field.element.toggleAttribute('data-invalid', sentence !== null);
  for (const control of controls(field))
    if (control.classList.contains('number-input') || control instanceof HTMLTextAreaElement)
      control.setAttribute('aria-invalid', String(sentence !== null));
}

/** The words of the question, without "may be skipped". */
export const fieldTitle = (field: Field): string =>
  field.element.querySelector('legend')?.firstChild?.textContent?.trim() ?? '';
