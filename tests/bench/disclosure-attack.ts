import type { Solver } from '../../src/domain/disclosure/solver.ts';
import type { FrequencyTable } from '../../src/domain/tabulation/table.types.ts';

/**
 * Attacks every cell that is not shown, department by department, with two linear programs: its smallest and its largest
 * possible sum given what is shown. Counts cells of fewer than k people that follow exactly (isolated), and cells of any
 * size of which "all of them" or "none of them" follows (pinned).
 */
export async function smallestPools(
  table: FrequencyTable,
  measureId: string,
  known: ReadonlyMap<string, readonly [number, number]>,
  solver: Solver,
): Promise<{ isolated: number; pinned: number }> {
  let [isolated, pinned] = [0, 0];
  const top = table.units.find((unit) => unit.parentId === null)!.id;
  for (const site of table.units.filter((unit) => unit.parentId === top)) {
    const inside = new Set([
      site.id,
      ...table.units.filter((unit) => unit.parentId === site.id).map((unit) => unit.id),
    ]);
    const cells = table.cells.filter((cell) => inside.has(cell.unitId) && cell.members.length > 0);
    const signature = new Map<number, string>();
    cells.forEach((cell, index) => {
      for (const member of cell.members) signature.set(member, `${signature.get(member) ?? ''},${index}`);
    });
    const names = [...new Set(signature.values())];
    const columnOf = new Map(names.map((name, column) => [name, column]));
    const sizes = names.map(() => 0);
    for (const name of signature.values()) sizes[columnOf.get(name)!]! += 1;
    const columnsOf = (members: readonly number[]) => [
      ...new Set(members.map((member) => columnOf.get(signature.get(member)!)!)),
    ];
    const program = solver.open({
      lower: sizes.map(() => 0),
      upper: sizes,
      rows: cells.flatMap((cell) => {
        const range = known.get(cell.id);
        if (range === undefined) return [];
        const indices = columnsOf(cell.members);
        return [{ indices, values: indices.map(() => 1), lower: range[0], upper: range[1] }];
      }),
    });
    for (const cell of cells) {
      if (known.has(cell.id)) continue;
      const columns = columnsOf(cell.members);
      const end = (sign: number): number => {
        const solution = program.maximise(new Map(columns.map((column) => [column, sign])));
        if (solution.status !== 'optimal') throw new Error(`attack on ${measureId}: ${solution.status}`);
        return sign * solution.value;
      };
      const [most, least] = [Math.floor(end(1) + 1e-6), Math.ceil(end(-1) - 1e-6)];
      if (most === least && cell.members.length < table.rules.k) isolated += 1;
      if (most === 0 || least === cell.members.length) pinned += 1;
    }
    program.close();
  }
  return { isolated, pinned };
}
