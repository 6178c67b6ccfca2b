import { Cron } from 'croner';
import { eraseDueCareRecords } from '../usecases/care-records.ts';
import type { Context } from '../usecases/context.ts';
import { eraseDueTalkRequests } from '../usecases/talk-requests.ts';

/** Soon after midnight, and every hour after it, so that a service that was down at night makes up for it. */
const everyHour = '7 * * * *';

/** Erases what is kept for a set time only, at start and then by the clock of Brussels. */
export function startEraseTimer(ctx: Context): { stop(): void } {
  const turn = async () => {
    for (const erase of [eraseDueTalkRequests, eraseDueCareRecords]) {
      try {
        await erase(ctx);
      } catch (error) {
        ctx.log.error({ err: error }, 'erasing what had its time failed');
      }
    }
  };
  const job = new Cron(everyHour, { timezone: 'Europe/Brussels', protect: true, unref: true }, turn);
  void job.trigger();
  return { stop: () => job.stop() };
}
