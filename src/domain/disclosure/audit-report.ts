import type { AuditReport } from './publishable.types.ts';
import type { Finding, Tables } from './tables.types.ts';

/** What was checked, in the order of the report; a check without a finding is clean. */
const checks: readonly { readonly id: Finding['check']; readonly clean: string }[] = [
  { id: 'consistency', clean: 'the figures fit together and with everything shown earlier' },
  { id: 'threshold', clean: 'every figure is about enough people' },
  { id: 'coding', clean: 'no figure, shown or derived, says that almost nobody or almost everybody' },
  { id: 'isolation', clean: 'no combination of figures depends on fewer people than the threshold' },
  { id: 'range', clean: 'about every person and every hidden group, answers stay open as promised' },
  { id: 'waves', clean: 'beside earlier waves no figure tells about the few people who came or went' },
];

/** The method as printed with every release. */
const method = 'exact elimination and linear programming over all cells ever shown (P1); top and bottom coding';

/** Most certificates written down per check: the first ones are enough to find the cause. */
const mostCertificates = 20;

/** Writes the auditor's findings as the report that is stored with a release. Names cells, never an answer. */
export function auditReport(input: {
  readonly findings: readonly Finding[];
  readonly tables: Tables;
  readonly durationMs: number;
}): AuditReport {
  const nameOf = (cell: number): string => input.tables.cells[cell]?.id ?? 'unknown cell';
  return {
    clean: input.findings.length === 0,
    checks: checks.flatMap(({ id, clean }): AuditReport['checks'] => {
      const found = input.findings.filter((finding) => finding.check === id);
      if (found.length === 0) return [{ id, outcome: 'clean', certificate: [], note: clean }];
      return found.slice(0, mostCertificates).map((finding) => ({
        id,
        outcome: finding.outcome,
        certificate: finding.certificate.map(nameOf),
        note: finding.note,
      }));
    }),
    method,
    durationMs: input.durationMs,
  };
}
