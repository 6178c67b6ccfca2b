import type { Bytes } from '../domain/credential/credential.types.ts';
import { WerkpeilError } from '../domain/errors.ts';
import type { ReportingGroupId } from '../domain/ids.ts';
import type { Instrument } from '../domain/instruments/instrument.types.ts';
import type { Wave } from '../domain/participation/participation.types.ts';
import type { BoxWave } from '../domain/sealing/sealing.types.ts';
import { careContentBytes } from '../domain/service-key/care-record.ts';
import { keyFingerprint } from '../domain/service-key/key-fingerprint.ts';
import { findWaveSeal } from '../storage/group-key.repository.ts';
import { findReportingGroups } from '../storage/reporting-group.repository.ts';
import { findServiceKeys } from '../storage/service-key.repository.ts';
import { findWaveByLink } from '../storage/wave.repository.ts';
import type { Context } from './context.ts';
import { instrumentsOf } from './instrument-library.ts';
import { findWaveKeys, forgetWaveKeys, type WaveKeys } from './wave-keys.ts';

/** To which key answers in care are sealed, and the size that they all have. */
export interface CareDoor {
  readonly keyId: string;
  readonly publicKey: Bytes;
  readonly fingerprint: string;
  readonly contentBytes: number;
}

/** Everything that taking in an answer must know about its wave, so that a submission costs no query but its own write. */
export interface WaveDoor {
  readonly wave: Wave;
  readonly instruments: readonly Instrument[];
  /** Open waves have one group for everybody; null for invited ones, whose credential knows the group. */
  readonly openGroupId: ReportingGroupId | null;
  /** Where answers go; null unless the wave is open. */
  readonly box: BoxWave | null;
  /** Keys of the reporting groups; null unless the wave is open and for invited people. */
  readonly keys: WaveKeys | null;
  /** For a wave in care that was opened: to what answers are sealed. */
  readonly care: CareDoor | null;
  /** What everybody sees of the list of keys; null where nobody is invited. */
  readonly keyRoot: Bytes | null;
}

/**
 * How long this process may still see a wave as open that was closed elsewhere (the command line, a second service). Nothing
 * comes in by that: each write of the sealed box asks the wave itself.
 */
const doorLifetimeMs = 250;

interface Cached {
  readonly door: Promise<WaveDoor | null>;
  readonly until: number;
}

const doors = new WeakMap<Context['db'], Map<string, Cached>>();

/** The wave behind a link, at most `doorLifetimeMs` old. Throws `wave-not-found`. */
export async function findWaveDoor(ctx: Context, link: string): Promise<WaveDoor> {
  const cache = doors.get(ctx.db) ?? new Map<string, Cached>();
  doors.set(ctx.db, cache);
  const now = performance.now();
  let cached = cache.get(link);
  if (!cached || cached.until < now) {
    // Links that lead nowhere are never kept: a stranger who tries thousands would fill the memory.
    for (const [old, { until }] of cache) if (until < now) cache.delete(old);
    cached = { door: readDoor(ctx, link), until: now + doorLifetimeMs };
    cache.set(link, cached);
  }
  const door = await cached.door.catch((error: unknown) => {
    cache.delete(link);
    throw error;
  });
  if (door) return door;
  cache.delete(link);
  throw new WerkpeilError('wave-not-found');
}

/** After opening or closing in this process. */
export function forgetWaveDoor(ctx: Context, link: string): void {
  doors.get(ctx.db)?.delete(link);
}

/** Throws `scan-not-open-yet` or `scan-closed` unless people can answer now. */
export function ensureOpen(wave: Wave): void {
  if (wave.status === 'planned') throw new WerkpeilError('scan-not-open-yet');
  if (wave.status === 'closed') throw new WerkpeilError('scan-closed');
}

async function readDoor(ctx: Context, link: string): Promise<WaveDoor | null> {
  const wave = await findWaveByLink(ctx.db, link);
  if (!wave) return null;
  const open = wave.rules.participation === 'open' && wave.status !== 'planned';
  const groups = open ? await findReportingGroups(ctx.db, wave.organisationId, wave.id) : [];
  const { organisationId, id: waveId } = wave;
  const seal = wave.status === 'planned' ? null : await findWaveSeal(ctx.db, organisationId, waveId);
  const isOpen = wave.status === 'open' && seal !== null;
  if (!isOpen) forgetWaveKeys(ctx, waveId);
  const instruments = await instrumentsOf(ctx, wave);
  return {
    wave,
    instruments,
    care: await readCareDoor(ctx, wave, instruments),
    openGroupId: groups[0]?.id ?? null,
    box: isOpen ? { organisationId, waveId, entryBytes: seal.entryBytes } : null,
    keys: isOpen && seal.keyRoot ? await findWaveKeys(ctx, { organisationId, waveId }) : null,
    keyRoot: seal?.keyRoot ?? null,
  };
}

async function readCareDoor(ctx: Context, wave: Wave, instruments: readonly Instrument[]): Promise<CareDoor | null> {
  const keyId = wave.rules.care?.keyId;
  if (!keyId) return null;
  const key = (await findServiceKeys(ctx.db, wave.organisationId)).find(({ id }) => id === keyId);
  if (!key) throw new Error('a wave in care has its key');
  return {
    keyId,
    publicKey: key.publicKey,
    fingerprint: await keyFingerprint(crypto.subtle, key.publicKey),
    contentBytes: careContentBytes(instruments),
  };
}
