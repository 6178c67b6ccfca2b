import { createHmac } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { project } from './config.ts';
import { loadBenchmarks } from './storage/benchmark-files.ts';
import { type Connections, connectAsOwner, connectAsService, ensureReachable } from './storage/connect.ts';
import { loadInstrumentLibrary } from './storage/instrument-files.ts';
import { openKey } from './storage/key-file.ts';
import { migrate } from './storage/migrate.ts';
import { openDatabase } from './storage/open-database.ts';
import { openPostOffice } from './storage/post-office.ts';
import { createSealedBox } from './storage/sealed-box.ts';
import { createStaffAuth } from './storage/staff-auth.ts';
import { systemClock, systemRandom } from './system-effects.ts';
import { openThreadCrew } from './threads/thread-crew.ts';
import type { Context } from './usecases/context.ts';

export interface OpenContext {
  readonly ctx: Context;
  /** The owner's connection, for export and restore; opened when asked for. */
  owner(): Connections;
  /** Resolves when the embedded server ends although nobody asked it to; never for another server. */
  readonly databaseLost: Promise<void>;
  /** Ends threads, waits for pending answers and merges the sealed box, then closes the connections and stops the database server if it was started here. */
  close(): Promise<void>;
}

/**
 * Everything that recipes need, on a migrated database. For the service, and for the command line: that one joins the
 * database of a running service, or starts it itself and stops it again.
 * Throws `StartError` and `key-missing`; `WerkpeilError` of the library when an instrument is not in order.
 */
export async function openContext(
  config: Config,
  options: { readonly baseUrl: string; readonly log: Context['log']; readonly joinRunning: boolean },
): Promise<OpenContext> {
  // Read while the database starts.
  const data = Promise.all([
    loadInstrumentLibrary(join(project, 'surveys')),
    loadBenchmarks(join(project, 'surveys/benchmarks')),
  ]);
  data.catch(() => {}); // awaited below; until then a failure is not "unhandled"
  const database = await openDatabase(config, options);
  const opened: Connections[] = [];
  const keep = (connections: Connections) => {
    opened.push(connections);
    return connections;
  };
  try {
    const owner = keep(connectAsOwner(database.address));
    await ensureReachable(owner);
    if (!database.joined) await migrate(owner);
    const service = keep(connectAsService(database.address));
    const key = await openKey(service, config.keyFile);
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
      get firstRunToken() {
        return firstRun.token();
      },
      crew,
      log: options.log,
    };
    return {
      ctx,
      owner: () => owner,
      databaseLost: database.lost,
      async close() {
        await crew.close();
        await box.close();
        await Promise.all(opened.map((connections) => connections.close()));
        await database.close();
      },
    };
  } catch (error) {
    await Promise.all(opened.map((connections) => connections.close()));
    await database.close();
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
