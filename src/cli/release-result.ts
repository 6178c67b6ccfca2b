import type { BuildAnswer } from '../usecases/release-outcome.types.ts';
import type { Outcome } from './command.types.ts';

/** What became of a release, and the exit code that goes with it. */
export function releaseResult(release: BuildAnswer): { readonly text: string; readonly outcome: Outcome } {
  if (release.status === 'published') return { text: `Published (${release.releaseId}).`, outcome: 'done' };
  if (release.status === 'building') return { text: 'The release is being built.', outcome: 'done' };
  if (release.status === 'waiting')
    return { text: 'Waiting for the physician to hand over the anonymous answers.', outcome: 'done' };
  const reasons = release.audit.checks.filter((check) => check.outcome !== 'clean').map((check) => `  ${check.note}`);
  return { text: ['Not published: the audit was not clean.', ...reasons].join('\n'), outcome: 'refused' };
}
