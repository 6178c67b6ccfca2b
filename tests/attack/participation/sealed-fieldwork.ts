import { blind } from '../../../src/domain/credential/blind.ts';
import type { GroupKey } from '../../../src/domain/credential/credential.types.ts';
import { finalize } from '../../../src/domain/credential/finalize.ts';
import { isListed, keyListRoot, proveKey } from '../../../src/domain/credential/key-list.ts';
import { credentialMark, importGroupKey, isGenuine } from '../../../src/domain/credential/redeem.ts';
import type { Random } from '../../../src/domain/effects.ts';
import type { InvitationId, OrganisationId, ReportingGroupId, ResponseId, WaveId } from '../../../src/domain/ids.ts';
import type { Answers } from '../../../src/domain/instruments/instrument.types.ts';
import { blindSigner, makeSigningKey } from '../../../src/storage/credential-signer.ts';
import { createSealedBox } from '../../../src/storage/sealed-box.ts';
import { emptyBox } from '../../../src/storage/sealed-box-closing.ts';
import { deriveCodes, hashCode } from '../../../src/usecases/code-secrets.ts';
import { cloneDatabase } from '../../support/clone-database.ts';
import { closeOnly, insertOpenWave } from '../../support/open-wave.ts';
import type { Fieldwork, LogLine } from './fieldwork.types.ts';
import { readDump } from './read-dump.ts';

const { subtle } = globalThis.crypto;
const sha256 = async (bytes: Uint8Array<ArrayBuffer>) => new Uint8Array(await subtle.digest('SHA-256', bytes));

/** The sealed box with blind credentials: the parts of the product, put together as the recipes do. */
export interface SealedFieldwork extends Fieldwork {
  /** For an attacker who has the key file too. */
  readonly fileKey: Uint8Array<ArrayBuffer>;
  readonly wave: { readonly organisationId: OrganisationId; readonly waveId: WaveId };
}

export async function sealedFieldwork(random: Random): Promise<SealedFieldwork> {
  const database = await cloneDatabase();
  const { sql } = database.owner;
  const fileKey = random.bytes(32);
  const organisationId = random.uuid() as OrganisationId;
  const waveId = random.uuid() as WaveId;
  const groupId = random.uuid() as ReportingGroupId;
  const wave = { organisationId, waveId, entryBytes: 1920 };
  const box = createSealedBox({ sql: database.service.sql, fileKey, random });
  const logs: LogLine[] = [];

  const signing = await makeSigningKey();
  const key: GroupKey = { groupId, headCount: 100, n: signing.n };
  const sign = blindSigner(signing.pkcs8);
  const checking = await importGroupKey(subtle, key);
  const root = await keyListRoot(subtle, [key]);

  await sql`insert into fieldwork.organisation values (${organisationId}, 'Bakkerij', 'company', null, ${organisationId})`;
  await insertOpenWave(database.owner, organisationId, waveId, random.uuid());
  await sql`insert into fieldwork.reporting_group values
    (${organisationId}, ${groupId}, ${waveId}, 'Allen', '[]', null, 100)`;

  /** What the device does, and what the service does at its two doors. */
  async function takePart(invitationId: InvitationId, values: Record<string, number | string>): Promise<void> {
    const proof = await proveKey(subtle, [key], groupId);
    if (!(await isListed(subtle, root, proof))) throw new Error('the key is not on the list');
    const pending = await blind(proof.key, { subtle, random });
    const receipt = random.bytes(32);

    const issued = await box.issue(wave, invitationId, await sha256(pending.blinded));
    if (issued === 'refused') throw new Error('refused');
    const credential = finalize(key, pending, await sign(pending.blinded));

    if (!(await isGenuine(subtle, checking, credential))) throw new Error('not genuine');
    const outcome = await box.receive(wave, {
      responseId: random.uuid() as ResponseId,
      credential: await credentialMark(subtle, credential),
      receipt: await sha256(receipt),
      groupId,
      language: 'nl',
      answers: [{ instrumentId: 'toy', version: '1', values }] as unknown as readonly Answers[],
      // Half of them want to be found again in a later wave.
      follow: random.below(2) === 0 ? [Buffer.from(random.bytes(16)).toString('base64url')] : [],
    });
    if (outcome !== 'stored') throw new Error(outcome);
  }

  return {
    name: 'the sealed box',
    logs,
    fileKey,
    wave,
    async invite(count) {
      const ids = Array.from({ length: count }, () => random.uuid() as InvitationId);
      const codes = await deriveCodes(fileKey, ids);
      for (const [index, id] of ids.entries())
        await sql`insert into fieldwork.invitation values (${organisationId}, ${id}, ${waveId}, ${groupId},
          ${random.uuid()}, null, ${await hashCode(codes[index] as string)})`;
      return ids.map((id, index) => ({ id, code: codes[index] as string }));
    },
    async takePart({ id }, { values }, at) {
      await takePart(id as InvitationId, { ...values });
      logs.push({ at, text: 'POST /api/credentials 200' }, { at, text: 'POST /api/responses 201' });
    },
    tick: () => box.merge(),
    async close() {
      await closeOnly(database.owner, organisationId, waveId);
      await database.service.db
        .transaction()
        .execute((trx) =>
          emptyBox(trx, wave, { fileKey, random, instruments: [], keepComments: false, follows: true }),
        );
    },
    dump: () => readDump(database.owner, ['fieldwork', 'answers']),
    async end() {
      await box.close();
      await database.close();
    },
  };
}
