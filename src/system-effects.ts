import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { Clock, Random } from './domain/effects.ts';

/** The randomness of the running service: the operating system's. */
export const systemRandom: Random = {
  uuid: () => randomUUID(),
  bytes: (length) => new Uint8Array(randomBytes(length)),
  below: (limit) => randomInt(limit),
};

export const systemClock: Clock = () => new Date();
