import { union } from '../earlier.ts';
import type { Pause } from '../pause.ts';
import type { Plan } from '../plan.types.ts';
import type { SuppressInput } from '../suppress.ts';
import type { Shown } from '../tables.types.ts';
import { partReaders } from './audit-any-size.ts';
import type { PartFinding } from './audit-in-parts.ts';
import { divide } from './divide.ts';
import type { Crew } from './job.types.ts';
import type { Outline } from './outline.types.ts';
import type { Progress } from './progress.types.ts';
import { proposeInParts } from './propose-in-parts.ts';
import { repair } from './repair.ts';
import { WholePlan } from './whole-plan.ts';

interface Tools {
  readonly crew: Crew;
  readonly pause: Pause;
  readonly onProgress: (progress: Progress) => void;
}

/** Rounds in which what the auditor found is repaired; after that the release is refused. */
const mostRepairs = 200;
/** From here on several figures say less at once. Nearly everything is repaired in the first ten rounds. */
const lateFrom = 12;

/**
 * Protects a large table in parts: first what links the units above the parts, then each part alone, then the audit of the
 * whole with repairs until it finds nothing. What is decided for a part is only a proposal; what is published was judged as
 * a whole. Whoever does the work may be another thread, which may fail: then nothing is published.
 *
 * @returns null when the table cannot be cut into two parts or more, or some of the answers are gone; then it has to be protected in one go.
 * @throws when a job fails or its answer is none.
 */
export async function protectInParts(
  input: SuppressInput,
  outline: Outline,
  shownBy: (plan: Plan) => Shown,
  tools: Tools,
): Promise<{ readonly plan: Plan; readonly findings: readonly PartFinding[] } | null> {
  const { tables } = input;
  const division = divide(tables, outline);
  if (division === null || division.parts.length < 2) return null;
  const sums = tables.questions.flatMap((_, question) => {
    const perAtom = input.atomSums(question);
    return perAtom === null ? [] : [perAtom];
  });
  if (sums.length < tables.questions.length) return null;
  const whole = new WholePlan({ ...input, sums });
  await proposeInParts({ input, sums, outline, division, whole }, tools);

  const auditors = partReaders({ ...input, sums }, division);
  for (let round = 1; ; round++) {
    const plan = whole.plan();
    await tools.pause();
    const shown = union(shownBy(plan), input.earlier);
    const findings: PartFinding[] = [];
    for (const reader of auditors) {
      const onProgress = (done: number, of: number): void => tools.onProgress({ stage: 'audit', round, done, of });
      findings.push(...(await reader.auditor.judge(reader.shown(shown), { ...tools, onProgress })));
    }
    if (findings.length === 0 || round > mostRepairs) return { plan, findings };
    if (!repair(whole, findings, { tables, isLate: round > lateFrom })) return { plan, findings };
  }
}
