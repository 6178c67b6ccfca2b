import { auditWorlds } from './audit/worlds.ts';
import { type Auditor, auditorOf } from './audit.ts';
import { auditorForReaders } from './audit-for-readers.ts';
import type { JointTables } from './joint-tables.ts';
import type { Pause } from './pause.ts';
import type { Solver } from './solver.ts';
import type { Tables } from './tables.types.ts';

interface Tools {
  readonly solver: Solver;
  readonly pause: Pause;
}

/**
 * The auditor of several releases of one wave, for everybody who reads. P1 and P3 hold for a reader who knows even who withdrew:
 * those who went and those who stayed are judged apart. The wide doubt of P2 is about groups that a reader can name, and who
 * withdrew is known to nobody but themselves: it is judged over people who stood together, and over what is hidden.
 */
export function auditorOfJoint({ tables, known, parted }: JointTables, tools: Tools): Auditor {
  if (parted.length === 0) return auditorForReaders(tables, known, tools);
  return auditorForReaders(tables, known, tools, (seen) => auditorOfParted(seen, parted, tools));
}

/** Corners tried for one group, as in the audit of one release. */
const attempts = 8;

function auditorOfParted(tables: Tables, parted: readonly (readonly number[])[], tools: Tools): Auditor {
  const apart = auditorOf({ ...tables, level: 'both-extremes' }, tools);
  const { length } = tables.cells;
  // People who stood together are a group that is shown nowhere: a cell that nobody can see.
  const together: Tables = {
    ...tables,
    cells: [...tables.cells, ...parted.map((atoms) => ({ id: 'people who stood together', atoms, weight: 1 }))],
    questions: tables.questions.map((question) => ({
      ...question,
      candidates: [...question.candidates, ...parted.map((_, index) => length + index)],
    })),
  };
  const partedAtoms = new Set(parted.flat());
  const scope = {
    atoms: new Set(tables.atoms.flatMap((_, atom) => (partedAtoms.has(atom) ? [] : [atom]))),
    cells: new Set(together.cells.keys()),
    attempts,
  };
  return async (shown) => {
    const findings = [...(await apart(shown))];
    if (findings.length > 0 || tables.level === 'both-extremes') return findings;
    for (const index of together.questions.keys())
      findings.push(...(await auditWorlds(together, index, shown[index] ?? [], tools, scope)));
    return findings;
  };
}
