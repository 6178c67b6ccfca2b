import { type Connection, isUuid } from './connection.repository.ts';
import { wholeInstallation } from './database.ts';

export interface AuditEntry {
  readonly id: string;
  /** Null: outside any organisation. */
  readonly organisationId: string | null;
  readonly at: Date;
  /** Staff id, or `system`. */
  readonly actor: string;
  /** For example `wave.open`. */
  readonly action: string;
  readonly subject: string;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

/** Insert-only: the service's role cannot change or delete an entry. */
export async function insertAuditEntry(db: Connection, entry: AuditEntry): Promise<void> {
  const { organisationId, ...rest } = entry;
  await db
    .insertInto('identity.audit_log')
    .values({ organisation_id: organisationId ?? wholeInstallation, ...rest })
    .execute();
}

/** Newest first. */
export async function findAuditEntries(db: Connection, organisationId: string | null): Promise<readonly AuditEntry[]> {
  if (organisationId !== null && !isUuid(organisationId)) return [];
  const rows = await db
    .selectFrom('identity.audit_log')
    .selectAll()
    .where('organisation_id', '=', organisationId ?? wholeInstallation)
    .orderBy('at', 'desc')
    .execute();
  return rows.map(({ organisation_id, ...rest }) => ({
    ...rest,
    organisationId: organisation_id === wholeInstallation ? null : organisation_id,
  }));
}
