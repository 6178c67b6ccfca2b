import { type ErrorTexts, languageNames } from '../error-texts.ts';
import { dayInWords } from '../fill.ts';

/** What is wrong with a planned wave, each at its field. */
export const planProblems: ErrorTexts['problems'] = {
  'plan-no-title': 'Give the wave a name.',
  'plan-title-long': ({ found, expected }) => `The name has ${found} characters. It may have ${expected} at most.`,
  'plan-no-instrument': 'Choose at least one questionnaire.',
  'plan-instrument-unknown': ({ found }) => `This questionnaire is no longer there: ${found}. Choose another one.`,
  'plan-instruments-clash': ({ found }) =>
    `These questionnaires cannot be in one wave, because they measure the same: ${found}. Keep one of them, or plan two waves.`,
  'plan-instruments-too-long': 'Together these questionnaires are too long to keep the answers safely. Choose fewer.',
  'plan-no-language': 'Choose at least one language.',
  'plan-language-not-served': ({ found, expected }) =>
    `Not all chosen questionnaires exist in this language: ${languageNames(found, 'en')}.${expected ? ` They do in: ${languageNames(expected, 'en')}.` : ' There is no language that all of them have: choose fewer questionnaires.'}`,
  'plan-day-unknown': 'This date does not exist. Please check it.',
  'plan-day-past': ({ where, found }) =>
    where === 'opensOn'
      ? `This date has passed: ${dayInWords(found, 'en-GB')}. Choose today or later, or leave it empty to open by hand.`
      : `This date has passed: ${dayInWords(found, 'en-GB')}. Choose today or later, or leave it empty to close by hand.`,
  'plan-closes-before-opens': ({ expected }) =>
    `The wave would close before it opens. Choose a date from ${dayInWords(expected, 'en-GB')} on.`,
  'plan-breakdowns-unknown':
    'This breakdown does not belong to the chosen questionnaires. Untick it, or choose a questionnaire that asks for it.',
  'plan-scoring-unknown': 'This rule does not belong to the chosen questionnaires. Untick it.',
  'plan-k-whole': ({ expected }) => `Give a whole number, ${expected} or more.`,
  'plan-k-small': ({ expected }) => `Below ${expected} people can be recognised. Choose ${expected} or more.`,
  'plan-k-large': ({ expected }) => `Choose ${expected} at most. With a higher number almost everything stays hidden.`,
  'plan-no-participation': 'Choose who can take part.',
  'plan-care-no-key':
    'Confidential is possible only when the prevention service has a key. The prevention adviser makes it on the page “Key of the service”.',
  'plan-care-not-invited': 'Confidential is possible only with a code of one’s own for each person.',
  'plan-care-following':
    'In a confidential wave people do not let themselves be found again anonymously. Choose “not”.',
  'plan-care-comments':
    'In a confidential wave there are no comments in the report: they are for the physician. Untick them.',
  'plan-following-strict':
    'A wave that counts strictly beside earlier ones cannot find anybody again: the change in the same people would break that promise. Choose one of the two.',
  'plan-following-unknown':
    'Choose whether and how people let themselves be found again: not, with a key of their own or with answers of their own.',
  'plan-compare-unknown': 'Choose how the wave is laid beside earlier ones: strict or separate.',
  'plan-reminders-unknown': 'Choose who gets a reminder.',
  'plan-reminders-many': ({ expected }) => `Choose at most ${expected} days for reminders.`,
  'plan-reminder-outside': ({ found }) =>
    `${dayInWords(found ?? '', 'en')} is not between the start and the end of the wave. Choose another day.`,
  'plan-reminder-weekend': ({ found }) => `${dayInWords(found ?? '', 'en')} is on a weekend. Choose a weekday.`,
};
