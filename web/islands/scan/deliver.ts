import { doWork } from '../../../src/domain/participation/proof-of-work.ts';
import type {
  CredentialIssued,
  CredentialRequest,
  ResponseRequest,
  ScanBody,
  ScanError,
} from '../../../src/http/contract/scan.ts';
import { admissionOf, askAdmission, receiptPrint } from './admission.ts';
import type { Sending } from './draft.ts';

/** What became of one attempt. `offline` and `busy` are worth trying again; `refused` never is by itself. */
export type Delivery =
  | { readonly kind: 'stored' }
  | { readonly kind: 'offline' | 'busy' }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly message: string;
      readonly problems: ScanError['error']['problems'];
    };

type Failure = Exclude<Delivery, { kind: 'stored' }>;
type Reply = { readonly kind: 'answer'; readonly body: unknown } | Failure;

const timeoutMs = 20_000;

/** What is to be sent. `keep` saves the draft: called before the first call that uses up the code. */
export interface Consignment {
  readonly code: string | null;
  readonly keyRoot: string | null;
  /** What the letter says about the list of keys; null when nobody knows. */
  readonly fingerprint: string | null;
  readonly sending: Sending;
  /** To which the answers are filled up. */
  readonly bytes: number;
  readonly response: Omit<ResponseRequest, 'credential' | 'receipt'>;
  readonly keep: () => void;
}

type Admission = { readonly kind: 'admitted'; readonly credential: ResponseRequest['credential'] } | Failure;

/**
 * One attempt: exchange the invitation code for a signature on this device's credential, then hand in the answers. Every
 * call may be repeated after a lost reply.
 */
export async function deliver(consignment: Consignment): Promise<Delivery> {
  const { sending, response, bytes } = consignment;
  const admission = await admit(consignment);
  if (admission.kind !== 'admitted') return admission;
  const request: ResponseRequest = {
    ...response,
    ...(admission.credential === null ? { work: await workOf(response) } : {}),
    credential: admission.credential,
    receipt: await receiptPrint(sending.receipt),
  };
  const stored = await post('/api/v1/responses', request, response.language, bytes);
  if (stored.kind !== 'answer') return stored;
  return has(stored.body, 'status') ? { kind: 'stored' } : { kind: 'offline' };
}

/**
 * Over an open link: the work that makes a flood of invented answers dear. A challenge is asked for at every attempt, because
 * it does not keep. Null when it cannot be had: sending then says what is the matter, or goes without.
 */
async function workOf({ link, language, responseId }: Consignment['response']): Promise<ResponseRequest['work']> {
  const found = await call('GET', `/api/v1/scans/${link}`, undefined, language);
  const work = found.kind === 'answer' && has(found.body, 'work') ? (found.body as ScanBody).work : null;
  return (
    work &&
    doWork(crypto.subtle, work, responseId).then(({ challenge, nonces }) => ({ challenge, nonces: [...nonces] }))
  );
}

async function admit({
  code,
  keyRoot,
  fingerprint,
  sending,
  response: { language },
  keep,
}: Consignment): Promise<Admission> {
  if (code === null || keyRoot === null) return { kind: 'admitted', credential: null };
  if (sending.admission === null) {
    const found = await post('/api/v1/scans/find', { code }, language);
    if (found.kind !== 'answer') return found;
    if (!has(found.body, 'key')) return { kind: 'offline' };
    const { key } = found.body as ScanBody;
    // No key: the scan was closed meanwhile. Handing in says so in words.
    if (key === null) return refusedHere('scan-closed');
    const asked = await askAdmission(keyRoot, key, fingerprint);
    if (asked === null) return refusedHere('key-not-listed');
    sending.admission = asked;
    keep();
  }
  const request: CredentialRequest = { code, blinded: sending.admission.blinded };
  const issued = await post('/api/v1/credentials', request, language);
  if (issued.kind !== 'answer') return issued;
  if (!has(issued.body, 'blindSignature')) return { kind: 'offline' };
  try {
    return { kind: 'admitted', credential: admissionOf(sending.admission, issued.body as CredentialIssued) };
  } catch {
    return refusedHere('key-not-listed');
  }
}

/** A refusal by this device; `showRefusal` has the words for these codes. */
const refusedHere = (code: string): Failure => ({ kind: 'refused', code, message: '', problems: [] });

/**
 * A JSON call without cookies. Only an answer in our own shape counts: the sign-in page of a guest network answers 200 to
 * everything, and must not be taken for "stored". Filled up to `bytes` where that is more.
 */
export const post = (path: string, body: unknown, language: string, bytes = 0): Promise<Reply> =>
  call('POST', path, filledUp(JSON.stringify(body), bytes), language);

/** Spaces behind JSON mean nothing. Encryption on the way hides what is sent and not how much: more questions asked, more bytes. */
const filledUp = (json: string, bytes: number): string =>
  json + ' '.repeat(Math.max(0, bytes - new TextEncoder().encode(json).length));

async function call(method: 'GET' | 'POST', path: string, body: string | undefined, language: string): Promise<Reply> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), timeoutMs);
  try {
    const reply = await fetch(`${path}?lang=${language}`, {
      method,
      ...(body === undefined ? {} : { body, headers: { 'Content-Type': 'application/json' } }),
      credentials: 'omit',
      cache: 'no-store',
      // From which page it was sent says on what kind of device.
      referrerPolicy: 'no-referrer',
      signal: abort.signal,
    });
    if (reply.status >= 500 || reply.status === 429) return { kind: 'busy' };
    const said: unknown = await reply.json().catch(() => null);
    if (reply.ok) return { kind: 'answer', body: said };
    return isError(said) ? { kind: 'refused', ...said.error } : { kind: 'offline' };
  } catch {
    return { kind: 'offline' };
  } finally {
    clearTimeout(timer);
  }
}

const has = (body: unknown, key: string): boolean => typeof body === 'object' && body !== null && key in body;

const isError = (body: unknown): body is ScanError =>
  has(body, 'error') && typeof (body as ScanError).error?.code === 'string';
