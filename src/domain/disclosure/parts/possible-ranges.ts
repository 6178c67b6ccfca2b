import type { Pause } from '../pause.ts';
import type { Solver } from '../solver.ts';
import type { Shown, ShownFigure, Tables } from '../tables.types.ts';

/** The solver's tolerance, many times over: a range may be too wide and never too narrow. */
const rounding = 1e-4;

/**
 * What follows about some cells from everything that is shown: per question the smallest and the largest sum that fits the
 * figures (in fractions of people, so perhaps a little wider than what whole people can do).
 *
 * @throws Error when the solver has no answer: the true answers fit, so there is one.
 */
export async function possibleRanges(
  { tables, shown, cells }: { readonly tables: Tables; readonly shown: Shown; readonly cells: readonly number[] },
  tools: { readonly solver: Solver; readonly pause: Pause },
): Promise<Shown> {
  const ranges: ShownFigure[][] = [];
  for (const [index, question] of tables.questions.entries()) {
    const figures = shown[index] ?? [];
    const own: ShownFigure[] = [];
    ranges.push(own);
    if (figures.length === 0) continue;
    const program = tools.solver.open({
      lower: question.people.map((people) => people * question.minPerPerson),
      upper: question.people.map((people) => people * question.maxPerPerson),
      rows: figures.map(({ cell, lo, hi }) => {
        const atoms = tables.cells[cell]?.atoms ?? [];
        return { indices: atoms, values: atoms.map(() => 1), lower: lo, upper: hi };
      }),
    });
    try {
      for (const cell of cells) {
        const end = (sign: number): number => {
          const objective = new Map((tables.cells[cell]?.atoms ?? []).map((atom) => [atom, sign]));
          const solution = program.maximise(objective);
          if (solution.status !== 'optimal') throw new Error(`ranges: the solver said ${solution.status}`);
          return sign * solution.value;
        };
        own.push({ cell, lo: Math.ceil(end(-1) - rounding), hi: Math.floor(end(1) + rounding) });
        await tools.pause();
      }
    } finally {
      program.close();
    }
  }
  return ranges;
}
