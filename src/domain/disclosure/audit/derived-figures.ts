import { connectedBlocks } from '../blocks.ts';
import { classOf } from '../coding.ts';
import type { Pause } from '../pause.ts';
import type { Question } from '../tables.types.ts';
import { type ExactRow, NotExact, reduceRows } from './exact-rows.ts';

/**
 * Orders of elimination in which a block is looked through beside the given one: which groups get a row of their own depends on
 * the order. In 63 synthetic releases twelve other orders found 6 more groups after one order, and 2 after these; twice as
 * many orders cost 4 % more of the whole and left one.
 */
const orders = 16;

/**
 * What can be derived is published: the sum over a group that follows exactly from the figures obeys top and bottom coding like a
 * shown one. Looks at the figures in several orders of elimination; a search, and no proof that there is no other group. (That no
 * group is pinned to "all" or "none" is proven by the worlds.)
 *
 * @param rows exact figures, reduced.
 * @returns certificates of groups of which almost nobody, or almost everybody.
 */
export async function derivedExtremes(
  rows: readonly ExactRow[],
  question: Question,
  pause: Pause,
): Promise<readonly (readonly number[])[]> {
  const found = new Map<string, readonly number[]>();
  const look = (row: ExactRow): void => {
    if (!isDerivedExtreme(row, question)) return;
    const group = [...row.coefficients.keys()].sort((a, b) => a - b).join(',');
    if (!found.has(group))
      found.set(
        group,
        [...row.origin.keys()].sort((a, b) => a - b),
      );
  };
  rows.forEach(look);
  for (const block of connectedBlocks(rows.map((row) => [...row.coefficients.keys()]))) {
    if (block.length < 2) continue;
    const inside = block.map((index) => rows[index]).filter((row) => row !== undefined);
    for (let order = 1; order <= orders; order++) {
      await pause();
      for (const row of await inOrder(inside, order, pause)) look(row);
    }
  }
  return [...found.values()];
}

/** The same figures with other atoms as pivots; none when the numbers become too large to be exact. */
async function inOrder(rows: readonly ExactRow[], order: number, pause: Pause): Promise<readonly ExactRow[]> {
  const copies = rows.map(({ coefficients, value, origin }) => ({
    coefficients: new Map(coefficients),
    value,
    origin: new Map(origin),
  }));
  try {
    return [...(await reduceRows(copies, (atom) => isEarly(atom, order), pause)).rows.values()];
  } catch (error) {
    if (error instanceof NotExact) return [];
    throw error;
  }
}

/** Half of the atoms, another half in every order, always the same. */
function isEarly(atom: number, order: number): boolean {
  let mixed = Math.imul(atom + 1, 0x9e3779b1) ^ Math.imul(order, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return ((mixed ^ (mixed >>> 12)) & 1) === 1;
}

/** Rows with mixed signs are differences of groups and say nothing about a single one. */
function isDerivedExtreme(row: ExactRow, question: Question): boolean {
  const coefficients = [...row.coefficients.values()];
  const first = coefficients[0];
  if (first === undefined || !coefficients.every((coefficient) => coefficient === first)) return false;
  const base = [...row.coefficients.keys()].reduce((sum, atom) => sum + (question.people[atom] ?? 0), 0);
  const { lo, hi } = classOf(row.value / first, { ...question, base }, 'exact');
  return lo !== hi;
}
