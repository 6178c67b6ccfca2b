import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStaffAuth, type StaffAuth } from '../../src/storage/staff-auth.ts';
import { cloneDatabase, type TestDatabase } from '../support/clone-database.ts';
import { seededRandom } from '../support/seeded-random.ts';

const password = 'een lang wachtwoord';

describe('staff accounts', () => {
  const random = seededRandom('staff-auth');
  const key = random.bytes(32);
  let database: TestDatabase;
  let auth: StaffAuth;

  const make = (baseUrl: string, withKey = key) =>
    createStaffAuth({ db: database.service.db, key: withKey, baseUrl, random, clock: () => new Date() });

  beforeAll(async () => {
    database = await cloneDatabase();
    auth = make('http://localhost:8080');
    await auth.createAccount({ name: 'An', email: ' An@Example.be', password });
  });
  afterAll(() => database.close());

  const cookieOf = (result: { readonly setCookie: readonly string[] }) =>
    result.setCookie.map((cookie) => cookie.split(';')[0]).join('; ');
  let address = 0;
  const signIn = (email: string, withPassword = password, with_ = auth) => {
    address += 1;
    return with_.signIn({ email, password: withPassword, clientAddress: `10.0.0.${address}` });
  };

  it('signs in whatever the case of the address, and finds the session by its cookie', async () => {
    const cookie = cookieOf(await signIn('AN@example.be '));
    expect(await auth.findSession(cookie)).toMatchObject({ name: 'An', email: 'an@example.be' });
    expect(await auth.findSession(`other=1; ${cookie}`)).toMatchObject({ name: 'An' });
  });

  it('gives a cookie that scripts, other sites and plain http cannot have', async () => {
    const [plain] = (await signIn('an@example.be')).setCookie;
    expect(plain).toMatch(/^werkpeil\.session_token=[^;]+; Max-Age=36000; Path=\/; HttpOnly; SameSite=Lax$/);
    const [secure] = (await signIn('an@example.be', password, make('https://scan.example.be'))).setCookie;
    expect(secure).toMatch(
      /^__Secure-werkpeil\.session_token=[^;]+; Max-Age=36000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  it('stores no address and no browser with a session, and no readable password', async () => {
    await signIn('an@example.be');
    const sessions = await database.owner
      .sql`select * from identity.session where "ipAddress" is not null or "userAgent" is not null`;
    expect(sessions).toHaveLength(0);
    const [account] = await database.owner.sql<{ password: string }[]>`select password from identity.account`;
    expect(account?.password).not.toContain(password);
  });

  it('says the same for a wrong address and a wrong password', async () => {
    const attempts = [
      ['nobody@example.be', password],
      ['an@example.be', 'een ander wachtwoord'],
      ['not an address', password],
    ] as const;
    for (const [email, attempt] of attempts)
      await expect(signIn(email, attempt), email).rejects.toMatchObject({ code: 'sign-in-failed' });
  });

  it('ends a session when one signs out', async () => {
    const cookie = cookieOf(await signIn('an@example.be'));
    const { setCookie } = await auth.signOut(cookie);
    expect(setCookie[0]).toContain('Max-Age=0');
    expect(await auth.findSession(cookie)).toBeNull();
  });

  it('knows no session without a cookie, with a changed one, with one signed by another key, or after ten hours', async () => {
    const cookie = cookieOf(await signIn('an@example.be'));
    expect(await auth.findSession(null)).toBeNull();
    expect(await auth.findSession('werkpeil.session_token=')).toBeNull();
    expect(await auth.findSession(cookie.replace(/=./, '=!'))).toBeNull();
    expect(await make('http://localhost:8080', random.bytes(32)).findSession(cookie)).toBeNull();
    expect(await auth.findSession(cookie)).not.toBeNull();
    await database.owner.sql`update identity.session set "expiresAt" = now() - interval '1 second'`;
    expect(await auth.findSession(cookie)).toBeNull();
  });

  it('refuses a second account for an address, also when two come at once', async () => {
    await expect(auth.createAccount({ name: 'B', email: 'AN@example.be', password })).rejects.toMatchObject({
      code: 'email-in-use',
    });
    const two = await Promise.allSettled(
      ['One', 'Two'].map((name) => auth.createAccount({ name, email: 'same@example.be', password })),
    );
    expect(two.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('takes passwords of 12 to 128 characters that are not all the same', async () => {
    const attempt = (text: string) =>
      auth.createAccount({ name: 'C', email: `${random.uuid()}@example.be`, password: text }).then(
        () => 'taken',
        (error: { code: string }) => error.code,
      );
    const mixed = (length: number) => 'abcde€🙂'.repeat(30).slice(0, length);
    expect(await attempt('abcdefghijk')).toBe('password-too-weak');
    expect(await attempt('abcdefghijkl')).toBe('taken');
    expect(await attempt('abcdefgh'.repeat(16))).toBe('taken');
    expect(await attempt(`${'abcdefgh'.repeat(16)}i`)).toBe('password-too-weak');
    expect(await attempt('aaaaaaaaaaaaaaaa')).toBe('password-too-weak');
    expect(await attempt(mixed(20))).toBe('taken');
  });

  it('slows down guessing from one address, and nobody else', async () => {
    const from = (clientAddress: string) =>
      auth.signIn({ email: 'an@example.be', password: 'een fout wachtwoord', clientAddress }).catch((error) => error);
    const outcomes = [];
    for (let attempt = 0; attempt < 22; attempt += 1) outcomes.push((await from('10.1.0.1')).code);
    expect(outcomes.filter((code) => code === 'sign-in-failed')).toHaveLength(20);
    expect(await from('10.1.0.1')).toMatchObject({
      code: 'too-many-requests',
      details: { seconds: expect.any(Number) },
    });
    expect(await from('10.1.0.2')).toMatchObject({ code: 'sign-in-failed' });
  });
});
