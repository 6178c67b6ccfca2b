import { runCommandLine } from '../../src/cli/run-command-line.ts';
import type { TestContext } from '../support/test-context.ts';

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** As a pipe gives it: in pieces that end anywhere. */
export async function* pieces(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

/** The command line in this process; `ctx` null for commands that need no database. */
export async function runInProcess(
  ctx: TestContext | null,
  argv: readonly string[],
  input: string | Uint8Array<ArrayBuffer> = '',
): Promise<Run> {
  const [out, err]: [string[], string[]] = [[], []];
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const terminal = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    input: () => pieces(bytes),
    readInput: () => Promise.resolve(bytes),
    readSecret: () => Promise.resolve(new TextDecoder().decode(bytes).split('\n', 1)[0] ?? ''),
  };
  const open = () => {
    if (ctx === null) throw new Error('this command opened the database');
    return Promise.resolve({ ctx, sql: ctx.database.service.sql, close: () => Promise.resolve() });
  };
  const code = await runCommandLine(argv, terminal, { env: { LANG: 'en' }, open });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
