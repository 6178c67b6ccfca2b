import { expect, test } from 'vitest';
import { WorldWalk } from '../../../../src/domain/disclosure/audit/world-walk.ts';
import { seeded } from '../synthetic.ts';

/** Forty people in four teams and two ages; the sums of both are shown, that of one team as a band. */
const people = 40;
const next = seeded(3);
const ages = Array.from({ length: people }, () => (next() < 0.5 ? 0 : 1));
const start = Array.from({ length: people }, () => (next() < 0.4 ? 1 : 0));
const groups = [0, 1, 2, 3]
  .map((team) => Array.from({ length: 10 }, (_, place) => team * 10 + place))
  .concat([ages.flatMap((age, one) => (age === 0 ? [one] : []))]);
const sumIn = (world: readonly number[], group: readonly number[]): number =>
  group.reduce((sum, one) => sum + (world[one] ?? Number.NaN), 0);
const rows = groups.map((indices, row) => {
  const sum = sumIn(start, indices);
  return { indices, values: indices.map(() => 1), lower: row === 3 ? sum - 1 : sum, upper: row === 3 ? sum + 1 : sum };
});
const walk = (): WorldWalk =>
  new WorldWalk({
    lower: start.map(() => 0),
    upper: start.map(() => 1),
    rows,
    homes: start.map((_, one) => Math.floor(one / 10)),
  });
const fits = (world: readonly number[]): boolean =>
  world.every((answer) => answer === 0 || answer === 1) &&
  rows.every(({ indices, lower, upper }) => sumIn(world, indices) >= lower && sumIn(world, indices) <= upper);

test('every world that is walked to fits the figures, and the same walk ends in the same place', () => {
  const [one, again] = [walk(), walk()];
  let [world, twin]: (readonly number[])[] = [start, start];
  for (let turn = 0; turn < 20; turn++) {
    [world, twin] = [one.wander(world ?? []), again.wander(twin ?? [])];
    expect(fits(world)).toBe(true);
    expect(twin).toEqual(world);
  }
  expect(world).not.toEqual(start);
});

test('a climb moves a group up and down, as far as it should', () => {
  for (const sign of [1, -1] as const) {
    const goal = sign > 0 ? 2 : 0;
    const world = walk().climb(start, { columns: [0, 1, 2], sign, goal });
    expect(fits(world)).toBe(true);
    expect(sumIn(world, [0, 1, 2])).toBe(goal);
  }
});
