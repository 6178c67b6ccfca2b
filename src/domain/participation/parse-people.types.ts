import type { Problem } from '../errors.ts';
import type { Delimiter } from './parse-csv.ts';
import type { ColumnMeaning } from './people-columns.ts';
import type { TextEncoding } from './read-text.ts';

export interface ParsedPerson {
  readonly line: number;
  /** From the top of the organisation to the team; one name or more. */
  readonly path: readonly string[];
  readonly name: string | null;
  readonly email: string | null;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface ParsedPeople {
  readonly encoding: TextEncoding;
  readonly delimiter: Delimiter;
  readonly columns: readonly { readonly header: string; readonly meaning: ColumnMeaning }[];
  readonly people: readonly ParsedPerson[];
  /** Any problem means that nothing may be stored. */
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}
