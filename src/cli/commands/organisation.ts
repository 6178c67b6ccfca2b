import { createOrganisation } from '../../usecases/create-organisation.ts';
import { listOrganisations } from '../../usecases/list-organisations.ts';
import { type Command, UsageError } from '../command.types.ts';
import { system } from '../find-by-name.ts';
import { tableText } from '../table-text.ts';

export const organisationCreate: Command = {
  name: 'organisation create',
  summary: 'Adds a company, or a network of self-employed people.',
  usage: 'organisation create NAME [--kind company|network] [--sector TEXT]',
  optionsHelp: '--kind is company unless you say otherwise',
  example: 'organisation create "Voorbeeld nv" --sector "Metaal"',
  options: { kind: { type: 'string' }, sector: { type: 'string' } },
  args: [1, 1],
  async run({ args, option, context }) {
    const kind = option('kind') ?? 'company';
    if (kind !== 'company' && kind !== 'network') throw new UsageError(`Usage: ${this.usage}`);
    const [name = ''] = args;
    const made = await createOrganisation(await context(), system, { name, kind, sector: option('sector') ?? null });
    return { text: `${name} was added (${made.organisationId}).`, json: made };
  },
};

export const organisationList: Command = {
  name: 'organisation list',
  summary: 'Lists the organisations with their latest wave.',
  usage: 'organisation list',
  optionsHelp: '',
  example: 'organisation list',
  args: [0, 0],
  async run({ context }) {
    const organisations = await listOrganisations(await context(), system);
    const rows = organisations.map(({ name, kind, people, latestWave, id }) => [
      name,
      kind,
      people,
      latestWave ? `${latestWave.title} (${latestWave.status})` : null,
      id,
    ]);
    return {
      text: tableText(['name', 'kind', 'people', 'latest wave', 'id'], rows) || 'No organisations yet.',
      json: organisations,
    };
  },
};
