import { join } from 'node:path';
import { pickText } from '../../../web/locales/index.ts';
import { project } from '../../config.ts';
import { checkInstrument, loadInstrumentLibrary, readInstrumentFiles } from '../../storage/instrument-files.ts';
import { type Command, UsageError } from '../command.types.ts';
import { tableText } from '../table-text.ts';

export const instruments: Command = {
  name: 'instruments',
  summary: 'Lists the instruments with version, languages and length.',
  usage: 'instruments',
  optionsHelp: '',
  example: 'instruments',
  args: [0, 0],
  async run({ language }) {
    const library = await loadInstrumentLibrary(join(project, 'surveys'));
    const list = library.list().map(({ id, version, name, languages, minutes, items, population }) => ({
      id,
      version,
      name: pickText(name, language),
      population,
      languages: Object.entries(languages).map(([code, { status }]) => `${code} (${status})`),
      minutes,
      items: items.length,
    }));
    const rows = list.map((row) => [
      row.id,
      row.version,
      row.name,
      row.population,
      row.languages.join(', '),
      row.minutes,
      row.items,
    ]);
    return { text: tableText(['id', 'version', 'name', 'for', 'languages', 'minutes', 'items'], rows), json: list };
  },
};

export const check: Command = {
  name: 'check',
  summary: 'Checks the folder of an instrument: definition, texts, cut-offs and worked cases.',
  usage: 'check FOLDER',
  optionsHelp: '',
  example: 'check surveys/workability-employee',
  args: [1, 1],
  async run({ args, path }) {
    const [folder = ''] = args;
    const files = await readInstrumentFiles(path(folder)).catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(`Cannot read ${folder}: ${error.code ?? error.message}.`);
    });
    const { id, version, items, scales, languages } = checkInstrument(files);
    const found = { id, version, items: items.length, scales: scales.length, languages: Object.keys(languages) };
    const text = `${id} ${version} is in order: ${found.items} items, ${found.scales} scales, ${found.languages.join(', ')}.`;
    return { text, json: found };
  },
};
