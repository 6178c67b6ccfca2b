import { loadBenchmarks } from '../../src/storage/benchmark-files.ts';
import { loadInstrumentLibrary } from '../../src/storage/instrument-files.ts';
import type { MailSettings } from '../../src/storage/mail.types.ts';
import { openPostOffice } from '../../src/storage/post-office.ts';
import { createSealedBox } from '../../src/storage/sealed-box.ts';
import { createStaffAuth } from '../../src/storage/staff-auth.ts';
import type { Context } from '../../src/usecases/context.ts';
import type { TestDatabase } from './clone-database.ts';
import { seededRandom } from './seeded-random.ts';

/** A real context on a database of its own; only clock and randomness are made, so that a run can be repeated. */
export interface TestContext extends Context {
  readonly database: TestDatabase;
  /** What `clock` says; set it to travel. Starts at 2026-03-02T09:00:00Z, a Monday. */
  time: Date;
  /** Everything that was logged, to check that nothing private was. */
  readonly logged: { readonly level: string; readonly fields: object; readonly message: string }[];
  close(): Promise<void>;
}

/** `seed` makes ids and codes, and the key unless `key` is one that the database was made with. */
export interface ContextOptions {
  readonly seed?: string;
  readonly baseUrl?: string;
  readonly mail?: MailSettings;
  readonly key?: Uint8Array<ArrayBuffer>;
}

/** A real context on this database, which it closes. Knows nothing of the test runner. */
export async function contextOn(database: TestDatabase, options: ContextOptions = {}): Promise<TestContext> {
  const random = seededRandom(options.seed ?? 'test');
  const key = options.key ?? random.bytes(32);
  const baseUrl = options.baseUrl ?? 'http://localhost:8080';
  const { db, sql } = database.service;
  const box = createSealedBox({ sql, fileKey: key, random });
  const clock = () => new Date(context.time);
  const logged: TestContext['logged'] = [];
  const log = (level: string) => (fields: object, message: string) => {
    logged.push({ level, fields, message });
  };
  const context: TestContext = {
    database,
    time: new Date('2026-03-02T09:00:00Z'),
    logged,
    db,
    box,
    staffAuth: createStaffAuth({ db, key, baseUrl, random, clock }),
    mail: options.mail ? openPostOffice({ sql, settings: options.mail }) : null,
    library: await loadInstrumentLibrary('surveys'),
    benchmarks: await loadBenchmarks('surveys/benchmarks'),
    clock,
    random,
    key,
    baseUrl,
    firstRunToken: 'first-run-token-of-the-test',
    talkDays: 90,
    careDays: 180,
    log: { info: log('info'), warn: log('warn'), error: log('error') },
    async close() {
      await box.close();
      await database.close();
    },
  };
  return context;
}
