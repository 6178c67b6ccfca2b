import type { Transaction } from 'kysely';
import type { Wave } from '../domain/participation/participation.types.ts';
import type { Database } from '../storage/database.ts';
import { emptyBox } from '../storage/sealed-box-closing.ts';
import type { Context } from './context.ts';
import { instrumentsOf } from './instrument-library.ts';

/** Opens and empties the sealed box of a closed wave that the caller has locked; answers and comments part here. */
export async function handOverBox(ctx: Context, trx: Transaction<Database>, wave: Wave): Promise<void> {
  await emptyBox(
    trx,
    { organisationId: wave.organisationId, waveId: wave.id },
    {
      fileKey: ctx.key,
      random: ctx.random,
      follows: wave.rules.following !== undefined,
      instruments: await instrumentsOf(ctx, wave, trx),
      keepComments: wave.rules.comments === 'on',
    },
  );
}
