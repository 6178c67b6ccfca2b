import type { Instrument, Item } from '../domain/instruments/instrument.types.ts';
import { type FollowingWay, marksOfWay } from '../domain/participation/participation.types.ts';
import { workSize } from '../domain/participation/proof-of-work.ts';
import type { CredentialRequest, ResponseRequest } from './contract/scan.ts';

/** One field that a device sends, as its browser shows it: `credential.message`, and how many symbols its value has. */
export interface SentField {
  readonly name: string;
  /** Null where that depends on the answers. */
  readonly symbols: number | null;
}

/** One request of a device, with the bytes of its body. */
export interface SentRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly fields: readonly SentField[];
  readonly bytes: number;
  /** Answers are filled up with spaces to the largest that they can be: whoever watches the network reads nothing from their size. */
  readonly isFilledUp: boolean;
}

/** Nobody needs so many tries for one round (`workSize`). */
const longestNonce = 9_999_999;
const symbols = (length: number): string => 'x'.repeat(length);
const uuid = '00000000-0000-4000-8000-000000000000';

/** What of a wave decides what a device sends. */
export interface SentWave {
  readonly link: string;
  readonly participation: 'invited' | 'open';
  readonly instruments: readonly Instrument[];
  /** Null where nobody is followed. */
  readonly following: { readonly way: FollowingWay } | null;
}

/**
 * Every request with which a device of this wave takes part, with the real names and sizes: made from bodies of the types of
 * the contract, which do not compile with a field more or less. A test sends them to the schemas; another one compares them
 * with what a browser sends.
 */
export function sentRequests(wave: SentWave): readonly SentRequest[] {
  const code = 'XXXX-XXXX-XXXX';
  const responses = { ...request('/api/v1/responses', largest(wave)), isFilledUp: true };
  // The challenge of the work; nothing is sent with it.
  const challenge = {
    method: 'GET',
    path: `/api/v1/scans/${wave.link}`,
    fields: [],
    bytes: 0,
    isFilledUp: false,
  } as const;
  if (wave.participation === 'open') return [challenge, responses];
  const credential: CredentialRequest = { code, blinded: symbols(342) };
  return [request('/api/v1/scans/find', { code }), request('/api/v1/credentials', credential), responses];
}

/** To how many bytes a device of this wave fills up what it hands in. */
export const submissionBytes = (wave: SentWave): number => bytesOf(largest(wave));

function request(path: string, body: object): SentRequest {
  return { method: 'POST', path, fields: fieldsOf(body), bytes: bytesOf(body), isFilledUp: false };
}

const bytesOf = (body: object): number => new TextEncoder().encode(JSON.stringify(body)).length;

function fieldsOf(body: object, prefix = ''): SentField[] {
  return Object.entries(body).flatMap(([key, value]: [string, unknown]) => {
    const name = `${prefix}${key}`;
    if (Array.isArray(value)) return [{ name, symbols: null }];
    if (typeof value !== 'object' || value === null) return [{ name, symbols: String(value).length }];
    return fieldsOf(value, `${name}.`);
  });
}

/** The largest submission: every question answered, with the longest answer. */
function largest({ link, participation, instruments, following }: SentWave): ResponseRequest {
  const marks = following ? marksOfWay[following.way] : 0;
  return {
    link,
    credential: participation === 'open' ? null : { group: uuid, message: symbols(86), signature: symbols(342) },
    receipt: symbols(43),
    ...(participation === 'open'
      ? { work: { challenge: symbols(31), nonces: Array.from({ length: workSize.rounds }, () => longestNonce) } }
      : {}),
    responseId: uuid,
    language: 'nl',
    ...(following && { follow: Array.from({ length: marks }, () => symbols(22)) }),
    consent: true,
    answers: instruments.map((instrument) => ({
      instrument: instrument.id,
      version: instrument.version,
      values: Object.fromEntries(
        instrument.items.flatMap((item) => {
          const value = largestAnswer(item);
          return value === undefined ? [] : [[item.id, value]];
        }),
      ),
    })),
  };
}

const byLength = (a: unknown, b: unknown): number => bytesOf([a]) - bytesOf([b]);

/** The longest one. A text may be written in letters of three bytes. */
function largestAnswer(item: Item): unknown {
  const values = item.choices.map((choice) => choice.value).toSorted(byLength);
  if (item.kind === 'multiple') return values;
  if (item.kind === 'number') return values.at(-1) ?? [item.min ?? 0, item.max ?? 0].toSorted(byLength)[1];
  return item.kind === 'text' ? '€'.repeat(item.maxLength ?? 0) : values.at(-1);
}
