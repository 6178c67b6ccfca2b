import type { Context } from '../usecases/context.ts';

/** Half a minute: so long the order of entries in the sealed box stands in the database, for whoever also has the key. */
const betweenMergesMs = 30_000;

/** Rewrites the sealed box in random order at intervals. What cannot be merged now is merged at the next turn. */
export function startBoxTimer(ctx: Context): { stop(): void } {
  const turn = async () => {
    try {
      await ctx.box.merge();
    } catch (error) {
      ctx.log.warn({ err: error }, 'merging the sealed box failed');
    }
  };
  const timer = setInterval(turn, betweenMergesMs).unref();
  return { stop: () => clearInterval(timer) };
}
