/**
 * Proof of work for answers over an open link (hashcash, A. Back 2002, with SHA-256): for each of some rounds the device
 * finds a number for which the hash of challenge, response id, round and number begins with so many zero bits. It costs a
 * phone a fraction of a second while it says "sending", and a script that much for every sheet that it makes up. What it
 * does not do stands in the README. The response id makes a proof good for one response only.
 */
export interface Work {
  /** From the service, for this wave and minute. */
  readonly challenge: string;
  readonly rounds: number;
  readonly zeroBits: number;
}

export interface WorkDone {
  readonly challenge: string;
  /** One number per round. */
  readonly nonces: readonly number[];
}

/**
 * Four rounds of 2^10 hashes on average; what that costs: `tests/bench/proof-of-work.ts`. Several small rounds instead of one large: the time then varies half as much, so
 * that hardly anybody waits four times the average.
 */
export const workSize = { rounds: 4, zeroBits: 10 } as const;

/** The digest of WebCrypto, the same in a browser and here. */
type Digest = Pick<SubtleCrypto, 'digest'>;

/** So many at once: the digests of a browser run beside the page. */
const batch = 64;

async function startsWithZeros(
  subtle: Digest,
  { challenge, zeroBits }: Pick<Work, 'challenge' | 'zeroBits'>,
  responseId: string,
  [round, nonce]: readonly [number, number],
): Promise<boolean> {
  const text = new TextEncoder().encode(`${challenge} ${responseId} ${round} ${nonce}`);
  const [first = 0, second = 0] = new Uint8Array(await subtle.digest('SHA-256', text));
  return (first * 256 + second) >>> (16 - zeroBits) === 0;
}

/** The device's part. `zeroBits` 1 to 16. */
export async function doWork(subtle: Digest, work: Work, responseId: string): Promise<WorkDone> {
  const nonces: number[] = [];
  for (let start = 0; nonces.length < work.rounds; start += batch) {
    const round = nonces.length;
    const tries = Array.from({ length: batch }, (_, index) =>
      startsWithZeros(subtle, work, responseId, [round, start + index]),
    );
    const found = (await Promise.all(tries)).indexOf(true);
    if (found < 0) continue;
    nonces.push(start + found);
    start = -batch;
  }
  return { challenge: work.challenge, nonces };
}

/** Whether the numbers are right: four hashes. That the challenge is ours and not too old is for the caller to know. */
export async function isWorkDone(subtle: Digest, done: WorkDone, responseId: string): Promise<boolean> {
  if (done.nonces.length !== workSize.rounds) return false;
  const rounds = done.nonces.map((nonce, round) =>
    startsWithZeros(subtle, { ...workSize, challenge: done.challenge }, responseId, [round, nonce]),
  );
  return (await Promise.all(rounds)).every(Boolean);
}
