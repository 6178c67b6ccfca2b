import type { ReleaseOutcome } from '../usecases/build-release.ts';
import type { Outcome } from './command.types.ts';

/** What became of a release, and the exit code that goes with it. */
export function releaseResult(release: ReleaseOutcome): { readonly text: string; readonly outcome: Outcome } {
  if (release.status === 'published') return { text: `Published (${release.releaseId}).`, outcome: 'done' };
  const reasons = release.audit.checks.filter((check) => check.outcome !== 'clean').map((check) => `  ${check.note}`);
  return { text: ['Not published: the audit was not clean.', ...reasons].join('\n'), outcome: 'refused' };
}
