import { careDaysBetween } from './erase-day.ts';
import type { WaveRules } from './participation.types.ts';
import { type PromiseKey, promises } from './promises.ts';
import { largestK, smallestK } from './safe-rules.ts';

/** What is so at the moment of opening; gathered by `usecases/promise-facts.ts`. */
export interface PromiseFacts {
  readonly rules: WaveRules;
  /** People invited in each reporting group; for an open link the one group of nobody in particular: `[0]`. */
  readonly groupSizes: readonly number[];
  /** Keys on the published list; null in a preview, when they are not made yet. */
  readonly keys: number | null;
  /** Codes that stand beside a person; null in a preview. */
  readonly namedCodes: number | null;
  /** Every breakdown of the rules, as its question is asked. */
  readonly breakdowns: readonly { readonly isOffered: boolean; readonly maySkip: boolean }[];
  /** Whether every instrument of the wave is there in every language of the wave, checked by a person. */
  readonly isInEveryLanguage: boolean;
  /** Bytes of a sealed entry; null when answers could be too long for any. */
  readonly entryBytes: number | null;
  /** Public address of the service. */
  readonly baseUrl: string;
  /** Bytes of the key that is kept outside the database. */
  readonly keyBytes: number;
  /** Whether the service can send e-mail. */
  readonly canMail: boolean;
  /** Whether the prevention service has a key. */
  readonly hasServiceKey: boolean;
  /** Invited people without a name on the list. */
  readonly unnamedPeople: number;
  readonly database: {
    /** Columns for a time, a number that counts or an address in the tables of answers. */
    readonly tellingColumns: number;
    /** The server keeps the time of each transaction. */
    readonly keepsCommitTimes: boolean;
    /** The server writes statements, with the hashes of codes in them, into its log. */
    readonly logsStatements: boolean;
    /** The service may change or delete what was frozen: rules, releases, audit log. */
    readonly mayChangeFrozen: boolean;
  };
}

/** A setting or a fact that a sentence depends on. Names are worded in `web/locales/<lang>/errors.ts`. */
export interface PromiseGround {
  readonly name: string;
  readonly holds: (facts: PromiseFacts) => boolean;
}

const ground = (name: string, holds: PromiseGround['holds']): PromiseGround => ({ name, holds });

const isInvited = ({ rules }: PromiseFacts): boolean => rules.participation === 'invited';

/** Elsewhere a browser makes neither credential nor receipt, and the server does both: the sentences would be untrue for all. */
const secureAddress = ground('secure-address', ({ baseUrl }) => {
  const { protocol, hostname } = new URL(baseUrl);
  return protocol === 'https:' || /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
});
const threshold = ground('threshold', ({ rules: { k } }) => Number.isInteger(k) && k >= smallestK && k <= largestK);
const sensitiveThreshold = ground('sensitive-threshold', ({ rules: { k, kSensitive } }) => kSensitive >= k);
const protection = ground('protection', ({ rules }) => rules.protectionLevel === 'half-range');
const groupSize = ground('group-size', (facts) => facts.groupSizes.every((size) => size >= facts.rules.k));
const oneGroup = ground('one-group', ({ groupSizes }) => groupSizes.length === 1);
const keyPerGroup = ground('key-per-group', ({ keys, groupSizes }) => keys === null || keys === groupSizes.length);
const entrySize = ground('entry-size', ({ entryBytes }) => entryBytes !== null);
const keyFile = ground('key-file', ({ keyBytes }) => keyBytes === 32);
const tellingColumns = ground('telling-columns', ({ database }) => database.tellingColumns === 0);
const commitTimes = ground('commit-times', ({ database }) => !database.keepsCommitTimes);
const statementLog = ground('statement-log', ({ database }) => !database.logsStatements);
const breakdownOffered = ground('breakdown-offered', ({ breakdowns }) => breakdowns.every((item) => item.isOffered));
const breakdownSkipped = ground('breakdown-skipped', ({ breakdowns }) => breakdowns.every((item) => item.maySkip));
const everyLanguage = ground('every-language', ({ isInEveryLanguage }) => isInEveryLanguage);
const insertOnly = ground('insert-only', ({ database }) => !database.mayChangeFrozen);
const invitedOnly = ground('invited', isInvited);
const openOnly = ground('open-link', (facts) => facts.rules.participation === 'open');
const unnamed = ground('unnamed-codes', ({ namedCodes, rules }) => !namedCodes && rules.mail === undefined);
const serviceKey = ground('service-key', ({ hasServiceKey }) => hasServiceKey);
const namedPeople = ground('named-people', ({ unnamedPeople }) => unnamedPeople === 0);
const careTerm = ground('care-term', ({ rules }) => {
  const { from, to } = careDaysBetween;
  const days = rules.care?.keepDays ?? 0;
  return Number.isInteger(days) && days >= from && days <= to;
});
const mailer = ground('mail-server', ({ canMail }) => canMail);

/**
 * Every sentence of the promise screen with what must be so for it to be true: settings and facts that are looked at when a
 * wave opens (`grounds`), and facts of the code, each with the test that fails when it is no longer so (`tests`). A sentence
 * that is not here does not compile.
 */
export const promiseGrounds: Readonly<
  Record<PromiseKey, { readonly grounds: readonly PromiseGround[]; readonly tests: readonly string[] }>
> = {
  voluntary: {
    grounds: [statementLog],
    tests: ['http/nobody-is-listed.test.ts', 'attack/participation/polling.test.ts'],
  },
  threshold: {
    grounds: [threshold, sensitiveThreshold, protection],
    tests: ['attack/disclosure/companies.test.ts', 'domain/disclosure/protect.test.ts'],
  },
  'threshold-sensitive': { grounds: [sensitiveThreshold], tests: ['domain/disclosure/protect.test.ts'] },
  'group-only': {
    grounds: [invitedOnly, groupSize],
    tests: ['domain/participation/group-units.test.ts', 'storage/catalog.test.ts'],
  },
  'no-group': { grounds: [openOnly, oneGroup], tests: ['storage/catalog.test.ts'] },
  'blind-credential': {
    grounds: [invitedOnly, secureAddress, keyPerGroup],
    tests: ['domain/credential/credential.test.ts', 'http/check.test.ts', 'attack/participation/pairing.test.ts'],
  },
  'code-works-once': { grounds: [invitedOnly, entrySize], tests: ['usecases/take-part.test.ts'] },
  'open-link': { grounds: [openOnly], tests: ['usecases/take-part.test.ts'] },
  'codes-drawn': { grounds: [invitedOnly, unnamed], tests: ['usecases/drawn-codes.test.ts'] },
  'shared-tablet': { grounds: [secureAddress], tests: ['browser/tablet.test.ts'] },
  'reminders-to-all': { grounds: [invitedOnly, mailer], tests: ['usecases/invitations-by-mail.test.ts'] },
  'reminders-blind': { grounds: [invitedOnly, mailer], tests: ['usecases/invitations-by-mail.test.ts'] },
  'sealed-during-fieldwork': {
    grounds: [entrySize, keyFile],
    tests: ['storage/sealed-box-crash.test.ts', 'attack/participation/pairing.test.ts'],
  },
  'no-time-no-address': {
    grounds: [tellingColumns, commitTimes, statementLog],
    tests: [
      'storage/catalog.test.ts',
      'starting/log.test.ts',
      'starting/quiet-log.test.ts',
      'starting/proxy-log.test.ts',
    ],
  },
  breakdowns: {
    grounds: [threshold, breakdownOffered, breakdownSkipped],
    tests: ['attack/disclosure/companies.test.ts'],
  },
  comments: {
    grounds: [threshold, entrySize, keyFile],
    tests: ['usecases/comments.test.ts', 'domain/disclosure/comments.test.ts', 'http/every-form.test.ts'],
  },
  'who-reads': { grounds: [protection], tests: ['http/access.test.ts', 'http/nobody-is-listed.test.ts'] },
  'personal-result-on-device': { grounds: [secureAddress, everyLanguage], tests: ['browser/scan.test.ts'] },
  withdrawal: {
    grounds: [secureAddress, entrySize],
    tests: ['usecases/withdraw-answers.test.ts', 'http/withdrawal.test.ts', 'browser/receipt.test.ts'],
  },
  'care-voluntary': { grounds: [invitedOnly], tests: ['usecases/care.test.ts'] },
  'care-who-reads': { grounds: [serviceKey, namedPeople], tests: ['usecases/care.test.ts', 'http/care.test.ts'] },
  'care-sealed': { grounds: [serviceKey, secureAddress], tests: ['usecases/care.test.ts'] },
  'care-totals': { grounds: [threshold, protection, groupSize], tests: ['usecases/care.test.ts'] },
  'care-replace': { grounds: [invitedOnly], tests: ['usecases/care.test.ts'] },
  'care-kept': { grounds: [careTerm], tests: ['usecases/care.test.ts'] },
  // Says what is not promised: nothing can make it untrue.
  'care-technical-limit': { grounds: [], tests: ['usecases/care.test.ts'] },
  'talk-apart': {
    grounds: [secureAddress, tellingColumns],
    tests: ['usecases/ask-for-talk.test.ts', 'http/talk.test.ts'],
  },
  'following-key': {
    grounds: [secureAddress, entrySize, keyFile],
    tests: ['usecases/follow-over-waves.test.ts', 'attack/disclosure/followed.test.ts'],
  },
  'following-answers': {
    grounds: [secureAddress, entrySize, keyFile],
    tests: ['usecases/follow-over-waves.test.ts', 'attack/disclosure/followed.test.ts'],
  },
  'rules-frozen': { grounds: [insertOnly], tests: ['storage/catalog.test.ts', 'usecases/ledger.test.ts'] },
  // Says what is not promised: nothing can make it untrue.
  'technical-limit': { grounds: [], tests: ['attack/participation/pairing.test.ts'] },
};

/** A sentence that would be shown and would not be true. */
export interface UntruePromise {
  readonly promise: PromiseKey;
  readonly ground: string;
}

/** The sentences that a wave with these settings would show although they are not true; none for a wave that may open. */
export const untruePromises = (facts: PromiseFacts): UntruePromise[] =>
  promises(facts.rules).flatMap(({ key }) =>
    promiseGrounds[key].grounds
      .filter(({ holds }) => !holds(facts))
      .map(({ name }) => ({ promise: key, ground: name })),
  );
