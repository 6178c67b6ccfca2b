import type { PoolContent, PoolFigure } from '../domain/disclosure/pool.types.ts';
import type { LocalisedText } from '../domain/language.ts';
import type { StoredPool } from '../storage/pool.repository.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { readPools } from './read-pools.ts';

/** A pool as readers see it: nothing of a single company, not even which ones are in it. */
export interface PoolView extends Pick<PoolContent, 'title' | 'sector' | 'instrument' | 'companies' | 'respondents'> {
  readonly id: string;
  readonly number: number;
  readonly builtOn: string;
  readonly hash: string;
  readonly figures: readonly (PoolFigure & { readonly name: LocalisedText })[];
}

/** Every pooled benchmark, newest first. Throws `ledger-broken`. */
export async function listPools(ctx: Context, actor: Actor): Promise<readonly PoolView[]> {
  ensureAccess(actor, 'pool.read', null);
  return (await readPools(ctx.db)).toReversed().map((pool) => poolView(ctx, pool));
}

export function poolView(ctx: Context, { id, number, builtOn, hash, content }: StoredPool): PoolView {
  const { title, sector, instrument, companies, respondents, figures } = content;
  const scales = new Map(
    ctx.library
      .list()
      .filter((known) => known.id === instrument.id)
      .flatMap((known) => known.scales.map((scale) => [scale.id, scale.name])),
  );
  const named = figures.map((figure) => {
    const scaleId = figure.measureId.split(':')[1];
    return { ...figure, name: (scaleId !== undefined && scales.get(scaleId)) || {} };
  });
  return { id, number, builtOn, hash, title, sector, instrument, companies, respondents, figures: named };
}
