import type { FrequencyTable } from '../../tabulation/table.types.ts';
import type { Draft } from '../publishable-of.ts';
import { invitedPerUnit, ownGroups, unitAndAbove } from './unit-people.ts';
import type { ComparedWaves, EarlierWave } from './waves.types.ts';

/**
 * From this response on, in both waves, the few who are missing can be named by whoever works there. Provisional: 85 % is where
 * NCES (Statistical Standards 2002, 4-4-1) holds the missing to be so few that their share needs no separate study; nobody has
 * measured from which response on colleagues know who did not take part. A team of 12 has one missing at most.
 */
export const nearFullResponse = 0.85;

/**
 * The smallest units in which nearly everybody answered in this wave and in an earlier one, so that what changed between the two can
 * be brought back to people with a name. Looks at who was invited and at how many answered. A unit whose people were in no
 * earlier wave is none: there is nothing to lay beside it.
 */
export function nameableUnits(table: FrequencyTable, waves: ComparedWaves): ReadonlySet<string> {
  const answered = new Map(
    table.cells.flatMap(({ unitId, slice, members }) => (slice === null ? [[unitId, members.length]] : [])),
  );
  const people = waves.invited && invitedPerUnit(table.units, waves.invited);
  const isNameable = (id: string): boolean => {
    const invited = people?.get(id)?.size ?? table.units.find((unit) => unit.id === id)?.headCount ?? 0;
    if (!isNearFull(answered.get(id) ?? 0, invited)) return false;
    return waves.earlier.some((wave) => responseBefore(wave, id, people?.get(id)).some((rate) => rate));
  };
  const groups = waves.invited && new Set(waves.invited.values());
  const hasPeople = (own: ReadonlySet<string>): boolean =>
    groups === null || [...own].some((group) => groups.has(group));
  return new Set([...ownGroups(table.units)].flatMap(([id, own]) => (hasPeople(own) && isNameable(id) ? [id] : [])));
}

const isNearFull = (answered: number, invited: number): boolean =>
  invited > 0 && answered >= nearFullResponse * invited;

/**
 * Whether nearly everybody had answered where these people were before: in the unit itself, or, when it was not there, in each
 * unit in which one of them was. Of a unit that was not shown the smallest shown one around it is asked.
 */
function responseBefore(
  { table, invited }: EarlierWave,
  id: string,
  people: ReadonlySet<string> | undefined,
): readonly boolean[] {
  const before = invited && invitedPerUnit(table.units, invited);
  const wereInvited = before && people && [...people].some((person) => invited.has(person));
  if (wereInvited === false) return [];
  const own = [...ownGroups(table.units).keys()];
  const same = own.includes(id) ? [id] : [];
  const others = own.filter((unit) => [...(people ?? [])].some((person) => before?.get(unit)?.has(person)));
  return (same.length > 0 ? same : others).map((unit) => {
    const shown = shownAround(table, unit);
    return shown !== null && isNearFull(shown.n, before?.get(shown.id)?.size ?? shown.headCount);
  });
}

function shownAround(table: Draft, unit: string): { id: string; n: number; headCount: number } | null {
  for (const id of unitAndAbove(table.units, unit)) {
    const n = table.cells.find((cell) => cell.unitId === id && cell.slice === null)?.n ?? null;
    if (n !== null) return { id, n, headCount: table.units.find((candidate) => candidate.id === id)?.headCount ?? 0 };
  }
  return null;
}
