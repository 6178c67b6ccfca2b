import { type ConditionValues, evaluateCondition } from './conditions.ts';
import type { Item } from './instrument.types.ts';

/**
 * The items that are asked, given the answers. One pass in order suffices: the loader refuses a condition that looks at a
 * later item. An answer to an item that is itself not asked counts as no answer for the conditions after it.
 */
export function visibleItems(items: readonly Item[], values: ConditionValues): readonly Item[] {
  const seen: Record<string, unknown> = Object.create(null);
  return items.filter((item) => {
    if (item.condition !== undefined && !evaluateCondition(item.condition, seen)) return false;
    seen[item.id] = values[item.id];
    return true;
  });
}
