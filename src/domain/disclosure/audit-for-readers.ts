import { type Auditor, auditorOf } from './audit.ts';
import { type KnownAnswers, shownWithoutKnown, withoutKnown } from './known-answers.ts';
import type { Tables } from './tables.types.ts';

/**
 * The auditor for everybody who reads: the reader who knows no answer, and, when there are answers on paper, whoever knows all
 * of those and takes them off.
 *
 * @param known null when no answer is known to any reader.
 * @param judge the auditor for one of them.
 */
export function auditorForReaders(
  tables: Tables,
  known: KnownAnswers | null,
  tools: Parameters<typeof auditorOf>[1],
  judge: (tables: Tables) => Auditor = (seen) => auditorOf(seen, tools),
): Auditor {
  const forEveryone = judge(tables);
  if (known === null) return forEveryone;
  const forWhoKnows = judge(withoutKnown(tables, known));
  return async (shown) => {
    const findings = await forEveryone(shown);
    const apart = await forWhoKnows(shownWithoutKnown(tables, known, shown));
    return [
      ...findings,
      ...apart.map((finding) => ({ ...finding, note: `${finding.note}, for whoever knows the paper` })),
    ];
  };
}
