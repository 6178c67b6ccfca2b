import { Cron } from 'croner';
import type { Context } from '../usecases/context.ts';
import { sendDueMail } from '../usecases/send-due-mail.ts';

/** Whoever presses a button sees mail go out within a minute. */
const everyMinute = '* * * * *';

/** Sends what is to be sent, at start and then every minute, one run at a time. Stopping waits for the mail that is on its way. */
export function startMailTimer(ctx: Context): { stop(): Promise<void> } {
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();
  const turn = () => {
    running = run();
    return running;
  };
  const run = async () => {
    try {
      while (!stopping.signal.aborted && (await sendDueMail(ctx, stopping.signal)));
    } catch (error) {
      ctx.log.error({ err: error }, 'sending mail failed');
    }
  };
  const job = new Cron(everyMinute, { timezone: 'Europe/Brussels', protect: true, unref: true }, turn);
  void job.trigger();
  return {
    async stop() {
      job.stop();
      stopping.abort();
      await running;
    },
  };
}
