import { join } from 'node:path';
import { problemSentence } from '../../../web/locales/index.ts';
import { project } from '../../config.ts';
import type { Instrument } from '../../domain/instruments/instrument.types.ts';
import { parseAnswers } from '../../domain/instruments/parse-answers.ts';
import { valuesInWords } from '../../domain/instruments/values-in-words.ts';
import { csvText } from '../../domain/participation/csv-text.ts';
import type { ScaleScore } from '../../domain/scoring/score.types.ts';
import { scoreAnswers } from '../../domain/scoring/score-answers.ts';
import { loadInstrumentLibrary } from '../../storage/instrument-files.ts';
import { libraryFor } from '../../usecases/instrument-library.ts';
import { type Command, type Invocation, type Result, UsageError } from '../command.types.ts';
import { findOrganisation } from '../find-by-name.ts';
import { type Given, openAnswers } from '../read-answers.ts';

export const score: Command = {
  name: 'score',
  summary: 'Scores answers from standard input: a CSV with item ids as header, a JSON list, or one JSON object a line.',
  usage:
    'score INSTRUMENT [--template] [--version V] [--rule RULE]… [--key COLUMN] [--format csv|json] [--organisation NAME] < FILE',
  optionsHelp:
    '--template writes an empty CSV with every question and its answers; one row per scale, in the format that came in (--json: one JSON object a row); a blank makes its scale not scorable; --rule asks for a named optional rule, --key hands a column through, --organisation uses its own instruments; a wrong line is named and passed over, and the exit code is then 1',
  example: 'score wai-short --rule wai-half-up < answers.csv > scores.csv',
  options: {
    template: { type: 'boolean' },
    version: { type: 'string' },
    rule: { type: 'string', multiple: true },
    key: { type: 'string' },
    format: { type: 'string' },
    organisation: { type: 'string' },
  },
  args: [1, 1],
  async run(invocation) {
    const { option, options, flag, terminal, language } = invocation;
    const instrument = await findInstrument(invocation);
    if (flag('template')) return template(instrument, invocation);
    const asked = options('rule');
    ensureRules(instrument, asked);
    const wanted = flag('json') ? 'json' : option('format');
    if (wanted !== undefined && wanted !== 'csv' && wanted !== 'json') throw new UsageError(`Usage: ${this.usage}`);
    const { format, answers } = await openAnswers(terminal.input(), instrument, option('key') ?? null);
    const write = rowWriter(invocation, wanted ?? format, instrument);
    let [scored, wrong] = [0, 0];
    for await (const given of answers) {
      const problems = scoreOne(instrument, given, asked, language, write);
      if (problems === null) scored += 1;
      else {
        wrong += 1;
        for (const problem of problems) terminal.err(`line ${given.line}: ${problem}`);
      }
    }
    terminal.err(`${scored} scored, ${wrong} wrong`);
    return { text: '', json: undefined, outcome: wrong > 0 ? 'failed' : 'done' };
  },
};

/** A CSV to type paper into; the lines that explain begin with `# ` and are passed over when they are still there. */
function template({ items }: Instrument, { option, language }: Invocation): Result {
  const key = option('key');
  const explain = (cells: readonly string[]) => (key ? ['#', ...cells] : [`# ${cells[0]}`, ...cells.slice(1)]);
  const rows = [
    [...(key ? [key] : []), ...items.map(({ id }) => id)],
    explain(items.map(({ id, title }) => title[language] ?? id)),
    explain(items.map((item) => valuesInWords(item, language))),
  ];
  const columns = items.map((item) => ({ id: item.id, title: item.title, values: valuesInWords(item, language) }));
  return { text: csvText(rows).trimEnd(), json: columns };
}

async function findInstrument({ args, option, context }: Invocation): Promise<Instrument> {
  const named = option('organisation');
  if (named === undefined) {
    return (await loadInstrumentLibrary(join(project, 'surveys'))).get(args[0] ?? '', option('version'));
  }
  const ctx = await context();
  const { id } = await findOrganisation(ctx, named);
  return (await libraryFor(ctx, id)).get(args[0] ?? '', option('version'));
}

/** A rule that does not exist would be passed over in silence, and the scores taken for something that they are not. */
function ensureRules({ id, rules = [] }: Instrument, asked: readonly string[]): void {
  const optional = rules.filter((rule) => rule.optional).map((rule) => rule.id);
  const unknown = asked.find((rule) => !optional.includes(rule));
  if (unknown === undefined) return;
  throw new UsageError(`${id} has no optional rule ${unknown}. It has: ${optional.join(', ') || 'none'}.`);
}

type WriteRow = (line: number, key: string | null, score: ScaleScore, asked: readonly string[]) => void;

/** Null when it was scored and written, else what is wrong with it. */
function scoreOne(
  instrument: Instrument,
  given: Given,
  asked: readonly string[],
  language: Invocation['language'],
  write: WriteRow,
): readonly string[] | null {
  if ('problem' in given) return [given.problem];
  const parsed = parseAnswers(instrument, given.raw, { blanks: 'allow' });
  if (!parsed.ok)
    return parsed.problems.map((problem) => `${problem.where ?? ''} ${problemSentence(language, problem)}`);
  for (const one of scoreAnswers(instrument, parsed.answers, { rules: asked }))
    write(given.line, given.key, one, asked);
  return null;
}

/** `rules`: those that decided this score; `asked`: the optional ones that this run asked for, empty = the strict reading. */
function rowWriter({ option, terminal }: Invocation, format: 'csv' | 'json', { id, version }: Instrument): WriteRow {
  const keyName = option('key');
  const columns = [
    'instrument',
    'version',
    'scale',
    'status',
    'raw',
    'value',
    'tier',
    'answered',
    'required',
    'reason',
  ];
  const names = ['line', ...(keyName ? [keyName] : []), ...columns, 'rules', 'asked'];
  // `out` ends the line with a line feed of its own.
  const writeCsv = (cells: readonly string[]) => terminal.out(csvText([cells]).slice(1, -1));
  if (format === 'csv') terminal.out(csvText([names]).slice(0, -1));
  return (line, key, one, asked) => {
    const { scaleId: scale, status, answered, required } = one;
    const found =
      one.status === 'scored'
        ? { raw: one.raw, value: one.value, tier: one.tier, reason: null, rules: one.rules }
        : { raw: null, value: null, tier: null, reason: one.reason, rules: [] };
    const { rules, reason, ...numbers } = found;
    const row = { instrument: id, version, scale, status, ...numbers, answered, required, reason };
    if (format === 'json') {
      terminal.out(JSON.stringify({ line, ...(keyName ? { [keyName]: key } : {}), ...row, rules, asked }));
      return;
    }
    const cells = Object.values(row).map((cell) => (cell === null ? '' : String(cell)));
    writeCsv([String(line), ...(keyName ? [key ?? ''] : []), ...cells, rules.join(' '), asked.join(' ')]);
  };
}
