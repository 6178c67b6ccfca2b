import type { Random } from '../effects.ts';
import { checkedSymbols, findSymbolFault, formatCode, normaliseCode } from '../participation/code.ts';

/** 15 random symbols of 27 (71 bits) and one that checks them: longer than an invitation code, so that the two are not mixed up. */
export const ownKeyLength = 16;

/** A new key for the respondent to keep, `XXXX-XXXX-XXXX-XXXX`. */
export const makeOwnKey = (random: Pick<Random, 'bytes'>): string => checkedSymbols(random.bytes(24), ownKeyLength);

/** The key as it was made, or null when what was typed cannot be one. Case, dashes, spaces and look-alikes do not matter. */
export const parseOwnKey = (typed: string): string | null =>
  findSymbolFault(typed, ownKeyLength) === null ? formatCode(normaliseCode(typed)) : null;
