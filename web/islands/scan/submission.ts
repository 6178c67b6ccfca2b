import type { AnswerValue } from '../../../src/domain/instruments/instrument.types.ts';
import type { ScanData } from '../../pages/scan/scan-data.ts';
import type { Consignment } from './deliver.ts';
import type { Draft } from './draft.ts';
import type { Field, Values } from './fields.ts';

/** Answers by instrument and item: what was asked and filled in, nothing else. */
export type AnswersByInstrument = Readonly<Record<string, Readonly<Record<string, AnswerValue>>>>;

/** Picks the answers to what is asked now; an answer to a question that went away again stays on the device. */
export function answersOf(data: ScanData, asked: readonly Field[], values: Values): AnswersByInstrument {
  return Object.fromEntries(
    data.instruments.map(({ id }) => [
      id,
      Object.fromEntries(
        asked.flatMap(({ instrumentId, item, name }) => {
          const value = values[name];
          return instrumentId === id && value !== undefined ? [[item, value]] : [];
        }),
      ),
    ]),
  );
}

/** Everything that is to be sent. Throws when response id and receipt were not made yet. */
export function consignmentOf(
  data: ScanData,
  draft: Draft,
  answers: AnswersByInstrument,
  keep: () => void,
): Consignment {
  const { sending } = draft;
  if (!sending) throw new Error('consignmentOf requires a response id and a receipt');
  return {
    code: data.needsCode ? draft.code : null,
    keyRoot: data.keyRoot,
    fingerprint: draft.fingerprint ?? null,
    bytes: data.sentBytes,
    sending,
    keep,
    response: {
      link: data.link,
      responseId: sending.responseId,
      language: data.language,
      ...(data.following && { follow: [...(draft.follow?.marks ?? [])] }),
      consent: draft.consent,
      answers: data.instruments.map(({ id, version }) => ({ instrument: id, version, values: answers[id] ?? {} })),
    },
  };
}
