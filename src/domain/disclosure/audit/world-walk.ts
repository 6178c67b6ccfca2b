import { fixedOrder } from '../fixed-order.ts';
import type { SolverRow } from '../solver.ts';

export interface WalkInput {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** Figures about the columns, in whole numbers. */
  readonly rows: readonly SolverRow[];
  /** Per column the smallest group of people who are counted exactly; -1: none. Only where to look for steps. */
  readonly homes: readonly number[];
}

/** What a group should gain: +1 more, -1 less; up to this sum. */
export interface Aim {
  readonly columns: readonly number[];
  readonly sign: 1 | -1;
  readonly goal: number;
}

/** Steps beside one column: in a large home those with the nearest columns. */
const mostPartners = 24;
/** Places in which the third step of a circuit is looked for, for one gain of one group. */
const mostLooks = 12_000;
/** Circuits walked between two worlds, times the number of columns. */
const circuitsPerColumn = 0.5;
/** Larger multipliers than this and the sum of a circuit could leave the range of exact whole numbers. */
const largestValue = 64;

/**
 * Finds other whole-number answers that fit the same figures, without a solver: one person more and another of the same group
 * one less is a *step*; two or three steps that cancel out in every exact figure are a *circuit*. Whether steps cancel is
 * looked up by a number per column that stands for its exact figures; that may err. **A search and no proof: whoever uses
 * a world checks it against the figures.** The same input gives the same worlds.
 */
export class WorldWalk {
  readonly #lower: readonly number[];
  readonly #upper: readonly number[];
  /** Per step the column that goes up and the one that goes down; the opposite of step s is s ^ 1. */
  readonly #up: number[] = [];
  readonly #down: number[] = [];
  readonly #keys: number[] = [];
  readonly #byKey = new Map<number, number[]>();
  /** Steps that raise a column. */
  readonly #raising: readonly number[][];
  /** Per column the bands it is in. */
  readonly #bands: readonly (readonly (readonly [row: number, value: number])[])[];
  readonly #rows: readonly SolverRow[];
  readonly #next = fixedOrder();

  constructor({ lower, upper, rows, homes }: WalkInput) {
    this.#lower = lower;
    this.#upper = upper;
    this.#rows = rows;
    this.#raising = lower.map(() => []);
    const bands: (readonly [number, number])[][] = lower.map(() => []);
    const keys = lower.map(() => 0);
    let isUsable = true;
    rows.forEach(({ indices, values, lower: lo, upper: hi }, row) => {
      const stamp = Math.floor(this.#next() * 2 ** 38);
      indices.forEach((column, index) => {
        const value = values[index] ?? 0;
        if (Math.abs(value) > largestValue) isUsable = false;
        if (lo === hi) keys[column] = (keys[column] ?? 0) + stamp * value;
        else bands[column]?.push([row, value]);
      });
    });
    this.#bands = bands;
    if (isUsable) this.#makeSteps(keys, homes);
  }

  /** Another world some way off this one; the same world when there is nowhere to go. */
  wander(from: readonly number[]): readonly number[] {
    const world = [...from];
    const sums = this.#sumsOf(world);
    const steps = this.#up.length;
    if (steps === 0) return world;
    for (let left = Math.ceil(world.length * circuitsPerColumn); left > 0; left--) {
      const first = this.#anyStep(world);
      if (first < 0) return world;
      this.#close(world, sums, first, null, 60);
    }
    return world;
  }

  /** Walks from this world towards the aim as far as it comes. The sum that was reached decides whether it was of use. */
  climb(from: readonly number[], { columns, sign, goal }: Aim): readonly number[] {
    const world = [...from];
    const sums = this.#sumsOf(world);
    const inGroup = new Uint8Array(world.length);
    for (const column of columns) inGroup[column] = 1;
    const aim = { inGroup, sign };
    let sum = columns.reduce((total, column) => total + (world[column] ?? 0), 0);
    while (sign * sum < sign * goal) {
      const gain = this.#gain(world, sums, columns, aim);
      if (gain === 0) break;
      sum += sign * gain;
    }
    return world;
  }

  #gain(world: number[], sums: number[], columns: readonly number[], aim: Towards): number {
    const firsts = columns.flatMap((column) =>
      (this.#raising[column] ?? [])
        .map((step) => (aim.sign > 0 ? step : step ^ 1))
        .filter((s) => this.#isOpen(world, s)),
    );
    let looks = Math.ceil(mostLooks / Math.max(1, firsts.length));
    if (looks > this.#up.length) looks = this.#up.length;
    for (const isShort of [true, false]) {
      for (const first of firsts) {
        const gain = this.#close(world, sums, first, aim, isShort ? 0 : looks);
        if (gain > 0) return gain;
      }
    }
    return 0;
  }

  /**
   * Looks for one or two more steps that cancel this one, and walks them. `looks`: how many second steps are tried when no
   * single one cancels it.
   *
   * @returns what the aim gained; without an aim 1 when there was a circuit.
   */
  #close(world: number[], sums: number[], first: number, aim: Towards | null, looks: number): number {
    const key = this.#keys[first] ?? 0;
    if (looks === 0 || aim === null) {
      if (key === 0) {
        const gain = this.#walk(world, sums, [first], aim);
        if (gain > 0) return gain;
      }
      for (const second of this.#from(this.#byKey.get(-key))) {
        const gain = this.#walk(world, sums, [first, second], aim);
        if (gain > 0) return gain;
      }
    }
    const steps = this.#up.length;
    const start = Math.floor(this.#next() * steps);
    for (let look = 0; look < looks; look++) {
      const second = (start + look * 7) % steps;
      if (!this.#isOpen(world, second)) continue;
      const thirds = this.#byKey.get(-(key + (this.#keys[second] ?? 0)));
      if (thirds === undefined) continue;
      for (const third of this.#from(thirds)) {
        const gain = this.#walk(world, sums, [first, second, third], aim);
        if (gain > 0) return gain;
      }
    }
    return 0;
  }

  /** At most some of these, from any of them on. */
  *#from(list: readonly number[] | undefined): Iterable<number> {
    if (list === undefined) return;
    const start = Math.floor(this.#next() * list.length);
    for (let index = 0; index < Math.min(list.length, 12); index++) yield list[(start + index) % list.length] ?? -1;
  }

  /** Takes the steps together when every column and every band allows it and the aim gains by it. */
  #walk(world: number[], sums: number[], steps: readonly number[], aim: Towards | null): number {
    const change = new Map<number, number>();
    for (const step of steps) {
      const [up, down] = [this.#up[step] ?? -1, this.#down[step] ?? -1];
      if (up >= 0) change.set(up, (change.get(up) ?? 0) + 1);
      if (down >= 0) change.set(down, (change.get(down) ?? 0) - 1);
    }
    let [gain, isChange] = [0, false];
    for (const [column, by] of change) {
      if (by === 0) continue;
      isChange = true;
      const to = (world[column] ?? 0) + by;
      if (to < (this.#lower[column] ?? 0) || to > (this.#upper[column] ?? 0)) return 0;
      if (aim?.inGroup[column] === 1) gain += aim.sign * by;
    }
    if (!isChange || (aim !== null && gain <= 0)) return 0;
    if (!this.#fitsBands(change, sums)) return 0;
    for (const [column, by] of change) {
      world[column] = (world[column] ?? 0) + by;
      for (const [row, value] of this.#bands[column] ?? []) sums[row] = (sums[row] ?? 0) + value * by;
    }
    return aim === null ? 1 : gain;
  }

  #fitsBands(change: ReadonlyMap<number, number>, sums: readonly number[]): boolean {
    const moved = new Map<number, number>();
    for (const [column, by] of change)
      for (const [row, value] of this.#bands[column] ?? []) moved.set(row, (moved.get(row) ?? 0) + value * by);
    for (const [row, by] of moved) {
      const [sum, band] = [(sums[row] ?? 0) + by, this.#rows[row]];
      if (by !== 0 && (band === undefined || sum < band.lower || sum > band.upper)) return false;
    }
    return true;
  }

  #sumsOf(world: readonly number[]): number[] {
    return this.#rows.map(({ indices, values, lower: lo, upper: hi }) =>
      lo === hi ? lo : indices.reduce((sum, column, index) => sum + (values[index] ?? 0) * (world[column] ?? 0), 0),
    );
  }

  #anyStep(world: readonly number[]): number {
    for (let attempt = 0; attempt < 20; attempt++) {
      const step = Math.floor(this.#next() * this.#up.length);
      if (this.#isOpen(world, step)) return step;
    }
    return -1;
  }

  #isOpen(world: readonly number[], step: number): boolean {
    const [up, down] = [this.#up[step] ?? -1, this.#down[step] ?? -1];
    return (
      (up < 0 || (world[up] ?? 0) < (this.#upper[up] ?? 0)) &&
      (down < 0 || (world[down] ?? 0) > (this.#lower[down] ?? 0))
    );
  }

  #makeSteps(keys: readonly number[], homes: readonly number[]): void {
    const members = new Map<number, number[]>();
    homes.forEach((home, column) => {
      if (this.#lower[column] === this.#upper[column]) return;
      if (keys[column] === 0) this.#addStep(column, -1, 0);
      else if (home >= 0) members.set(home, [...(members.get(home) ?? []), column]);
    });
    for (const home of members.values()) {
      home.forEach((one, place) => {
        const last = Math.min(home.length, place + 1 + mostPartners);
        for (let other = place + 1; other < last; other++) {
          const two = home[other] ?? -1;
          this.#addStep(one, two, (keys[one] ?? 0) - (keys[two] ?? 0));
        }
      });
    }
  }

  #addStep(up: number, down: number, key: number): void {
    for (const [raised, lowered, sign] of [
      [up, down, 1],
      [down, up, -1],
    ] as const) {
      const step = this.#up.length;
      this.#up.push(raised);
      this.#down.push(lowered);
      this.#keys.push(sign * key);
      const same = this.#byKey.get(sign * key);
      if (same === undefined) this.#byKey.set(sign * key, [step]);
      else same.push(step);
      this.#raising[raised]?.push(step);
    }
  }
}

interface Towards {
  readonly inGroup: Uint8Array;
  readonly sign: 1 | -1;
}
