import type { Progress } from '../../domain/disclosure/parts/progress.types.ts';
import type { AuditReport } from '../../domain/disclosure/publishable.types.ts';
import { auditTables, protectTables } from '../../domain/disclosure/tables-commands.ts';
import { openThreadCrew } from '../../threads/thread-crew.ts';
import { type Command, type Invocation, UsageError } from '../command.types.ts';
import { progressLine } from '../progress-line.ts';
import { readFileOrInput } from '../read-file.ts';
import { tableText } from '../table-text.ts';

/** Large tables are worked on by threads, and a terminal sees how far they are. */
async function withThreads<T>(
  { terminal }: Invocation,
  work: (effects: Parameters<typeof protectTables>[1]) => Promise<T>,
): Promise<T> {
  const [crew, line] = [openThreadCrew(), progressLine(terminal)];
  const onProgress = ({ stage, ...rest }: Progress): void => line.tell({ step: stage, ...rest });
  try {
    return await work({ now: () => performance.now(), crew, onProgress });
  } finally {
    line.end();
    await crew.close();
  }
}

export const protectCommand: Command = {
  name: 'protect',
  summary: 'Protects a table of your own: decides which cells are shown, coarsened or hidden, and audits the result.',
  usage: 'protect [FILE]',
  optionsHelp: 'FILE is JSON as src/domain/disclosure/README.md describes it, standard input unless given',
  example: 'protect table.json --json > protected.json',
  args: [0, 1],
  async run(invocation) {
    const json = await readJson(invocation);
    const result = await withThreads(invocation, (effects) => protectTables(json, effects));
    const shown = result.shown.map(({ question, cell, lo, hi }) => [
      question,
      cell,
      lo === hi ? `${lo}` : `${lo} to ${hi}`,
    ]);
    const hidden = result.hidden.map(({ question, cell, reason }) => [question, cell, `hidden: ${reason}`]);
    const text = [tableText(['question', 'cell', 'figure'], [...shown, ...hidden]), auditText(result.audit)];
    return {
      text: text.filter((part) => part !== '').join('\n'),
      json: result,
      outcome: result.status === 'publishable' ? 'done' : 'refused',
    };
  },
};

export const auditCommand: Command = {
  name: 'audit',
  summary: 'Audits what a table of your own shows, together with everything that was shown before.',
  usage: 'audit [FILE]',
  optionsHelp:
    'FILE is a table as for protect, with the list "shown" that protect --json prints put into it; standard input unless given',
  example: 'audit table-with-shown.json',
  args: [0, 1],
  async run(invocation) {
    const json = await readJson(invocation);
    const report = await withThreads(invocation, (effects) => auditTables(json, effects));
    // "Clean" about nothing would be taken for a verdict about the table.
    if (isEmpty(json, 'shown') && isEmpty(json, 'ledger'))
      throw new UsageError(
        'Nothing to judge: the file has no figures in "shown" or "ledger". `protect --json` prints "shown".',
      );
    return { text: auditText(report), json: report, outcome: report.clean ? 'done' : 'refused' };
  },
};

async function readJson(invocation: Invocation): Promise<unknown> {
  const [file = '-'] = invocation.args;
  const bytes = await readFileOrInput(file, invocation);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const why = bytes.length === 0 ? 'it is empty' : (error as Error).message;
    throw new UsageError(`${file === '-' ? 'Standard input' : file} is not JSON in UTF-8: ${why}.`);
  }
}

/** Of a file that was read without a problem: the field is absent or an empty list. */
const isEmpty = (json: unknown, field: 'shown' | 'ledger'): boolean =>
  ((json as { readonly [name in typeof field]?: readonly unknown[] })[field] ?? []).length === 0;

/** A leak is told with the cells from which it follows: that is what one needs to repair it. */
function auditText({ clean, checks, method }: AuditReport): string {
  const lines = checks.map((check) => [check.id, check.outcome, check.note, check.certificate.join(', ')]);
  return `${clean ? 'Clean' : 'Not clean'} (${method}).\n${tableText(['check', 'outcome', 'note', 'follows from'], lines)}`;
}
