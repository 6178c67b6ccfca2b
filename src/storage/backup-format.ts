import { createHash } from 'node:crypto';
import { WerkpeilError } from '../domain/errors.ts';

/**
 * A backup is one gzip file of text that `zcat` shows:
 *
 *   werkpeil-backup 1
 *   {"schema":"0005_published","createdOn":"2026-11-22","key":"<base64>"}
 *   table fieldwork.wave ["organisation_id","id",...]
 *   ...rows in PostgreSQL's COPY text format, ordered by primary key...
 *   \.
 *   table ...
 *   complete <number of rows> <SHA-256 of every byte above this line>
 *
 * The order by key leaves out the order in which rows were written. The file holds the key: keep it like the data itself.
 */
export const backupTitle = 'werkpeil-backup 1';

/** Ends the rows of a table; no row can look like it, because COPY writes a backslash as two. */
export const endOfRows = '\\.';

/**
 * Tables in an order in which each comes after those that it refers to. Sessions, counters of attempts and other things that
 * are over by tomorrow (`session`, `verification`, `rateLimit`) are left out: everybody signs in again after a restore.
 */
export const backupTables = [
  'identity.setting',
  'identity.user',
  'identity.account',
  'identity.membership',
  'identity.audit_log',
  'fieldwork.organisation',
  'fieldwork.instrument_pack',
  'fieldwork.unit',
  'fieldwork.person',
  'fieldwork.wave',
  'fieldwork.wave_rules',
  'fieldwork.wave_closing',
  'fieldwork.wave_link',
  'fieldwork.reporting_group',
  'fieldwork.invitation',
  'fieldwork.invitation_mail',
  'fieldwork.invited_person',
  'fieldwork.mailing',
  'fieldwork.paper_batch',
  'fieldwork.group_key',
  'fieldwork.service_key',
  'fieldwork.talk_request',
  'fieldwork.care_handover',
  'fieldwork.care_term',
  'answers.response',
  'answers.box_entry',
  'answers.box_state',
  'answers.snapshot',
  'answers.care_record',
  'answers.comment',
  'published.release',
  'published.signal',
  'published.follow_up',
  'published.pool',
  'published.comment_release',
] as const;

/** Tables of earlier schemas that a backup may hold: it is restored into its own schema, and migrated from there. */
const retiredTables = ['answers.credential'];

export const leftOutOfBackups = ['identity.session', 'identity.verification', 'identity.rateLimit'] as const;

export interface BackupHeader {
  /** Name of the newest migration that the data have. */
  readonly schema: string;
  /** ISO day. */
  readonly createdOn: string;
  /** The 32 bytes of the key file, base64. */
  readonly key: string;
}

export type BackupPart =
  | { readonly kind: 'header'; readonly header: BackupHeader }
  | { readonly kind: 'table'; readonly table: string; readonly columns: readonly string[] }
  /** One row with its line end. */
  | { readonly kind: 'row'; readonly row: Buffer }
  | { readonly kind: 'end-of-table' }
  | { readonly kind: 'complete'; readonly rows: number };

const broken = (reason: string, line: number) => new WerkpeilError('backup-invalid', { reason, line });

/**
 * Reads the parts of an unpacked backup one after the other, in constant memory. Throws `backup-invalid` (details: `reason`,
 * `line`) at the first thing that is not as it must be; whoever reads to the end has read a whole and unchanged backup.
 */
export async function* readBackupParts(bytes: AsyncIterable<Buffer>): AsyncGenerator<BackupPart> {
  const hash = createHash('sha256');
  let number = 0;
  let rows = 0;
  let inTable = false;
  let isComplete = false;
  for await (const line of linesOf(bytes)) {
    number += 1;
    if (isComplete) throw broken('text-after-end', number);
    const text = () => line.subarray(0, -1).toString('utf8');
    if (inTable) {
      hash.update(line);
      if (line.length === 3 && text() === endOfRows) {
        inTable = false;
        yield { kind: 'end-of-table' };
      } else {
        rows += 1;
        yield { kind: 'row', row: line };
      }
      continue;
    }
    if (number === 1) {
      if (text() !== backupTitle) throw broken('not-a-backup', number);
    } else if (number === 2) {
      yield { kind: 'header', header: parseHeader(text()) };
    } else if (text().startsWith('complete ')) {
      if (text() !== `complete ${rows} ${hash.digest('hex')}`) throw broken('checksum', number);
      isComplete = true;
      yield { kind: 'complete', rows };
      continue;
    } else {
      inTable = true;
      yield parseTable(text(), number);
    }
    hash.update(line);
  }
  if (!isComplete) throw broken('cut-off', number);
}

function parseHeader(text: string): BackupHeader {
  try {
    const { schema, createdOn, key } = JSON.parse(text) as Record<string, unknown>;
    if (typeof schema === 'string' && typeof createdOn === 'string' && typeof key === 'string') {
      if (Buffer.from(key, 'base64').length === 32) return { schema, createdOn, key };
    }
  } catch {
    // the same answer as for a header with other fields
  }
  throw broken('header', 2);
}

function parseTable(text: string, line: number): BackupPart {
  const [, table, list] = /^table ([a-z]+\.\w+) (\[.*\])$/.exec(text) ?? [];
  if (table === undefined || list === undefined) throw broken('table', line);
  if (![...backupTables, ...retiredTables].some((known) => known === table))
    throw broken(`unknown-table ${table}`, line);
  try {
    const columns = JSON.parse(list) as unknown;
    if (Array.isArray(columns) && columns.every((column) => typeof column === 'string'))
      return { kind: 'table', table, columns };
  } catch {
    // below
  }
  throw broken('columns', line);
}

/** Lines with their line feed. Only byte 10 ends a line: text may hold every other line separator of Unicode. */
async function* linesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  for await (const chunk of bytes) {
    let start = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      yield Buffer.concat([...rest, chunk.subarray(start, end + 1)]);
      rest = [];
      start = end + 1;
    }
    if (start < chunk.length) rest.push(chunk.subarray(start));
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}
