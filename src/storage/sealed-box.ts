import type { Random } from '../domain/effects.ts';
import { WerkpeilError } from '../domain/errors.ts';
import { coverFor, receivedLength } from '../domain/sealing/padding.ts';
import type { BoxWave, Bytes, ReceivedEntry } from '../domain/sealing/sealing.types.ts';
import type { Sql } from './connect.ts';
import { type NewAnswers, type ReceiveOutcome, type SealedBox, SealedBoxBusy } from './sealed-box.types.ts';
import { countInBox } from './sealed-box-count.ts';
import { countReceived, judgeAnswers, withdrawalOf } from './sealed-box-index.ts';
import type { OpenWave } from './sealed-box-merge.ts';
import { BoxTurns } from './sealed-box-turns.ts';

export interface SealedBoxSettings {
  /** The service's pool; the box opens one connection like those in it. */
  readonly sql: Sql;
  /** The 32 bytes of the key file. */
  readonly fileKey: Bytes;
  readonly random: Random;
}

/**
 * One in so many who take part is followed by entries that say nothing. Without them, copies of the database during fieldwork
 * would tell how many took part, and after closing how many of them withdrew.
 */
const coverOneIn = 32;

/** Opens the writer of the sealed box. Nothing happens until it is asked for something. */
export function createSealedBox(settings: SealedBoxSettings): SealedBox {
  const turns = new BoxTurns(settings);

  /** Waits until nothing that touches these names is under way, then decides and stores with nobody in between. */
  async function alone<Result>(
    wave: BoxWave,
    names: readonly string[],
    decide: (open: OpenWave) => Promise<Result>,
  ): Promise<Result> {
    let open = await turns.openWave(wave);
    for (let busy = names.find((name) => open.busy.has(name)); busy; busy = names.find((name) => open.busy.has(name))) {
      await open.busy.get(busy);
      open = await turns.openWave(wave);
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
      if (error instanceof WerkpeilError || turns.isClosed) throw error;
      return act();
    }
  }

  /** After the answers were acknowledged. When it fails nothing is missing. */
  async function writeCover(open: OpenWave, entry: ReceivedEntry): Promise<void> {
    try {
      for (const filler of coverFor(entry, receivedLength(entry))) await turns.store(open, [filler]);
    } catch {
      // The next one covers as well.
    }
  }

  return {
    issue: (wave, invitationId, request) =>
      atMostTwice(() =>
        alone(wave, [`i ${invitationId}`], async (open) => {
          const asked = base64(request);
          const earlier = open.index.issued.get(invitationId);
          if (earlier !== undefined) return earlier === asked ? 'repeated' : 'refused';
          await turns.store(open, [{ kind: 'issued', invitationId, request: asked }]);
          return 'noted';
        }),
      ),

    receive(wave, answers) {
      const entry = entryOf(answers);
      const names = [`r ${entry.responseId}`, `s ${entry.receipt}`];
      if (entry.credential !== null) names.push(`c ${entry.credential}`);
      return atMostTwice(() =>
        alone(wave, names, async (open): Promise<ReceiveOutcome> => {
          const judgement = judgeAnswers(open.index, entry);
          if (judgement !== 'new') return judgement;
          await turns.store(open, [entry]);
          if (settings.random.below(coverOneIn) === 0) void writeCover(open, entry);
          return 'stored';
        }),
      );
    },

    withdraw(wave, receipt) {
      const name = base64(receipt);
      return atMostTwice(() =>
        alone(wave, [`s ${name}`], async (open) => {
          const withdrawal = withdrawalOf(open.index, name);
          if (withdrawal === undefined) return 'unknown';
          if (withdrawal) {
            await turns.store(open, [withdrawal]);
            // Like one more person who took part: a code exchanged, then answers, each in its own transaction.
            if (withdrawal.credential !== null) await turns.store(open, [{ kind: 'filler', padding: 0 }]);
          }
          return 'withdrawn';
        }),
      );
    },

    async countReceived(wave) {
      try {
        return await atMostTwice(async () => countReceived((await turns.openWave(wave)).index));
      } catch (error) {
        if (error instanceof SealedBoxBusy) return countInBox(settings.sql, settings.fileKey, wave);
        throw error;
      }
    },
    isUsed: (wave, invitationId) =>
      atMostTwice(async () => (await turns.openWave(wave)).index.issued.has(invitationId)),
    merge: () => turns.mergeAll(),

    async close() {
      // What cannot be merged now is merged by the next process: it is on disk.
      await turns.mergeAll().catch(() => {});
      await turns.close();
    },
  };
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

const entryOf = ({
  responseId,
  credential,
  receipt,
  groupId,
  language,
  answers,
  follow = [],
}: NewAnswers): ReceivedEntry => ({
  kind: 'received',
  responseId,
  credential: credential && base64(credential),
  receipt: base64(receipt),
  groupId,
  language,
  answers,
  ...(follow.length > 0 && { follow }),
});
