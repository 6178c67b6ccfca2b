/**
 * Submissions per second: the sealed box with credentials, on a real PostgreSQL with fsync,
 * 50 at a time, without HTTP (which adds the same to both). Run by hand:
 *
 *   node tests/bench/credential-throughput.ts
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blind } from '../../src/domain/credential/blind.ts';
import type { Bytes, Credential, PendingCredential } from '../../src/domain/credential/credential.types.ts';
import { finalize } from '../../src/domain/credential/finalize.ts';
import { credentialMark, importGroupKey, isGenuine } from '../../src/domain/credential/redeem.ts';
import type { InvitationId, OrganisationId, ReportingGroupId, ResponseId, WaveId } from '../../src/domain/ids.ts';
import type { Answers } from '../../src/domain/instruments/instrument.types.ts';
import { connectAsOwner, connectAsService, ensureDatabase } from '../../src/storage/connect.ts';
import { blindSigner, makeSigningKey } from '../../src/storage/credential-signer.ts';
import { startEmbeddedPostgres } from '../../src/storage/embedded-postgres.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { createSealedBox } from '../../src/storage/sealed-box.ts';
import { allowServiceLogin } from '../../src/storage/service-login.ts';
import { systemRandom } from '../../src/system-effects.ts';
import { insertOpenWave } from '../support/open-wave.ts';

const clients = 50;
const people = 2000;
const rounds = 4;
const { subtle } = globalThis.crypto;

const folder = mkdtempSync(join(tmpdir(), 'werkpeil-bench-'));
chmodSync(folder, 0o711);
const server = await startEmbeddedPostgres(join(folder, 'data'));
await ensureDatabase(server.socketFolder, 'bench');
const address = { kind: 'socket', folder: server.socketFolder, database: 'bench' } as const;
const owner = connectAsOwner(address);
const service = connectAsService(address);
const box = createSealedBox({ sql: service.sql, fileKey: new Uint8Array(randomBytes(32)), random: systemRandom });

/** Every question of the longest scan answered: as large as answers get. */
const answers = [
  {
    instrumentId: 'workability-employee',
    version: '1.0.0',
    values: Object.fromEntries(Array.from({ length: 73 }, (_, index) => [`question-${index}`, index % 4])),
  },
] as unknown as readonly Answers[];

async function openWave() {
  const [organisationId, waveId] = [randomUUID() as OrganisationId, randomUUID() as WaveId];
  await owner.sql`insert into fieldwork.organisation values (${organisationId}, 'x', 'company', null, ${organisationId})`;
  await insertOpenWave(owner, organisationId, waveId, randomUUID());
  return { organisationId, waveId, entryBytes: 3968 };
}

/** Runs a task for each, `clients` at a time; tasks per second and CPU milliseconds of this process per task. */
async function measure<Item>(items: readonly Item[], task: (item: Item) => Promise<unknown>) {
  const began = performance.now();
  const cpu = process.cpuUsage();
  let next = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (next < items.length) await task(items[next++] as Item);
    }),
  );
  const { user, system } = process.cpuUsage(cpu);
  return {
    perSecond: items.length / ((performance.now() - began) / 1000),
    cpuMs: (user + system) / 1000 / items.length,
  };
}

try {
  await migrate(owner);
  await allowServiceLogin(owner);
  const signing = await makeSigningKey();
  const sign = blindSigner(signing.pkcs8);
  const key = await importGroupKey(subtle, signing);
  const groupId = randomUUID() as ReportingGroupId;
  const effects = { subtle, random: systemRandom };
  const devices: { invitationId: InvitationId; pending: PendingCredential }[] = [];
  for (let person = 0; person < people; person += 1)
    devices.push({ invitationId: randomUUID() as InvitationId, pending: await blind(signing, effects) });
  const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

  const results: Record<string, { perSecond: number; cpuMs: number }[]> = {};
  const add = (name: string, result: { perSecond: number; cpuMs: number }) => {
    results[name] = [...(results[name] ?? []), result];
  };
  for (let round = 0; round < rounds; round += 1) {
    const sealed = await openWave();
    const held: Credential[] = [];
    add(
      'exchange of the code, sealed box and blind signature',
      await measure(devices, async ({ invitationId, pending }) => {
        await box.issue(sealed, invitationId, sha(pending.blinded));
        const signature: Bytes = await sign(pending.blinded);
        held.push(finalize(signing, pending, signature)); // the device's part; counted too, about 0.3 ms
      }),
    );
    add(
      'answers, sealed box and check of the credential',
      await measure(held, async (credential) => {
        if (!(await isGenuine(subtle, key, credential))) throw new Error('not genuine');
        await box.receive(sealed, {
          responseId: randomUUID() as ResponseId,
          credential: await credentialMark(subtle, credential),
          receipt: randomBytes(32),
          groupId,
          language: 'nl',
          answers,
        });
      }),
    );
  }
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] as number;
  console.log('| what | a second, median | CPU of the service, ms |');
  console.log('|---|---|---|');
  for (const [name, all] of Object.entries(results))
    console.log(
      `| ${name} | ${median(all.map((one) => one.perSecond)).toFixed(0)} | ${median(all.map((one) => one.cpuMs)).toFixed(2)} |`,
    );
} finally {
  await box.close();
  await service.close();
  await owner.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
