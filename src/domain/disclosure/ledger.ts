import type { AuditReport, PublishableTable } from './publishable.types.ts';

/** One line of the ledger: what was published (or refused: null), the auditor's report, and the chain. */
export interface LedgerEntry {
  readonly table: PublishableTable | null;
  readonly audit: AuditReport;
  /** Null for the first entry. */
  readonly previousHash: string | null;
  readonly hash: string;
}

/** SHA-256 as lower-case hexadecimal, handed in: the domain has no cryptography of its own. */
export type Sha256 = (text: string) => Promise<string>;

/** Hash of an entry: over the hash before it and the content with sorted keys, so that order in a database plays no part. */
export function entryHash(entry: Omit<LedgerEntry, 'hash'>, sha256: Sha256): Promise<string> {
  const content = canonicalJson({ table: entry.table, audit: entry.audit });
  return sha256(`${entry.previousHash ?? ''}\n${content}`);
}

/**
 * Checks the chain from its first entry on.
 *
 * @returns index of the first entry that was changed, removed before, or put in; null when the chain is whole.
 */
export async function firstBroken(entries: readonly LedgerEntry[], sha256: Sha256): Promise<number | null> {
  let previousHash: string | null = null;
  for (const [index, entry] of entries.entries()) {
    if (entry.previousHash !== previousHash || entry.hash !== (await entryHash(entry, sha256))) return index;
    previousHash = entry.hash;
  }
  return null;
}

/** JSON with sorted keys: a database may give the same document back in another order. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
