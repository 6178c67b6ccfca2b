/** One copy of everything that an attacker can lay hands on at a moment: every row of every table, with what hangs on it. */
export interface Dump {
  readonly rows: readonly DumpedRow[];
  /** Bytes per table, with its indexes and its side table for long values. */
  readonly sizes: Readonly<Record<string, number>>;
}

export interface DumpedRow {
  readonly table: string;
  /** Physical position: page * 1000 + place in the page. */
  readonly position: number;
  /** Transaction that wrote this version of the row. */
  readonly transaction: number;
  readonly columns: Readonly<Record<string, unknown>>;
}

export interface LogLine {
  /** Milliseconds on the clock of the simulation. */
  readonly at: number;
  readonly text: string;
}

/** One person of the simulation. `id` is what the database calls the invited person: known to whoever keeps the list. */
export interface Invited {
  readonly id: string;
  readonly code: string;
}

/** What somebody answers: different for everybody, so that a pair can be checked. */
export interface GivenAnswers {
  readonly values: Readonly<Record<string, number | string>>;
}

/** A store of participation and answers, driven through its real doors. The attacker never sees this side. */
export interface Fieldwork {
  readonly name: string;
  invite(count: number): Promise<readonly Invited[]>;
  /** One person takes part; `at` is the clock of the simulation. Returns what identifies the stored answers, for marking. */
  takePart(person: Invited, answers: GivenAnswers, at: number): Promise<void>;
  /** What happens by itself between two minutes: timers. */
  tick(): Promise<void>;
  close(): Promise<void>;
  dump(): Promise<Dump>;
  readonly logs: readonly LogLine[];
  end(): Promise<void>;
}

/** Everything that a scenario collected; `answers` are recognised by the value of `mark`. */
export interface Evidence {
  readonly invited: readonly Invited[];
  /** Dumps during fieldwork, each with the clock; empty for an attacker who comes at the end. */
  readonly series: readonly { readonly at: number; readonly dump: Dump }[];
  readonly final: Dump;
  readonly logs: readonly LogLine[];
  /** The order in which people took part, for an attacker who watched them do it; else null. */
  readonly watched: readonly string[] | null;
}

/** A guess of who gave which answers: person id -> mark of the answers. */
export type Pairing = ReadonlyMap<string, string>;
