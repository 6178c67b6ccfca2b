import { derivedExtremes } from '../audit/derived-figures.ts';
import { auditIsolation } from '../audit/isolation.ts';
import { auditWorlds, exactRows } from '../audit/worlds.ts';
import type { Pause } from '../pause.ts';
import type { Solver } from '../solver.ts';
import { Suppressor } from '../suppress.ts';
import type { Finding } from '../tables.types.ts';
import type {
  AuditAnswer,
  AuditJob,
  DerivedAnswer,
  DerivedJob,
  Job,
  SuppressAnswer,
  SuppressJob,
} from './job.types.ts';

import { possibleRanges } from './possible-ranges.ts';

interface Tools {
  readonly solver: Solver;
  readonly pause: Pause;
}

/** Does one job. @throws whatever the suppressor or the auditor throws: who asked refuses the release then. */
export function runJob(job: Job, tools: Tools): Promise<SuppressAnswer | AuditAnswer | DerivedAnswer> {
  if (job.kind === 'suppress') return suppress(job, tools);
  return job.kind === 'audit' ? audit(job, tools) : derive(job, tools);
}

async function suppress(
  { tables, k, sums, known, earlier, fromAbove, below }: SuppressJob,
  tools: Tools,
): Promise<SuppressAnswer> {
  const suppressor = new Suppressor(
    {
      tables,
      k,
      sumIn: (question, cell) =>
        (tables.cells[cell]?.atoms ?? []).reduce((sum, atom) => sum + (sums[question]?.[atom] ?? Number.NaN), 0),
      atomSums: (question) => sums[question] ?? [],
      known,
      earlier,
      fromAbove,
    },
    tools,
  );
  await suppressor.suppress();
  const plan = suppressor.plan();
  const shown = plan.figures.map((figures, question) => [
    ...(fromAbove[question] ?? []),
    ...(earlier[question] ?? []),
    ...[...figures].flatMap(([cell, figure]) => (figure.step === 'hidden' ? [] : [{ ...figure, cell }])),
  ]);
  const ranges = await possibleRanges({ tables, shown, cells: below }, tools);
  return {
    hidden: [...plan.hiddenCells],
    figures: plan.figures.map((figures) =>
      [...figures].map(([cell, figure]) => [cell, figure.step, figure.step === 'hidden' ? figure.reason : null]),
    ),
    ranges,
  };
}

async function audit(job: AuditJob, tools: Tools): Promise<AuditAnswer> {
  const { tables, shown } = job;
  const isolation: (readonly Finding[])[] = [];
  for (const { questions, atoms } of job.isolation) {
    const [first] = questions.map((question) => tables.questions[question]);
    if (first === undefined) throw new Error('a job without a question');
    const published = new Map(
      questions.flatMap((question) =>
        (shown[question] ?? []).map(({ cell }): [number, readonly number[]] => [cell, tables.cells[cell]?.atoms ?? []]),
      ),
    );
    const input = { people: first.people, k: first.k, published, only: new Set(atoms) };
    isolation.push(await auditIsolation(input, tools.solver, tools.pause));
  }
  const ranges: (readonly Finding[])[] = [];
  for (const { question, atoms, cells } of job.ranges) {
    const scope = {
      atoms: new Set(atoms),
      cells: new Set(cells),
      attempts: job.attempts,
      witness: job.witness[question] ?? [],
    };
    ranges.push(await auditWorlds(tables, question, shown[question] ?? [], tools, scope));
  }
  return { isolation, ranges };
}

async function derive({ tables, shown }: DerivedJob, tools: Tools): Promise<DerivedAnswer> {
  const certificates: (readonly (readonly number[])[])[] = [];
  for (const [index, question] of tables.questions.entries()) {
    const rows = await exactRows(tables, question, shown[index] ?? [], tools.pause);
    certificates.push(await derivedExtremes([...rows.rows.values()], question, tools.pause));
  }
  return { certificates };
}

/** A crew of one: whoever calls does the work. */
export function ownHands(tools: Tools): { readonly size: number; run(job: Job): Promise<unknown> } {
  return { size: 1, run: (job) => runJob(job, tools) };
}
