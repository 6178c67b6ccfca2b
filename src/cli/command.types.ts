import type { ParseArgsOptionDescriptor } from 'node:util';
import type { Config } from '../config.ts';
import type { Language } from '../domain/language.ts';
import type { OpenContext } from '../open-context.ts';
import type { Context } from '../usecases/context.ts';

/** Where a command reads and writes; tests hand in their own. */
export interface Terminal {
  /** Standard output: results only. */
  out(text: string): void;
  /** Standard error: what a person should know and a program should not parse. */
  err(text: string): void;
  /** A line that the next one is written over; empty to take it away. Only where standard error is a terminal. */
  status?(text: string): void;
  /** Standard input as it comes in, for what may be longer than memory. */
  input(): AsyncIterable<Uint8Array>;
  /** All of standard input. */
  readInput(): Promise<Uint8Array<ArrayBuffer>>;
  /** A line that is not shown while it is typed; from standard input when that is no terminal. */
  readSecret(question: string): Promise<string>;
}

/** `done` 0; `failed` 1: right input, but it cannot be done now; `wrong` 2: usage or input; `refused` 3: publication refused. */
export type Outcome = 'done' | 'failed' | 'wrong' | 'refused';
export const exitCodes: Readonly<Record<Outcome, number>> = { done: 0, failed: 1, wrong: 2, refused: 3 };

/**
 * What a command found: for people, and the same for programs (`--json`). A command that wrote its result itself, row after
 * row, gives an empty text and `json` undefined.
 */
export interface Result {
  readonly text: string;
  readonly json: unknown;
  /** `done` when left out. */
  readonly outcome?: Outcome;
}

export interface Invocation {
  readonly args: readonly string[];
  /** Value of an option that is given once; undefined when it is not given. */
  option(name: string): string | undefined;
  options(name: string): readonly string[];
  flag(name: string): boolean;
  /** A file that the user named, seen from where the user is: npm itself runs in the project's folder. */
  path(named: string): string;
  readonly terminal: Terminal;
  readonly language: Language;
  readonly config: Config;
  /** Opens the database on first use and keeps it until the command has ended. */
  context(): Promise<Context>;
  opened(): Promise<OpenContext>;
}

export interface Command {
  /** For example `wave open`. */
  readonly name: string;
  /** Help, four lines: what it does, usage, options, example. */
  readonly summary: string;
  readonly usage: string;
  readonly optionsHelp: string;
  readonly example: string;
  readonly options?: Readonly<Record<string, ParseArgsOptionDescriptor>>;
  /** Number of arguments that must be given, and may be. */
  readonly args: readonly [least: number, most: number];
  run(invocation: Invocation): Promise<Result>;
}

/** Wrong use of a command, told in one sentence. */
export class UsageError extends Error {}
