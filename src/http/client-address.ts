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
  if (forwarded) return countedAs(forwarded);
  try {
    return countedAs(getConnInfo(c).remote.address ?? 'unknown');
  } catch {
    // No socket: the request was handed to the app directly, as tests and the command line do.
    return 'unknown';
  }
}

/**
 * What counts as one address: an IPv4 address, also in its IPv6 spelling; of an IPv6 address the first 64 bits, because a
 * line at home or in an office gets the other 64 for itself (RFC 4291, 2.5.4) and could use a new one for every guess.
 */
export function countedAs(address: string): string {
  if (!address.includes(':')) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [head = '', tail] = address.toLowerCase().split('%', 1)[0]?.split('::') ?? [];
  const groups = (part: string | undefined) => (part ? part.split(':') : []);
  const before = groups(head);
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - groups(tail).length);
  const network = [...before, ...Array.from({ length: missing }, () => '0'), ...groups(tail)]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
  return `${network}::`;
}
