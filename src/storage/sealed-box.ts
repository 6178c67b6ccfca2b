import type { Random } from '../domain/effects.ts';
import { WerkpeilError } from '../domain/errors.ts';
import type { WaveId } from '../domain/ids.ts';
import { shuffle } from '../domain/sealing/box-content.ts';
import type { BoxEntry, BoxWave, Bytes, ReceivedEntry } from '../domain/sealing/sealing.types.ts';
import type { Sql } from './connect.ts';
import { type NewAnswers, type ReceiveOutcome, type SealedBox, SealedBoxBusy } from './sealed-box.types.ts';
import { countReceived, judgeAnswers, note, withdrawalOf } from './sealed-box-index.ts';
import { becomeWriter, type WriterConnection } from './sealed-box-lock.ts';
import { mergeWave, type OpenWave, openWaveBox, sealEntry } from './sealed-box-merge.ts';
import { appendEntries, type NewRow } from './sealed-box-rows.ts';

/** At most this many entries in one statement: up to 2 MB of the middle size. */
const largestBatch = 500;
/** New entries of a wave that are merged at once, without waiting for the timer; at least, and as a share of its state. */
const smallestMerge = 128;
const mergeShare = 0.1;

interface Waiting {
  readonly open: OpenWave;
  readonly rows: readonly NewRow[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export interface SealedBoxSettings {
  readonly sql: Sql;
  /** The 32 bytes of the key file. */
  readonly fileKey: Bytes;
  readonly random: Random;
}

/** Thrown at a write that was decided on what memory said before it was thrown away. Tried again, never seen outside. */
class Outdated extends Error {}

/**
 * Opens the writer of the sealed box. The lock is taken when the first entry comes, and again when its connection was lost;
 * then everything is read from the database anew, so that memory never says more, or less, than what is on disk.
 */
export function createSealedBox({ sql: pool, fileKey, random }: SealedBoxSettings): SealedBox {
  let writer: Promise<WriterConnection> | null = null;
  let waves = new Map<WaveId, Promise<OpenWave>>();
  let waiting: Waiting[] = [];
  let work: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  /** Everything on the writer's connection, one after the other. */
  function inTurn<Result>(task: (connection: WriterConnection) => Promise<Result>): Promise<Result> {
    const turn = work.then(async () => {
      writer ??= becomeWriter(pool);
      try {
        return await task(await writer);
      } catch (error) {
        await startAnew();
        throw error;
      }
    });
    work = turn.catch(() => {});
    return turn;
  }

  /** After any failure nobody knows what was committed: let go of the lock and of everything in memory. */
  async function startAnew(): Promise<void> {
    const lost = writer;
    writer = null;
    for (const opened of waves.values()) void opened.then(markOutdated, () => {});
    waves = new Map();
    await lost?.then(
      (connection) => connection.release(),
      () => {},
    );
  }

  function openWave(wave: BoxWave): Promise<OpenWave> {
    if (isClosed) return Promise.reject(new Error('the sealed box is closed'));
    let opened = waves.get(wave.waveId);
    if (!opened) {
      opened = inTurn(({ sql }) => openWaveBox(sql, fileKey, wave));
      waves.set(wave.waveId, opened);
    }
    return opened;
  }

  function forget(open: OpenWave): void {
    markOutdated(open);
    waves.delete(open.wave.waveId);
  }

  /** Stores entries together; resolves after the commit. What waits when a write ends shares the next statement. */
  async function store(open: OpenWave, entries: readonly BoxEntry[]): Promise<void> {
    const rows = await Promise.all(entries.map((entry) => sealEntry(open, random, entry)));
    await new Promise<void>((resolve, reject) => {
      waiting.push({ open, rows, resolve, reject });
      if (waiting.length === 1) scheduleDrain();
    });
    for (const entry of entries) note(open.index, entry);
    open.fresh += entries.length;
    if (open.fresh >= Math.max(smallestMerge, open.merged * mergeShare)) void mergeNow(open).catch(() => {});
  }

  function scheduleDrain(): void {
    inTurn(drain).catch((error: unknown) => {
      const left = waiting;
      waiting = [];
      for (const one of left) one.reject(error);
    });
  }

  async function drain(connection: WriterConnection): Promise<void> {
    const batch: Waiting[] = [];
    for (let size = 0; waiting.length > 0 && size < largestBatch; ) {
      const one = waiting.shift() as Waiting;
      if (one.open.isOutdated) one.reject(new Outdated());
      else batch.push(one);
      size += one.rows.length;
    }
    if (waiting.length > 0) scheduleDrain();
    if (batch.length === 0) return;
    try {
      const rows = batch.flatMap((one) => one.rows);
      const stored = await appendEntries(connection, shuffle(rows, random));
      if (stored.size === 0 && !(await hasSession(connection))) throw new Outdated('the lock was lost');
      for (const one of batch) {
        if (one.rows.every((row) => stored.has(row.id))) one.resolve();
        else {
          forget(one.open);
          one.reject(new WerkpeilError('scan-closed'));
        }
      }
    } catch (error) {
      for (const one of batch) one.reject(error);
      throw error;
    }
  }

  async function mergeNow(open: OpenWave): Promise<void> {
    open.fresh = 0;
    const isOpen = await inTurn((connection) => mergeWave(connection, random, open));
    if (!isOpen) forget(open);
  }

  /** Waits until nothing that touches these names is under way, then decides and stores with nobody in between. */
  async function alone<Result>(
    wave: BoxWave,
    names: readonly string[],
    decide: (open: OpenWave) => Promise<Result>,
  ): Promise<Result> {
    let open = await openWave(wave);
    for (let busy = names.find((name) => open.busy.has(name)); busy; busy = names.find((name) => open.busy.has(name))) {
      await open.busy.get(busy);
      open = await openWave(wave);
    }
    const decided = decide(open);
    const settled = decided.then(
      () => {},
      () => {},
    );
    for (const name of names) open.busy.set(name, settled);
    try {
      return await decided;
    } finally {
      for (const name of names) open.busy.delete(name);
    }
  }

  /** A second time after a failure: what was committed after all is then found on disk, and answered as a repetition. */
  async function atMostTwice<Result>(act: () => Promise<Result>): Promise<Result> {
    try {
      return await act();
    } catch (error) {
      if (error instanceof WerkpeilError || error instanceof SealedBoxBusy || isClosed) throw error;
      return act();
    }
  }

  const act: typeof alone = (...args) => atMostTwice(() => alone(...args));

  return {
    issue: (wave, invitationId, request) =>
      act(wave, [`i ${invitationId}`], async (open) => {
        const asked = base64(request);
        const earlier = open.index.issued.get(invitationId);
        if (earlier !== undefined) return earlier === asked ? 'repeated' : 'refused';
        await store(open, [{ kind: 'issued', invitationId, request: asked }]);
        return 'noted';
      }),

    receive(wave, answers) {
      const entry = entryOf(answers);
      const names = [`r ${entry.responseId}`, `s ${entry.receipt}`];
      if (entry.credential !== null) names.push(`c ${entry.credential}`);
      return act(wave, names, async (open): Promise<ReceiveOutcome> => {
        const judgement = judgeAnswers(open.index, entry);
        if (judgement !== 'new') return judgement;
        await store(open, [entry]);
        return 'stored';
      });
    },

    withdraw(wave, receipt) {
      const name = base64(receipt);
      return act(wave, [`s ${name}`], async (open) => {
        const withdrawal = withdrawalOf(open.index, name);
        if (withdrawal === undefined) return 'unknown';
        // With a filler it looks like one more person who took part.
        if (withdrawal) await store(open, [withdrawal, { kind: 'filler' }]);
        return 'withdrawn';
      });
    },

    countReceived: (wave) => atMostTwice(async () => countReceived((await openWave(wave)).index)),
    isUsed: (wave, invitationId) => atMostTwice(async () => (await openWave(wave)).index.issued.has(invitationId)),

    async merge() {
      for (const opened of [...waves.values()]) {
        const open = await opened.catch(() => null);
        if (open && open.fresh > 0) await mergeNow(open);
      }
    },

    async close() {
      // What cannot be merged now is merged by the next process: it is on disk.
      await this.merge().catch(() => {});
      isClosed = true;
      await work;
      await startAnew();
    },
  };
}

function markOutdated(open: OpenWave): void {
  open.isOutdated = true;
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

const entryOf = ({ responseId, credential, receipt, groupId, language, answers }: NewAnswers): ReceivedEntry => ({
  kind: 'received',
  responseId,
  credential: credential && base64(credential),
  receipt: base64(receipt),
  groupId,
  language,
  answers,
});

async function hasSession({ sql, pid }: WriterConnection): Promise<boolean> {
  const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  return row?.pid === pid;
}
