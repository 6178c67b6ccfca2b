import { WerkpeilError } from '../domain/errors.ts';
import type { ReportingGroupId, WaveId } from '../domain/ids.ts';
import type { Instrument } from '../domain/instruments/instrument.types.ts';
import type { Wave } from '../domain/participation/participation.types.ts';
import { findReportingGroups } from '../storage/reporting-group.repository.ts';
import { findWaveByLink } from '../storage/wave.repository.ts';
import type { Context } from './context.ts';
import { instrumentsOf } from './instrument-library.ts';

/** Everything that taking in an answer must know about its wave, so that a submission costs no query but its own write. */
export interface WaveDoor {
  readonly wave: Wave;
  readonly instruments: readonly Instrument[];
  /** Open waves have one group for everybody; null for invited ones, whose credential knows the group. */
  readonly openGroupId: ReportingGroupId | null;
}

/**
 * How long another process (the command line, a second service) may still see a wave as open that was closed elsewhere.
 * Closing waits for longer than this before it reads the answers.
 */
export const doorLifetimeMs = 250;

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

const writes = new WeakMap<Context['db'], Map<WaveId, Set<Promise<unknown>>>>();

/** Remembers a write that is under way, so that closing can wait for it. */
export async function trackWrite<Result>(ctx: Context, waveId: WaveId, write: Promise<Result>): Promise<Result> {
  const ofContext = writes.get(ctx.db) ?? new Map<WaveId, Set<Promise<unknown>>>();
  writes.set(ctx.db, ofContext);
  const ofWave = ofContext.get(waveId) ?? new Set();
  ofContext.set(waveId, ofWave);
  ofWave.add(write);
  try {
    return await write;
  } finally {
    ofWave.delete(write);
    if (ofWave.size === 0) ofContext.delete(waveId);
  }
}

/** After a wave was closed: resolves when no process lets anybody in any more, and the writes of this one are done. */
export async function settleWrites(ctx: Context, waveId: WaveId): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, doorLifetimeMs + 50));
  await Promise.allSettled(writes.get(ctx.db)?.get(waveId) ?? []);
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
  return {
    wave,
    instruments: await instrumentsOf(ctx, wave),
    openGroupId: groups[0]?.id ?? null,
  };
}
