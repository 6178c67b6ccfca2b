import type { InstrumentId } from './instrument.types.ts';

/**
 * The open question that a wave may end with: asked by the setting `comments`, never chosen as an instrument of its own,
 * because a wave without anything to measure has no report.
 */
export const ownWordsId = 'own-words' as InstrumentId;
