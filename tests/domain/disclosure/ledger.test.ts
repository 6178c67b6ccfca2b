import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { entryHash, firstBroken, type LedgerEntry } from '../../../src/domain/disclosure/ledger.ts';

const sha256 = async (text: string): Promise<string> => createHash('sha256').update(text).digest('hex');
const report = (method: string) => ({ clean: false, checks: [], method, durationMs: 1 });

async function chain(methods: readonly string[]): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for (const method of methods) {
    const entry = { table: null, audit: report(method), previousHash: entries.at(-1)?.hash ?? null };
    entries.push({ ...entry, hash: await entryHash(entry, sha256) });
  }
  return entries;
}

test('an untouched chain is whole', async () => {
  expect(await firstBroken(await chain(['a', 'b', 'c']), sha256)).toBeNull();
  expect(await firstBroken([], sha256)).toBeNull();
});

test('the order of keys plays no part', async () => {
  const [entry] = await chain(['a']);
  const turned = {
    ...entry!,
    audit: Object.fromEntries(Object.entries(entry!.audit).reverse()) as LedgerEntry['audit'],
  };
  expect(await firstBroken([turned], sha256)).toBeNull();
});

test('a changed, a removed and an exchanged entry are found at their place', async () => {
  const entries = await chain(['a', 'b', 'c']);
  const changed = entries.map((entry, index) => (index === 1 ? { ...entry, audit: report('x') } : entry));
  expect(await firstBroken(changed, sha256)).toBe(1);
  expect(await firstBroken([entries[0]!, entries[2]!], sha256)).toBe(1);
  expect(await firstBroken([entries[1]!, entries[0]!, entries[2]!], sha256)).toBe(0);
});
