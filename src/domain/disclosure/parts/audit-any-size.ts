import { auditorForReaders } from '../audit-for-readers.ts';
import { type KnownAnswers, shownWithoutKnown, withoutKnown } from '../known-answers.ts';
import type { Pause } from '../pause.ts';
import type { Solver } from '../solver.ts';
import type { Finding, Shown, Tables } from '../tables.types.ts';
import { PartAuditor } from './audit-in-parts.ts';
import { divide } from './divide.ts';
import type { Crew } from './job.types.ts';
import { largeFrom } from './large-from.ts';
import type { Division, Outline } from './outline.types.ts';
import { piecesOf } from './pieces.ts';
import type { Progress } from './progress.types.ts';
import { ownHands } from './run-job.ts';

export interface AuditedTables {
  readonly tables: Tables;
  readonly k: number;
  readonly known: KnownAnswers | null;
  /** True sums per question and atom; null where they are not known: then the table is judged in one go. */
  readonly sums: readonly (readonly number[] | null)[];
}

export interface PartTools {
  readonly solver: Solver;
  readonly pause: Pause;
  readonly crew?: Crew;
  readonly onProgress?: (progress: Progress) => void;
  readonly largeFrom?: number;
}

/**
 * Judges what is shown in one go, or in parts when the table is large and can be cut. In parts the true answers are needed, as
 * one world that fits. What could not be judged in time in one go is tried in parts too: either proof will do. An empty list is
 * the only "clean".
 */
export async function auditAnySize(
  { tables, k, known, sums }: AuditedTables,
  outline: () => Outline | null,
  shown: Shown,
  tools: PartTools,
): Promise<readonly Finding[]> {
  const witness = sums.flatMap((perAtom) => (perAtom === null ? [] : [perAtom]));
  const isLarge = tables.atoms.length >= (tools.largeFrom ?? largeFrom);
  const isWhole = !isLarge || witness.length < sums.length;
  const inOneGo = isWhole ? await auditorForReaders(tables, known, tools)(shown) : null;
  if (inOneGo && (!isInDoubtOnly(inOneGo) || witness.length < sums.length)) return inOneGo;
  const places = outline();
  const division = places && divide(tables, places);
  if (division === null || division.parts.length < 2)
    return inOneGo ?? (await auditorForReaders(tables, known, tools)(shown));
  const findings: Finding[] = [];
  for (const reader of partReaders({ tables, k, known, sums: witness }, division)) {
    const onProgress = (done: number, of: number): void => tools.onProgress?.({ stage: 'audit', round: 1, done, of });
    const crew = tools.crew ?? ownHands(tools);
    findings.push(...(await reader.auditor.judge(reader.shown(shown), { pause: tools.pause, crew, onProgress })));
  }
  return findings;
}

/** Nothing was found that leaks, and not everything could be judged. */
export const isInDoubtOnly = (findings: readonly Finding[]): boolean =>
  findings.length > 0 && findings.every(({ outcome }) => outcome === 'unknown');

/** The reader who knows no answer; and, when there is paper, whoever knows all of that and takes it off. Each with an auditor. */
export function partReaders(
  { tables, k, known, sums }: Omit<AuditedTables, 'sums'> & { readonly sums: readonly (readonly number[])[] },
  division: Division,
): readonly { readonly auditor: PartAuditor; readonly shown: (shown: Shown) => Shown }[] {
  const pieces = piecesOf(tables, division);
  const everybody = {
    auditor: new PartAuditor({ tables, k, division, pieces, witness: sums }),
    shown: (shown: Shown) => shown,
  };
  if (known === null) return [everybody];
  const left = sums.map((own, question) => own.map((sum, atom) => sum - (known.questions[question]?.sums[atom] ?? 0)));
  const others = {
    auditor: new PartAuditor({ tables: withoutKnown(tables, known), k, division, pieces, witness: left }),
    shown: (shown: Shown) => shownWithoutKnown(tables, known, shown),
  };
  return [everybody, others];
}
