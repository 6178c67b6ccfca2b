import type { Random } from '../domain/effects.ts';
import { WerkpeilError } from '../domain/errors.ts';
import type { WaveId } from '../domain/ids.ts';
import { shuffle } from '../domain/sealing/box-content.ts';
import type { BoxEntry, BoxWave, Bytes } from '../domain/sealing/sealing.types.ts';
import type { Sql } from './connect.ts';
import { note } from './sealed-box-index.ts';
import { becomeWriter, type WriterConnection } from './sealed-box-lock.ts';
import { mergeWave, type OpenWave, openWaveBox, sealEntry } from './sealed-box-merge.ts';
import { appendEntries, type NewRow } from './sealed-box-rows.ts';

/** At most about this many entries in one statement: 2 MB of the middle size. */
const largestBatch = 500;
/** New entries of a wave that are merged at once, without waiting for the timer: at least, and as a share of its state. */
const smallestMerge = 128;
const mergeShare = 0.5;

interface Waiting {
  readonly open: OpenWave;
  readonly rows: readonly NewRow[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Thrown at a write that was decided on what memory said before it was thrown away. It may be tried again. */
class Outdated extends Error {}

/**
 * The writer's side of the database: one connection, everything on it one after the other. The lock is taken at the first
 * need, and again when its connection was lost; then everything is read from disk anew, so that memory never says more, or
 * less, than what is there.
 */
export class BoxTurns {
  readonly #pool: Sql;
  readonly #fileKey: Bytes;
  readonly #random: Random;
  #writer: Promise<WriterConnection> | null = null;
  #waves = new Map<WaveId, Promise<OpenWave>>();
  #waiting: Waiting[] = [];
  #work: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(settings: { readonly sql: Sql; readonly fileKey: Bytes; readonly random: Random }) {
    this.#pool = settings.sql;
    this.#fileKey = settings.fileKey;
    this.#random = settings.random;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** The box of a wave, opened when it is not. Throws `SealedBoxBusy`, and whatever a row that does not open throws. */
  openWave(wave: BoxWave): Promise<OpenWave> {
    if (this.#isClosed) return Promise.reject(new Error('the sealed box is closed'));
    let opened = this.#waves.get(wave.waveId);
    if (!opened) {
      opened = this.#inTurn(({ sql }) => openWaveBox(sql, this.#fileKey, wave));
      this.#waves.set(wave.waveId, opened);
    }
    return opened;
  }

  /**
   * Stores entries together; resolves after the commit, when the index knows them too. What waits when a write ends shares
   * the next statement. Throws `scan-closed`.
   */
  async store(open: OpenWave, entries: readonly BoxEntry[]): Promise<void> {
    const rows = entries.map((entry) => sealEntry(open, this.#random, entry));
    await new Promise<void>((resolve, reject) => {
      this.#waiting.push({ open, rows, resolve, reject });
      if (this.#waiting.length === 1) this.#scheduleDrain();
    });
    for (const entry of entries) note(open.index, entry);
    open.fresh += entries.length;
    if (open.fresh >= Math.max(smallestMerge, open.merged * mergeShare)) void this.#merge(open).catch(() => {});
  }

  /** Merges every wave that has new entries. */
  async mergeAll(): Promise<void> {
    for (const opened of [...this.#waves.values()]) {
      const open = await opened.catch(() => null);
      if (open && open.fresh > 0) await this.#merge(open);
    }
  }

  /** Ends the session, and with it the lock, after what is under way. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#work;
    await this.#startAnew();
  }

  #inTurn<Result>(task: (connection: WriterConnection) => Promise<Result>): Promise<Result> {
    const turn = this.#work.then(async () => {
      this.#writer ??= becomeWriter(this.#pool);
      try {
        return await task(await this.#writer);
      } catch (error) {
        await this.#startAnew();
        throw error;
      }
    });
    this.#work = turn.catch(() => {});
    return turn;
  }

  /** After any failure nobody knows what was committed: let go of the lock and of everything in memory. */
  async #startAnew(): Promise<void> {
    const lost = this.#writer;
    this.#writer = null;
    for (const opened of this.#waves.values()) void opened.then(markOutdated, () => {});
    this.#waves = new Map();
    await lost?.then(
      (connection) => connection.release(),
      () => {},
    );
  }

  #forget(open: OpenWave): void {
    markOutdated(open);
    this.#waves.delete(open.wave.waveId);
  }

  #scheduleDrain(): void {
    this.#inTurn((connection) => this.#drain(connection)).catch((error: unknown) => {
      for (const one of this.#waiting.splice(0)) one.reject(error);
    });
  }

  async #drain(connection: WriterConnection): Promise<void> {
    const batch: Waiting[] = [];
    for (let size = 0; this.#waiting.length > 0 && size < largestBatch; ) {
      const one = this.#waiting.shift() as Waiting;
      if (one.open.isOutdated) one.reject(new Outdated());
      else batch.push(one);
      size += one.rows.length;
    }
    if (this.#waiting.length > 0) this.#scheduleDrain();
    if (batch.length === 0) return;
    try {
      const rows = batch.flatMap((one) => one.rows);
      const stored = await appendEntries(connection, shuffle(rows, this.#random));
      if (stored.size === 0 && !(await holdsLock(connection))) throw new Outdated();
      for (const one of batch) {
        if (one.rows.every((row) => stored.has(row.id))) one.resolve();
        else {
          this.#forget(one.open);
          one.reject(new WerkpeilError('scan-closed'));
        }
      }
    } catch (error) {
      for (const one of batch) one.reject(error);
      throw error;
    }
  }

  async #merge(open: OpenWave): Promise<void> {
    open.fresh = 0;
    const isOpen = await this.#inTurn((connection) => mergeWave(connection, this.#random, open));
    if (!isOpen) this.#forget(open);
  }
}

function markOutdated(open: OpenWave): void {
  open.isOutdated = true;
}

async function holdsLock({ sql, pid }: WriterConnection): Promise<boolean> {
  const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  return row?.pid === pid;
}
