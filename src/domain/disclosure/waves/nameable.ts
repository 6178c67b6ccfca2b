import type { FrequencyTable } from '../../tabulation/table.types.ts';
import { invitedPerUnit, ownGroups, parentsOf, unitAndAbove } from './unit-people.ts';
import type { ComparedWaves, EarlierWave, Invited } from './waves.types.ts';

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
  const headCounts = new Map(table.units.map(({ id, headCount }) => [id, headCount]));
  const before = waves.earlier.map((wave) => new EarlierResponse(wave));
  const isNameable = (id: string): boolean => {
    const invited = people?.get(id)?.size ?? headCounts.get(id) ?? 0;
    return isNearFull(answered.get(id) ?? 0, invited) && before.some((wave) => wave.isNearFull(id, people?.get(id)));
  };
  const groups = waves.invited && new Set(waves.invited.values());
  const hasPeople = (own: ReadonlySet<string>): boolean =>
    groups === null || [...own].some((group) => groups.has(group));
  return new Set([...ownGroups(table.units)].flatMap(([id, own]) => (hasPeople(own) && isNameable(id) ? [id] : [])));
}

const isNearFull = (answered: number, invited: number): boolean =>
  invited > 0 && answered >= nearFullResponse * invited;

/** How many answered in an earlier wave, unit by unit. */
class EarlierResponse {
  readonly #invited: Invited | null;
  readonly #people: ReadonlyMap<string, ReadonlySet<string>> | null;
  readonly #unitOfGroup: ReadonlyMap<string, string>;
  readonly #own: ReadonlySet<string>;
  readonly #parents: ReadonlyMap<string, string | null>;
  readonly #answered: ReadonlyMap<string, number>;
  readonly #headCounts: ReadonlyMap<string, number>;

  constructor({ table, invited }: EarlierWave) {
    this.#invited = invited;
    this.#people = invited && invitedPerUnit(table.units, invited);
    const own = ownGroups(table.units);
    this.#own = new Set(own.keys());
    this.#unitOfGroup = new Map([...own].flatMap(([id, groups]) => [...groups].map((group) => [group, id])));
    this.#parents = parentsOf(table.units);
    this.#answered = new Map(
      table.cells.flatMap(({ unitId, slice, n }) => (slice === null && n !== null ? [[unitId, n]] : [])),
    );
    this.#headCounts = new Map(table.units.map(({ id, headCount }) => [id, headCount]));
  }

  /**
   * Whether nearly everybody had answered where these people were before: in the unit itself, or, when it was not there, in a unit
   * in which one of them was. Of a unit that was not shown the smallest shown one around it is asked.
   */
  isNearFull(id: string, people: ReadonlySet<string> | undefined): boolean {
    const places = this.#invited && people && [...people].flatMap((person) => this.#invited?.get(person) ?? []);
    if (places?.length === 0) return false;
    const others = new Set(places?.flatMap((group) => this.#unitOfGroup.get(group) ?? []));
    return (this.#own.has(id) ? [id] : [...others]).some((unit) => {
      const shown = unitAndAbove(this.#parents, unit).find((around) => this.#answered.has(around));
      if (shown === undefined) return false;
      const invited = this.#people?.get(shown)?.size ?? this.#headCounts.get(shown) ?? 0;
      return isNearFull(this.#answered.get(shown) ?? 0, invited);
    });
  }
}
