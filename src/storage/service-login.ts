import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import {
  type Connections,
  connectAsService,
  type DatabaseAddress,
  type ServiceAddress,
  serviceRole,
} from './connect.ts';
import { fingerprint, fingerprintSetting } from './key-file.ts';
import { StartError } from './start-error.ts';

/** The service's connections, and how another thread of it gets the same. */
export interface ServiceLogin {
  readonly service: Connections;
  readonly address: ServiceAddress;
  /** Null as it should be; else the service works with the owner's login, and the database's reason for it. */
  readonly ownersLoginBecause: string | null;
}

/**
 * Logs the service in. Everything is derived from the key, nothing is drawn anew: who comes beside a running service (the
 * command line, a second service) finds the login as it is and changes no password under its feet.
 *
 * - Embedded: as `werkpeil_service` itself. Who may come to the socket, a folder with mode 700, is trusted; the role counts.
 * - `DATABASE_SERVICE_URL`: as its operator says. Throws `service-login-unusable`, `service-login-elsewhere` (another database),
 *   `service-login-too-strong` (it could become an owner).
 * - `DATABASE_URL` alone: as a role for this database, which the owner makes when it may. When it may not, with the owner's.
 */
export async function openServiceLogin(
  owner: Connections,
  place: { readonly address: DatabaseAddress; readonly serviceUrl: string | null },
  key: Uint8Array,
): Promise<ServiceLogin> {
  const { address, serviceUrl } = place;
  if (address.kind === 'socket') {
    await allowServiceLogin(owner);
    return { service: connectAsService(address), address, ownersLoginBecause: null };
  }
  if (serviceUrl !== null) return openGivenLogin({ kind: 'url', url: serviceUrl, login: 'login-of-url' }, key);
  return openOwnLogin(owner, address.url, key);
}

/** In the embedded server: the role of the privileges is the login. */
export async function allowServiceLogin({ sql }: Connections): Promise<void> {
  const [may] = await sql`select from pg_roles where rolname = ${serviceRole} and rolcanlogin`;
  if (!may) await sql`alter role ${sql(serviceRole)} login`;
}

async function openGivenLogin(address: ServiceAddress, key: Uint8Array): Promise<ServiceLogin> {
  const service = connectAsService(address);
  try {
    const strong = await findWayOut(service);
    if (strong !== null) throw new StartError('service-login-too-strong', { role: strong });
    const [known] = await service.sql<{ value: string }[]>`
      select value from identity.setting where name = ${fingerprintSetting}
    `;
    if (known?.value !== fingerprint(key)) throw new StartError('service-login-elsewhere');
    return { service, address, ownersLoginBecause: null };
  } catch (error) {
    await service.close();
    if (error instanceof StartError) throw error;
    throw new StartError('service-login-unusable', { reason: (error as Error).message });
  }
}

async function openOwnLogin(owner: Connections, url: string, key: Uint8Array): Promise<ServiceLogin> {
  const [database] = await owner.sql<{ oid: string }[]>`
    select oid::text as oid from pg_database where datname = current_database()
  `;
  // Roles belong to the whole cluster: each database has its own login.
  const login = { user: `${serviceRole}_${database?.oid}`, password: derivePassword(key) };
  const address: ServiceAddress = { kind: 'url', url, login };
  const service = connectAsService(address);
  let because: string;
  try {
    if (!(await isThere(owner, login.user)) || (await whyRefused(service)) !== null) await makeLogin(owner, login);
    const strong = await findWayOut(service);
    if (strong === null) return { service, address, ownersLoginBecause: null };
    because = `${login.user} ∈ ${strong}`;
  } catch (error) {
    because = reasonOfRefusal(error);
  }
  await service.close();
  const owners: ServiceAddress = { kind: 'url', url, login: 'owners-login' };
  return { service: connectAsService(owners), address: owners, ownersLoginBecause: because };
}

const isThere = async ({ sql }: Connections, user: string): Promise<boolean> =>
  (await sql`select from pg_roles where rolname = ${user}`).length > 0;

/** Null when the login works and has the privileges of the service. */
async function whyRefused({ sql }: Connections): Promise<string | null> {
  try {
    await sql`select from identity.setting limit 1`;
    return null;
  } catch (error) {
    return reasonOfRefusal(error);
  }
}

/** The server's own words for a no; throws what is no refusal: no answer, or a server that is full (53) or going down (57). */
function reasonOfRefusal(error: unknown): string {
  const { name, code, message } = error as { name?: string; code?: string; message?: string };
  if (name === 'PostgresError' && !/^5[37]/.test(code ?? '')) return message ?? '';
  throw error;
}

/** Makes the role, or mends it; one process at a time. The server gets no password, only what it checks one with. */
async function makeLogin(owner: Connections, login: { user: string; password: string }): Promise<void> {
  await owner.sql.begin(async (trx) => {
    await trx`select pg_advisory_xact_lock(hashtext('werkpeil service login'))`;
    const verb = (await isThere({ ...owner, sql: trx as never }, login.user)) ? 'alter' : 'create';
    await trx.unsafe(`${verb} role ${login.user} login password '${scramVerifier(login.user, login.password)}'`);
    await trx.unsafe(`grant ${serviceRole} to ${login.user}`);
  });
}

/**
 * A role that this session could become, and with which it could change what is frozen or reach files and programs; null
 * when there is none.
 */
export async function findWayOut({ sql }: Connections): Promise<string | null> {
  const [way] = await sql<{ name: string }[]>`
    select r.rolname::text as name from pg_roles r
    where pg_has_role(session_user, r.oid, 'member') and (
      r.rolsuper
      or r.rolname in ('pg_execute_server_program', 'pg_write_server_files', 'pg_read_server_files', 'pg_write_all_data')
      or r.oid in (
        select datdba from pg_database where datname = current_database()
        union select nspowner from pg_namespace where nspname in ('identity', 'fieldwork', 'answers', 'published')
        union select relowner from pg_class join pg_namespace n on n.oid = relnamespace
          where nspname in ('identity', 'fieldwork', 'answers', 'published')
      )
    )
    order by r.rolname <> session_user, r.rolname limit 1
  `;
  return way?.name ?? null;
}

const derivePassword = (key: Uint8Array): string =>
  createHmac('sha256', key).update('werkpeil database login').digest('base64url');

/** Iterations that PostgreSQL itself takes (`scram_iterations`); the password has 256 random bits, so they add nothing. */
const scramIterations = 4096;

/** What PostgreSQL stores of a password, by RFC 5803 and 7677: sent in place of it, so that no log of statements holds it. */
function scramVerifier(user: string, password: string): string {
  const salt = createHmac('sha256', password).update(user).digest().subarray(0, 16);
  const salted = pbkdf2Sync(password, salt, scramIterations, 32, 'sha256');
  const mac = (text: string) => createHmac('sha256', salted).update(text).digest();
  const stored = createHash('sha256').update(mac('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${scramIterations}:${salt.toString('base64')}$${stored}:${mac('Server Key').toString('base64')}`;
}
