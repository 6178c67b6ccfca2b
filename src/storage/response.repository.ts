import type { OrganisationId, ReportingGroupId, ResponseId, WaveId } from '../domain/ids.ts';
import type { Answers } from '../domain/instruments/instrument.types.ts';
import type { Language } from '../domain/language.ts';
import type { StoredAnswers } from './answers.tables.ts';
import { blocks, type Connection } from './connection.repository.ts';

/** Answers as they come out again: nothing that was stored is trusted, it is parsed against its instrument again. */
export interface StoredResponse {
  /** The name under which the marks are sealed; it goes no further than to whoever opens them. */
  readonly id: ResponseId;
  readonly groupId: ReportingGroupId;
  readonly answers: readonly StoredAnswers[];
  /** Typed over from paper. Answers with a code or over an open link have the mark of a receipt; paper has none. */
  readonly onPaper: boolean;
  /** Sealed marks (`follow-marks.ts`); null on paper, and where nobody is followed. */
  readonly followMarks: Uint8Array | null;
}

/** In no order: the order of a table says nothing, and nothing may be read from it. */
export async function findResponses(
  db: Connection,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<readonly StoredResponse[]> {
  const rows = await db
    .selectFrom('answers.response')
    .select(({ eb }) => [
      'id',
      'reporting_group_id',
      'answers',
      'follow_marks',
      eb('receipt_mark', 'is', null).as('on_paper'),
    ])
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', waveId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id as ResponseId,
    groupId: row.reporting_group_id as ReportingGroupId,
    answers: row.answers,
    onPaper: Boolean(row.on_paper),
    followMarks: row.follow_marks,
  }));
}

export async function countResponses(db: Connection, organisationId: OrganisationId, waveId: WaveId): Promise<number> {
  const row = await db
    .selectFrom('answers.response')
    .select(({ fn }) => fn.countAll<number>().as('responses'))
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', waveId)
    .executeTakeFirst();
  return Number(row?.responses ?? 0);
}

/** Paper questionnaires of a wave, per reporting group. */
export async function countPaperByGroup(
  db: Connection,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('answers.response')
    .select(({ fn }) => ['reporting_group_id', fn.countAll<number>().as('responses')])
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', waveId)
    .where('receipt_mark', 'is', null)
    .groupBy('reporting_group_id')
    .execute();
  return new Map(rows.map((row) => [row.reporting_group_id, Number(row.responses)]));
}

/**
 * Answers that did not come through the sealed box, in the transaction that also remembers where they came from: a batch of
 * paper questionnaires, or anonymous answers that a physician hands over.
 */
export async function insertResponses(
  trx: Connection,
  organisationId: OrganisationId,
  waveId: WaveId,
  responses: readonly {
    readonly id: ResponseId;
    readonly groupId: ReportingGroupId;
    readonly language: Language;
    readonly answers: readonly Answers[];
    /** Absent: on paper. Random where nobody has a receipt and the answers were not typed over. */
    readonly receiptMark?: Uint8Array;
  }[],
): Promise<void> {
  for (const block of blocks(responses))
    await trx
      .insertInto('answers.response')
      .values(
        block.map((response) => ({
          organisation_id: organisationId,
          wave_id: waveId,
          id: response.id,
          reporting_group_id: response.groupId,
          language: response.language,
          answers: response.answers,
          receipt_mark: response.receiptMark ?? null,
        })),
      )
      .execute();
}

/** False when this file was entered before. */
export async function insertPaperBatch(
  trx: Connection,
  batch: { organisationId: OrganisationId; waveId: WaveId; fileHash: Uint8Array; responses: number },
): Promise<boolean> {
  const result = await trx
    .insertInto('fieldwork.paper_batch')
    .values({
      organisation_id: batch.organisationId,
      wave_id: batch.waveId,
      file_hash: batch.fileHash,
      responses: batch.responses,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}
