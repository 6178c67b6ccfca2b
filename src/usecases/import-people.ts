import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId, PersonId, UnitId } from '../domain/ids.ts';
import { comparePeople, type Listed } from '../domain/participation/compare-people.ts';
import { type ParsedPerson, parsePeople } from '../domain/participation/parse-people.ts';
import type { Person, Unit } from '../domain/participation/participation.types.ts';
import { replacesMost } from '../domain/participation/safe-rules.ts';
import { pathKey, unitPaths } from '../domain/participation/unit-paths.ts';
import { unitTree } from '../domain/participation/unit-tree.ts';
import type { Connection } from '../storage/connection.repository.ts';
import {
  deleteUnits,
  findPeople,
  findReferredUnits,
  findUnits,
  insertUnits,
  lockPeople,
  replacePeople,
} from '../storage/people.repository.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { findOrganisationOrThrow } from './find-or-throw.ts';
import { recordAct } from './record-act.ts';

/** `replaces-most`: somebody knows that most people of the old list are not on the new one, and imports it all the same. */
export type ImportAcceptance = 'replaces-most' | null;

/**
 * Replaces the list of people by the file, in one transaction; any problem throws `import-refused` with all problems and
 * changes nothing. Units keep their id by path, people by e-mail address or else by name and unit, so that waves and letters stay
 * right. Waves that are open keep their invitations. `replaced`: people on the list before. Throws `import-replaces-most` when
 * most of them would go and nobody accepted that.
 */
export async function importPeople(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  file: Uint8Array,
  accept: ImportAcceptance = null,
): Promise<{ readonly people: number; readonly units: number; readonly replaced: number }> {
  ensureAccess(actor, 'people.import', organisationId);
  const parsed = parsePeople(file);
  if (parsed.problems.length > 0) throw new WerkpeilError('import-refused', {}, parsed.problems);

  return ctx.db.transaction().execute(async (trx) => {
    await lockPeople(trx, organisationId);
    await findOrganisationOrThrow(trx, organisationId);
    const before = await findPeople(trx, organisationId);
    const change = comparePeople(listed(before, await findUnits(trx, organisationId)), parsed.people);
    const isMost = replacesMost(change);
    if (isMost && accept !== 'replaces-most')
      throw new WerkpeilError('import-replaces-most', { before: change.before, removed: change.removed });
    const units = await ensureUnits(ctx, trx, organisationId, parsed.people);
    const people = withIds(ctx, parsed.people, units, before);
    await replacePeople(trx, organisationId, people);
    await removeEmptyUnits(trx, organisationId, people);
    const counts = { people: people.length, units: units.size, replaced: before.length };
    await recordAct(ctx, trx, actor, {
      organisationId,
      action: 'people.import',
      subject: organisationId,
      details: { ...counts, ...(isMost && { accepted: 'replaces-most' }) },
    });
    return counts;
  });
}

/** The list as it is, with paths for unit ids. */
export function listed(people: readonly Person[], units: readonly Unit[]): Listed[] {
  const paths = unitPaths(units);
  return people.map(({ name, email, unitId }) => ({ name, email, path: paths.get(unitId) ?? [] }));
}

/** The id of every unit and upper unit in the file; units that are not there yet are made, upper ones first. */
async function ensureUnits(
  ctx: Context,
  trx: Connection,
  organisationId: OrganisationId,
  people: readonly ParsedPerson[],
): Promise<ReadonlyMap<string, UnitId>> {
  const known = new Map<string, UnitId>();
  for (const [id, path] of unitPaths(await findUnits(trx, organisationId))) known.set(pathKey(path), id);
  const named = new Map<string, UnitId>();
  const missing: Unit[] = [];
  for (const { path } of people) {
    for (let depth = 1; depth <= path.length; depth += 1) {
      const key = pathKey(path.slice(0, depth));
      if (named.has(key)) continue;
      const id = known.get(key) ?? (ctx.random.uuid() as UnitId);
      const parentId = depth === 1 ? null : (named.get(pathKey(path.slice(0, depth - 1))) as UnitId);
      if (!known.has(key)) missing.push({ id, parentId, name: (path[depth - 1] as string).normalize('NFC') });
      named.set(key, id);
    }
  }
  await insertUnits(trx, organisationId, missing);
  return named;
}

type Line = Pick<Person, 'unitId' | 'name' | 'email' | 'attributes'>;

/**
 * The people of the file, with the id of whom they were on the old list: by e-mail address, then by name and unit, so that
 * somebody whose address was added or corrected stays the same. Nobody is taken twice, and a name that several people of a
 * unit have is not guessed.
 */
function withIds(
  ctx: Context,
  parsed: readonly ParsedPerson[],
  units: ReadonlyMap<string, UnitId>,
  before: readonly Person[],
): Person[] {
  const lines = parsed.map(({ path, ...rest }): Line => ({ ...rest, unitId: units.get(pathKey(path)) as UnitId }));
  const byEmail = new Map(before.map((person) => [person.email?.toLowerCase(), person.id]));
  const byName = Map.groupBy(before, (person) => nameKey(person));
  const ids = lines.map(({ email }) => (email === null ? undefined : byEmail.get(email.toLowerCase())));
  const taken = new Set(ids);
  return lines.map((line, index) => {
    const namesakes = line.name === null ? [] : (byName.get(nameKey(line)) ?? []).filter(({ id }) => !taken.has(id));
    const silent = namesakes.filter(({ email }) => email === null);
    // Namesakes without an address cannot be told apart by anybody: the first one will do.
    const guess = namesakes.length === 1 || line.email === null ? (silent[0] ?? namesakes[0]) : undefined;
    const id = ids[index] ?? guess?.id ?? (ctx.random.uuid() as PersonId);
    taken.add(id);
    return { id, ...line };
  });
}

const nameKey = ({ unitId, name }: Pick<Person, 'unitId' | 'name'>): string => `${unitId} ${name?.toLowerCase()}`;

async function removeEmptyUnits(
  trx: Connection,
  organisationId: OrganisationId,
  people: readonly Person[],
): Promise<void> {
  const referred = await findReferredUnits(trx, organisationId);
  const used = new Map([...people.map((person) => person.unitId), ...referred].map((id) => [id, 1]));
  const tree = unitTree(await findUnits(trx, organisationId), used);
  const empty = tree.subtree(null).filter((id) => tree.total(id) === 0);
  await deleteUnits(trx, organisationId, empty.toReversed());
}
