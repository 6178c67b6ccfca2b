import type { Person } from './participation.types.ts';
import { pathKey } from './unit-paths.ts';

/** Somebody on a list of people, with the path of the unit in place of its id. */
export type Listed = Pick<Person, 'name' | 'email'> & { readonly path: readonly string[] };

/** What a new list does to the old one. `before` = `kept` + `removed`. */
export interface ListChange {
  readonly before: number;
  readonly kept: number;
  readonly removed: number;
  readonly added: number;
}

/**
 * Who stays on a list of people: by e-mail address, then by unit and name, then, for those of whom only the unit is known, as
 * many as both lists have there. Each person is counted once. Names and addresses without regard to capitals.
 */
export function comparePeople(before: readonly Listed[], after: readonly Listed[]): ListChange {
  const keys: readonly ((person: Listed) => string | null)[] = [
    ({ email }) => email?.toLowerCase() ?? null,
    ({ name, path }) => name && `${pathKey(path)} ${name.toLowerCase()}`,
    ({ name, email, path }) => (name === null && email === null ? pathKey(path) : null),
  ];
  let [old, fresh] = [[...before], [...after]];
  for (const key of keys) [old, fresh] = withoutPairs(old, fresh, key);
  return { before: before.length, kept: before.length - old.length, removed: old.length, added: fresh.length };
}

/** Both lists without the people whom this key finds in both. */
function withoutPairs(
  old: readonly Listed[],
  fresh: readonly Listed[],
  key: (person: Listed) => string | null,
): [Listed[], Listed[]] {
  const waiting = Map.groupBy(fresh, key);
  const taken = new Set<Listed>();
  const left = old.filter((person) => {
    const found = key(person);
    const match = found === null ? undefined : waiting.get(found)?.pop();
    if (match) taken.add(match);
    return match === undefined;
  });
  return [left, fresh.filter((person) => !taken.has(person))];
}
