import type { Instrument, Item } from '../domain/instruments/instrument.types.ts';
import { type FollowingWay, marksOfWay } from '../domain/participation/participation.types.ts';
import type { CredentialRequest, ResponseRequest } from './contract/scan.ts';

/** One field that a device sends, as its browser shows it: `credential.message`, and how many symbols its value has. */
export interface SentField {
  readonly name: string;
  /** Null where that depends on the answers. */
  readonly symbols: number | null;
}

/** One request of a device, with the bytes of its body from the smallest to the largest that can be. */
export interface SentRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly fields: readonly SentField[];
  readonly leastBytes: number;
  readonly mostBytes: number;
}

const symbols = (length: number): string => 'x'.repeat(length);
const uuid = '00000000-0000-4000-8000-000000000000';

/**
 * Every request with which a device of this wave takes part, with the real names and sizes: made from bodies of the types of
 * the contract, which do not compile with a field more or less. A test sends them to the schemas; another one compares them
 * with what a browser sends.
 */
export function sentRequests(wave: {
  readonly link: string;
  readonly participation: 'invited' | 'open';
  readonly instruments: readonly Instrument[];
  /** Null where nobody is followed. */
  readonly following: { readonly way: FollowingWay } | null;
}): readonly SentRequest[] {
  const code = 'XXXX-XXXX-XXXX';
  const marks = wave.following ? marksOfWay[wave.following.way] : 0;
  const [least, most] = [sample(wave, smallestAnswer, 0), sample(wave, largestAnswer, marks)];
  const responses = request('/api/v1/responses', least, most);
  // The challenge of the work; nothing is sent with it.
  const challenge = {
    method: 'GET',
    path: `/api/v1/scans/${wave.link}`,
    fields: [],
    leastBytes: 0,
    mostBytes: 0,
  } as const;
  if (wave.participation === 'open') return [challenge, responses];
  const credential: CredentialRequest = { code, blinded: symbols(342) };
  return [request('/api/v1/scans/find', { code }), request('/api/v1/credentials', credential), responses];
}

function request(path: string, body: object, largest: object = body): SentRequest {
  return { method: 'POST', path, fields: fieldsOf(body), leastBytes: bytesOf(body), mostBytes: bytesOf(largest) };
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

function sample(
  { link, participation, instruments, following }: Parameters<typeof sentRequests>[0],
  answer: (item: Item) => unknown,
  marks: number,
): ResponseRequest {
  return {
    link,
    credential: participation === 'open' ? null : { group: uuid, message: symbols(86), signature: symbols(342) },
    receipt: symbols(43),
    ...(participation === 'open' ? { work: { challenge: symbols(31), nonces: [] } } : {}),
    responseId: uuid,
    language: 'nl',
    ...(following && { follow: Array.from({ length: marks }, () => symbols(22)) }),
    consent: true,
    answers: instruments.map((instrument) => ({
      instrument: instrument.id,
      version: instrument.version,
      values: Object.fromEntries(
        instrument.items.flatMap((item) => {
          const value = answer(item);
          return value === undefined ? [] : [[item.id, value]];
        }),
      ),
    })),
  };
}

const byLength = (a: unknown, b: unknown): number => bytesOf([a]) - bytesOf([b]);

/** The shortest answer that is taken; undefined for a question that may be left out, or that not everybody sees. */
function smallestAnswer(item: Item): unknown {
  if (!item.required || item.visibleIf !== undefined) return undefined;
  const values = item.choices.map((choice) => choice.value).toSorted(byLength);
  if (item.kind === 'multiple') return values.slice(0, 1);
  if (item.kind === 'number') return values[0] ?? [item.min ?? 0, item.max ?? 0].toSorted(byLength)[0];
  return item.kind === 'text' ? 'x' : values[0];
}

/** The longest one. A text may be written in letters of three bytes. */
function largestAnswer(item: Item): unknown {
  const values = item.choices.map((choice) => choice.value).toSorted(byLength);
  if (item.kind === 'multiple') return values;
  if (item.kind === 'number') return values.at(-1) ?? [item.min ?? 0, item.max ?? 0].toSorted(byLength)[1];
  return item.kind === 'text' ? '€'.repeat(item.maxLength ?? 0) : values.at(-1);
}
