import { describe, expect, test } from 'vitest';
import { likelyNames } from '../../../src/domain/disclosure/comments/likely-names.ts';
import { placeComments } from '../../../src/domain/disclosure/comments/place-comments.ts';
import { blankOut, splitWords } from '../../../src/domain/disclosure/comments/words.ts';
import type { ReportingGroupId } from '../../../src/domain/ids.ts';

const group = (id: string) => id as ReportingGroupId;
const node = (id: string, parentId: string | null, groups: string) => ({
  id,
  parentId,
  groupIds: groups.split(' ').map(group),
});
/** A company of two departments, one with two teams and one with three. */
const units = [
  node('whole', null, 'a b c d e'),
  node('north', 'whole', 'a b'),
  node('team-a', 'north', 'a'),
  node('team-b', 'north', 'b'),
  node('south', 'whole', 'c d e'),
  node('team-c', 'south', 'c'),
  node('team-d', 'south', 'd'),
  node('team-e', 'south', 'e'),
];
/** `{ a: 3 }`: three comments from group a. */
const from = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).flatMap(([groupId, count]) =>
    Array.from({ length: count }, (_, index) => ({ id: `${groupId}${index}`, groupId, question: 'q' })),
  );
const placed = (counts: Readonly<Record<string, number>>) => {
  const { places, left } = placeComments(units, from(counts), 10);
  return {
    ...Object.fromEntries(places.map(({ unitId, commentIds }) => [unitId, commentIds.length])),
    left: left.length,
  };
};

describe('where comments may stand', () => {
  test('the lowest department with ten or more, never a team, and each in one place', () => {
    expect(placed({ a: 6, b: 4, c: 5, d: 5 })).toEqual({ north: 10, south: 10, left: 0 });
    expect(placed({ a: 6, b: 3 })).toEqual({ left: 9 });
  });

  test('what is too few for a department goes up, and takes the smallest department with it when that is needed', () => {
    expect(placed({ a: 6, b: 5, c: 9 })).toEqual({ whole: 20, left: 0 });
    expect(placed({ a: 5, b: 4, c: 3, d: 2 })).toEqual({ whole: 14, left: 0 });
  });

  test('comments that all come from one team are that team’s, at whatever place they stand', () => {
    expect(placed({ a: 12 })).toEqual({ left: 12 });
    expect(placed({ a: 12, b: 1 })).toEqual({ north: 13, left: 0 });
    // Beside the department they would be one team's: they go up together.
    expect(placed({ a: 6, b: 6, c: 12 })).toEqual({ whole: 24, left: 0 });
  });

  test('an open scan without units has one place', () => {
    const whole = [node('whole', null, 'a')];
    expect(placeComments(whole, from({ a: 10 }), 10).places).toHaveLength(1);
    expect(placeComments(whole, from({ a: 9 }), 10).places).toEqual([]);
  });

  test('whatever the numbers are: ten or more at each place, two teams or more, and none twice', () => {
    for (let code = 0; code < 5 ** 5; code += 7) {
      const counts = Object.fromEntries([...'abcde'].map((id, at) => [id, (Math.floor(code / 5 ** at) % 5) * 3]));
      const { places, left } = placeComments(units, from(counts), 10);
      for (const { unitId, commentIds } of places) {
        expect(commentIds.length).toBeGreaterThanOrEqual(10);
        expect(new Set(commentIds.map((id) => id[0])).size).toBeGreaterThan(1);
        expect(unitId).not.toMatch(/team/);
      }
      const all = [...places.flatMap(({ commentIds }) => commentIds), ...left].sort();
      expect(all).toEqual(
        from(counts)
          .map(({ id }) => id)
          .sort(),
      );
    }
  });
});

describe('hints at likely names', () => {
  const known = {
    people: ['Jan Van Damme', 'Sofie El Amrani', 'An Claes'],
    units: ['Gent / Orderpicking', 'Team ICT'],
  };
  const hints = (text: string) =>
    [...likelyNames(text, known)].map(([place, hint]) => `${splitWords(text)[place]}=${hint}`);

  test('find people whatever the case, accents and possession, and leave particles alone', () => {
    expect(hints('Vraag het JAN, of Sofies vriend amrani.')).toEqual([
      'JAN,=person',
      'Sofies=person',
      'amrani.=person',
    ]);
    expect(hints('De baas van de ploeg.')).toEqual([]);
    expect(hints('an idea from An')).toEqual(['An=person']);
  });

  test('find teams, addresses and telephone numbers, also with blanks in them', () => {
    expect(hints('In orderpicking en het team van ICT')).toEqual(['orderpicking=unit', 'ICT=unit']);
    expect(hints('Mail x.y@example.be of bel 0470 12 34 56 na 17u in 2026.')).toEqual([
      'x.y@example.be=contact',
      '0470=contact',
      '12=contact',
      '34=contact',
      '56=contact',
    ]);
  });
});

test('blanked words leave one mark, and nothing that is not seen stays', () => {
  expect(blankOut('Vraag  het\nJan Claes nu\u200b!', [2, 3])).toBe('Vraag het […] nu!');
  expect(blankOut('Jan', [0])).toBe('[…]');
});
