import type { WaveId } from '../domain/ids.ts';
import type { Context } from './context.ts';
import type { BuildProgress, BuildStep, ReleaseOutcome } from './release-outcome.types.ts';

interface Build {
  readonly outcome: Promise<ReleaseOutcome>;
  readonly startedMs: number;
  step: BuildStep;
  readonly listeners: ((step: BuildStep) => void)[];
}

const builds = new WeakMap<Context['db'], Map<WaveId, Build>>();

/**
 * Two at once in this process share one build and its progress. What is under way is known to this process only: after a stop
 * nothing is, and the wave is due again.
 */
export function shareBuild(
  { db }: Context,
  waveId: WaveId,
  start: (onStep: (step: BuildStep) => void) => Promise<ReleaseOutcome>,
  onStep?: (step: BuildStep) => void,
): Promise<ReleaseOutcome> {
  const ofDatabase = builds.get(db) ?? new Map<WaveId, Build>();
  builds.set(db, ofDatabase);
  const running = ofDatabase.get(waveId);
  if (running) {
    if (onStep) running.listeners.push(onStep);
    return running.outcome;
  }
  const listeners = onStep ? [onStep] : [];
  const outcome = start((step) => {
    build.step = step;
    for (const listener of listeners) listener(step);
  }).finally(() => ofDatabase.delete(waveId));
  const step: BuildStep = { step: 'preparing', round: 0, done: 0, of: 0 };
  const build: Build = { outcome, startedMs: performance.now(), step, listeners };
  ofDatabase.set(waveId, build);
  return outcome;
}

/** How far the build of this wave is; null when none is under way here. */
export function buildProgress({ db }: Context, waveId: WaveId): BuildProgress | null {
  const build = builds.get(db)?.get(waveId);
  return build ? { ...build.step, seconds: Math.floor((performance.now() - build.startedMs) / 1000) } : null;
}

/** The outcome, or null once patience has run out; the build goes on then, and its failure is for the log. */
export async function outcomeWithin(
  ctx: Context,
  waveId: WaveId,
  outcome: Promise<ReleaseOutcome>,
  patienceMs: number,
): Promise<ReleaseOutcome | null> {
  const late = Promise.withResolvers<null>();
  const timer = setTimeout(() => late.resolve(null), patienceMs);
  const first = await Promise.race([outcome, late.promise]).finally(() => clearTimeout(timer));
  if (first === null)
    outcome.catch((error: unknown) => ctx.log.error({ wave: waveId, err: error }, 'building a release failed'));
  return first;
}
