import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { MailSettings, OutgoingMail } from '../../src/storage/mail.types.ts';
import { openPostOffice } from '../../src/storage/post-office.ts';
import { cloneDatabase, type TestDatabase } from '../support/clone-database.ts';
import { mailCertificate } from '../support/mail-certificate.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';

let database: TestDatabase;
let server: MailServer | undefined;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const mail: OutgoingMail = {
  to: 'an@voorbeeld.example',
  subject: 'Één “vraag”',
  text: 'Dag An,\n\nhttps://scan.example.be/w/abc#ACDE-FGHJ-KMNP\n',
  html: '<p>Dag An</p>',
  name: 'name-of-the-mail',
};
const office = (settings: MailSettings) => openPostOffice({ sql: database.service.sql, settings });
const sendTo = async (settings: MailSettings) => office(settings).try(mail);
type Options = Parameters<typeof startMailServer>[0];
const start = async (options?: Options): Promise<MailServer> => {
  server = await startMailServer(options);
  return server;
};

describe('a mail', () => {
  test('arrives as it was written, in plain text and HTML, with nothing that measures and nobody else in it', async () => {
    const { settings, arrived } = await start();
    expect(await sendTo(settings)).toBe('accepted');
    const [one] = arrived;
    expect(one).toMatchObject({ to: mail.to, subject: mail.subject, html: expect.stringContaining('<p>Dag An</p>') });
    expect(one?.text.trim()).toBe(mail.text.trim());
    expect([...(one?.headers.keys() ?? [])].toSorted()).toEqual([
      'auto-submitted',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
      'x-auto-response-suppress',
    ]);
    expect(one?.headers.get('message-id')).toBe('<name-of-the-mail@werkpeil.example>');
    expect(one?.headers.get('auto-submitted')).toBe('auto-generated');
  });

  test('cannot be bent by line ends in its subject; what is no address is refused and keeps nobody else', async () => {
    const { settings, arrived } = await start();
    await office(settings).try({ ...mail, subject: 'Een\r\nBcc: wie@anders.example' });
    expect(arrived).toHaveLength(1);
    expect(arrived[0]?.headers.has('bcc')).toBe(false);
    for (const to of ['an@voorbeeld.example\r\nBcc: x@y.example', 'an', 'é@voorbeeld.example'])
      expect(await office(settings).try({ ...mail, to }), to).toMatch(/refused|accepted/);
    expect(arrived.flatMap(({ raw }) => raw.match(/^bcc:/gim) ?? [])).toEqual([]);
  });
});

describe('encryption', () => {
  const safe: Options = { ...mailCertificate, disabledCommands: [], authOptional: true };

  test('is required: a server without it gets nothing, not even the password', async () => {
    const passwords: unknown[] = [];
    const { settings, arrived } = await start({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: ({ password }, _session, callback) => {
        passwords.push(password);
        callback(null, { user: 'anybody' });
      },
    });
    const refused = sendTo({ ...settings, security: 'starttls', user: 'scan', password: 'geheim' });
    await expect(refused).rejects.toMatchObject({ name: 'MailTrouble', kind: 'insecure' });
    expect([arrived, passwords]).toEqual([[], []]);
  });

  test.each(['starttls', 'tls'] as const)('by %s refuses a certificate that nobody vouches for', async (security) => {
    const { settings, arrived } = await start({ ...safe, secure: security === 'tls' });
    await expect(sendTo({ ...settings, security })).rejects.toMatchObject({ kind: 'insecure' });
    expect(arrived).toEqual([]);
  });

  test.each(['starttls', 'tls'] as const)('by %s works with a certificate that is trusted', async (security) => {
    const trusted = getCACertificates('default');
    setDefaultCACertificates([...trusted, mailCertificate.cert]);
    try {
      const { settings } = await start({ ...safe, secure: security === 'tls' });
      expect(await sendTo({ ...settings, security })).toBe('accepted');
    } finally {
      setDefaultCACertificates(trusted);
    }
  });

  test('refuses a server that speaks plainly where TLS was expected', async () => {
    const { settings } = await start();
    await expect(sendTo({ ...settings, security: 'tls' })).rejects.toMatchObject({ kind: 'insecure' });
  });
});

describe('what a mail server says', () => {
  const replying = (code: number) => Object.assign(new Error('no <an@voorbeeld.example>'), { responseCode: code });

  test('about one address is an outcome: refused for good, or later', async () => {
    const { settings } = await start();
    (server as MailServer).answer = () => 550;
    expect(await sendTo(settings)).toBe('refused');
    (server as MailServer).answer = () => 451;
    expect(await sendTo(settings)).toBe('later');
  });

  test('about everything is trouble, told as a kind and a code and without an address', async () => {
    const troubles: [Options, Partial<MailSettings>, string][] = [
      [{ onMailFrom: (_from, _session, callback) => callback(replying(553)) }, {}, 'sender'],
      [{ onMailFrom: (_from, _session, callback) => callback(replying(451)) }, {}, 'later'],
      [{ onConnect: (_session, callback) => callback(replying(421)) }, {}, 'later'],
      [
        {
          disabledCommands: ['STARTTLS'],
          allowInsecureAuth: true,
          onAuth: (_auth, _session, callback) => callback(replying(535)),
        },
        { user: 'scan', password: 'fout' },
        'sign-in',
      ],
    ];
    for (const [options, changes, kind] of troubles) {
      const { settings, close } = await startMailServer(options);
      const error = await sendTo({ ...settings, ...changes }).catch((caught: unknown) => caught);
      await close();
      expect(error, kind).toMatchObject({ name: 'MailTrouble', kind });
      expect(JSON.stringify(error) + String(error) + String((error as Error).cause), kind).not.toMatch(/@|fout/);
    }
  });

  test('is nothing when there is no server', async () => {
    const { settings, close } = await startMailServer();
    await close();
    await expect(sendTo(settings)).rejects.toMatchObject({ kind: 'unreachable', reply: null });
  });
});

describe('sending', () => {
  test('is done by one process at a time', async () => {
    const { settings } = await start();
    const { promise: isHeld, resolve: hold } = Promise.withResolvers<void>();
    const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
    const first = office(settings).alone(async () => {
      hold();
      await mayEnd;
    });
    await isHeld;
    let isSecondIn = false;
    const second = office(settings).alone(async () => {
      isSecondIn = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(isSecondIn).toBe(false);
    end();
    expect(await first).toBe(true);
    expect(await second).toBe(true);
  });

  test('meets trouble before anything else, whether there is something to send or not', async () => {
    const { settings, close } = await startMailServer();
    await close();
    let isIn = false;
    const nothing = office(settings).alone(async () => {
      isIn = true;
    });
    await expect(nothing).rejects.toMatchObject({ kind: 'unreachable' });
    expect(isIn).toBe(false);
  });

  test('keeps its pace, and stops waiting when it is told to', async () => {
    const { settings } = await start();
    const stop = new AbortController();
    const turns: boolean[] = [];
    await office({ ...settings, perMinute: 1 }).alone(async ({ turn }) => {
      turns.push(await turn());
      stop.abort();
      turns.push(await turn());
    }, stop.signal);
    expect(turns).toEqual([true, false]);
  });
});
