import { seededRandom } from './seeded-random.ts';

/** What the shared demo is made with. */
export const demoSeed = 'demo';

/** The key of the shared demo: codes are derived from it, and answers sealed with it. */
export const demoKey = (): Uint8Array<ArrayBuffer> => seededRandom(demoSeed).bytes(32);
