import { createHash } from 'node:crypto';
import type { OrganisationId, ReportingGroupId, ResponseId, WaveId } from '../domain/ids.ts';
import type { Answers } from '../domain/instruments/instrument.types.ts';
import type { Language } from '../domain/language.ts';
import type { Sql } from './connect.ts';

/** One submission, checked, without anything that points to a person, a time or a device. */
export interface NewResponse {
  readonly organisationId: OrganisationId;
  readonly waveId: WaveId;
  /** Made by the respondent's device, version 4: sending twice stores once. */
  readonly id: ResponseId;
  /** `credential`: spent in the same transaction, gives the reporting group. `group`: open waves and paper batches. */
  readonly admission:
    | { readonly kind: 'credential'; readonly credential: Uint8Array }
    | { readonly kind: 'group'; readonly groupId: ReportingGroupId };
  readonly language: Language;
  readonly answers: readonly Answers[];
}

/** `stored`: committed. `repeated`: the same response was already there. The other three store nothing. */
export type WriteOutcome = 'stored' | 'repeated' | 'credential-unknown' | 'credential-spent' | 'response-id-taken';

/**
 * Micro-batching writer: everything that waits when the last write ended goes into one statement; a failing batch is tried
 * again row by row. The promise resolves after the commit only.
 */
export interface ResponseWriter {
  write(response: NewResponse): Promise<WriteOutcome>;
  /** Waits for all pending writes; then refuses new ones. */
  close(): Promise<void>;
}

/** At most this many responses in one statement: about 0.5 MB. */
const largestBatch = 500;

interface Waiting {
  readonly response: NewResponse;
  readonly row: Row;
  readonly resolve: (outcome: WriteOutcome) => void;
  readonly reject: (error: unknown) => void;
}

/** The writer of one service process. Several processes may write to one database: the statement settles who was first. */
export function createResponseWriter(sql: Sql): ResponseWriter {
  let waiting: Waiting[] = [];
  let work: Promise<void> | null = null;
  let closed = false;

  const drain = async () => {
    while (waiting.length > 0) {
      const { now, later } = takeBatch(waiting);
      waiting = later;
      await settle(sql, now);
    }
    work = null;
  };

  return {
    write(response) {
      if (closed) return Promise.reject(new Error('the response writer is closed'));
      return new Promise((resolve, reject) => {
        waiting.push({ response, row: toRow(response), resolve, reject });
        // In the next microtask: what arrives in the same turn of the event loop shares a statement.
        work ??= Promise.resolve().then(drain);
      });
    },
    async close() {
      closed = true;
      await work;
    },
  };
}

/** Two submissions of one response, or with one credential, may not meet in one statement: the second waits its turn. */
function takeBatch(waiting: readonly Waiting[]): { now: Waiting[]; later: Waiting[] } {
  const taken = new Set<string>();
  const now: Waiting[] = [];
  const later: Waiting[] = [];
  for (const one of waiting) {
    const { id, commitment } = one.row;
    if (now.length >= largestBatch || taken.has(id) || (commitment && taken.has(commitment))) later.push(one);
    else {
      taken.add(id);
      if (commitment) taken.add(commitment);
      now.push(one);
    }
  }
  return { now, later };
}

async function settle(sql: Sql, batch: readonly Waiting[]): Promise<void> {
  let outcomes: ReadonlyMap<string, WriteOutcome>;
  try {
    outcomes = await writeBatch(sql, batch);
  } catch (error) {
    if (!isAboutRows(error)) for (const one of batch) one.reject(withoutAnswers(error));
    else if (batch.length > 1) for (const one of batch) await settle(sql, [one]);
    else await lookAgain(sql, batch[0] as Waiting);
    return;
  }
  for (const one of batch) {
    const outcome = outcomes.get(one.row.id);
    if (outcome === 'credential-spent') await lookAgain(sql, one);
    else if (outcome) one.resolve(outcome);
    else one.reject(new Error('the response writer got no outcome'));
  }
}

/** SQLSTATE classes of bad data, broken constraints and conflicts with other processes; anything else is the database's own. */
const isAboutRows = (error: unknown): boolean => /^(22|23|40)/.test((error as { code?: string }).code ?? '');

/** PostgreSQL's errors quote the values that they are about: only their code may leave this file. */
const withoutAnswers = (error: unknown): Error =>
  new Error(`the database did not store a response (${(error as { code?: string }).code ?? 'no code'})`);

/**
 * A second look with a new snapshot: when another process was in the way, it no longer is; and when it stored this very
 * response a moment ago, that is a repetition.
 */
async function lookAgain(sql: Sql, one: Waiting): Promise<void> {
  try {
    one.resolve((await writeBatch(sql, [one])).get(one.row.id) as WriteOutcome);
  } catch (error) {
    one.reject(withoutAnswers(error));
  }
}

interface Row {
  readonly organisation_id: string;
  readonly wave_id: string;
  readonly id: string;
  /** Hexadecimal; null when the group is given. */
  readonly commitment: string | null;
  readonly reporting_group_id: string | null;
  readonly language: string;
  readonly answers: readonly Answers[];
}

const toRow = ({ organisationId, waveId, id, admission, language, answers }: NewResponse): Row => ({
  organisation_id: organisationId,
  wave_id: waveId,
  id,
  commitment: admission.kind === 'credential' ? createHash('sha256').update(admission.credential).digest('hex') : null,
  reporting_group_id: admission.kind === 'group' ? admission.groupId : null,
  language,
  answers,
});

/**
 * One statement, so one transaction, whatever the number of rows: spends the credentials, then inserts the responses.
 * A response whose id is taken by the same content is a repetition, by other content it is refused and its credential stays
 * unspent. A conflict with a concurrent insert raises an error and undoes the whole statement; nothing is half done.
 */
async function writeBatch(sql: Sql, batch: readonly Waiting[]): Promise<ReadonlyMap<string, WriteOutcome>> {
  const rows = batch.map((one) => one.row);
  const outcomes = await sql<{ id: string; outcome: WriteOutcome }[]>`
    with input as (
      select organisation_id, wave_id, id, decode(commitment, 'hex') as commitment, reporting_group_id, language, answers
      from jsonb_to_recordset(${sql.json(rows as never)}) as row (
        organisation_id uuid, wave_id uuid, id uuid, commitment text, reporting_group_id uuid, language text, answers jsonb)
    ),
    present as (
      select id, response.answers = input.answers and response.language = input.language as same
      from input join answers.response using (organisation_id, wave_id, id)
    ),
    known as (
      select id, spent from input join answers.credential using (organisation_id, wave_id, commitment)
    ),
    spending as (
      update answers.credential set spent = true
      from input
      where credential.organisation_id = input.organisation_id
        and credential.wave_id = input.wave_id
        and credential.commitment = input.commitment
        and not credential.spent
        and not exists (select from present where present.id = input.id)
      returning input.id, credential.reporting_group_id
    ),
    storing as (
      insert into answers.response (organisation_id, wave_id, id, reporting_group_id, language, answers)
      select organisation_id, wave_id, id, coalesce(spending.reporting_group_id, input.reporting_group_id), language, answers
      from input left join spending using (id)
      where not exists (select from present where present.id = input.id)
        and (input.commitment is null or spending.id is not null)
      order by id
      returning id
    )
    select input.id,
      case
        when storing.id is not null then 'stored'
        when input.commitment is not null and known.id is null then 'credential-unknown'
        when present.same and (input.commitment is null or known.spent) then 'repeated'
        when present.id is not null then 'response-id-taken'
        else 'credential-spent'
      end as outcome
    from input
      left join storing using (id)
      left join present using (id)
      left join known using (id)
  `;
  return new Map(outcomes.map(({ id, outcome }) => [id, outcome]));
}
