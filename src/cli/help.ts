import type { Command } from './command.types.ts';

/** Four lines. */
export const commandHelp = (command: Command): string =>
  [
    command.summary,
    `Usage:   ${command.usage}`,
    `Options: ${command.optionsHelp === '' ? '' : `${command.optionsHelp}; `}--json`,
    `Example: npm run --silent werkpeil -- ${command.example}`,
  ].join('\n');

/** All commands, one a line. */
export function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  return [
    'Werkpeil from the command line. Help about one command: help <command>',
    '',
    ...commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`),
    '',
    'Organisations and waves are given by id or by name; "latest" is the wave that was opened last.',
    'Exit code: 0 done, 1 failed, 2 wrong usage or input, 3 publication refused.',
  ].join('\n');
}
