import { listServiceKeys } from '../../usecases/list-service-keys.ts';
import type { Command } from '../command.types.ts';
import { findOrganisation, system } from '../find-by-name.ts';
import { tableText } from '../table-text.ts';

/** Making a key is no command: its private half must never be on the machine of the service. */
export const serviceKeyList: Command = {
  name: 'service-key list',
  summary: 'Lists the public keys of the prevention service with their fingerprints, newest first.',
  usage: 'service-key list ORG',
  optionsHelp: 'the first one is in use; --json gives the public keys too',
  example: 'service-key list "Voorbeeld nv"',
  args: [1, 1],
  async run({ args, context }) {
    const ctx = await context();
    const { id } = await findOrganisation(ctx, args[0] ?? '');
    const keys = await listServiceKeys(ctx, system, id);
    const rows = keys.map((key) => [key.number, key.fingerprint, key.madeOn, key.madeByName ?? key.madeBy]);
    const json = keys.map(({ publicKey, ...key }) => ({
      ...key,
      publicKey: Buffer.from(publicKey).toString('base64url'),
    }));
    return { text: tableText(['number', 'fingerprint', 'made', 'by'], rows) || 'No key yet.', json };
  },
};
