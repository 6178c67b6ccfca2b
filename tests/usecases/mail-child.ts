/**
 * A service process to be killed while it sends mail. Arguments: socket folder, database, file key (hex), and the mail
 * settings as JSON. Ends by itself when there is nothing left to do.
 */
import { connectAsService } from '../../src/storage/connect.ts';
import { loadInstrumentLibrary } from '../../src/storage/instrument-files.ts';
import type { MailSettings } from '../../src/storage/mail.types.ts';
import { openPostOffice } from '../../src/storage/post-office.ts';
import { createSealedBox } from '../../src/storage/sealed-box.ts';
import { systemRandom } from '../../src/system-effects.ts';
import type { Context } from '../../src/usecases/context.ts';
import { sendAllMail } from './mail.ts';

const [folder = '', database = '', hex = '', settings = ''] = process.argv.slice(2);
const service = connectAsService({ kind: 'socket', folder, database });
const key = new Uint8Array(Buffer.from(hex, 'hex'));
const box = createSealedBox({ sql: service.sql, fileKey: key, random: systemRandom });
const ctx: Context = {
  db: service.db,
  box,
  mail: openPostOffice({
    sql: service.sql,
    settings: { ...(JSON.parse(settings) as MailSettings), perMinute: Number.POSITIVE_INFINITY },
  }),
  library: await loadInstrumentLibrary('surveys'),
  benchmarks: [],
  clock: () => new Date('2026-03-05T09:00:00Z'),
  random: systemRandom,
  key,
  baseUrl: 'https://scan.example.be',
  firstRunToken: null,
  talkDays: 90,
  careDays: 180,
  log: { info: () => {}, warn: () => {}, error: () => {} },
  get staffAuth(): never {
    throw new Error('nobody signs in here');
  },
};
await sendAllMail(ctx);
await box.close();
await service.close();
