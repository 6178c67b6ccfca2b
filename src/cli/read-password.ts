import type { Invocation } from './command.types.ts';
import { readFileOrInput } from './read-file.ts';
import { firstLine } from './terminal.ts';

/** Never an argument: those can be seen by everybody on the machine and stay in the shell's history. */
export async function readPassword(invocation: Invocation): Promise<string> {
  const file = invocation.option('password-file');
  if (file === undefined) return invocation.terminal.readSecret('Password (at least 12 characters): ');
  return firstLine(new TextDecoder().decode(await readFileOrInput(file, invocation)));
}
