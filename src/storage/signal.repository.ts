import type { Selectable } from 'kysely';
import type { Signal } from '../domain/early-warning/signal.types.ts';
import type { OrganisationId, SignalId, StaffId, WaveId } from '../domain/ids.ts';
import { type Connection, isUuid } from './connection.repository.ts';
import type { FollowUpTable, SignalTable } from './published.tables.ts';

export type FollowUpStatus = Selectable<FollowUpTable>['status'];

const fromRow = (row: Selectable<SignalTable>): Signal => ({
  id: row.id as SignalId,
  organisationId: row.organisation_id as OrganisationId,
  waveId: row.wave_id as WaveId,
  unitId: row.unit_id,
  unitLabel: row.unit_label,
  watchId: row.watch_id,
  ruleId: row.rule_id,
  ruleVersion: row.rule_version,
  parameters: row.parameters,
  measureId: row.measure_id,
  strength: row.strength,
  evidence: row.evidence,
  source: row.source,
});

/**
 * Replaces the signals of a wave. A signal about the same unit and watch keeps its id, so that the history of what was done
 * with it stays attached; its id in `signals` is used only when it is new.
 */
export async function replaceSignals(
  trx: Connection,
  organisationId: OrganisationId,
  waveId: WaveId,
  signals: readonly Signal[],
): Promise<void> {
  const inWave = trx
    .selectFrom('published.signal')
    .select(['id', 'unit_id', 'watch_id'])
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', waveId);
  const known = new Map((await inWave.execute()).map((row) => [`${row.unit_id} ${row.watch_id}`, row.id]));
  await trx
    .deleteFrom('published.signal')
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', waveId)
    .execute();
  if (signals.length === 0) return;
  await trx
    .insertInto('published.signal')
    .values(
      signals.map((signal) => ({
        organisation_id: organisationId,
        id: known.get(`${signal.unitId} ${signal.watchId}`) ?? signal.id,
        wave_id: waveId,
        unit_id: signal.unitId,
        unit_label: signal.unitLabel,
        watch_id: signal.watchId,
        rule_id: signal.ruleId,
        rule_version: signal.ruleVersion,
        parameters: signal.parameters,
        measure_id: signal.measureId,
        strength: signal.strength,
        evidence: signal.evidence,
        source: signal.source,
      })),
    )
    .execute();
}

export interface StoredSignal {
  readonly signal: Signal;
  readonly waveTitle: string;
  readonly organisationName: string;
  readonly followUp: { readonly status: FollowUpStatus; readonly note: string };
}

/** With the newest follow-up; in no order. */
export async function findSignals(
  db: Connection,
  organisationIds: readonly OrganisationId[] | null,
): Promise<readonly StoredSignal[]> {
  if (organisationIds?.length === 0) return [];
  const rows = await db
    .selectFrom('published.signal as s')
    .innerJoin('fieldwork.organisation as o', 'o.organisation_id', 's.organisation_id')
    .innerJoin('fieldwork.wave as w', (join) =>
      join.onRef('w.organisation_id', '=', 's.organisation_id').onRef('w.id', '=', 's.wave_id'),
    )
    .leftJoinLateral(
      (join) =>
        join
          .selectFrom('published.follow_up as f')
          .select(['f.status as followUpStatus', 'f.note as followUpNote'])
          .whereRef('f.organisation_id', '=', 's.organisation_id')
          .whereRef('f.signal_id', '=', 's.id')
          .orderBy('f.number', 'desc')
          .limit(1)
          .as('f'),
      (join) => join.onTrue(),
    )
    .selectAll('s')
    .select(['o.name as organisationName', 'w.title as waveTitle', 'f.followUpStatus', 'f.followUpNote'])
    .$if(organisationIds !== null, (query) => query.where('s.organisation_id', 'in', organisationIds ?? []))
    .execute();
  return rows.map((row) => ({
    signal: fromRow(row),
    waveTitle: row.waveTitle,
    organisationName: row.organisationName,
    followUp: { status: row.followUpStatus ?? 'new', note: row.followUpNote ?? '' },
  }));
}

/** Holds the signal until the transaction ends, so that its history is numbered one by one. False when it does not exist. */
export async function lockSignal(
  trx: Connection,
  organisationId: OrganisationId,
  signalId: SignalId,
): Promise<boolean> {
  if (!isUuid(organisationId) || !isUuid(signalId)) return false;
  const row = await trx
    .selectFrom('published.signal')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', signalId)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** Adds to the history; the number is the next one. */
export async function insertFollowUp(
  trx: Connection,
  followUp: {
    readonly organisationId: OrganisationId;
    readonly signalId: SignalId;
    readonly status: FollowUpStatus;
    readonly note: string;
    readonly staffId: StaffId | null;
    readonly notedAt: Date;
  },
): Promise<void> {
  const last = await trx
    .selectFrom('published.follow_up')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('organisation_id', '=', followUp.organisationId)
    .where('signal_id', '=', followUp.signalId)
    .executeTakeFirst();
  await trx
    .insertInto('published.follow_up')
    .values({
      organisation_id: followUp.organisationId,
      signal_id: followUp.signalId,
      number: (last?.number ?? 0) + 1,
      status: followUp.status,
      note: followUp.note,
      staff_id: followUp.staffId,
      noted_at: followUp.notedAt,
    })
    .execute();
}
