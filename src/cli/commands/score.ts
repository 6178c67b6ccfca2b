import { join } from 'node:path';
import { problemSentence } from '../../../web/locales/index.ts';
import { project } from '../../config.ts';
import { answersFromText } from '../../domain/instruments/answers-from-text.ts';
import type { Instrument, RawAnswers } from '../../domain/instruments/instrument.types.ts';
import { parseAnswers } from '../../domain/instruments/parse-answers.ts';
import { csvText } from '../../domain/participation/csv-text.ts';
import { findDelimiter, parseCsv } from '../../domain/participation/parse-csv.ts';
import { readText } from '../../domain/participation/read-text.ts';
import { scoreAnswers } from '../../domain/scoring/score-answers.ts';
import { loadInstrumentLibrary } from '../../storage/instrument-files.ts';
import { type Command, UsageError } from '../command.types.ts';

/** One set of answers as it came in: its line (or place in a list), counted from 1. */
interface Given {
  readonly line: number;
  readonly raw: RawAnswers;
}

export const score: Command = {
  name: 'score',
  summary: 'Scores answers from standard input: a CSV with item ids as header, a JSON list, or one JSON object a line.',
  usage: 'score INSTRUMENT [--version V] < FILE',
  optionsHelp:
    'a blank makes its scale not scorable; a wrong line is named and passed over, and the exit code is then 2',
  example: 'score wai-short < answers.csv > scores.csv',
  options: { version: { type: 'string' } },
  args: [1, 1],
  async run({ args, option, terminal, language }) {
    const library = await loadInstrumentLibrary(join(project, 'surveys'));
    const instrument = library.get(args[0] ?? '', option('version'));
    const scored: { line: number; scores: ReturnType<typeof scoreAnswers> }[] = [];
    let wrong = 0;
    for (const { line, raw } of readGiven(await terminal.readInput(), instrument)) {
      const parsed = parseAnswers(instrument, raw, { blanks: 'allow' });
      if (parsed.ok) scored.push({ line, scores: scoreAnswers(instrument, parsed.answers) });
      else {
        wrong += 1;
        for (const problem of parsed.problems)
          terminal.err(`line ${line}: ${problem.where ?? ''} ${problemSentence(language, problem)}`);
      }
    }
    const header = ['line', 'scale', 'status', 'raw', 'value', 'tier', 'reason'];
    const rows = scored.flatMap(({ line, scores }) =>
      scores.map((result) =>
        result.status === 'scored'
          ? [`${line}`, result.scaleId, result.status, `${result.raw}`, `${result.value}`, result.tier ?? '', '']
          : [`${line}`, result.scaleId, result.status, '', '', '', result.reason],
      ),
    );
    return {
      text: csvText([header, ...rows]).trimEnd(),
      json: { instrument: instrument.id, version: instrument.version, scored, wrong },
      outcome: wrong > 0 ? 'wrong' : 'done',
    };
  },
};

function readGiven(bytes: Uint8Array, instrument: Instrument): readonly Given[] {
  const decoded = readText(bytes);
  if (!decoded.ok) throw new UsageError(`Standard input cannot be read: ${decoded.reason}.`);
  const text = decoded.text.replace(/^\uFEFF/, '').trim();
  if (text.startsWith('[')) return readJsonList(text);
  if (text.startsWith('{'))
    return text
      .split(/\r?\n/)
      .flatMap((line, index) => (line.trim() === '' ? [] : [{ line: index + 1, raw: tryJson(line) }]));
  return readCsvLines(decoded.text, instrument);
}

function readJsonList(text: string): readonly Given[] {
  const list = tryJson(text);
  if (!Array.isArray(list)) throw new UsageError('Standard input is not a JSON list.');
  return list.map((raw: RawAnswers, index) => ({ line: index + 1, raw }));
}

/** What is not JSON stays text, which no instrument takes as answers: the line is then named as wrong. */
function tryJson(text: string): RawAnswers {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function readCsvLines(text: string, instrument: Instrument): readonly Given[] {
  const { rows, problem } = parseCsv(text, findDelimiter(text.replace(/^\uFEFF/, '')));
  const [header, ...lines] = rows;
  if (problem || !header) throw new UsageError(`Standard input is not a CSV: ${problem?.code ?? 'file-empty'}.`);
  return lines.map(({ line, cells }) => {
    const fields = header.cells.map((name, index) => [name, cells[index] ?? ''] as const);
    return { line, raw: answersFromText(instrument, Object.fromEntries(fields)) };
  });
}
