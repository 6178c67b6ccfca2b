import { pickText } from '../../../web/locales/index.ts';
import { importPack } from '../../usecases/import-pack.ts';
import { listPacks } from '../../usecases/list-packs.ts';
import { type PackPreview, previewPack } from '../../usecases/preview-pack.ts';
import { removePack } from '../../usecases/remove-pack.ts';
import { type Command, UsageError } from '../command.types.ts';
import { findOrganisation, system } from '../find-by-name.ts';
import { readPackSource } from '../read-pack-source.ts';
import { tableText } from '../table-text.ts';

const kinds = { wording: 'official wording', instrument: 'own instrument' } as const;
const states = { new: 'was added', again: 'is offered again', unchanged: 'was there already' } as const;

export const packImport: Command = {
  name: 'pack import',
  summary: 'Brings official wording or an own instrument into one organisation or several: a zip or a folder.',
  usage: 'pack import FILE ORGANISATION… [--dry-run]',
  optionsHelp:
    '--dry-run shows what would change and stores nothing; every check that fails is named with file and field',
  example: 'pack import wording-wai.zip "Voorbeeld nv" --dry-run',
  options: { 'dry-run': { type: 'boolean' } },
  args: [2, 1000],
  async run(invocation) {
    const [named = '', ...names] = invocation.args;
    const source = await readPackSource(named, invocation);
    const ctx = await invocation.context();
    const organisations = await Promise.all(names.map((name) => findOrganisation(ctx, name)));
    const lines: string[] = [];
    const json: object[] = [];
    for (const { id, name } of organisations) {
      if (invocation.flag('dry-run')) {
        const preview = await previewPack(ctx, system, id, source);
        lines.push(`${name}: ${describe(preview)}`);
        json.push({ organisation: name, ...summary(preview), changes: preview.changes });
      } else {
        const done = await importPack(ctx, system, id, source);
        lines.push(
          `${name}: ${done.instrument.id} ${done.instrument.version} (${kinds[done.kind]}) ${states[done.state]}.`,
        );
        json.push({ organisation: name, ...summary(done) });
      }
    }
    return { text: lines.join('\n'), json };
  },
};

const summary = ({ kind, state, instrument }: Pick<PackPreview, 'kind' | 'state' | 'instrument'>) => ({
  kind,
  state,
  instrument: instrument.id,
  version: instrument.version,
});

function describe({ kind, state, instrument, changes, unchanged, languagesLost }: PackPreview): string {
  const name = `${instrument.id} ${instrument.version}`;
  if (state !== 'new') return `${name} ${states[state]}.`;
  if (kind === 'instrument') {
    return `${name} would be added: ${instrument.items.length} items, ${instrument.scales.length} scales.`;
  }
  const lost = languagesLost.length > 0 ? `; not served in ${languagesLost.join(', ')}` : '';
  const texts = changes.map(
    ({ itemId, part, language, before, after }) => `  ${itemId} ${part} (${language}): ${before ?? '–'} → ${after}`,
  );
  return [
    `${name} would change ${changes.length} texts, ${unchanged} stay${lost}; results would be ${instrument.comparability.status}.`,
    ...texts,
  ].join('\n');
}

export const packList: Command = {
  name: 'pack list',
  summary: 'Lists the official wording and own instruments of an organisation.',
  usage: 'pack list ORGANISATION',
  optionsHelp: '',
  example: 'pack list "Voorbeeld nv"',
  args: [1, 1],
  async run({ args, context, language }) {
    const ctx = await context();
    const { id } = await findOrganisation(ctx, args[0] ?? '');
    const packs = await listPacks(ctx, system, id);
    const rows = packs.map(({ instrument, ...pack }) => [
      pack.instrumentId,
      pack.version,
      kinds[pack.kind],
      instrument ? pickText(instrument.name, language) : 'NOT IN ORDER',
      instrument ? Object.keys(instrument.languages).join(' ') : null,
      instrument?.licence.holder ?? null,
      pack.importedOn,
      pack.offered ? 'yes' : 'no',
      pack.waves.length,
    ]);
    const header = ['id', 'version', 'kind', 'name', 'languages', 'licence', 'since', 'offered', 'waves'];
    const json = packs.map(({ instrument, ...pack }) => ({ ...pack, isInOrder: instrument !== null }));
    return { text: tableText(header, rows), json };
  },
};

export const packRemove: Command = {
  name: 'pack remove',
  summary: 'Takes official wording or an own instrument back: new waves do not get it, closed waves keep it.',
  usage: 'pack remove ORGANISATION INSTRUMENT VERSION',
  optionsHelp: 'refused while a planned or open wave has it',
  example: 'pack remove "Voorbeeld nv" wai-short 1.0.0+official-2026',
  args: [3, 3],
  async run({ args, context }) {
    const [organisation = '', instrumentId = '', version = ''] = args;
    if (!/^\d+\.\d+\.\d+/.test(version)) throw new UsageError(`Usage: ${this.usage}`);
    const ctx = await context();
    const { id, name } = await findOrganisation(ctx, organisation);
    await removePack(ctx, system, id, { instrumentId, version });
    return { text: `${name}: ${instrumentId} ${version} is no longer offered.`, json: { instrumentId, version } };
  },
};
