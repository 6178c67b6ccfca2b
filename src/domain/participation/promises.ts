import { kComments } from './comment-threshold.ts';
import type { PromiseSentence, WaveRules } from './participation.types.ts';

/** Every sentence that a promise screen can have; `promise-grounds.ts` says what each depends on. */
export type PromiseKey =
  | 'voluntary'
  | 'threshold'
  | 'threshold-sensitive'
  | 'group-only'
  | 'no-group'
  | 'blind-credential'
  | 'code-works-once'
  | 'codes-drawn'
  | 'shared-tablet'
  | 'open-link'
  | 'reminders-to-all'
  | 'reminders-blind'
  | 'sealed-during-fieldwork'
  | 'no-time-no-address'
  | 'breakdowns'
  | 'comments'
  | 'who-reads'
  | 'personal-result-on-device'
  | 'withdrawal'
  | 'talk-apart'
  | 'care-voluntary'
  | 'care-who-reads'
  | 'care-sealed'
  | 'care-totals'
  | 'care-replace'
  | 'care-kept'
  | 'care-technical-limit'
  | 'following-key'
  | 'following-answers'
  | 'rules-frozen'
  | 'technical-limit';

type Sentence = PromiseSentence & { readonly key: PromiseKey };

/**
 * The promise screen, generated from the settings of the wave and from nothing else, so that it cannot promise what the
 * software does not do. Order of appearance; the README of this room lists keys and values.
 *
 * What is deliberately not promised: that somebody who manages the server and watches the traffic at the moment of sending
 * cannot see who sends what. `technical-limit` says so.
 */
export function promises(rules: WaveRules): Sentence[] {
  if (rules.care) return carePromises(rules);
  const invited = rules.participation === 'invited';
  const sentence = (key: PromiseKey, values: PromiseSentence['values'] = {}): Sentence => ({ key, values });
  return [
    sentence('voluntary'),
    sentence('threshold', { k: rules.k }),
    ...(rules.kSensitive > rules.k ? [sentence('threshold-sensitive', { k: rules.kSensitive })] : []),
    invited ? sentence('group-only', { k: rules.k }) : sentence('no-group'),
    ...(rules.codes === 'drawn' ? [sentence('codes-drawn'), sentence('shared-tablet')] : []),
    ...(invited ? [sentence('blind-credential'), sentence('code-works-once')] : [sentence('open-link')]),
    ...reminderPromise(rules).map((key) => sentence(key)),
    sentence('sealed-during-fieldwork'),
    sentence('no-time-no-address'),
    ...(rules.breakdowns.length > 0
      ? [sentence('breakdowns', { items: rules.breakdowns.join(','), count: rules.breakdowns.length, k: rules.k })]
      : []),
    ...(rules.comments ? [sentence('comments', { k: kComments(rules) })] : []),
    sentence('who-reads'),
    sentence('personal-result-on-device'),
    sentence('withdrawal'),
    ...(rules.talk ? [sentence('talk-apart')] : []),
    ...(rules.following ? [sentence(rules.following === 'own-key' ? 'following-key' : 'following-answers')] : []),
    sentence('rules-frozen'),
    sentence('technical-limit'),
  ];
}

/** In the care of a physician: names stand beside answers, and who reads both is the first thing that is said. */
function carePromises(rules: WaveRules): Sentence[] {
  const sentence = (key: PromiseKey, values: PromiseSentence['values'] = {}): Sentence => ({ key, values });
  return [
    sentence('care-who-reads'),
    sentence('care-sealed'),
    sentence('care-totals', { k: rules.k }),
    sentence('care-voluntary'),
    sentence('threshold', { k: rules.k }),
    ...(rules.kSensitive > rules.k ? [sentence('threshold-sensitive', { k: rules.kSensitive })] : []),
    ...reminderPromise(rules).map((key) => sentence(key)),
    sentence('no-time-no-address'),
    ...(rules.breakdowns.length > 0
      ? [sentence('breakdowns', { items: rules.breakdowns.join(','), count: rules.breakdowns.length, k: rules.k })]
      : []),
    sentence('personal-result-on-device'),
    sentence('care-replace'),
    ...(rules.care?.keepDays ? [sentence('care-kept', { days: rules.care.keepDays })] : []),
    ...(rules.talk ? [sentence('talk-apart')] : []),
    sentence('rules-frozen'),
    sentence('care-technical-limit'),
  ];
}

/** What the mail of this wave gives away, and to whom. */
function reminderPromise({ mail, participation }: WaveRules): PromiseKey[] {
  if (participation !== 'invited') return [];
  if (mail?.reminders === 'camouflaged') return ['reminders-to-all'];
  return mail?.reminders === 'blind' ? ['reminders-blind'] : [];
}
