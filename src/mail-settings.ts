import { ConfigError } from './config-error.ts';
import type { MailSettings } from './storage/mail.types.ts';

/** Names of this very machine, to which mail may go without encryption: it does not leave it. */
const thisMachine = ['localhost', '127.0.0.1', '[::1]'];

/** Ports of RFC 8314: 465 with TLS from the first byte, 587 for submission with STARTTLS. */
const ports = { 'smtps:': 465, 'smtp:': 587 } as const;

/** What Exchange Online lets an account send in a minute (service description, "Exchange Online limits"); others allow more. */
const standardPace = 30;

/**
 * The mail server from `WERKPEIL_SMTP_URL` and the settings beside it; null without one. Throws `ConfigError` for anything
 * half: a link in a mail that leads nowhere cannot be called back. The password is never part of what it says.
 */
export function readMailSettings(env: Readonly<Record<string, string | undefined>>): MailSettings | null {
  const text = env['WERKPEIL_SMTP_URL'];
  const from = env['WERKPEIL_MAIL_FROM']?.trim();
  if (!text) {
    if (from)
      throw new ConfigError('WERKPEIL_MAIL_FROM is set, but not WERKPEIL_SMTP_URL: which server sends the mail?');
    return null;
  }
  const url = parse(text);
  if (!url || (url.protocol !== 'smtp:' && url.protocol !== 'smtps:') || !url.hostname || url.search || url.hash)
    throw new ConfigError(
      'WERKPEIL_SMTP_URL: expected smtp://user:password@mail.example.be:587 or smtps://…:465, with %40 for an @ in the name or password',
    );
  if (!from || !/^([^<>@\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/.test(from))
    throw new ConfigError(
      'WERKPEIL_MAIL_FROM: expected the address that mails come from, such as "Werkpeil <scan@example.be>"',
    );
  if (!env['WERKPEIL_URL'])
    throw new ConfigError('WERKPEIL_URL is needed to send mail: links in a mail must lead to the public address');
  const isHere = thisMachine.includes(url.hostname);
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port ? Number(url.port) : ports[url.protocol],
    security: url.protocol === 'smtps:' ? 'tls' : isHere ? 'none' : 'starttls',
    user: decodeURIComponent(url.username) || null,
    password: decodeURIComponent(url.password) || null,
    from,
    perMinute: readPace(env['WERKPEIL_MAIL_PER_MINUTE']),
  };
}

/** Null for what is no address, or has a lonely % in its name or password. */
function parse(text: string): URL | null {
  try {
    const url = new URL(text);
    decodeURIComponent(url.username + url.password);
    return url;
  } catch {
    return null;
  }
}

function readPace(text: string | undefined): number {
  if (!text) return standardPace;
  const pace = Number(text);
  if (!Number.isInteger(pace) || pace < 1 || pace > 6000)
    throw new ConfigError(`WERKPEIL_MAIL_PER_MINUTE: expected 1 to 6000, found "${text}"`);
  return pace;
}
