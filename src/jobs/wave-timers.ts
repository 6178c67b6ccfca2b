import { Cron } from 'croner';
import type { Context } from '../usecases/context.ts';
import { runDueWaves } from '../usecases/run-due-waves.ts';

/** Every ten minutes, so that a wave opens soon after midnight and a service that was down at midnight makes up for it. */
const everyTenMinutes = '*/10 * * * *';

/** Opens and closes waves on their days, at start and then by the clock of Brussels. One run at a time. */
export function startWaveTimers(ctx: Context): { stop(): void } {
  const turn = async () => {
    try {
      await runDueWaves(ctx);
    } catch (error) {
      ctx.log.error({ err: error }, 'looking for due waves failed');
    }
  };
  const job = new Cron(everyTenMinutes, { timezone: 'Europe/Brussels', protect: true, unref: true }, turn);
  void job.trigger();
  return { stop: () => job.stop() };
}
