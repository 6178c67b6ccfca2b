import type { ErrorTexts } from '../error-texts.ts';

/** What can be the matter with a list of people: lines that are wrong, and columns that we leave out on purpose. */
export const peopleProblems: ErrorTexts['problems'] = {
  'too-few-columns': ({ found, expected }) =>
    `This line has only ${found} of the ${expected} columns: the department or team is not complete.`,
  'missing-first-unit': ({ where }) => `The column “${where}” is empty although a team below it is filled in.`,
  'short-lines': ({ where, found }) =>
    `Columns are missing at the end (${where}), from this line on, in ${found} ${found === '1' ? 'line' : 'lines'} in all. What is missing stays empty.`,
  'national-number-ignored': ({ where }) => `The column “${where}” with national numbers is not read and not kept.`,
  'exact-date-ignored': ({ where }) =>
    `The column “${where}” with dates is not read and not kept: a date of birth or of starting work makes people recognisable. Whoever fills in gives an age group.`,
  'exact-age-ignored': ({ where }) =>
    `The column “${where}” with exact ages is not read and not kept. An age group such as 25-34 is fine.`,
  'identifying-ignored': ({ where }) =>
    `The column “${where}” is not read and not kept: no two people have the same in it, so it is almost a name.`,
};
