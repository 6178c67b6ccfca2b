import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Terminal } from './command.types.ts';

async function readInput(): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return new Uint8Array(Buffer.concat(parts));
}

/** The terminal of this process. */
export const processTerminal: Terminal = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  ...(process.stderr.isTTY && { status: (text: string) => void process.stderr.write(`\r\u001b[2K${text}`) }),
  input: () => process.stdin,
  readInput,
  async readSecret(question) {
    if (!process.stdin.isTTY) return firstLine(new TextDecoder().decode(await readInput()));
    process.stderr.write(question);
    // What is typed goes nowhere: readline would echo it.
    const nowhere = new Writable({ write: (_part, _encoding, done) => done() });
    const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
    try {
      return await lines.question('');
    } finally {
      lines.close();
      process.stderr.write('\n');
    }
  },
};

export const firstLine = (text: string): string => text.split(/\r?\n/, 1)[0] ?? '';
