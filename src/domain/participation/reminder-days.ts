import { addDays, daysBetween, isWeekend } from './calendar.ts';

/**
 * Least number of days between two reminders, and between the opening and the first one: 3, provisional. So that nobody is
 * pestered, and nobody can watch a mailbox of their own for an answer every hour.
 */
export const reminderSpacingDays = 3;

/** The last automatic reminder comes so many days before the last day: 2, provisional. */
const daysBeforeEnd = 2;

/** Automatic reminders do not go out before this hour in Brussels: 9, provisional. */
export const reminderHour = 9;

/** Most days that may be chosen for one wave; more is pestering, or a slip of the finger. Provisional. */
export const mostReminderDays = 6;

const toMonday = (day: string): string => (isWeekend(day) ? toMonday(addDays(day, 1)) : day);
const toFriday = (day: string): string => (isWeekend(day) ? toFriday(addDays(day, -1)) : day);

/**
 * Half time and shortly before the end, never on a weekend: half time moves on to Monday, the last one back to Friday. What
 * comes too soon after the opening, or too close to the last one, is left out. Empty without a last day.
 */
export function standardReminderDays(opened: string, closes: string | null): string[] {
  if (closes === null) return [];
  const half = toMonday(addDays(opened, Math.floor(daysBetween(opened, closes) / 2)));
  const last = toFriday(addDays(closes, -daysBeforeEnd));
  const days = daysBetween(half, last) >= reminderSpacingDays ? [half, last] : [last];
  return days.filter((day) => daysBetween(opened, day) >= reminderSpacingDays);
}

/**
 * The days that are fixed when a wave opens: those that were chosen (or the standard ones), as far as they can still be kept.
 * In order, each once.
 */
export function fixReminderDays(chosen: readonly string[] | null, opened: string, closes: string | null): string[] {
  if (chosen === null) return standardReminderDays(opened, closes);
  return [...new Set(chosen)].toSorted().filter((day) => day > opened && (closes === null || day <= closes));
}

/** The first day on which another reminder may go out, given the days of earlier ones; it may be long past. */
export function nextReminderDay(opened: string, earlier: readonly string[]): string {
  const latest = [opened, ...earlier].toSorted().at(-1) as string;
  return addDays(latest, reminderSpacingDays);
}

/**
 * Whether an automatic reminder has to go out today: the latest of the fixed days that has come was not served, by that
 * reminder or by another one shortly before it. A day on which no service ran is made up for, never on a weekend.
 */
export function isReminderDue(
  fixed: readonly string[],
  earlier: readonly string[],
  opened: string,
  today: string,
): boolean {
  const due = fixed
    .filter((day) => day <= today)
    .toSorted()
    .at(-1);
  if (due === undefined || isWeekend(today) || today < nextReminderDay(opened, earlier)) return false;
  return !isServed(due, earlier);
}

/** By the reminder of that day, or by another one so shortly before that it would follow at once. */
const isServed = (fixed: string, earlier: readonly string[]): boolean =>
  earlier.some((day) => day > addDays(fixed, -reminderSpacingDays));

/** The automatic reminders that are still to come, today's included. */
export const comingReminderDays = (fixed: readonly string[], earlier: readonly string[], today: string): string[] =>
  fixed.filter((day) => day >= today && !isServed(day, earlier));
