import type { StaffId } from '../domain/ids.ts';

/** The one file that wraps better-auth (same Kysely connection, schema `identity`). */
export interface StaffAuth {
  /** Throws `email-in-use`, `password-too-weak`. */
  createAccount(account: {
    readonly name: string;
    readonly email: string;
    readonly password: string;
  }): Promise<StaffId>;
  /** Throws `sign-in-failed` (one message for a wrong address and a wrong password), `too-many-requests`. */
  signIn(input: {
    readonly email: string;
    readonly password: string;
    readonly clientAddress: string;
  }): Promise<{ readonly setCookie: readonly string[] }>;
  signOut(cookieHeader: string): Promise<{ readonly setCookie: readonly string[] }>;
  /** Null when there is no valid session. */
  findSession(
    cookieHeader: string | null,
  ): Promise<{ readonly staffId: StaffId; readonly name: string; readonly email: string } | null>;
}
