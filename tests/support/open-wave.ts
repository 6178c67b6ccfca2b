import type { OrganisationId, WaveId } from '../../src/domain/ids.ts';
import type { Wave, WaveRules } from '../../src/domain/participation/participation.types.ts';
import type { Connections } from '../../src/storage/connect.ts';
import { insertWave, insertWaveRules, updateWaveStatus } from '../../src/storage/wave.repository.ts';

const rules = { k: 10, kSensitive: 10 } as unknown as WaveRules;
const openedOn = '2026-03-02';

const wave = (organisationId: OrganisationId, id: WaveId, link: string): Wave => ({
  organisationId,
  id,
  link,
  title: 'Peiling',
  status: 'planned',
  instruments: [],
  languages: [],
  opensOn: null,
  closesOn: null,
  openedOn: null,
  rules,
});

/** A wave that is open as far as the database is concerned, for tests below the recipes: no instrument, nobody invited. */
export async function insertOpenWave(
  { db }: Connections,
  organisationId: OrganisationId,
  waveId: WaveId,
  link: string,
): Promise<void> {
  const planned = wave(organisationId, waveId, link);
  await db.transaction().execute(async (trx) => {
    await insertWave(trx, planned);
    await updateWaveStatus(trx, planned, { status: 'open', openedOn });
    await insertWaveRules(trx, planned, openedOn);
  });
}

/** A wave that was opened on 2 March 2026. As a recipe does it first, and nothing after that: what a kill leaves behind. */
export async function closeOnly({ db }: Connections, organisationId: OrganisationId, waveId: WaveId): Promise<void> {
  const opened = wave(organisationId, waveId, '');
  await db.transaction().execute((trx) => updateWaveStatus(trx, opened, { status: 'closed', openedOn }));
}
