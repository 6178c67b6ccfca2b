import { setTimeout as sleep } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import type { Sql } from './connect.ts';
import type { MailOutcome, MailSettings, OutgoingMail, PostOffice } from './mail.types.ts';
import { judgeMailError } from './mail-trouble.ts';
import { takeLock } from './sealed-box-lock.ts';

/** Number of the advisory lock: the first 8 bytes of SHA-256('werkpeil mail'), less the sign. */
const lockNumber = '1760595369345555945';
/** Another process may be looking at the same second whether there is something to send: so often it is asked again. */
const lockTries = 5;
const lockPauseMs = 1000;

/** A server that says nothing for so long is away: within the five minutes of RFC 5321, 4.5.3.2, and before people give up. */
const silenceMs = 30_000;

/**
 * The one file that knows nodemailer. Mail goes out one by one over one connection; what it says is never logged, and its
 * errors never leave this room, because they quote addresses.
 */
export function openPostOffice({ sql, settings }: { readonly sql: Sql; readonly settings: MailSettings }): PostOffice {
  const open = () =>
    createTransport({
      pool: true,
      maxConnections: 1,
      // What a lost connection leaves open is for whoever asked to decide.
      maxRequeues: 0,
      host: settings.host,
      port: settings.port,
      secure: settings.security === 'tls',
      requireTLS: settings.security === 'starttls',
      ignoreTLS: settings.security === 'none',
      ...(settings.user === null ? {} : { auth: { user: settings.user, pass: settings.password ?? '' } }),
      connectionTimeout: silenceMs,
      greetingTimeout: silenceMs,
      dnsTimeout: silenceMs,
      socketTimeout: silenceMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  type Line = ReturnType<typeof open>;

  async function withLine<Result>(act: (line: Line) => Promise<Result>): Promise<Result> {
    const line = open();
    try {
      await line.verify().catch(judgeMailError);
      return await act(line);
    } finally {
      line.close();
    }
  }

  async function send(line: Line, mail: OutgoingMail): Promise<MailOutcome> {
    try {
      await line.sendMail({
        from: settings.from,
        to: { name: '', address: mail.to },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        messageId: `<${mail.name}@${domainOf(settings.from)}>`,
        xMailer: false,
        headers: {
          // RFC 3834: no "out of office" in answer; and Exchange's own word for it ([MS-OXCMAIL], 2.1.3.2.20).
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
        },
      });
      return 'accepted';
    } catch (error) {
      return judgeMailError(error);
    }
  }

  return {
    from: settings.from,
    async alone(task, signal) {
      let lock = await takeLock(sql, lockNumber);
      for (let tries = 1; !lock && tries < lockTries; tries += 1) {
        await sleep(lockPauseMs);
        lock = await takeLock(sql, lockNumber);
      }
      if (!lock) return false;
      const turn = pace(settings.perMinute, signal);
      try {
        await withLine((line) => task({ turn, send: (mail) => send(line, mail) }));
      } finally {
        await lock.release();
      }
      return true;
    },
    try: (mail) => withLine(async (line) => (mail ? send(line, mail) : 'accepted')),
  };
}

/** `scan@example.be` of `Werkpeil <scan@example.be>`: what stands behind the last `@`, without the bracket. */
const domainOf = (from: string): string => /@([^@>\s]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';

/** The first one at once, the others evenly spread. */
function pace(perMinute: number, signal: AbortSignal | undefined): () => Promise<boolean> {
  let next = Number.NEGATIVE_INFINITY;
  return async () => {
    const now = performance.now();
    next = Math.max(now, next + 60_000 / perMinute);
    try {
      if (next > now) await sleep(next - now, undefined, signal && { signal });
    } catch {
      return false; // told to stop
    }
    return !signal?.aborted;
  };
}
