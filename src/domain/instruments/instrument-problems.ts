import type { Problem } from '../errors.ts';

/** Everything that can be wrong with an instrument folder; sentences stand in the locales under `errors`. */
export const instrumentProblemCodes = [
  'file-missing',
  'file-unknown',
  'not-json',
  'key-twice',
  'wrong-field',
  'item-unknown',
  'item-unused',
  'item-twice',
  'choices-mismatch',
  'condition-unknown',
  'operator-unknown',
  'scoring-wrong',
  'range-wrong',
  'tier-gap',
  'tier-overlap',
  'source-missing',
  'text-missing',
  'text-unused',
  'text-markup',
  'no-language',
  'pack-target',
  'pack-not-allowed',
  'version-taken',
  'id-taken',
  'comparability-too-high',
  'case-missing',
  'case-fails',
] as const;
export type InstrumentProblemCode = (typeof instrumentProblemCodes)[number];

/** Problems that are told at once. */
const mostProblems = 200;

/** Collects what is wrong, each with file and field, so that an author sees everything at once. */
export class ProblemList {
  readonly problems: Problem[] = [];

  /** `where` is `<file>: <field>`. More than 200 help nobody, and could fill a page of megabytes. */
  add(code: InstrumentProblemCode, file: string, field: string, details: { found?: string; expected?: string } = {}) {
    if (this.problems.length >= mostProblems) return;
    const found = details.found === undefined ? {} : { found: details.found.slice(0, 80) };
    const expected = details.expected === undefined ? {} : { expected: details.expected };
    this.problems.push({ code, where: field === '' ? file : `${file}: ${field}`, ...found, ...expected });
  }
}
