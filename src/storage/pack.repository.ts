import type { OrganisationId } from '../domain/ids.ts';
import { type Connection, isUuid } from './connection.repository.ts';

export interface StoredPack {
  readonly instrumentId: string;
  readonly version: string;
  readonly kind: 'wording' | 'instrument';
  /** Name -> content, as they were brought in: checked again whenever they are read. */
  readonly files: Readonly<Record<string, string>>;
  readonly importedOn: string;
  readonly offered: boolean;
}

/** Everything that an organisation ever brought in, taken back or not; oldest first. */
export async function findPacks(db: Connection, organisationId: OrganisationId): Promise<readonly StoredPack[]> {
  if (!isUuid(organisationId)) return [];
  const rows = await db
    .selectFrom('fieldwork.instrument_pack')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('imported_on')
    .orderBy('instrument_id')
    .orderBy('version')
    .execute();
  return rows.map(({ organisation_id: _, instrument_id, imported_on, ...rest }) => ({
    ...rest,
    instrumentId: instrument_id,
    importedOn: imported_on,
  }));
}

/** Insert-only: content under a version that exists is never replaced. */
export async function insertPack(db: Connection, organisationId: OrganisationId, pack: StoredPack): Promise<void> {
  const { instrumentId, importedOn, ...rest } = pack;
  await db
    .insertInto('fieldwork.instrument_pack')
    .values({ organisation_id: organisationId, instrument_id: instrumentId, imported_on: importedOn, ...rest })
    .execute();
}

/** Whether new waves may use it; content and waves stay as they are. */
export async function updatePackOffered(
  db: Connection,
  organisationId: OrganisationId,
  pack: Pick<StoredPack, 'instrumentId' | 'version' | 'offered'>,
): Promise<void> {
  await db
    .updateTable('fieldwork.instrument_pack')
    .set({ offered: pack.offered })
    .where('organisation_id', '=', organisationId)
    .where('instrument_id', '=', pack.instrumentId)
    .where('version', '=', pack.version)
    .execute();
}
