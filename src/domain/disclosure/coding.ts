/** How a figure is shown: each step says less. `hidden` = one neutral mark. */
export const ladder = ['exact', 'band-3', 'band-5', 'hidden'] as const;
export type Step = (typeof ladder)[number];

/** The step below, or null at the bottom. */
export function coarser(step: Step): Step | null {
  return ladder[ladder.indexOf(step) + 1] ?? null;
}

export interface CodedCell {
  /** People whose answer counts; at least 1. */
  readonly base: number;
  /** Threshold of the question: a group of fewer than k people must keep half of its possible answers. */
  readonly k: number;
  readonly minPerPerson: number;
  readonly maxPerPerson: number;
}

/** Width of the interior classes of a step, in people. */
const widthOf: Readonly<Record<Exclude<Step, 'hidden'>, number>> = { exact: 1, 'band-3': 3, 'band-5': 5 };

/**
 * Size of the top and the bottom class, in people: a tenth of the base, at least 2, at most 3.
 *
 * A figure of 2 people or fewer (and of all but 2 or fewer) is never told apart from 0 (from all). At least 2 and not 1: a
 * person who answered yes and reads "at most 1" would know that everybody else answered no.
 */
export function extremeClass(base: number): number {
  return Math.min(3, Math.max(2, Math.ceil(base / 10)));
}

/** The widest band also widens its ends to half of k - 1 people, so that "at most" leaves any small group half of its range. */
function leastEnd(step: Exclude<Step, 'hidden'>, k: number): number {
  return step === 'band-5' ? Math.max(widthOf[step] - 1, Math.ceil((k - 1) / 2)) : widthOf[step] - 1;
}

/**
 * Top and bottom coding and bands by value class. The classes depend on base, k and step only, never on the answers, and
 * every value of a class gets the same mark: the mark says nothing but the class.
 *
 * @returns lo <= value <= hi, both whole and in reach; lo = hi when the figure is shown exactly.
 */
export function classOf(value: number, cell: CodedCell, step: Exclude<Step, 'hidden'>): { lo: number; hi: number } {
  const range = cell.maxPerPerson - cell.minPerPerson;
  const floor = cell.minPerPerson * cell.base;
  const ceiling = cell.maxPerPerson * cell.base;
  const width = step === 'exact' ? 1 : widthOf[step] * range;
  const end = Math.max(extremeClass(cell.base), leastEnd(step, cell.k)) * range;
  const { bottom, top } = endClasses({ floor, ceiling, end, width, least: extremeClass(cell.base) * range });
  if (value <= bottom) return { lo: floor, hi: bottom };
  if (value >= top) return { lo: top, hi: ceiling };
  const classes = Math.floor((top - bottom - 1) / width);
  const index = Math.min(Math.floor((value - bottom - 1) / width), classes - 1);
  const lo = bottom + 1 + index * width;
  return { lo, hi: index === classes - 1 ? top - 1 : lo + width - 1 };
}

/** Last value of the bottom class and first of the top class. A small base leaves two halves, or one class that says nothing. */
function endClasses(scale: {
  readonly floor: number;
  readonly ceiling: number;
  readonly end: number;
  readonly width: number;
  readonly least: number;
}): { bottom: number; top: number } {
  const { floor, ceiling, end, width, least } = scale;
  const [bottom, top] = [floor + end, ceiling - end];
  if (top - bottom - 1 >= width || top === bottom + 1) return { bottom, top };
  // Too few values in between for a class of their own: they join the bottom class.
  if (top > bottom) return { bottom: top - 1, top };
  const middle = Math.floor((floor + ceiling) / 2);
  if (middle - floor >= least && ceiling - middle - 1 >= least) return { bottom: middle, top: middle + 1 };
  return { bottom: ceiling, top: ceiling + 1 };
}
