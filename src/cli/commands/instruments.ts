import { join, relative } from 'node:path';
import { pickText } from '../../../web/locales/index.ts';
import { project } from '../../config.ts';
import type { FactStatus, Instrument } from '../../domain/instruments/instrument.types.ts';
import { applyWordingPack } from '../../domain/instruments/parse-pack.ts';
import { checkOwnInstrument } from '../../domain/scoring/check-instrument.ts';
import { checkInstrument, loadInstrumentLibrary } from '../../storage/instrument-files.ts';
import { readZipFiles } from '../../storage/zip-files.ts';
import { listInstruments, type OfferedInstrument } from '../../usecases/list-instruments.ts';
import type { PackSource } from '../../usecases/read-pack.ts';
import type { Command, Invocation } from '../command.types.ts';
import { findOrganisation, system } from '../find-by-name.ts';
import { readPackSource } from '../read-pack-source.ts';
import { tableText } from '../table-text.ts';

export const instruments: Command = {
  name: 'instruments',
  summary: 'Lists the instruments with languages and text status, licence, cut-off status and comparability.',
  usage: 'instruments [ORGANISATION]',
  optionsHelp: 'with an organisation: in its official wording, and its own instruments',
  example: 'instruments',
  args: [0, 1],
  async run({ args, language, context }) {
    const list = (await offered(args[0], context)).map(({ instrument, origin }) => ({
      id: instrument.id,
      version: instrument.version,
      name: pickText(instrument.name, language),
      origin,
      population: instrument.population,
      languages: Object.entries(instrument.languages).map(([code, { status }]) => `${code} (${status})`),
      licence: instrument.licence,
      cutOffs: cutOffStatus(instrument),
      comparability: instrument.comparability.status,
      minutes: instrument.minutes,
      items: instrument.items.length,
      optionalRules: (instrument.rules ?? []).filter((rule) => rule.optional).map((rule) => rule.id),
    }));
    const rows = list.map((row) => [
      row.id,
      row.version,
      row.name,
      row.population,
      row.languages.join(', '),
      row.licence.id,
      row.cutOffs,
      row.comparability,
      row.minutes,
      row.items,
    ]);
    const header = [
      'id',
      'version',
      'name',
      'for',
      'languages',
      'licence',
      'cut-offs',
      'beside published',
      'min',
      'items',
    ];
    return { text: tableText(header, rows), json: list };
  },
};

/** Without an organisation no database is needed. */
async function offered(
  organisation: string | undefined,
  context: Invocation['context'],
): Promise<readonly OfferedInstrument[]> {
  if (organisation === undefined) {
    const library = await loadInstrumentLibrary(join(project, 'surveys'));
    return library.list().map((instrument) => ({ instrument, origin: 'published' }));
  }
  const ctx = await context();
  return listInstruments(ctx, system, (await findOrganisation(ctx, organisation)).id);
}

/** One provisional cut-off makes the whole provisional; `none` for scales without tiers. */
function cutOffStatus({ scales }: Instrument): FactStatus | 'none' {
  const statuses = scales.flatMap((scale) => scale.tiers.map((tier) => tier.source.status));
  if (statuses.length === 0) return 'none';
  return statuses.includes('provisional') ? 'provisional' : 'published';
}

export const check: Command = {
  name: 'check',
  summary: 'Checks an instrument or a wording pack: definition, texts, cut-offs, worked cases. Stores nothing.',
  usage: 'check FOLDER|ZIP',
  optionsHelp: 'a folder outside surveys/, or a zip, is judged as an organisation would bring it in',
  example: 'check surveys/workability-employee',
  args: [1, 1],
  async run(invocation) {
    const [named = ''] = invocation.args;
    const source = await readPackSource(named, invocation);
    const { id, version, items, scales, languages } = await judge(source, invocation.path(named));
    const found = { id, version, items: items.length, scales: scales.length, languages: Object.keys(languages) };
    const text = `${id} ${version} is in order: ${found.items} items, ${found.scales} scales, ${found.languages.join(', ')}.`;
    return { text, json: found };
  },
};

/** Our own folders by their own rules; what an organisation brings by those of the import. */
async function judge(source: PackSource, path: string): Promise<Instrument> {
  const surveys = join(project, 'surveys');
  const files = source instanceof Uint8Array ? readZipFiles(source) : source;
  const inside = relative(surveys, path);
  if (!inside.startsWith('..') && !inside.startsWith('licensed')) return checkInstrument(files);
  const library = await loadInstrumentLibrary(surveys);
  if (files['pack.json'] !== undefined) return applyWordingPack(files, library);
  return checkOwnInstrument(files, { ids: new Set(library.list().map(({ id }) => id)), versions: new Set() });
}
