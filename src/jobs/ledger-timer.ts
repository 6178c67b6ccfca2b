import { Cron } from 'croner';
import type { Context } from '../usecases/context.ts';
import { verifyLedger } from '../usecases/verify-ledger.ts';
import { verifyPools } from '../usecases/verify-pools.ts';

/** Once a night, when nobody waits for a page. */
const everyNight = '17 3 * * *';

/**
 * Audits everything that was ever published again, every night, sector pools too, and writes down what it finds: ids and
 * outcomes only.
 */
export function startLedgerTimer(ctx: Context): { stop(): void } {
  const night = async () => {
    try {
      const verdicts = await verifyLedger(ctx, { kind: 'system' }, null);
      for (const { waveId: wave, outcome, note } of verdicts) {
        if (outcome === 'clean') continue;
        ctx.log.error({ wave, outcome, note }, 'the ledger of a wave is not in order');
      }
      const { pools, outcome, note } = await verifyPools(ctx, { kind: 'system' });
      if (outcome !== 'clean') ctx.log.error({ outcome, note }, 'the ledger of sector pools is not in order');
      ctx.log.info({ pools, waves: verdicts.length }, 'the ledger was verified');
    } catch (error) {
      ctx.log.error({ err: error }, 'verifying the ledger failed');
    }
  };
  const job = new Cron(everyNight, { timezone: 'Europe/Brussels', protect: true, unref: true }, night);
  return { stop: () => job.stop() };
}
