import type { Random } from '../effects.ts';
import type { InvitationId, ResponseId } from '../ids.ts';
import type { BoxEntry, IssuedEntry, ReceivedEntry, WithdrawnEntry } from './sealing.types.ts';

/** What the entries of a box say together. Entries carry no order: any order gives the same content. */
export interface BoxContent {
  readonly issued: Map<InvitationId, IssuedEntry>;
  readonly received: Map<ResponseId, ReceivedEntry>;
  readonly withdrawn: Map<ResponseId, WithdrawnEntry>;
  /** Bytes that fillers add to the size of the state, all together. */
  padding: number;
}

/** The content of some entries. A withdrawal removes the answers, whichever of the two is read first. */
export function contentOf(entries: Iterable<BoxEntry>): BoxContent {
  const content: BoxContent = { issued: new Map(), received: new Map(), withdrawn: new Map(), padding: 0 };
  for (const entry of entries) {
    if (entry.kind === 'issued') content.issued.set(entry.invitationId, entry);
    else if (entry.kind === 'received') content.received.set(entry.responseId, entry);
    else if (entry.kind === 'withdrawn') content.withdrawn.set(entry.responseId, entry);
    else content.padding += entry.padding;
  }
  for (const id of content.withdrawn.keys()) content.received.delete(id);
  return content;
}

/** The content as entries again, as few as say it, in a random order. */
export const entriesOf = (content: BoxContent, random: Pick<Random, 'below'>): BoxEntry[] => {
  const fillers: BoxEntry[] = content.padding > 0 ? [{ kind: 'filler', padding: content.padding }] : [];
  return shuffle(
    [...content.issued.values(), ...content.received.values(), ...content.withdrawn.values(), ...fillers],
    random,
  );
};

/** A new array in uniformly random order (Fisher and Yates). */
export function shuffle<Value>(values: readonly Value[], random: Pick<Random, 'below'>): Value[] {
  const shuffled = [...values];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    [shuffled[last], shuffled[other]] = [shuffled[other] as Value, shuffled[last] as Value];
  }
  return shuffled;
}
