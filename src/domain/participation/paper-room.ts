import type { Problem } from '../errors.ts';
import type { PaperLine } from './paper-batch.ts';
import { groupColumn } from './paper-batch.ts';
import type { ReportingGroup } from './participation.types.ts';

/**
 * Lines for which a group has no room left: with those that were typed before there would be more questionnaires on paper than
 * people who were invited. More than that cannot be real, and lists without people behind them lift a few real answers
 * over the threshold.
 *
 * @param typed questionnaires on paper in each group so far; answers with a code are not counted, because while a wave is open
 * nobody may learn how many there are in a group.
 */
export function beyondInvited(
  lines: readonly Pick<PaperLine, 'line' | 'groupId'>[],
  groups: readonly Pick<ReportingGroup, 'id' | 'headCount'>[],
  typed: ReadonlyMap<string, number>,
): readonly Problem[] {
  const headCounts = new Map(groups.map((group) => [group.id, group.headCount]));
  const counted = new Map<string, number>(typed);
  return lines.flatMap(({ line, groupId }) => {
    const people = headCounts.get(groupId) ?? 0;
    const number = (counted.get(groupId) ?? 0) + 1;
    counted.set(groupId, number);
    if (number <= people) return [];
    return [{ code: 'more-than-invited', line, where: groupColumn, found: `${number}`, expected: `${people}` }];
  });
}
