import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { MailSettings } from '../../src/storage/mail.types.ts';

/** A mail as it arrived. */
export interface ArrivedMail {
  readonly to: string;
  /** Exactly what came over the line. */
  readonly raw: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface MailServer {
  readonly arrived: ArrivedMail[];
  /** What the server answers to an address: an SMTP reply code, or null to take it. */
  answer: (address: string) => number | null;
  /** Called when a mail has come in, before the sender is told. */
  onArrival: () => void;
  readonly settings: MailSettings;
  /** Stops listening; what is under way is cut off. */
  close(): Promise<void>;
}

/** A real SMTP server on this machine. Without options it takes everything, unencrypted and from everybody. */
export async function startMailServer(
  options: SMTPServerOptions & { readonly port?: number } = {},
): Promise<MailServer> {
  const arrived: ArrivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    closeTimeout: 1,
    logger: false,
    onRcptTo({ address }, _session, callback) {
      const code = mailServer.answer(address);
      callback(code === null ? null : Object.assign(new Error(`not <${address}>`), { responseCode: code }));
    },
    onData(stream, { envelope }, callback) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        arrived.push(readMail(envelope.rcptTo[0]?.address ?? '', Buffer.concat(parts).toString('latin1')));
        mailServer.onArrival();
        callback();
      });
    },
    ...options,
  });
  server.on('error', () => {}); // a client that hangs up is no failure of the test
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const mailServer: MailServer = {
    arrived,
    answer: () => null,
    onArrival: () => {},
    settings: {
      host: '127.0.0.1',
      port: (server.server.address() as AddressInfo).port,
      security: 'none',
      user: null,
      password: null,
      from: 'Werkpeil <scan@werkpeil.example>',
      perMinute: Number.POSITIVE_INFINITY,
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
  return mailServer;
}

function readMail(to: string, raw: string): ArrivedMail {
  const { headers, body } = readPart(raw);
  const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '')?.[1];
  const parts = body.split(`--${boundary}`).map((part) => readPart(part.trimStart()));
  const find = (type: string): string => {
    const part = parts.find((one) => one.headers.get('content-type')?.startsWith(type));
    return part ? decode(part.body, part.headers.get('content-transfer-encoding') ?? '') : '';
  };
  const subject = (headers.get('subject') ?? '').replaceAll(
    /=\?UTF-8\?([QB])\?([^?]*)\?=\s*/gi,
    (_word, way: string, text: string) => decode(text.replaceAll('_', ' '), way),
  );
  return { to, raw, headers, subject, text: find('text/plain'), html: find('text/html') };
}

function readPart(raw: string) {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = new Map(
    lines.map((line) => {
      const [name = '', ...rest] = line.split(':');
      return [name.toLowerCase(), rest.join(':').trim()];
    }),
  );
  return { headers, body: raw.slice(end + 4) };
}

function decode(text: string, way: string): string {
  const plain = text.replaceAll('\r\n', '\n');
  if (/^b/i.test(way)) return Buffer.from(plain, 'base64').toString('utf8');
  if (!/^q/i.test(way)) return plain;
  const bytes = plain
    .replaceAll('=\n', '')
    .replaceAll(/=([0-9A-F]{2})/gi, (_hex, byte: string) => String.fromCharCode(Number.parseInt(byte, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
