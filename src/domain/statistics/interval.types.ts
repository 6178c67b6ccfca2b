/** Lower and upper end, lower <= upper. */
export type Interval = readonly [number, number];

/** A difference of two shares (-1..1) with its 95 % interval. */
export interface Difference {
  readonly difference: number;
  readonly interval: Interval;
}
