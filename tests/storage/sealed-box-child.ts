/**
 * A service process to be killed: takes in answers as fast as it can and writes the id of each acknowledged response on a
 * line. Arguments: socket folder, database, file key (hex), organisation, wave, group.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import type { OrganisationId, ReportingGroupId, ResponseId, WaveId } from '../../src/domain/ids.ts';
import { connectAsService } from '../../src/storage/connect.ts';
import { createSealedBox } from '../../src/storage/sealed-box.ts';
import { SealedBoxBusy } from '../../src/storage/sealed-box.types.ts';
import { systemRandom } from '../../src/system-effects.ts';

const [folder, database, key, organisationId, waveId, groupId] = process.argv.slice(2) as [
  string,
  string,
  string,
  OrganisationId,
  WaveId,
  ReportingGroupId,
];
const { sql } = connectAsService({ kind: 'socket', folder, database });
const box = createSealedBox({ sql, fileKey: new Uint8Array(Buffer.from(key, 'hex')), random: systemRandom });
const wave = { organisationId, waveId, entryBytes: 1920 };

async function sendForEver(): Promise<void> {
  while (true) {
    const responseId = randomUUID() as ResponseId;
    // Credential and receipt follow from the id, so that the parent can send the very same answers again.
    const derive = (what: string) => createHash('sha256').update(`${what} ${responseId}`).digest();
    try {
      const outcome = await box.receive(wave, {
        responseId,
        credential: derive('credential'),
        receipt: derive('receipt'),
        groupId,
        language: 'nl',
        answers: [],
      });
      if (outcome === 'stored') writeSync(1, `${responseId}\n`);
    } catch (error) {
      // The session of the process before this one may take a moment to end.
      if (!(error instanceof SealedBoxBusy)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

await Promise.all(Array.from({ length: 8 + ((randomBytes(1)[0] as number) % 8) }, sendForEver));
