import { WerkpeilError } from '../errors.ts';
import { auditReport } from './audit-report.ts';
import { union } from './earlier.ts';
import { untrueFigures } from './figure-problems.ts';
import { parseTables } from './parse-tables.ts';
import { auditAnySize, type PartTools } from './parts/audit-any-size.ts';
import { protectAnySize } from './parts/protect-any-size.ts';
import { makePause } from './pause.ts';
import type { Plan } from './plan.types.ts';
import type { AuditReport, HiddenReason } from './publishable.types.ts';
import { loadSolver } from './solver.ts';
import type { Shown, Tables } from './tables.types.ts';

/** What `werkpeil protect` prints. `shown` can be put into the file as it is, for `werkpeil audit` or as a later ledger. */
export interface ProtectedTables {
  readonly status: 'publishable' | 'refused';
  readonly shown: readonly {
    readonly question: string;
    readonly cell: string;
    readonly lo: number;
    readonly hi: number;
  }[];
  readonly hidden: readonly { readonly question: string; readonly cell: string; readonly reason: HiddenReason }[];
  readonly audit: AuditReport;
}

interface Effects extends Partial<Pick<PartTools, 'crew' | 'onProgress' | 'largeFrom'>> {
  readonly now: () => number;
}

/**
 * `werkpeil protect`: the suppressor and the auditor on a table of one's own.
 *
 * @param json the content of the file; its format stands in README.md.
 * @returns `refused` (with the certificate in `audit`, and nothing shown) or `publishable`.
 * @throws WerkpeilError `bad-request` with problems: what is wrong, and where.
 */
export async function protectTables(json: unknown, effects: Effects): Promise<ProtectedTables> {
  const started = effects.now();
  const file = parseTables(json);
  const { tables } = file;
  const sums = file.sums.map((perAtom, index) => {
    if (perAtom !== null) return perAtom;
    const where = `questions ${tables.questions[index]?.id}`;
    throw new WerkpeilError('bad-request', { problems: 1 }, [{ code: 'tables-shape', where, expected: 'sums' }]);
  });
  const untrue = untrueFigures(tables, file.ledger, file.sums);
  if (untrue.length > 0) throw new WerkpeilError('bad-request', { problems: untrue.length }, untrue);
  const { plan, findings } = await protectAnySize(
    {
      tables,
      k: file.k,
      sumIn: (question, cell) =>
        (tables.cells[cell]?.atoms ?? []).reduce((sum, atom) => sum + (sums[question]?.[atom] ?? 0), 0),
      atomSums: (question) => sums[question] ?? [],
      known: file.known,
      earlier: file.ledger,
    },
    () => file.outline,
    shownBy,
    { ...effects, solver: await loadSolver(), pause: makePause(effects.now) },
  );
  const report = auditReport({ findings, tables, durationMs: Math.round(effects.now() - started) });
  if (findings.length > 0) return { status: 'refused', shown: [], hidden: [], audit: report };
  return { status: 'publishable', shown: named(shownBy(plan), tables), hidden: hiddenIn(plan, tables), audit: report };
}

/**
 * `werkpeil audit`: judges `ledger` and `shown` of the file together. Reads no sums, but for a large table that it judges in parts.
 *
 * @throws WerkpeilError `bad-request` with problems: what is wrong, and where.
 */
export async function auditTables(json: unknown, effects: Effects): Promise<AuditReport> {
  const started = effects.now();
  const { outline, ledger, shown, ...file } = parseTables(json);
  const { tables } = file;
  const tools = { ...effects, solver: await loadSolver(), pause: makePause(effects.now) };
  const findings = await auditAnySize(file, () => outline, union(ledger, shown), tools);
  return auditReport({ findings, tables, durationMs: Math.round(effects.now() - started) });
}

function shownBy(plan: Plan): Shown {
  return plan.figures.map((figures) =>
    [...figures].flatMap(([cell, figure]) =>
      figure.step === 'hidden' ? [] : [{ cell, lo: figure.lo, hi: figure.hi }],
    ),
  );
}

function named(shown: Shown, tables: Tables): ProtectedTables['shown'] {
  return shown.flatMap((figures, question) =>
    figures.map(({ cell, lo, hi }) => ({
      question: tables.questions[question]?.id ?? '',
      cell: tables.cells[cell]?.id ?? '',
      lo,
      hi,
    })),
  );
}

function hiddenIn(plan: Plan, tables: Tables): ProtectedTables['hidden'] {
  return tables.questions.flatMap((question, index) =>
    question.candidates.flatMap((cell) => {
      const figure = plan.figures[index]?.get(cell);
      const reason = plan.hiddenCells.get(cell) ?? (figure?.step === 'hidden' ? figure.reason : undefined);
      return reason === undefined ? [] : [{ question: question.id, cell: tables.cells[cell]?.id ?? '', reason }];
    }),
  );
}
