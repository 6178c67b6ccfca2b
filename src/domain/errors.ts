/**
 * Every error that a user can meet. The HTTP status stands in `http/error-handler.ts`, the sentence per language in
 * `web/locales/<lang>/errors.ts`; a test checks that both are complete. Add a code here, and the compiler leads you there.
 */
export const errorCodes = [
  // general
  'bad-request',
  'not-found',
  'not-signed-in',
  'not-allowed',
  'too-large',
  'too-many-requests',
  'wrong-origin',
  'wrong-content-type',
  'internal',
  // staff
  'first-run-done',
  'first-run-link-wrong',
  'sign-in-failed',
  'password-too-weak',
  'email-in-use',
  // organisation and import
  'organisation-not-found',
  'unit-not-found',
  'import-refused',
  'import-replaces-most',
  'file-empty',
  'file-not-text',
  'file-too-large',
  // waves
  'plan-refused',
  'wave-not-found',
  'wave-not-planned',
  'wave-not-open',
  'wave-not-closed',
  'wave-rules-unsafe',
  'promise-untrue',
  'wave-dates-passed',
  'wave-no-people',
  'wave-singles-out',
  'rules-frozen',
  // mail
  'mail-not-set-up',
  'mail-failed',
  'mail-no-addresses',
  'mail-too-few-addresses',
  'reminders-off',
  'reminder-too-soon',
  // taking part
  'code-malformed',
  'code-unknown',
  'code-spent',
  'credential-unknown',
  'credential-spent',
  'scan-not-open-yet',
  'scan-closed',
  'scan-busy',
  'quota-reached',
  'consent-missing',
  'instrument-version-stale',
  'answers-invalid',
  'response-id-taken',
  'receipt-malformed',
  // sealed to the key of a prevention service
  'service-key-wrong',
  'talk-no-key',
  'talk-key-old',
  'talk-full',
  'talk-incomplete',
  'care-no-paper',
  'care-handed-over',
  'care-count-wrong',
  'care-sheets-refused',
  // paper
  'paper-batch-refused',
  'paper-batch-repeated',
  // releases
  'release-not-found',
  'release-refused',
  'ledger-broken',
  'pool-refused',
  'comments-not-open',
  'comments-unread',
  'comment-not-found',
  // instruments
  'instrument-not-found',
  'instrument-invalid',
  'pack-refused',
  'pack-not-found',
  'pack-in-use',
  // data
  'backup-invalid',
  'restore-target-not-empty',
  'key-missing',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** One problem inside a larger input: where it is and what is wrong, as data; the sentence is made at the door. */
export interface Problem {
  /** Problem kind in kebab-case, for example `missing-answer`; sentences in `web/locales/<lang>/errors.ts`. */
  readonly code: string;
  /** Line number in the file, counted from 1 with the header as line 1. */
  readonly line?: number;
  /** Column name, item id, or file and field. */
  readonly where?: string;
  /** What was found, shortened to 80 characters. Never an answer of a respondent in a log. */
  readonly found?: string;
  /** What was expected. */
  readonly expected?: string;
}

/** The one error class: a code, and the details that the sentence needs. Thrown by recipes and domain, translated at the door. */
export class WerkpeilError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, string | number>>;
  readonly problems: readonly Problem[];

  constructor(
    code: ErrorCode,
    details: Readonly<Record<string, string | number>> = {},
    problems: readonly Problem[] = [],
  ) {
    super(`${code}${Object.keys(details).length > 0 ? ` ${JSON.stringify(details)}` : ''}`);
    this.name = 'WerkpeilError';
    this.code = code;
    this.details = details;
    this.problems = problems;
  }
}
