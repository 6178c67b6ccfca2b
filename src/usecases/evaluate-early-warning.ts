import type { PublishableTable } from '../domain/disclosure/publishable.types.ts';
import { evaluateWatches } from '../domain/early-warning/evaluate-watches.ts';
import type { OrganisationId, SignalId, WaveId } from '../domain/ids.ts';
import type { Wave } from '../domain/participation/participation.types.ts';
import type { Connection } from '../storage/connection.repository.ts';
import { replaceSignals } from '../storage/signal.repository.ts';
import type { Context } from './context.ts';
import { lockWaveOrThrow } from './find-or-throw.ts';
import { instrumentsOf } from './instrument-library.ts';
import { findPreviousPublished, findPublishedOrThrow } from './read-published.ts';

/** Runs every watch over the saved releases of a wave and replaces its signals; what was done with a signal stays with it. For after a change of watches; `buildRelease` does it by itself. Throws `release-not-found`. */
export async function evaluateEarlyWarning(
  ctx: Context,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<{ readonly signals: number }> {
  return ctx.db.transaction().execute(async (trx) => {
    const wave = await lockWaveOrThrow(trx, organisationId, waveId);
    const { table } = await findPublishedOrThrow(trx, organisationId, waveId);
    return { signals: await saveSignals(ctx, trx, wave, table) };
  });
}

/** The same inside the transaction that publishes the release. Gives the number of signals. */
export async function saveSignals(ctx: Context, trx: Connection, wave: Wave, table: PublishableTable): Promise<number> {
  const previous = await findPreviousPublished(trx, wave);
  const found = evaluateWatches({
    organisationId: wave.organisationId,
    waveId: wave.id,
    table,
    previous: previous && {
      waveId: previous.wave.id,
      table: previous.table,
      label: previous.wave.title,
      instruments: previous.wave.instruments,
    },
    benchmarks: ctx.benchmarks,
    instruments: await instrumentsOf(ctx, wave, trx),
  });
  const signals = found.map((signal) => ({ ...signal, id: ctx.random.uuid() as SignalId }));
  await replaceSignals(trx, wave.organisationId, wave.id, signals);
  return signals.length;
}
