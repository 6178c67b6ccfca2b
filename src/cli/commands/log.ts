import { listActs } from '../../usecases/list-acts.ts';
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
    const acts = await listActs(ctx, system, name === undefined ? null : (await findOrganisation(ctx, name)).id);
    const rows = acts.map(({ at, actor, action, subject, details }) => [
      at.toISOString().slice(0, 16),
      actor,
      action,
      subject,
      Object.keys(details).length > 0 ? JSON.stringify(details) : '',
    ]);
    return { text: tableText(['at (UTC)', 'who', 'what', 'subject', 'details'], rows), json: acts };
  },
};
