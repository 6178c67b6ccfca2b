/** Marks of one set of answers, as base64url; the same person gives some of the same marks again. See README. */
export type FollowMarks = readonly string[];

/** One pair: the same person in the earlier and in the later wave, as indexes into what was given to `matchMarks`. */
export interface FollowedPair {
  readonly earlier: number;
  readonly later: number;
}

/** What is asked of somebody who makes the marks from own answers. Nothing that an employer has on file. */
export const followQuestions = [
  'mother-name',
  'father-name',
  'mother-birthday',
  'school',
  'street',
  'siblings',
] as const;
export type FollowQuestion = (typeof followQuestions)[number];

/** Own answers as typed; a question may stay open. */
export type OwnAnswers = { readonly [Question in FollowQuestion]?: string };

/** With one question left open the marks still find the same person; with two they would not. */
export const fewestOwnAnswers = followQuestions.length - 1;

/** Bytes of a mark: 128 bits, so that two different secrets share none by accident. */
export const markBytes = 16;

/** 22 symbols of base64url: 16 bytes, the last symbol with four bits that are zero. */
export const markPattern = /^[A-Za-z0-9_-]{21}[AQgw]$/;
export const isMark = (text: string): boolean => markPattern.test(text);
