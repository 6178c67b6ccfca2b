import { audit } from './audit.ts';
import { type KnownAnswers, shownWithoutKnown, withoutKnown } from './known-answers.ts';
import type { Finding, Shown, Tables } from './tables.types.ts';

/**
 * The auditor for everybody who reads: the reader who knows no answer, and, when there are answers on paper, whoever knows all
 * of those and takes them off.
 *
 * @param known null when no answer is known to any reader.
 */
export async function auditForReaders(
  tables: Tables,
  known: KnownAnswers | null,
  shown: Shown,
  tools: Parameters<typeof audit>[2],
): Promise<readonly Finding[]> {
  const findings = await audit(tables, shown, tools);
  if (known === null) return findings;
  const apart = await audit(withoutKnown(tables, known), shownWithoutKnown(tables, known, shown), tools);
  return [
    ...findings,
    ...apart.map((finding) => ({ ...finding, note: `${finding.note}, for whoever knows the paper` })),
  ];
}
