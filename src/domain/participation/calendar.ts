/** Waves open and close on days of the Belgian calendar, wherever the server stands. */
const brussels = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Brussels',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in Brussels at this moment, ISO 8601: `2026-11-22`. */
export const brusselsDay = (moment: Date): string => brussels.format(moment);

/** True for an existing day written `2026-11-22`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The hour in Brussels at this moment, 0 to 23. */
export const brusselsHour = (moment: Date): number =>
  Number(moment.toLocaleString('en-GB', { timeZone: 'Europe/Brussels', hour: '2-digit', hourCycle: 'h23' }));

const dayMs = 86_400_000;
const atNoon = (day: string): number => Date.parse(`${day}T12:00:00Z`);

/** The day so many days later, or earlier for a negative number. */
export const addDays = (day: string, days: number): string =>
  new Date(atNoon(day) + days * dayMs).toISOString().slice(0, 10);

/** Days from one day to another: 1 for the next day. */
export const daysBetween = (from: string, to: string): number => Math.round((atNoon(to) - atNoon(from)) / dayMs);

/** Saturday and Sunday. */
export const isWeekend = (day: string): boolean => [0, 6].includes(new Date(atNoon(day)).getUTCDay());
