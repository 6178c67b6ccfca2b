import { describe, expect, test } from 'vitest';
import { addDays, brusselsHour, daysBetween, isWeekend } from '../../../src/domain/participation/calendar.ts';
import {
  comingReminderDays,
  fixReminderDays,
  isReminderDue,
  nextReminderDay,
  standardReminderDays,
} from '../../../src/domain/participation/reminder-days.ts';

// 2026-03-02 is a Monday.
describe('the days of automatic reminders', () => {
  test.each([
    ['three weeks', '2026-03-22', ['2026-03-12', '2026-03-20']],
    ['two weeks', '2026-03-15', ['2026-03-09', '2026-03-13']],
    ['half time on a Sunday moves to Monday', '2026-03-14', ['2026-03-09', '2026-03-12']],
    ['half time on a Sunday that comes too close to the last one is left out', '2026-03-13', ['2026-03-11']],
    ['one week: the last one only', '2026-03-08', ['2026-03-06']],
    ['two days before the end on a Sunday moves back to Friday', '2026-03-17', ['2026-03-09', '2026-03-13']],
    ['four days: too soon after the opening', '2026-03-05', []],
    ['one day', '2026-03-02', []],
  ])('are half time and two days before the end, never on a weekend: %s', (_name, closes, expected) => {
    expect(standardReminderDays('2026-03-02', closes)).toEqual(expected);
  });

  test('are working days, at least three days apart and from the opening, for every length of a wave', () => {
    for (let length = 0; length < 120; length += 1)
      for (const opened of ['2026-03-02', '2026-03-05', '2026-03-07', '2026-12-24']) {
        const days = standardReminderDays(opened, addDays(opened, length));
        expect(days.some(isWeekend)).toBe(false);
        for (const [index, day] of days.entries()) {
          expect(daysBetween(index === 0 ? opened : (days[index - 1] as string), day)).toBeGreaterThanOrEqual(3);
          expect(day <= addDays(opened, length)).toBe(true);
        }
      }
  });

  test('are those that were chosen, as far as they can still be kept; none without a last day', () => {
    expect(standardReminderDays('2026-03-02', null)).toEqual([]);
    const chosen = ['2026-03-16', '2026-03-02', '2026-03-09', '2026-03-09', '2026-04-01'];
    expect(fixReminderDays(chosen, '2026-03-02', '2026-03-20')).toEqual(['2026-03-09', '2026-03-16']);
    expect(fixReminderDays([], '2026-03-02', '2026-03-20')).toEqual([]);
    expect(fixReminderDays(null, '2026-03-02', '2026-03-22')).toEqual(['2026-03-12', '2026-03-20']);
  });
});

describe('whether a reminder is due', () => {
  const fixed = ['2026-03-12', '2026-03-20'];
  const due = (today: string, earlier: readonly string[] = []) => isReminderDue(fixed, earlier, '2026-03-02', today);

  test('on its day, once, and not before', () => {
    expect([due('2026-03-11'), due('2026-03-12'), due('2026-03-12', ['2026-03-12'])]).toEqual([false, true, false]);
    expect(due('2026-03-20', ['2026-03-12'])).toBe(true);
  });

  test('later when no service ran on its day, but not on a weekend, and the missed one is not made up for twice', () => {
    expect([due('2026-03-13'), due('2026-03-14'), due('2026-03-15'), due('2026-03-16')]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(due('2026-03-20')).toBe(true);
    expect(due('2026-03-23', ['2026-03-20'])).toBe(false);
  });

  test('not when somebody sent one by hand shortly before', () => {
    expect(due('2026-03-12', ['2026-03-10'])).toBe(false);
    expect(due('2026-03-13', ['2026-03-10'])).toBe(false);
    expect(due('2026-03-12', ['2026-03-09'])).toBe(true);
  });

  test('is told beforehand: what is still to come, without what another one took the place of', () => {
    expect(comingReminderDays(fixed, [], '2026-03-12')).toEqual(fixed);
    expect(comingReminderDays(fixed, ['2026-03-10'], '2026-03-11')).toEqual(['2026-03-20']);
    expect(comingReminderDays(fixed, ['2026-03-09'], '2026-03-11')).toEqual(fixed);
    expect(comingReminderDays(fixed, ['2026-03-12'], '2026-03-12')).toEqual(['2026-03-20']);
  });

  test('never within three days of the opening or of another one', () => {
    expect(nextReminderDay('2026-03-02', [])).toBe('2026-03-05');
    expect(nextReminderDay('2026-03-02', ['2026-03-12', '2026-03-08'])).toBe('2026-03-15');
    expect(isReminderDue(['2026-03-04'], [], '2026-03-02', '2026-03-04')).toBe(false);
    expect(isReminderDue(['2026-03-04'], [], '2026-03-02', '2026-03-05')).toBe(true);
  });
});

test('days are counted over the change to summer time, and hours are those of Brussels', () => {
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  expect(daysBetween('2026-03-27', '2026-03-31')).toBe(4);
  expect([new Date('2026-01-05T08:00:00Z'), new Date('2026-07-05T22:30:00Z')].map(brusselsHour)).toEqual([9, 0]);
});
