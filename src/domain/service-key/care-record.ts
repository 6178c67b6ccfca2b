import type { Bytes } from '../credential/credential.types.ts';
import type { Instrument } from '../instruments/instrument.types.ts';
import { isLanguage, type Language } from '../language.ts';
import { sizeClassFor } from '../sealing/size-class.ts';
import { openBytes, sealBytes, sealBytesTo } from './hpke.ts';
import { padJson, unpadJson } from './padded-json.ts';

/** Answers to one instrument as they came; the instrument decides what they are worth. */
export interface CareSheet {
  readonly instrument: string;
  readonly version: string;
  readonly values: unknown;
}

/** What one person answers in the care of a physician: with the name, and sealed before it leaves the device. */
export interface CareRecord {
  readonly name: string;
  readonly language: Language;
  readonly sheets: readonly CareSheet[];
}

/** Room for a name of 160 UTF-16 units and the frame around it, beside answers that fit into a size class. */
const besideSheets = 1024;
const longestName = 160;

/** Bytes of the content of every record of a wave with these instruments. Throws when answers could be too long for any class. */
export const careContentBytes = (instruments: readonly Pick<Instrument, 'id' | 'version' | 'items'>[]): number =>
  sizeClassFor(instruments) + besideSheets;

/** Every sealed record of such a wave has exactly this size. */
export const sealedCareBytes = (contentBytes: number): number => contentBytes + sealBytes;

/** Sealed to the key of the service, for this wave. Throws when the answers are longer than the instruments allow. */
export async function sealCareRecord(
  publicKey: Bytes,
  wave: { readonly waveId: string; readonly contentBytes: number },
  record: CareRecord,
): Promise<Bytes> {
  const content = padJson({ ...record, name: record.name.slice(0, longestName) }, wave.contentBytes);
  if (content === null) throw new RangeError('answers that the instruments allow fit');
  return sealBytesTo(publicKey, { kind: 'care', subject: wave.waveId }, content);
}

/** Null: not sealed to this key or for this wave, or nothing that a page of ours would have sealed. The sheets are still unchecked. */
export async function openCareRecord(pair: CryptoKeyPair, waveId: string, sealed: Bytes): Promise<CareRecord | null> {
  const content = await openBytes(pair, { kind: 'care', subject: waveId }, sealed);
  const value = content && unpadJson(content);
  if (typeof value !== 'object' || value === null) return null;
  const { name, language, sheets } = value as Partial<CareRecord>;
  if (typeof name !== 'string' || !isLanguage(language) || !Array.isArray(sheets)) return null;
  const areSheets = sheets.every((sheet: Partial<CareSheet> | null) => typeof sheet?.instrument === 'string');
  return areSheets ? { name, language, sheets: sheets as readonly CareSheet[] } : null;
}
