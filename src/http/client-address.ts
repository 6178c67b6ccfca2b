import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { AppEnv } from './environment.ts';

/**
 * Where a request came from, to slow down guessing; never logged, never beside an answer. The header of a proxy is
 * believed only when the operator named it; its last entry is the one that the own proxy wrote.
 */
export function clientAddress(c: Context<AppEnv>): string {
  const header = c.var.options.clientAddressHeader;
  const forwarded = header ? c.req.header(header)?.split(',').at(-1)?.trim() : undefined;
  if (forwarded) return forwarded;
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    // No socket: the request was handed to the app directly, as tests and the command line do.
    return 'unknown';
  }
}
