import { problemSentence } from '../../web/locales/index.ts';
import type { Problem } from '../domain/errors.ts';
import type { Language } from '../domain/language.ts';
import type { ImportPreview } from '../usecases/preview-people-import.ts';

/** A problem with its sentence, as API and pages show it. */
export interface DescribedProblem {
  readonly code: string;
  readonly message: string;
  readonly line?: number;
  readonly where?: string;
}

/** Adds the sentence in the reader's language to a problem. */
export const describeProblem = (problem: Problem, language: Language): DescribedProblem => ({
  code: problem.code,
  message: problemSentence(language, problem),
  ...(problem.line === undefined ? {} : { line: problem.line }),
  ...(problem.where === undefined ? {} : { where: problem.where }),
});

/** An import preview in which every problem and warning is a sentence. */
export const describePreview = (preview: ImportPreview, language: Language) => ({
  ...preview,
  problems: preview.problems.map((problem) => describeProblem(problem, language)),
  warnings: preview.warnings.map((warning) => describeProblem(warning, language)),
});
