import type { PublishableTable } from '../domain/disclosure/publishable.types.ts';
import type { Wave } from '../domain/participation/participation.types.ts';
import type { FrequencyTable } from '../domain/tabulation/table.types.ts';
import type { StoredResponse } from '../storage/response.repository.ts';
import type { Context } from './context.ts';
import { countWave, tabulateCounted } from './count-wave.ts';
import { followAsBefore, followWave } from './follow-wave.ts';

/**
 * Everything that the answers of a wave can say, before protection. Leaves the recipes in no form: it goes to `protect`, or
 * to the auditor who judges a release anew.
 *
 * @param like a release: count by its units and its rules, and follow the same people, instead of those of now.
 */
export async function tabulateWave(
  ctx: Context,
  wave: Wave,
  responses: readonly StoredResponse[],
  like?: PublishableTable,
): Promise<FrequencyTable> {
  const counted = await countWave(ctx, wave, responses, like);
  return tabulateCounted(counted, like ? await followAsBefore(ctx, counted, like) : await followWave(ctx, counted));
}
