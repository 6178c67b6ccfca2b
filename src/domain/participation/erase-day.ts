import { addDays } from './calendar.ts';

/** How long a request for a talk is kept when nothing else is set. Provisional: a quarter is long enough to be called back. */
export const standardTalkDays = 90;
/** Below two weeks a holiday of the adviser loses requests; above a year they are no requests any more. */
export const talkDaysBetween = { from: 14, to: 365 } as const;

/**
 * How long sealed answers in the care of a physician stay after closing when nothing else is set. Provisional: they are a hand-over
 * box and no health file, whose own terms are the physician's matter (`domain/service-key/README.md`).
 */
export const standardCareDays = 180;
/** Below a month a physician on leave loses answers; above two years it would be a file. */
export const careDaysBetween = { from: 30, to: 730 } as const;

/**
 * The day on which something of `today` goes: the last Monday that is at most `days` (>= 7) later. Only whole weeks, so that
 * the day tells no more of the day of asking than its week.
 */
export function eraseDay(today: string, days: number): string {
  const last = addDays(today, days);
  const sinceMonday = (new Date(`${last}T12:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(last, -sinceMonday);
}
