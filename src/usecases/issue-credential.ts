import type { Context } from './context.ts';

/** Exchanges an invitation code, once, for the admission of a credential that the device made: `commitment` = SHA-256 of the credential. Repeating it with the same commitment is answered the same. Throws `code-malformed`, `code-unknown`, `code-spent`, `scan-closed`, `scan-not-open-yet`. */
export async function issueCredential(
  _ctx: Context,
  _input: { readonly code: string; readonly commitment: Uint8Array },
): Promise<{ readonly link: string }> {
  throw new Error('issue-credential: not built yet');
}
