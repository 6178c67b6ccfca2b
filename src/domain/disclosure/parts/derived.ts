import type { DerivedJob } from './job.types.ts';
import { parseDerivedAnswer } from './parse-answer.ts';
import { type SelectedTables, selectTables } from './select-tables.ts';
import { type World, wholeCell } from './view.ts';
import type { Task } from './work.ts';

/**
 * Jobs that look for figures which follow exactly and should have been coded: inside each part, and between each unit above
 * the parts and its children. In the place of a child that is not shown exactly stands what is so below it.
 *
 * @param clean sets of exact figures in which nothing was found before; filled here.
 */
export function derivedTasks(
  world: World,
  clean: Set<string>,
  found: (question: number, certificate: readonly number[]) => void,
): readonly Task[] {
  const { parts, families, beneath } = world.division;
  const sets = [
    ...parts.map(({ inside }) => ({ cells: inside, children: [] })),
    ...families.map(({ own, children }) => ({ cells: own, children: children.flatMap((child) => child.cells) })),
  ];
  return sets.flatMap(({ cells, children }, place): readonly Task[] => {
    const exact = world.figures.map((known) => {
      const isExact = (cell: number): boolean => {
        const figure = known.get(cell);
        return figure !== undefined && figure.lo === figure.hi;
      };
      const orBelow = (cell: number): readonly number[] => (isExact(cell) ? [cell] : beneath(cell).flatMap(orBelow));
      return [...new Set([...cells.filter(isExact), ...children.flatMap(orBelow)])];
    });
    // Which figures follow exactly depends on which are exact, and what they say is the same for each.
    const key = `${place} ${exact.map((list) => list.join(',')).join(' ')}`;
    return clean.has(key) ? [] : [derivedTask(world, exact, () => clean.add(key), found)];
  });
}

function derivedTask(
  world: World,
  exact: readonly (readonly number[])[],
  isClean: () => void,
  found: (question: number, certificate: readonly number[]) => void,
): Task {
  let asked: { readonly selected: SelectedTables; readonly job: DerivedJob } | null = null;
  return {
    job() {
      const cells = [...new Set(exact.flat())].map((cell) => wholeCell(world.tables, cell));
      const atoms = [...new Set(cells.flatMap((cell) => cell.atoms))].sort((a, b) => a - b);
      const selected = selectTables(world.tables, world.candidates, { atoms, cells }, true);
      const placeOf = new Map(cells.map(({ cell }, place) => [cell, place]));
      const shown = exact.map((list, question) =>
        list.flatMap((cell) => {
          const figure = world.figures[question]?.get(cell);
          return figure === undefined ? [] : [{ ...figure, cell: placeOf.get(cell) ?? -1 }];
        }),
      );
      asked = { selected, job: { kind: 'derived', tables: selected.tables, shown } };
      return asked.job;
    },
    done(answer) {
      if (asked === null) throw new Error('an answer without a job');
      const { selected, job } = asked;
      asked = null;
      const { certificates } = parseDerivedAnswer(answer, job);
      if (certificates.every((list) => list.length === 0)) isClean();
      certificates.forEach((list, question) => {
        for (const certificate of list)
          found(
            question,
            certificate.map((place) => selected.cells[place]?.cell ?? -1),
          );
      });
    },
  };
}
