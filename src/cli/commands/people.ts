import { problemSentence } from '../../../web/locales/index.ts';
import type { Problem } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';
import { importPeople } from '../../usecases/import-people.ts';
import { type ImportPreview, previewPeopleImport } from '../../usecases/preview-people-import.ts';
import type { Command } from '../command.types.ts';
import { findOrganisation, system } from '../find-by-name.ts';
import { readFileOrInput } from '../read-file.ts';
import { tableText } from '../table-text.ts';

export const peopleImport: Command = {
  name: 'people import',
  summary: 'Replaces the list of people of an organisation by a CSV file; a file with a mistake changes nothing.',
  usage: 'people import ORG FILE [--dry-run] [--accept-replacement]',
  optionsHelp:
    '--dry-run: stores nothing; --accept-replacement: although most people of the old list go; FILE - is standard input',
  example: 'people import "Voorbeeld nv" people.csv --dry-run',
  options: { 'dry-run': { type: 'boolean' }, 'accept-replacement': { type: 'boolean' } },
  args: [2, 2],
  async run(invocation) {
    const { args, flag, language, context } = invocation;
    const file = await readFileOrInput(args[1] ?? '', invocation);
    const ctx = await context();
    const { id } = await findOrganisation(ctx, args[0] ?? '');
    if (flag('dry-run')) {
      const preview = await previewPeopleImport(ctx, system, id, file);
      const outcome = preview.problems.length > 0 ? 'wrong' : 'done';
      return { text: previewText(preview, language), json: preview, outcome };
    }
    const accept = flag('accept-replacement') ? 'replaces-most' : null;
    const imported = await importPeople(ctx, system, id, file, accept);
    const { people, units, replaced } = imported;
    return { text: `${people} people in ${units} units are on the list now; ${replaced} were before.`, json: imported };
  },
};

function previewText(preview: ImportPreview, language: Language): string {
  const lines = (problems: readonly Problem[], word: string) =>
    problems.map((problem) => `${word} line ${problem.line ?? '?'}: ${problemSentence(language, problem)}`);
  const columns = preview.columns.map(({ header, meaning }) => `${header} = ${meaning}`).join(', ');
  const units = preview.units.map(({ path, headCount, isNew }) => [
    `${'  '.repeat(path.length - 1)}${path.at(-1) ?? ''}`,
    headCount,
    isNew ? 'new' : '',
  ]);
  const { kept, removed, added } = preview.change;
  return [
    `${preview.people} people; ${preview.replaces} are on the list now. ${preview.encoding}, "${preview.delimiter}". ${columns}`,
    preview.replaces > 0 ? `${kept} stay, ${removed} go, ${added} come.` : '',
    preview.replacesMost ? 'Most people of the old list would go: importing needs --accept-replacement.' : '',
    tableText(['unit', 'people', ''], units),
    ...lines(preview.warnings, 'Note:'),
    ...lines(preview.problems, 'Wrong:'),
  ]
    .filter((line) => line !== '')
    .join('\n');
}
