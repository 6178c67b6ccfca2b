import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId, UnitId } from '../domain/ids.ts';
import type { Wave } from '../domain/participation/participation.types.ts';
import type { Actor, Context } from '../usecases/context.ts';
import { getOrganisation } from '../usecases/get-organisation.ts';
import { listOrganisations, type OrganisationRow } from '../usecases/list-organisations.ts';
import { type Invocation, UsageError } from './command.types.ts';

/** Whoever may run this program on the machine is the operator. */
export const system: Actor = { kind: 'system' };

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function only<Found>(found: readonly Found[], what: string, name: string): Found | undefined {
  if (found.length > 1) throw new UsageError(`"${name}" is the name of ${found.length} ${what}; give the id instead.`);
  return found[0];
}

/** By id or by name, without regard to capitals. Throws `organisation-not-found`. */
export async function findOrganisation(ctx: Context, name: string): Promise<OrganisationRow> {
  const all = await listOrganisations(ctx, system);
  const found = all.filter((organisation) => organisation.id === name || same(organisation.name, name));
  const organisation = only(found, 'organisations', name);
  if (!organisation) throw new WerkpeilError('organisation-not-found');
  return organisation;
}

/** By id, by title, or `latest`: the one that was opened last, or else planned last. Throws `wave-not-found`. */
export async function findWave(ctx: Context, organisationId: OrganisationId, name: string): Promise<Wave> {
  const { waves } = await getOrganisation(ctx, system, organisationId);
  const latest = waves.find((wave) => wave.status !== 'planned') ?? waves[0];
  const found = waves.filter((wave) => wave.id === name || same(wave.title, name));
  const wave = only(found, 'waves', name) ?? (name === 'latest' ? latest : undefined);
  if (!wave) throw new WerkpeilError('wave-not-found');
  return wave;
}

/** By id, or by path as the list of people has it: `Gent / Onderhoud`. Throws `unit-not-found`. */
export async function findUnit(ctx: Context, organisationId: OrganisationId, name: string): Promise<UnitId> {
  const { units } = await getOrganisation(ctx, system, organisationId);
  const pathOf = (unit: (typeof units)[number]): string => {
    const parent = units.find((candidate) => candidate.id === unit.parentId);
    return parent ? `${pathOf(parent)} / ${unit.name}` : unit.name;
  };
  const found = units.filter((unit) => unit.id === name || same(pathOf(unit), name));
  const unit = only(found, 'units', name);
  if (!unit) throw new WerkpeilError('unit-not-found');
  return unit.id;
}

/** Organisation and wave that the first two arguments of a command name. */
export async function findNamedWave({ args, context }: Pick<Invocation, 'args' | 'context'>): Promise<{
  readonly ctx: Context;
  readonly organisation: OrganisationRow;
  readonly wave: Wave;
}> {
  const ctx = await context();
  const organisation = await findOrganisation(ctx, args[0] ?? '');
  return { ctx, organisation, wave: await findWave(ctx, organisation.id, args[1] ?? '') };
}
