import type { UnitId } from '../domain/ids.ts';
import { groupLabelWords } from '../domain/participation/group-labels.ts';
import { groupUnits, openGrouping } from '../domain/participation/group-units.ts';
import type { GroupingPlan, Person, Wave } from '../domain/participation/participation.types.ts';
import type { Connection } from '../storage/connection.repository.ts';
import { findPeople, findUnits } from '../storage/people.repository.ts';
import { findOrganisationOrThrow } from './find-or-throw.ts';

/** What opening a wave would make of the list of people as it is now: the same for the preview and for the opening itself. */
export async function planOpening(
  db: Connection,
  wave: Pick<Wave, 'organisationId' | 'languages' | 'rules'>,
): Promise<{ readonly grouping: GroupingPlan; readonly people: readonly Person[] }> {
  const organisation = await findOrganisationOrThrow(db, wave.organisationId);
  if (wave.rules.participation === 'open') return { grouping: openGrouping(organisation.name), people: [] };
  const people = await findPeople(db, wave.organisationId);
  const headCounts = new Map<UnitId, number>();
  for (const { unitId } of people) headCounts.set(unitId, (headCounts.get(unitId) ?? 0) + 1);
  const grouping = groupUnits({
    organisationName: organisation.name,
    units: await findUnits(db, wave.organisationId),
    headCounts,
    k: wave.rules.k,
    words: groupLabelWords[wave.languages[0] ?? 'nl'],
  });
  return { grouping, people };
}
