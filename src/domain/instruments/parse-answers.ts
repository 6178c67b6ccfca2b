import { z } from 'zod';
import type { Problem } from '../errors.ts';
import { isBlank } from './conditions.ts';
import { declined } from './declined.ts';
import type { Answers, AnswerValue, Instrument, Item, ItemId, RawAnswers } from './instrument.types.ts';
import { visibleItems } from './visible-items.ts';

export type ParsedAnswers =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** More than this is not a mistake of a respondent; the list is cut off. */
const mostProblems = 50;

const compiled = new WeakMap<Instrument, z.ZodType<Record<string, unknown>>>();

/**
 * Checks answers from outside against exactly this version of the instrument: known items only, known choices, lengths,
 * everything that is required and asked. Problems: `unknown-item`, `missing-answer`, `wrong-answer`, `too-long`; none repeats
 * what was answered.
 *
 * Decisions: a blank (`''`, `null`, `[]`) is no answer. The answer to an item that is not asked (its condition is false) is
 * dropped, not refused: without scripts every question is drawn, and who changes an earlier answer takes the later one back.
 * "Prefer not to say" to a background question is stored as no answer. Ticks are stored in the order of the instrument, so
 * that the order of ticking, like the order of keys, says nothing.
 *
 * `blanks: 'allow'` is for paper and files: a missing required answer is then left out and makes its scale not scorable.
 */
export function parseAnswers(
  instrument: Instrument,
  raw: RawAnswers,
  { blanks = 'refuse' }: { readonly blanks?: 'refuse' | 'allow' } = {},
): ParsedAnswers {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return { ok: false, problems: [{ code: 'wrong-answer', expected: 'an object of answers by item id' }] };
  }
  const given: Record<string, unknown> = Object.create(null);
  for (const id of Object.keys(raw)) {
    const value = (raw as Record<string, unknown>)[id];
    if (!isBlank(typeof value === 'string' ? value.trim() : value)) given[id] = value;
  }
  const checked = schemaOf(instrument).safeParse(given);
  if (!checked.success) return { ok: false, problems: toProblems(checked.error.issues, instrument) };

  const values: Record<ItemId, AnswerValue> = {};
  const problems: Problem[] = [];
  for (const item of visibleItems(instrument.items, checked.data)) {
    const value = checked.data[item.id];
    if (value !== undefined && !(item.role === 'background' && value === declined)) {
      values[item.id] = canonical(item, value as AnswerValue);
    } else if (value === undefined && item.required && blanks === 'refuse') {
      problems.push({ code: 'missing-answer', where: item.id });
    }
  }
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, mostProblems) };
  return { ok: true, answers: { instrumentId: instrument.id, version: instrument.version, values } as Answers };
}

function schemaOf(instrument: Instrument): z.ZodType<Record<string, unknown>> {
  let schema = compiled.get(instrument);
  if (schema === undefined) {
    schema = z.strictObject(
      Object.fromEntries(instrument.items.map((item) => [item.id, answerSchema(item).optional()])),
    );
    compiled.set(instrument, schema);
  }
  return schema;
}

function answerSchema(item: Item): z.ZodType {
  if (item.kind === 'number') return z.int().min(item.min!).max(item.max!);
  if (item.kind === 'text') return z.string().max(item.maxLength!);
  const choice = z.literal(item.choices.map(({ value }) => value));
  if (item.kind === 'single') return choice;
  const exclusive = item.exclusive ?? [];
  return z
    .array(choice)
    .max(item.choices.length)
    .refine((ticks) => new Set(ticks).size === ticks.length)
    .refine((ticks) => ticks.length === 1 || !ticks.some((tick) => exclusive.includes(tick)));
}

function canonical(item: Item, value: AnswerValue): AnswerValue {
  if (item.kind === 'text') return (value as string).trim().normalize('NFC');
  if (!Array.isArray(value)) return value;
  return item.choices.map((choice) => choice.value).filter((choice) => value.includes(choice));
}

function toProblems(issues: readonly z.core.$ZodIssue[], instrument: Instrument): readonly Problem[] {
  const problems = new Map<string, Problem>();
  for (const issue of issues) {
    const ids = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])];
    for (const id of ids.slice(0, mostProblems)) {
      const item = instrument.items.find((known) => known.id === id);
      problems.set(id, item === undefined ? { code: 'unknown-item', where: id.slice(0, 80) } : wrong(item, issue));
    }
  }
  return [...problems.values()].slice(0, mostProblems);
}

function wrong(item: Item, issue: z.core.$ZodIssue): Problem {
  if (item.kind === 'text' && issue.code === 'too_big') {
    return { code: 'too-long', where: item.id, expected: String(item.maxLength) };
  }
  return { code: 'wrong-answer', where: item.id, expected: expectation(item) };
}

function expectation(item: Item): string {
  if (item.kind === 'number') return `${item.min} - ${item.max}`;
  return item.kind === 'text' ? 'text' : item.choices.map((choice) => choice.value).join(', ');
}
