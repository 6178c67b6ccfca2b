import { sha256 } from './code-secrets.ts';

/** JSON with sorted keys: a database may give the same document back in another order. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** SHA-256 over the previous release's hash and this release, in hexadecimal: releases of a wave form a chain. */
export async function releaseHash(previousHash: string | null, content: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(`${previousHash ?? ''}\n${canonicalJson(content)}`);
  return Buffer.from(await sha256(bytes)).toString('hex');
}
