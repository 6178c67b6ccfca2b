import type { AnswerValue } from '../../../src/domain/instruments/instrument.types.ts';
import type { ResponseRequest } from '../../../src/http/contract/scan.ts';
import type { ScanData } from '../../pages/scan/scan-data.ts';
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

/** The one message that is sent. Throws when credential and response id were not made yet. */
export function requestOf(data: ScanData, draft: Draft, answers: AnswersByInstrument): ResponseRequest {
  if (!draft.sending) throw new Error('requestOf requires a credential and a response id');
  return {
    link: data.link,
    credential: data.needsCode ? draft.sending.credential : null,
    responseId: draft.sending.responseId,
    language: data.language,
    consent: draft.consent,
    answers: data.instruments.map(({ id, version }) => ({ instrument: id, version, values: answers[id] ?? {} })),
  };
}
