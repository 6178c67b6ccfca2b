import type { OrganisationId } from '../../domain/ids.ts';
import type { Context } from '../../usecases/context.ts';
import { getOrganisation } from '../../usecases/get-organisation.ts';
import { listActs } from '../../usecases/list-acts.ts';
import { listOrganisations } from '../../usecases/list-organisations.ts';
import { listStaff } from '../../usecases/list-staff.ts';
import type { Command } from '../command.types.ts';
import { findOrganisation, system } from '../find-by-name.ts';
import { tableText } from '../table-text.ts';

export const log: Command = {
  name: 'log',
  summary: 'Shows who did what, newest first: in an organisation, or outside any.',
  usage: 'log [ORG]',
  optionsHelp: '',
  example: 'log "Voorbeeld nv"',
  args: [0, 1],
  async run({ args, context }) {
    const ctx = await context();
    const [name] = args;
    const organisationId = name === undefined ? null : (await findOrganisation(ctx, name)).id;
    const acts = await listActs(ctx, system, organisationId);
    const names = await namesOf(ctx, organisationId);
    const named = (id: string): string => names.get(id) ?? id;
    const rows = acts.map(({ at, actor, action, subject, details }) => [
      at.toISOString().slice(0, 16),
      named(actor),
      action,
      named(subject),
      Object.keys(details).length > 0 ? JSON.stringify(details) : '',
    ]);
    return { text: tableText(['at (UTC)', 'who', 'what', 'subject', 'details'], rows), json: acts };
  },
};

/** What the log knows by id, as it is called now; the log itself holds no name, and `--json` gives the ids. */
async function namesOf(ctx: Context, organisationId: OrganisationId | null): Promise<ReadonlyMap<string, string>> {
  const staff = await listStaff(ctx, system);
  const organisations = await listOrganisations(ctx, system);
  const waves = organisationId === null ? [] : (await getOrganisation(ctx, system, organisationId)).waves;
  return new Map<string, string>([
    ...staff.map(({ staffId, name }) => [staffId, name] as const),
    ...organisations.map(({ id, name }) => [id, name] as const),
    ...waves.map(({ id, title }) => [id, title] as const),
  ]);
}
