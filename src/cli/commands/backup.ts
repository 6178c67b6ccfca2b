import { connectAsOwner } from '../../storage/connect.ts';
import { exportBackup } from '../../storage/export-backup.ts';
import { openDatabase } from '../../storage/open-database.ts';
import { restoreBackup } from '../../storage/restore-backup.ts';
import type { Command } from '../command.types.ts';

export const exportCommand: Command = {
  name: 'export',
  summary: 'Writes everything, the key included, to one file; keep that file as safe as the data.',
  usage: 'export FILE',
  optionsHelp: '',
  example: 'export werkpeil-2026-11-22.backup',
  args: [1, 1],
  async run({ args, path, opened }) {
    const file = path(args[0] ?? '');
    const { ctx, sql } = await opened();
    const createdOn = ctx.clock().toISOString().slice(0, 10);
    const { rows } = await exportBackup({ sql }, { file, key: ctx.key, createdOn });
    return { text: `${rows} rows were written to ${file}.`, json: { file, rows } };
  },
};

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'Puts an export back into an empty installation, its key included; stop the service first.',
  usage: 'restore FILE',
  optionsHelp: '',
  example: 'restore werkpeil-2026-11-22.backup',
  args: [1, 1],
  async run({ args, path, config }) {
    const file = path(args[0] ?? '');
    // Never into a running service: it would go on with the key that it started with.
    const database = await openDatabase(config, { joinRunning: false });
    const owner = connectAsOwner(database.address);
    try {
      const restored = await restoreBackup(owner, { file, keyFile: config.keyFile });
      return { text: `${restored.rows} rows were put back.`, json: restored };
    } finally {
      await owner.close();
      await database.close();
    }
  },
};
