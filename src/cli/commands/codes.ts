import { asText, csvText } from '../../domain/participation/csv-text.ts';
import { listInvitationCodes } from '../../usecases/list-invitation-codes.ts';
import type { Command } from '../command.types.ts';
import { findNamedWave, system } from '../find-by-name.ts';
import { tableText } from '../table-text.ts';

export const codes: Command = {
  name: 'codes',
  summary: 'Prints the invitation codes of an open wave, by unit and name.',
  usage: 'codes ORG WAVE [--csv]',
  optionsHelp: '--csv for a mail merge',
  example: 'codes "Voorbeeld nv" latest --csv > letters.csv',
  options: { csv: { type: 'boolean' } },
  args: [2, 2],
  async run({ args, flag, context }) {
    const { ctx, organisation, wave } = await findNamedWave({ args, context });
    const letters = await listInvitationCodes(ctx, system, organisation.id, wave.id);
    const header = ['unit', 'name', 'code', 'address'];
    const rows = letters.map(({ unit, name, code, url }) => [unit, name ?? '', code, url]);
    return {
      text: flag('csv') ? csvText([header, ...rows.map((row) => row.map(asText))]).trimEnd() : tableText(header, rows),
      json: letters,
    };
  },
};
