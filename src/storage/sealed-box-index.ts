import { createHash } from 'node:crypto';
import type { InvitationId, ResponseId } from '../domain/ids.ts';
import type { BoxContent } from '../domain/sealing/box-content.ts';
import { receivedLength, withdrawal } from '../domain/sealing/padding.ts';
import type { BoxEntry, ReceivedEntry, WithdrawnEntry } from '../domain/sealing/sealing.types.ts';
import type { ReceiveOutcome } from './sealed-box.types.ts';

/** What is remembered of answers: enough to recognise a repetition, not the answers. */
interface Known {
  readonly credential: string | null;
  readonly receipt: string;
  /** SHA-256 of language and answers; null once they are withdrawn. */
  readonly digest: string | null;
  /** Bytes of the answers in the state. */
  readonly length: number;
}

/** What the running writer knows of one wave, in memory only, so that a check costs no query. */
export interface BoxIndex {
  readonly issued: Map<InvitationId, string>;
  readonly responses: Map<ResponseId, Known>;
  readonly spent: Set<string>;
  readonly byReceipt: Map<string, ResponseId>;
}

const digestOf = ({ language, answers }: Pick<ReceivedEntry, 'language' | 'answers'>): string =>
  createHash('sha256')
    .update(JSON.stringify([language, answers]))
    .digest('base64url');

export function indexOf(content: BoxContent): BoxIndex {
  const index: BoxIndex = { issued: new Map(), responses: new Map(), spent: new Set(), byReceipt: new Map() };
  for (const entries of [content.issued, content.received, content.withdrawn])
    for (const entry of entries.values()) note(index, entry);
  return index;
}

/** Adds what was committed. */
export function note(index: BoxIndex, entry: BoxEntry): void {
  if (entry.kind === 'issued') index.issued.set(entry.invitationId, entry.request);
  if (entry.kind !== 'received' && entry.kind !== 'withdrawn') return;
  const { responseId, credential, receipt } = entry;
  index.responses.set(responseId, {
    credential,
    receipt,
    digest: entry.kind === 'received' ? digestOf(entry) : null,
    length: entry.kind === 'received' ? receivedLength(entry) : 0,
  });
  index.byReceipt.set(receipt, responseId);
  if (credential !== null) index.spent.add(credential);
}

/**
 * What becomes of answers. The same response with the same credential and content is a repetition, also after it was
 * withdrawn: a device that never saw the first reply must not bring the answers back.
 */
export function judgeAnswers(index: BoxIndex, entry: ReceivedEntry): 'new' | Exclude<ReceiveOutcome, 'stored'> {
  const known = index.responses.get(entry.responseId);
  if (known) {
    const same = known.credential === entry.credential && known.receipt === entry.receipt;
    return same && (known.digest === null || known.digest === digestOf(entry)) ? 'repeated' : 'response-id-taken';
  }
  if (entry.credential !== null && index.spent.has(entry.credential)) return 'credential-spent';
  // A receipt that two answers share would withdraw only one of them.
  return index.byReceipt.has(entry.receipt) ? 'response-id-taken' : 'new';
}

/** The entry that withdraws the answers of a receipt, `null` when they were withdrawn before, undefined for an unknown one. */
export function withdrawalOf(index: BoxIndex, receipt: string): WithdrawnEntry | null | undefined {
  const responseId = index.byReceipt.get(receipt);
  const known = responseId && index.responses.get(responseId);
  if (!known) return undefined;
  return known.digest === null ? null : withdrawal({ responseId, credential: known.credential, receipt }, known.length);
}

/** Answers that came in, those that were withdrawn since included: a number that fell would tell of a withdrawal. */
export const countReceived = (index: BoxIndex): number => index.responses.size;
