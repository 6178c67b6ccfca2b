import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { errorSentence, problemSentence } from '../../web/locales/index.ts';
import { readConfig, terminalLanguage } from '../config.ts';
import { ConfigError } from '../config-error.ts';
import { type ErrorCode, WerkpeilError } from '../domain/errors.ts';
import type { Language } from '../domain/language.ts';
import { findBaseUrl, type OpenContext, openContext } from '../open-context.ts';
import { startTexts } from '../start-texts.ts';
import { StartError } from '../storage/start-error.ts';
import type { Context } from '../usecases/context.ts';
import { type Command, exitCodes, type Invocation, type Outcome, type Terminal, UsageError } from './command.types.ts';
import { commands } from './commands.ts';
import { commandHelp, overview } from './help.ts';

/** Codes that say "not now" about input that was right; every other known code is about the input. */
const failures: readonly ErrorCode[] = [
  'internal',
  'wave-not-open',
  'wave-not-planned',
  'wave-not-closed',
  'wave-singles-out',
  'import-replaces-most',
  'rules-frozen',
  'mail-not-set-up',
  'mail-failed',
  'mail-no-addresses',
  'mail-too-few-addresses',
  'reminders-off',
  'reminder-too-soon',
  'wave-dates-passed',
  'scan-closed',
  'scan-not-open-yet',
  'release-not-found',
  'first-run-done',
  'key-missing',
  'restore-target-not-empty',
  'paper-batch-repeated',
  'pack-in-use',
];

/** `open` is replaced by tests, which have a database of their own. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  open?(): Promise<OpenContext>;
}

/** Runs one command and gives the exit code of the process. */
export async function runCommandLine(
  argv: readonly string[],
  terminal: Terminal,
  surroundings: Surroundings,
): Promise<number> {
  const words = argv.filter((word) => word !== '--help' && word !== '-h');
  const asked = words[0] === 'help' ? words.slice(1) : words;
  const command = findCommand(asked);
  if (!command) {
    const wantsHelp = asked.length === 0;
    if (wantsHelp) terminal.out(overview(commands));
    else terminal.err(`Unknown command "${asked.join(' ')}". Without a command you get the list.`);
    return exitCodes[wantsHelp ? 'done' : 'wrong'];
  }
  if (asked.length < argv.length) {
    terminal.out(commandHelp(command));
    return exitCodes.done;
  }
  let opened: Promise<OpenContext> | undefined;
  try {
    const config = readConfig(surroundings.env, { demo: false });
    const open = surroundings.open ?? (() => openForCommand(config, terminal));
    const openOnce = () => {
      opened ??= open();
      return opened;
    };
    return await run(command, argv.slice(command.name.split(' ').length), terminal, {
      config,
      openOnce,
      folder: surroundings.env['INIT_CWD'] ?? '.',
    });
  } catch (error) {
    return exitCodes[explain(error, terminal, surroundings.env, command)];
  } finally {
    await opened?.then(
      (context) => context.close(),
      () => {},
    );
  }
}

/** The command with the longest name that the words begin with. */
const findCommand = (words: readonly string[]): Command | undefined =>
  commands
    .filter((command) => command.name.split(' ').every((word, index) => words[index] === word))
    .toSorted((a, b) => b.name.length - a.name.length)[0];

async function run(
  command: Command,
  words: readonly string[],
  terminal: Terminal,
  { config, openOnce, folder }: { config: Invocation['config']; openOnce: () => Promise<OpenContext>; folder: string },
): Promise<number> {
  const options: Command['options'] = { ...command.options, json: { type: 'boolean' } };
  const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
  const [least, most] = command.args;
  if (positionals.length < least || positionals.length > most) throw new UsageError(`Usage: ${command.usage}`);
  const all = (name: string): readonly string[] =>
    [values[name] ?? []].flat().filter((value) => typeof value === 'string');
  const result = await command.run({
    args: positionals,
    option: (name) => all(name).at(-1),
    options: all,
    flag: (name) => values[name] === true,
    path: (named) => resolve(folder, named),
    terminal,
    language: commandLanguage,
    config,
    context: async () => (await openOnce()).ctx,
    opened: openOnce,
  });
  if (values['json'] === true && result.json !== undefined) terminal.out(JSON.stringify(result.json, null, 2));
  else if (result.text !== '') terminal.out(result.text);
  return exitCodes[result.outcome ?? 'done'];
}

/** Joins the database of a running service, or starts it for this command. */
function openForCommand(config: Invocation['config'], terminal: Terminal): Promise<OpenContext> {
  const say = (fields: object, message: string) => terminal.err(`${message} ${JSON.stringify(fields)}`);
  const log: Context['log'] = { info: () => {}, warn: say, error: say };
  return openContext(config, { baseUrl: findBaseUrl(config), log, joinRunning: true });
}

/** Results are in English, for scripts; so are the sentences beside them: one output is in one language. */
const commandLanguage: Language = 'en';

/** Code and sentence on standard error; what is unknown with its stack, because the reader is the operator. */
function explain(error: unknown, terminal: Terminal, env: Surroundings['env'], command: Command): Outcome {
  const language = terminalLanguage(env);
  if (error instanceof UsageError || error instanceof ConfigError) {
    terminal.err(error instanceof ConfigError ? startTexts(language).explain(error) : error.message);
    return 'wrong';
  }
  if ((error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS')) {
    terminal.err(`${(error as Error).message}\nUsage: ${command.usage}`);
    return 'wrong';
  }
  if (error instanceof StartError) {
    terminal.err(`${error.code}: ${startTexts(language).explain(error)}`);
    return 'failed';
  }
  if (!(error instanceof WerkpeilError)) {
    terminal.err((error as Error).stack ?? String(error));
    return 'failed';
  }
  terminal.err(`${error.code}: ${errorSentence(commandLanguage, error.code, error.details)}`);
  const { field } = error.details;
  if (field !== undefined) terminal.err(`  ${field}`);
  for (const problem of error.problems) {
    const place = [problem.line === undefined ? '' : `line ${problem.line}`, problem.code].filter(Boolean).join(', ');
    terminal.err(`  ${place}: ${problemSentence(commandLanguage, problem)}`);
  }
  if (error.code === 'release-refused') return 'refused';
  return failures.includes(error.code) ? 'failed' : 'wrong';
}
