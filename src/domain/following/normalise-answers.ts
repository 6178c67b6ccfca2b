import { type FollowQuestion, followQuestions, type OwnAnswers } from './following.types.ts';

/** Accents, case, spaces and signs are where people write the same thing differently. */
const letters = (typed: string): string =>
  typed
    .normalize('NFD')
    .toUpperCase()
    .replaceAll(/[^A-Z]/g, '')
    .slice(0, 2);

/** A whole number within bounds, without leading zeros, or '' when it is not one. */
function wholeNumber(typed: string, lowest: number, highest: number): string {
  const digits = typed.trim();
  if (!/^\d{1,2}$/.test(digits)) return '';
  const value = Number(digits);
  return value >= lowest && value <= highest ? String(value) : '';
}

const readers: Readonly<Record<FollowQuestion, (typed: string) => string>> = {
  'mother-name': letters,
  'father-name': letters,
  'mother-birthday': (typed) => wholeNumber(typed, 1, 31),
  school: letters,
  street: letters,
  siblings: (typed) => wholeNumber(typed, 0, 20),
};

/**
 * Each own answer as it goes into a mark, in the order of `followQuestions`: the first two letters without accents, or a
 * whole number (day of the month 1 to 31, brothers and sisters 0 to 20). '' for what is open or cannot be read. Two letters and not
 * whole names: shorter answers differ less from one time to the next, and say less.
 */
export const normaliseAnswers = (answers: OwnAnswers): readonly string[] =>
  followQuestions.map((question) => readers[question](answers[question] ?? ''));
