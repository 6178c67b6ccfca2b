import { webcrypto } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { followQuestions, type OwnAnswers } from '../../../src/domain/following/following.types.ts';
import { marksOfOwnAnswers, marksOfOwnKey } from '../../../src/domain/following/make-marks.ts';
import { matchMarks } from '../../../src/domain/following/match-marks.ts';
import { normaliseAnswers } from '../../../src/domain/following/normalise-answers.ts';
import { makeOwnKey, ownKeyLength, parseOwnKey } from '../../../src/domain/following/own-key.ts';

const subtle = webcrypto.subtle as SubtleCrypto;
const random = { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };
/** Few rounds: what is tested does not depend on how slow a mark is to make. */
const marks = (answers: OwnAnswers, study = 'study-1') => marksOfOwnAnswers(answers, study, { subtle, random }, 10);
const shared = (one: readonly string[], other: readonly string[]) => one.filter((mark, place) => mark === other[place]);

const griet: OwnAnswers = {
  'mother-name': 'Godelieve',
  'father-name': 'Étienne',
  'mother-birthday': '07',
  school: 'De Zonnebloem',
  street: '’t Hofke',
  siblings: '3',
};

describe('own answers', () => {
  test('are read the same with and without accents, capitals, spaces and zeros', () => {
    expect(normaliseAnswers(griet)).toEqual(['GO', 'ET', '7', 'DE', 'TH', '3']);
    expect(normaliseAnswers({ ...griet, 'father-name': ' etienne', 'mother-birthday': '7', street: "'T hof" })).toEqual(
      normaliseAnswers(griet),
    );
  });

  test('that cannot be read count as open: a day 32, letters for a number, signs only', () => {
    expect(normaliseAnswers({ 'mother-birthday': '32', siblings: 'drie', school: '?!' })).toEqual(
      followQuestions.map(() => ''),
    );
  });

  test('give six marks of 22 symbols, the same ones each time', async () => {
    const first = await marks(griet);
    expect(first).toHaveLength(6);
    for (const mark of first) expect(mark).toMatch(/^[\w-]{22}$/);
    expect(new Set(first).size).toBe(6);
    expect(await marks(griet)).toEqual(first);
  });

  test.each(followQuestions)('with another answer to %s keep exactly one mark', async (question) => {
    const other = question === 'mother-birthday' || question === 'siblings' ? '11' : 'Xxxx';
    expect(shared(await marks(griet), await marks({ ...griet, [question]: other }))).toHaveLength(1);
  });

  test.each(followQuestions)('with %s left open keep exactly one mark, and nothing shows which', async (question) => {
    const { [question]: _, ...open } = griet;
    const found = await marks(open);
    expect(shared(await marks(griet), found)).toHaveLength(1);
    expect(new Set(found.map((mark) => mark.length))).toEqual(new Set([22]));
    expect(shared(found, await marks(open))).toHaveLength(1);
  });

  test('with two other answers keep none', async () => {
    expect(shared(await marks(griet), await marks({ ...griet, school: 'Xx', siblings: '9' }))).toEqual([]);
  });

  test('two of them open are refused: they would not be found again', async () => {
    await expect(marks({ ...griet, school: '', siblings: '' })).rejects.toThrow('at least 5 answers');
  });

  test('give other marks in another study', async () => {
    expect(shared(await marks(griet), await marks(griet, 'study-2'))).toEqual([]);
  });
});

describe('an own key', () => {
  test('has 16 symbols in groups of four, and is read back from any way of typing it', () => {
    for (let round = 0; round < 200; round++) {
      const key = makeOwnKey(random);
      expect(key).toMatch(/^[A-Z3-9]{4}(-[A-Z3-9]{4}){3}$/);
      expect(parseOwnKey(` ${key.toLowerCase().replaceAll('-', ' ')} `)).toBe(key);
    }
    expect(ownKeyLength).toBe(16);
  });

  test('with a wrong symbol, one too few, or nothing is not a key', () => {
    const key = makeOwnKey(random);
    const wrong = `${key[0] === 'A' ? 'C' : 'A'}${key.slice(1)}`;
    expect([wrong, key.slice(0, -1), ''].map(parseOwnKey)).toEqual([null, null, null]);
  });

  test('gives one mark, the same each time, another one in another study', async () => {
    const key = makeOwnKey(random);
    const [mark] = await marksOfOwnKey(key, 'study-1', { subtle });
    expect(mark).toMatch(/^[\w-]{22}$/);
    expect(await marksOfOwnKey(key, 'study-1', { subtle })).toEqual([mark]);
    expect(await marksOfOwnKey(key, 'study-2', { subtle })).not.toEqual([mark]);
  });
});

describe('matching', () => {
  test('by hand: a whole match, one different answer, a stranger, and nobody who did not want to', () => {
    const earlier = [['a1', 'a2', 'a3'], ['b1', 'b2', 'b3'], [], ['d1', 'd2', 'd3']];
    const later = [[], ['x', 'b2', 'y'], ['s1', 's2', 's3'], ['a1', 'a2', 'a3']];
    expect(matchMarks(earlier, later)).toEqual([
      { earlier: 1, later: 1 },
      { earlier: 0, later: 3 },
    ]);
  });

  test('follows nobody where two could be meant, in either wave', () => {
    const twins = [
      ['a1', 'a2'],
      ['a1', 'a2'],
    ];
    expect(matchMarks(twins, [['a1', 'a2']])).toEqual([]);
    expect(matchMarks([['a1', 'a2']], twins)).toEqual([]);
    expect(
      matchMarks(
        [
          ['a1', 'a2'],
          ['a1', 'b2'],
        ],
        [['a1', 'c2']],
      ),
    ).toEqual([]);
  });

  test('prefers who shares everything above who shares one', () => {
    expect(
      matchMarks(
        [
          ['a1', 'a2'],
          ['a1', 'b2'],
        ],
        [['a1', 'a2']],
      ),
    ).toEqual([{ earlier: 0, later: 0 }]);
  });

  test('a mark at another place is another mark, and a key never meets answers', () => {
    expect(matchMarks([['a', 'b']], [['b', 'a']])).toEqual([]);
    expect(matchMarks([['a']], [['x', 'a']])).toEqual([]);
  });

  const wave = fc.array(fc.array(fc.constantFrom('p', 'q', 'r', 's'), { minLength: 3, maxLength: 3 }), {
    maxLength: 12,
  });

  test('nobody is in two pairs, every pair shares a mark, and the order of people does not matter', () => {
    fc.assert(
      fc.property(wave, wave, (earlier, later) => {
        const pairs = matchMarks(earlier, later);
        expect(new Set(pairs.map((pair) => pair.earlier)).size).toBe(pairs.length);
        expect(new Set(pairs.map((pair) => pair.later)).size).toBe(pairs.length);
        for (const pair of pairs)
          expect(shared(earlier[pair.earlier] ?? [], later[pair.later] ?? []).length).toBeGreaterThan(0);
        const turned = matchMarks(earlier.toReversed(), later).map((pair) => ({
          ...pair,
          earlier: earlier.length - 1 - pair.earlier,
        }));
        expect(turned).toEqual(pairs);
      }),
    );
  });

  test('the other way round gives the same pairs', () => {
    fc.assert(
      fc.property(wave, wave, (earlier, later) => {
        const back = matchMarks(later, earlier).map((pair) => ({ earlier: pair.later, later: pair.earlier }));
        expect(back.toSorted((one, other) => one.later - other.later)).toEqual(matchMarks(earlier, later));
      }),
    );
  });
});
