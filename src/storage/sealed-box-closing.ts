import { sql, type Transaction } from 'kysely';
import type { Random } from '../domain/effects.ts';
import type { Instrument } from '../domain/instruments/instrument.types.ts';
import { splitComments } from '../domain/instruments/split-comments.ts';
import { shuffle } from '../domain/sealing/box-content.ts';
import { openBox } from '../domain/sealing/open-box.ts';
import type { BoxWave, Bytes, ReceivedEntry, SealedRow } from '../domain/sealing/sealing.types.ts';
import { insertComments } from './comment.repository.ts';
import type { Database } from './database.ts';
import { hashMarks, sealMarks } from './follow-marks.ts';
import { commentMark, receiptMark, sealerOf } from './sealed-box-cipher.ts';

/** Responses in one statement. */
const batch = 500;

/**
 * Opens the box of a closed wave and hands the answers over, in random order, within the caller's transaction; nothing of
 * the box is left. Any process that has the key may do it: the wave must be closed, and no entry comes in after that (see
 * `appendEntries`). `follows`: the marks of who wants to be found again are kept; otherwise they are thrown away. Does nothing the second time. Returns the number of responses.
 *
 * Free texts part from the answers here, under ids and in an order of their own; nothing says any more whose they are, not
 * even who wrote one. Where the rules ask for no comments (any more) they are not kept at all.
 */
export async function emptyBox(
  trx: Transaction<Database>,
  { organisationId, waveId }: Pick<BoxWave, 'organisationId' | 'waveId'>,
  {
    fileKey,
    random,
    follows = false,
    instruments,
    keepComments,
  }: {
    readonly fileKey: Bytes;
    readonly random: Random;
    readonly follows?: boolean;
    /** Those of the wave. */
    readonly instruments: readonly Instrument[];
    readonly keepComments: boolean;
  },
): Promise<number> {
  const wave = { organisationId, waveId };
  const sealer = sealerOf(fileKey, wave);
  const remove = async (table: 'box_entry' | 'box_state'): Promise<SealedRow[]> => {
    const removed = await sql<SealedRow>`
      delete from ${sql.table(`answers.${table}`)}
      where organisation_id = ${organisationId} and wave_id = ${waveId} returning id, sealed
    `.execute(trx);
    return removed.rows;
  };
  const rows = { entries: await remove('box_entry'), state: await remove('box_state') };
  const content = openBox(sealer, rows);
  const parted = [...content.received.values()].map((entry) => ({
    entry,
    ...splitComments(instruments, entry.answers),
  }));
  const received = shuffle(parted, random);
  const marksOf = ({ responseId, follow = [] }: ReceivedEntry): string =>
    Buffer.from(sealMarks(sealer, random, responseId, hashMarks(fileKey, organisationId, follow))).toString('hex');
  for (let start = 0; start < received.length; start += batch) {
    const responses = received.slice(start, start + batch).map(({ entry, answers }) => ({
      organisation_id: organisationId,
      wave_id: waveId,
      id: entry.responseId,
      reporting_group_id: entry.groupId,
      language: entry.language,
      answers,
      receipt_mark: receiptMark(fileKey, entry.receipt).toString('hex'),
      follow_marks: follows ? marksOf(entry) : null,
    }));
    await sql`
      insert into answers.response
        (organisation_id, wave_id, id, reporting_group_id, language, answers, receipt_mark, follow_marks)
      select organisation_id, wave_id, id, reporting_group_id, language, answers, decode(receipt_mark, 'hex'),
        decode(follow_marks, 'hex')
      from jsonb_to_recordset(${JSON.stringify(responses)}::text::jsonb) as response (
        organisation_id uuid, wave_id uuid, id uuid, reporting_group_id uuid, language text, answers jsonb,
        receipt_mark text, follow_marks text)
    `.execute(trx);
  }
  if (keepComments) await insertComments(trx, wave, shuffle(parted.flatMap(commentsOf(fileKey, random)), random));
  return received.length;
}

const commentsOf =
  (fileKey: Bytes, random: Random) =>
  ({ entry, comments }: { readonly entry: ReceivedEntry } & ReturnType<typeof splitComments>) =>
    comments.map(({ question, text }) => ({
      id: random.uuid(),
      groupId: entry.groupId,
      question,
      text,
      mark: commentMark(fileKey, entry.receipt, question),
    }));
