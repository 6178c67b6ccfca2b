import type { AnswerValue } from '../../../src/domain/instruments/instrument.types.ts';
import type { FollowChoice } from '../follow/follow-view.types.ts';
import type { PendingAdmission } from './admission.ts';

/** A scan that is not sent yet, as it is kept on this device and nowhere else. */
export interface Draft {
  readonly format: 2;
  /** Milliseconds since 1970, for the expiry only; never sent. */
  savedAt: number;
  code: string | null;
  /** Of the list of keys, from the letter's link; null when the code was typed. */
  fingerprint: string | null;
  consent: boolean;
  /** The step to come back to, from 1. */
  step: number;
  /** Instrument versions that the answers were given to. */
  versions: Readonly<Record<string, string>>;
  /** Answers by field name. */
  values: Record<string, AnswerValue>;
  /** How this person wants to be found again; absent: not. */
  follow?: FollowChoice | null;
  /** Send was pressed and no answer came yet: go on with it at the next opening. */
  isPending: boolean;
  /** Made at the first press of Send and then kept, so that sending again stores once. */
  sending: Sending | null;
}

/** What makes sending again safe. */
export interface Sending {
  readonly responseId: string;
  /** In its printed form; only its hash is sent. */
  readonly receipt: string;
  /** Null until the credential was asked for, and for open waves. */
  admission: PendingAdmission | null;
}

/** Health answers on a phone that may be shared: seven days, and not a day longer. */
export const keptForMs = 7 * 24 * 3600 * 1000;

const prefix = 'werkpeil.scan.';

export const newDraft = (now: number): Draft => ({
  format: 2,
  savedAt: now,
  code: null,
  fingerprint: null,
  consent: false,
  step: 1,
  versions: {},
  values: {},
  isPending: false,
  sending: null,
});

/** The draft of this link, or null. Drafts of any link that are too old, or that cannot be read, are wiped on the way. */
export function loadDraft(link: string, now: number): Draft | null {
  sweep(now);
  return read(prefix + link);
}

/** Keeps the draft. False when this device does not allow it (private mode, full): the page then says so. */
export function saveDraft(link: string, draft: Draft, now: number): boolean {
  draft.savedAt = now;
  try {
    localStorage.setItem(prefix + link, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Removes what is kept about this link. */
export function wipeDraft(link: string): void {
  try {
    localStorage.removeItem(prefix + link);
  } catch {
    // Nothing could be kept here, so there is nothing to remove.
  }
}

function read(key: string): Draft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null;
    return draft?.format === 2 && typeof draft.values === 'object' ? draft : null;
  } catch {
    return null;
  }
}

function sweep(now: number): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(prefix)) continue;
      const draft = read(key);
      if (draft === null || !(now - draft.savedAt < keptForMs)) localStorage.removeItem(key);
    }
  } catch {
    // No storage on this device.
  }
}
