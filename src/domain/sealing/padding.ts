import type { FillerEntry, IssuedEntry, ReceivedEntry, WithdrawnEntry } from './sealing.types.ts';

/** Bytes of an entry in the state, with its comma. */
const lengthOf = (entry: object): number => new TextEncoder().encode(JSON.stringify(entry)).length + 1;

/** An entry about an exchanged code has the same length for everybody: ids and hashes do. */
const issuedLength = lengthOf({
  kind: 'issued',
  invitationId: '00000000-0000-4000-8000-000000000000' as IssuedEntry['invitationId'],
  request: 'x'.repeat(43),
} satisfies IssuedEntry);

/** Bytes that answers take in the state. */
export const receivedLength = (entry: ReceivedEntry): number => lengthOf(entry);

/** The entry that withdraws answers of so many bytes; with it the state grows as by one more person with the same answers. */
export function withdrawal(
  answers: Pick<WithdrawnEntry, 'responseId' | 'credential' | 'receipt'>,
  length: number,
): WithdrawnEntry {
  const { responseId, credential, receipt } = answers;
  const entry = { kind: 'withdrawn', responseId, credential, receipt } as const;
  const wanted = 2 * length + (credential === null ? 0 : issuedLength);
  // The number is a part of what it fills up.
  const padding = Math.max(0, wanted - lengthOf({ ...entry, padding: wanted }));
  return { ...entry, padding };
}

/** Entries that look like a person with answers of so many bytes, and say nothing. */
export const coverFor = ({ credential }: ReceivedEntry, length: number): FillerEntry[] => [
  ...(credential === null ? [] : [{ kind: 'filler', padding: issuedLength } as const]),
  { kind: 'filler', padding: length },
];
