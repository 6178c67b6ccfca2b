import { createHmac } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { project } from './config.ts';
import { loadBenchmarks } from './storage/benchmark-files.ts';
import type { Connections, ServiceAddress, Sql } from './storage/connect.ts';
import { loadInstrumentLibrary } from './storage/instrument-files.ts';
import { joinConnections, type OpenConnections, openConnections } from './storage/open-connections.ts';
import { openPostOffice } from './storage/post-office.ts';
import { createSealedBox } from './storage/sealed-box.ts';
import { createStaffAuth } from './storage/staff-auth.ts';
import { systemClock, systemRandom } from './system-effects.ts';
import { openThreadCrew } from './threads/thread-crew.ts';
import type { Context } from './usecases/context.ts';

export interface OpenContext {
  readonly ctx: Context;
  /** The service's connections as the driver has them, for an export. */
  readonly sql: Sql;
  /** Ends threads, waits for pending answers and merges the sealed box, then closes the connections and stops the database server if it was started here. */
  close(): Promise<void>;
}

/** What the service has to know of its database besides. */
export interface OpenService
  extends OpenContext,
    Pick<OpenConnections, 'address' | 'databaseLost' | 'ownersLoginBecause'> {}

interface Surroundings {
  readonly baseUrl: string;
  readonly log: Context['log'];
}

/**
 * Everything that recipes need, on a migrated database. For the service, and for the command line: that one joins the
 * database of a running service, or starts it itself and stops it again.
 * Throws `StartError` and `key-missing`; `WerkpeilError` of the library when an instrument is not in order.
 */
export async function openContext(
  config: Config,
  options: Surroundings & { readonly joinRunning: boolean },
): Promise<OpenService> {
  // Read while the database starts.
  const data = readData();
  const connections = await openConnections(config, options);
  const { address, databaseLost, ownersLoginBecause } = connections;
  return { ...(await contextOn(config, options, connections, data)), address, databaseLost, ownersLoginBecause };
}

/** The same for a thread of a running service, with the service's login. */
export async function joinContext(
  config: Config,
  options: Surroundings & { readonly address: ServiceAddress },
): Promise<OpenContext> {
  const data = readData();
  return contextOn(config, options, await joinConnections(config, options.address), data);
}

function readData() {
  const data = Promise.all([
    loadInstrumentLibrary(join(project, 'surveys')),
    loadBenchmarks(join(project, 'surveys/benchmarks')),
  ]);
  data.catch(() => {}); // awaited later; until then a failure is not "unhandled"
  return data;
}

async function contextOn(
  config: Config,
  options: Surroundings,
  { service, key, close }: Pick<OpenConnections, 'service' | 'key' | 'close'>,
  data: ReturnType<typeof readData>,
): Promise<OpenContext> {
  try {
    const [library, benchmarks] = await data;
    const box = createSealedBox({ sql: service.sql, fileKey: key, random: systemRandom });
    const mail = config.mail && openPostOffice({ sql: service.sql, settings: config.mail });
    const { db } = service;
    // No thread is started before there is work for it.
    const crew = openThreadCrew();
    const firstRun = await watchFirstRun(service, key);
    const ctx: Context = {
      db,
      box,
      mail,
      staffAuth: createStaffAuth({ db, key, baseUrl: options.baseUrl, random: systemRandom, clock: systemClock }),
      library,
      benchmarks,
      clock: systemClock,
      random: systemRandom,
      key,
      baseUrl: options.baseUrl,
      talkDays: config.talkDays,
      careDays: config.careDays,
      get firstRunToken() {
        return firstRun.token();
      },
      crew,
      log: options.log,
    };
    return {
      ctx,
      sql: service.sql,
      async close() {
        await crew.close();
        await box.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Least time between two looks for a first account. */
const lookAgainMs = 1000;

/**
 * The token of the first-run link as long as there is no account: the same at every start, and nothing to store, because it
 * is derived from the key. Another process (the command line) may create the account, so asking for it also looks again.
 */
async function watchFirstRun({ db }: Connections, key: Uint8Array): Promise<{ token(): string | null }> {
  const hasAccount = async () =>
    (await db.selectFrom('identity.user').select('id').limit(1).executeTakeFirst()) !== undefined;
  let isOver = await hasAccount();
  let lookedAt = 0;
  const token = createHmac('sha256', key).update('werkpeil first run').digest('base64url').slice(0, 22);
  return {
    token() {
      if (!isOver && Date.now() - lookedAt > lookAgainMs) {
        lookedAt = Date.now();
        hasAccount().then(
          (found) => {
            isOver = found;
          },
          () => {}, // the request that asked will meet the database itself
        );
      }
      return isOver ? null : token;
    },
  };
}

const addressFile = (config: Config): string => join(config.dataFolder, 'address');

/** The service notes on which address it can be reached, so that the command line prints the same links. */
export function noteAddress(config: Config, baseUrl: string): void {
  writeFileSync(addressFile(config), `${baseUrl}\n`);
}

/** The configured public address, else that of the service that ran last on this data folder, else the default one. */
export function findBaseUrl(config: Config): string {
  if (config.baseUrl) return config.baseUrl;
  try {
    return readFileSync(addressFile(config), 'utf8').trim();
  } catch {
    return `http://localhost:${config.port}`;
  }
}
