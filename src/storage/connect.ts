import { Kysely } from 'kysely';
import { PostgresJSDialect } from 'kysely-postgres-js';
import postgres from 'postgres';
import type { Database } from './database.ts';
import { StartError } from './start-error.ts';

interface SocketAddress {
  readonly kind: 'socket';
  readonly folder: string;
  readonly database: string;
}

/** Where the database is: the socket of the embedded server, or any PostgreSQL 16 to 18 by its URL. */
export type DatabaseAddress = SocketAddress | { readonly kind: 'url'; readonly url: string };

/**
 * The same for the running service. By URL it logs in with a name and password of its own, or with those in the URL; or, where
 * nothing else can be had, with the owner's and then sets its role (`owners-login`), which a statement could undo.
 */
export type ServiceAddress =
  | SocketAddress
  | {
      readonly kind: 'url';
      readonly url: string;
      readonly login: { readonly user: string; readonly password: string } | 'login-of-url' | 'owners-login';
    };

/** Holds the service's privileges. In the embedded server it logs in itself; elsewhere a login role is granted it. */
export const serviceRole = 'werkpeil_service';

/** Values as the rest of the code wants them; see `Database`. */
const types = {
  bigint: {
    to: 20,
    from: [20],
    serialize: (value: number | bigint) => value.toString(),
    parse: (text: string) => {
      const value = Number(text);
      if (!Number.isSafeInteger(value)) throw new RangeError(`a bigint outside the safe whole numbers: ${text}`);
      return value;
    },
  },
  /** A calendar day is no moment: as a Date it would move with the time zone. */
  day: { to: 1082, from: [1082], serialize: (value: string) => value, parse: (text: string) => text },
};

export type Sql = postgres.Sql<{ bigint: number; day: string }>;

/** One pool of connections, as plain postgres.js and as Kysely. */
export interface Connections {
  readonly sql: Sql;
  readonly db: Kysely<Database>;
  close(): Promise<void>;
}

/** As the owner of the database: migrations, the service's login, backup, restore. Never used to serve a request. */
export const connectAsOwner = (address: DatabaseAddress): Connections =>
  connect(
    address,
    { max: 2, ...(address.kind === 'socket' && { user: 'werkpeil' }) },
    { application_name: 'werkpeil owner' },
  );

/**
 * As the service: a login that owns nothing and belongs to no role that does, so that no statement leads back to the owner.
 * `identity` is on the search path for better-auth, which names no schemas.
 */
export function connectAsService(address: ServiceAddress): Connections {
  const login = address.kind === 'socket' ? { user: serviceRole } : address.login;
  return connect(
    address,
    { max: 10, ...(typeof login === 'object' && login) },
    {
      application_name: 'werkpeil',
      ...(login === 'owners-login' && { role: serviceRole }),
      search_path: 'identity',
      statement_timeout: 60_000,
      idle_in_transaction_session_timeout: 60_000,
    },
  );
}

function connect(
  address: DatabaseAddress,
  chosen: { readonly max: number; readonly user?: string; readonly password?: string },
  parameters: Record<string, string | number>,
): Connections {
  const options: postgres.Options<{ bigint: postgres.PostgresType<number>; day: postgres.PostgresType<string> }> = {
    ...chosen,
    types,
    connect_timeout: 10,
    onnotice: () => {},
    connection: { TimeZone: 'UTC', ...parameters } as NonNullable<postgres.Options<never>['connection']>,
  };
  const sql = (
    address.kind === 'url'
      ? postgres(address.url, options)
      : postgres({ ...options, host: address.folder, port: 5432, database: address.database })
  ) as Sql;
  const reservations = countReservations(sql);
  const db = new Kysely<Database>({ dialect: new PostgresJSDialect({ postgres: reservations.sql }) });
  return {
    sql,
    db,
    async close() {
      await reservations.wait(closeTimeoutMs);
      await sql.end({ timeout: 1 });
      await db.destroy();
    },
  };
}

/** Longest wait for a query or transaction that is running when the connections are closed; then it is cut off. */
const closeTimeoutMs = 5000;

/**
 * Kysely reserves a connection for each query and transaction, and postgres.js never ends a connection that is reserved at
 * the moment of `end`, not even after its release: so these are counted, and waited for.
 */
function countReservations(sql: Sql): { readonly sql: Sql; wait(timeoutMs: number): Promise<void> } {
  const running = new Set<Promise<void>>();
  const reserve = async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    running.add(promise);
    const done = () => {
      running.delete(promise);
      resolve();
    };
    try {
      const reserved = await sql.reserve();
      const release = reserved.release;
      reserved.release = () => {
        release();
        done();
      };
      return reserved;
    } catch (error) {
      done();
      throw error;
    }
  };
  return {
    sql: new Proxy(sql, { get: (target, name) => (name === 'reserve' ? reserve : Reflect.get(target, name)) }),
    async wait(timeoutMs) {
      const { promise: late, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, timeoutMs);
      const settle = async () => {
        while (running.size > 0) await Promise.all(running);
      };
      await Promise.race([settle(), late]);
      clearTimeout(timer);
    },
  };
}

/** Makes the database of the embedded server when it is not there. */
export async function ensureDatabase(socketFolder: string, database: string): Promise<void> {
  const { sql, close } = connectAsOwner({ kind: 'socket', folder: socketFolder, database: 'postgres' });
  try {
    const found = await sql`select from pg_database where datname = ${database}`;
    if (found.length === 0) await sql`create database ${sql(database)}`;
  } finally {
    await close();
  }
}

/** Throws `database-unreachable` with the driver's reason, which names host and user but no password. */
export async function ensureReachable({ sql }: Connections): Promise<void> {
  try {
    await sql`select 1`;
  } catch (error) {
    throw new StartError('database-unreachable', { reason: (error as Error).message });
  }
}
