import { hkdfSync } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Clock, Random } from '../domain/effects.ts';
import { WerkpeilError } from '../domain/errors.ts';
import type { StaffId } from '../domain/ids.ts';
import type { Database } from './database.ts';

/** The one file that wraps better-auth (same Kysely connection, schema `identity`). */
export interface StaffAuth {
  /** Throws `email-in-use`, `password-too-weak`. */
  createAccount(account: {
    readonly name: string;
    readonly email: string;
    readonly password: string;
  }): Promise<StaffId>;
  /** Throws `sign-in-failed` (one message for a wrong address and a wrong password), `too-many-requests`. */
  signIn(input: {
    readonly email: string;
    readonly password: string;
    readonly clientAddress: string;
  }): Promise<{ readonly setCookie: readonly string[] }>;
  signOut(cookieHeader: string): Promise<{ readonly setCookie: readonly string[] }>;
  /** Null when there is no valid session. */
  findSession(
    cookieHeader: string | null,
  ): Promise<{ readonly staffId: StaffId; readonly name: string; readonly email: string } | null>;
}

/** Characters, both included. Length beats odd characters (NIST SP 800-63B-4, 3.1.1.2). */
export const passwordLength = { from: 12, to: 128 } as const;
/** Refuses `aaaaaaaaaaaa` and the like. */
const fewestDifferentCharacters = 5;

/** A working day; a session is not prolonged. */
const sessionSeconds = 10 * 60 * 60;
/** Attempts to sign in per client address, kept in the database so that all processes count together. */
const signInLimit = { window: 60, max: 20 };
/** Ours, not the client's: nobody can dodge the limit by sending the usual header. */
const addressHeader = 'x-werkpeil-client-address';

/** Staff accounts on the service's own connection. `key`: the key file's 32 bytes; the session secret is derived from it. */
export function createStaffAuth(options: {
  readonly db: Kysely<Database>;
  readonly key: Uint8Array;
  readonly baseUrl: string;
  readonly random: Random;
  readonly clock: Clock;
}): StaffAuth {
  const { db, random, clock } = options;
  const origin = new URL(options.baseUrl).origin;
  // Loading the library takes about 0.4 s: not at start, but when the first member of staff comes.
  let loading: ReturnType<typeof loadAuth> | undefined;
  const load = () => {
    loading ??= loadAuth({ ...options, origin });
    return loading;
  };
  const post = async (path: string, body: object, headers: Record<string, string>) => {
    const auth = await load();
    return auth.handler(
      new Request(`${origin}/api/auth${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', origin, ...headers },
      }),
    );
  };

  return {
    async createAccount({ name, email, password }) {
      ensureStrong(password);
      const { password: passwords } = await (await load()).$context;
      const hash = await passwords.hash(password);
      const id = random.uuid();
      const now = clock();
      const times = { createdAt: now, updatedAt: now };
      await db.transaction().execute(async (trx) => {
        const user = await trx
          .insertInto('identity.user')
          .values({ id, name, email: normaliseEmail(email), emailVerified: false, image: null, ...times })
          .onConflict((conflict) => conflict.column('email').doNothing())
          .returning('id')
          .executeTakeFirst();
        if (!user) throw new WerkpeilError('email-in-use');
        await trx
          .insertInto('identity.account')
          .values({
            id: random.uuid(),
            accountId: id,
            providerId: 'credential',
            userId: id,
            password: hash,
            accessToken: null,
            refreshToken: null,
            idToken: null,
            accessTokenExpiresAt: null,
            refreshTokenExpiresAt: null,
            scope: null,
            ...times,
          })
          .execute();
      });
      return id as StaffId;
    },

    async signIn({ email, password, clientAddress }) {
      const response = await post(
        '/sign-in/email',
        { email: normaliseEmail(email), password },
        { [addressHeader]: clientAddress },
      );
      if (response.status === 429) {
        throw new WerkpeilError('too-many-requests', {
          seconds: Number(response.headers.get('x-retry-after') ?? signInLimit.window),
        });
      }
      if (response.status >= 500) throw new Error(`better-auth answered ${response.status}`);
      if (!response.ok) throw new WerkpeilError('sign-in-failed');
      return { setCookie: response.headers.getSetCookie() };
    },

    async signOut(cookieHeader) {
      const response = await post('/sign-out', {}, { cookie: cookieHeader });
      return { setCookie: response.headers.getSetCookie() };
    },

    async findSession(cookieHeader) {
      if (!cookieHeader?.includes('werkpeil.session_token')) return null;
      const found = await (await load()).api.getSession({ headers: new Headers({ cookie: cookieHeader }) });
      return found && { staffId: found.user.id as StaffId, name: found.user.name, email: found.user.email };
    },
  };
}

const normaliseEmail = (email: string): string => email.trim().toLowerCase();

function ensureStrong(password: string): void {
  const length = [...password].length;
  const different = new Set(password).size;
  if (length < passwordLength.from || length > passwordLength.to || different < fewestDifferentCharacters)
    throw new WerkpeilError('password-too-weak', { minimum: passwordLength.from, maximum: passwordLength.to });
}

async function loadAuth(options: {
  readonly db: Kysely<Database>;
  readonly key: Uint8Array;
  readonly origin: string;
  readonly random: Random;
}) {
  const { betterAuth } = await import('better-auth');
  return betterAuth({
    appName: 'Werkpeil',
    baseURL: options.origin,
    basePath: '/api/auth',
    secret: Buffer.from(hkdfSync('sha256', options.key, '', 'werkpeil staff sessions', 32)).toString('base64'),
    database: { db: options.db, type: 'postgres' },
    telemetry: { enabled: false },
    // Its log lines carry e-mail addresses.
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.from,
      maxPasswordLength: passwordLength.to,
    },
    session: { expiresIn: sessionSeconds, disableSessionRefresh: true },
    // The limit needs the address for a minute; the session does not need it at all.
    databaseHooks: {
      session: {
        create: { before: async (session) => ({ data: { ...session, ipAddress: null, userAgent: null } }) },
      },
    },
    rateLimit: { enabled: true, storage: 'database', customRules: { '/sign-in/email': signInLimit } },
    advanced: {
      cookiePrefix: 'werkpeil',
      useSecureCookies: options.origin.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => options.random.uuid() },
    },
  });
}
