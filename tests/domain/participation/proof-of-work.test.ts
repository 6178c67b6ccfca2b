import { describe, expect, test } from 'vitest';
import { doWork, isWorkDone, workSize } from '../../../src/domain/participation/proof-of-work.ts';

const { subtle } = crypto;
const work = { challenge: '29400000.abcdefghijklmnopqrstuv', ...workSize };
const [mine, other] = ['5b8bb09c-1111-4111-8111-111111111111', '5b8bb09c-2222-4222-8222-222222222222'];

describe('the work for an open link', () => {
  test('that was done holds, for this response and this challenge only', async () => {
    const done = await doWork(subtle, work, mine);
    expect(done.nonces).toHaveLength(workSize.rounds);
    expect(await isWorkDone(subtle, done, mine)).toBe(true);
    expect(await isWorkDone(subtle, done, other)).toBe(false);
    expect(await isWorkDone(subtle, { ...done, challenge: '29400001.abcdefghijklmnopqrstuv' }, mine)).toBe(false);
  });

  test('holds as a whole only: no round may be missing, doubled or wrong', async () => {
    const { challenge, nonces } = await doWork(subtle, work, mine);
    const [first = 0, ...rest] = nonces;
    for (const wrong of [rest, [...nonces, first], [first + 1, ...rest], [...rest, first], []])
      expect(await isWorkDone(subtle, { challenge, nonces: wrong }, mine)).toBe(false);
  });

  test('begins with so many zero bits, as the contract says', async () => {
    const { challenge, nonces } = await doWork(subtle, { ...work, zeroBits: 9 }, mine);
    for (const [round, nonce] of nonces.entries()) {
      const digest = await subtle.digest('SHA-256', new TextEncoder().encode(`${challenge} ${mine} ${round} ${nonce}`));
      const [first = 255, second = 255] = new Uint8Array(digest);
      expect(first).toBe(0);
      expect(second).toBeLessThan(128);
    }
  });
});
