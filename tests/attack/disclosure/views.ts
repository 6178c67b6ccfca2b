import type { ProtectionResult, PublishableTable } from '../../../src/domain/disclosure/publishable.types.ts';
import type { FrequencyTable } from '../../../src/domain/tabulation/table.types.ts';
import type { PublishedRow } from './attacker.ts';

/** What the attacker reads in a release about one measure: every figure, with the people whom it is about. */
export function rowsFor(measureId: string, table: FrequencyTable, release: PublishableTable): readonly PublishedRow[] {
  return release.cells.flatMap((cell) => {
    const figure = cell.figures.find((candidate) => candidate.measureId === measureId);
    if (figure === undefined || figure.form === 'hidden') return [];
    const members = table.cells.find((candidate) => candidate.id === cell.id)!.members;
    const valid = members.filter((person) => table.contributions[measureId]![person]! >= 0);
    return figure.form === 'exact'
      ? [{ members: valid, lo: figure.value, hi: figure.value }]
      : [{ members: valid, lo: figure.lo, hi: figure.hi }];
  });
}

export function published(result: ProtectionResult): PublishableTable {
  if (result.status === 'refused') {
    throw new Error(`refused: ${JSON.stringify(result.audit.checks.filter((check) => check.outcome !== 'clean'))}`);
  }
  return result.table;
}
