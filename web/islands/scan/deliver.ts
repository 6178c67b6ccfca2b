import type { CredentialRequest, ResponseRequest, ScanError } from '../../../src/http/contract/scan.ts';

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

type Reply = { readonly kind: 'answer'; readonly body: unknown } | Exclude<Delivery, { kind: 'stored' }>;

const timeoutMs = 20_000;

/**
 * One attempt: exchange the invitation code for the admission of this device's credential, then hand in the answers. Both
 * calls may be repeated after a lost reply. `code` null for a scan that is open to everybody.
 */
export async function deliver(code: string | null, response: ResponseRequest): Promise<Delivery> {
  if (code !== null && response.credential !== null) {
    const request: CredentialRequest = { code, commitment: await commitmentOf(response.credential) };
    const exchanged = await post('/api/v1/credentials', request, response.language);
    if (exchanged.kind !== 'answer') return exchanged;
    if (!has(exchanged.body, 'link')) return { kind: 'offline' };
  }
  const stored = await post('/api/v1/responses', response, response.language);
  if (stored.kind !== 'answer') return stored;
  return has(stored.body, 'status') ? { kind: 'stored' } : { kind: 'offline' };
}

/**
 * A JSON call without cookies. Only an answer in our own shape counts: the sign-in page of a guest network answers 200 to
 * everything, and must not be taken for "stored".
 */
export async function post(path: string, body: unknown, language: string): Promise<Reply> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), timeoutMs);
  try {
    const reply = await fetch(`${path}?lang=${language}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      credentials: 'omit',
      cache: 'no-store',
      body: JSON.stringify(body),
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

/** 32 random bytes as base64url. */
export const randomCredential = (): string => toBase64Url(crypto.getRandomValues(new Uint8Array(32)));

async function commitmentOf(credential: string): Promise<string> {
  const bytes = Uint8Array.from(atob(credential.replaceAll('-', '+').replaceAll('_', '/')), (symbol) =>
    symbol.charCodeAt(0),
  );
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
