import type { ErrorTexts } from '../error-texts.ts';

/** What can be wrong with an instrument folder, a wording pack, or the zip in which it comes. */
export const instrumentProblems: ErrorTexts['problems'] = {
  'file-missing': ({ where }) => `The file “${where}” is missing.`,
  'file-unknown': ({ where }) => `The file “${where}” does not belong here.`,
  'not-json': ({ where }) => `“${where}” is not valid JSON.`,
  'key-twice': ({ where }) => `“${where}” stands twice in the same file. Only the last one would count.`,
  'wrong-field': ({ where, expected }) =>
    `The field “${where}” is unknown or wrong${expected ? ` (${expected})` : ''}.`,
  'item-unknown': ({ where, found }) =>
    `“${where}” refers to a question that does not exist${found ? `: ${found}` : ''}.`,
  'item-unused': ({ where, found }) => `No scale uses this question: ${found ?? where}.`,
  'item-twice': ({ where, found }) => `A question appears twice: ${found ?? where}.`,
  'choices-mismatch': ({ where }) => `The answers of “${where}” do not fit the question.`,
  'condition-unknown': ({ where, found }) =>
    `The condition of “${where}” cannot be understood${found ? `: ${found}` : ''}.`,
  'operator-unknown': ({ where }) => `The scoring operator of “${where}” does not exist.`,
  'scoring-wrong': ({ where, found }) => `The scoring of “${where}” is wrong${found ? `: ${found}` : ''}.`,
  'range-wrong': ({ where, found, expected }) =>
    `The range of “${where}” is wrong${expected ? `: ${found ?? ''}, worked out as ${expected}` : ''}.`,
  'tier-gap': ({ where }) => `There is a gap between two cut-offs of “${where}”.`,
  'tier-overlap': ({ where }) => `Two cut-offs of “${where}” overlap.`,
  'source-missing': ({ where }) => `“${where}” has no source.`,
  'text-missing': ({ where, expected }) => `The text “${where}” is missing${expected ? ` (${expected})` : ''}.`,
  'text-unused': ({ where }) => `The text “${where}” belongs to no question.`,
  'text-markup': ({ where }) => `“${where}” holds markup, script or hidden characters. Only plain text is allowed.`,
  'no-language': 'There is no language with text.',
  'pack-target': ({ found }) => `This wording pack is for a questionnaire or version that does not exist: ${found}.`,
  'pack-not-allowed': ({ where }) =>
    `A wording pack may not contain “${where}”. It may change words only, never the scoring.`,
  'version-taken': ({ found }) =>
    `Version ${found} exists already, with other content. A version that may be in use never changes. Give it a new number or a new name.`,
  'id-taken': ({ found }) =>
    `The name “${found}” belongs to a questionnaire of Werkpeil. Choose another name for your own.`,
  'comparability-too-high': ({ expected }) =>
    `This questionnaire cannot be compared with published figures. Set “comparability” to “${expected}”.`,
  'case-missing': ({ where, expected }) => `A worked case is missing for “${where}”${expected ? `: ${expected}` : ''}.`,
  'case-fails': ({ where, found, expected }) =>
    `The worked case “${where}” gives something else. Expected: ${expected}${found ? `; computed: ${found}` : ''}.`,
  'zip-broken': 'This is not a zip file, or it is damaged.',
  'zip-too-many': ({ expected }) => `The zip holds too many files; ${expected} at most.`,
  'zip-too-large': ({ where, expected }) =>
    `${where ? `“${where}”` : 'The zip file'} is too large; ${expected} at most.`,
  'zip-path': ({ where }) => `“${where}” lies in a folder or leads elsewhere. Put all files together in one folder.`,
  'zip-twice': ({ where }) => `“${where}” is in the zip twice.`,
  'zip-not-json': ({ where }) => `“${where}” does not belong here. Only JSON files are allowed.`,
  'zip-not-text': ({ where }) => `“${where}” is not text in UTF-8.`,
};
