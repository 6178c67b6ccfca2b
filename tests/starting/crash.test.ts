import { execFileSync } from 'node:child_process';
import { createHash, randomInt, randomUUID } from 'node:crypto';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBox } from '../../src/domain/sealing/open-box.ts';
import { sealerOf } from '../../src/storage/sealed-box-cipher.ts';
import { type OpenScanOnDisk, onDataFolder, prepareOpenScan } from '../support/open-scan-on-disk.ts';
import { runService, temporaryFolder, waitForNobodyOn } from '../support/run-service.ts';

const senders = 8;

/** As behind a proxy: people at home, who have a quota each, and not one address that sends thousands. */
const clientAddress = 'x-real-ip';
const addressOf = (responseId: string) => `2001:db8:${responseId.slice(0, 4)}:${responseId.slice(4, 8)}::1`;

/** The same receipt for the same response, as a phone keeps it. */
const receiptOf = (responseId: string) => createHash('sha256').update(responseId).digest('base64url');

describe('a crash while answers come in', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let data: string;
  let scan: OpenScanOnDisk;

  /** Made once and copied for each test. */
  const model = temporaryFolder();
  beforeAll(async () => {
    chmodSync(model.path, 0o711);
    scan = await prepareOpenScan(join(model.path, 'data'));
    expect(await waitForNobodyOn(model.path)).toEqual([]);
  });
  afterAll(() => model.remove());

  beforeEach(() => {
    folder = temporaryFolder();
    chmodSync(folder.path, 0o711);
    data = join(folder.path, 'data');
    execFileSync('cp', ['-a', join(model.path, 'data'), data]);
  });
  afterEach(async () => {
    expect(await waitForNobodyOn(data)).toEqual([]);
    folder.remove();
  });

  const start = () => runService({ WERKPEIL_DATA: data, WERKPEIL_CLIENT_ADDRESS_HEADER: clientAddress });

  const post = (url: string, responseId: string) =>
    fetch(`${url}/api/v1/responses`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [clientAddress]: addressOf(responseId) },
      body: JSON.stringify({ ...scan.submission, responseId, receipt: receiptOf(responseId) }),
    });

  /** Sends until the service is gone; returns what was sent and what was acknowledged. */
  async function sendUntilGone(url: string) {
    const sent: string[] = [];
    const acknowledged: string[] = [];
    const sender = async () => {
      while (true) {
        const id = randomUUID();
        sent.push(id);
        try {
          const response = await post(url, id);
          if (!response.ok) throw new Error(`refused: ${response.status} ${await response.text()}`);
          acknowledged.push(id);
        } catch (error) {
          if (String(error).includes('refused')) throw error;
          return;
        }
      }
    };
    await Promise.all(Array.from({ length: senders }, sender));
    return { sent, acknowledged };
  }

  const storedIds = () =>
    onDataFolder(data, async ({ db, key }) => {
      const { organisationId, waveId } = scan;
      const rows = (table: 'answers.box_entry' | 'answers.box_state') =>
        db.selectFrom(table).select(['id', 'sealed']).where('wave_id', '=', waveId).execute();
      const box = { entries: await rows('answers.box_entry'), state: await rows('answers.box_state') };
      return [...openBox(sealerOf(key, { organisationId, waveId }), box).received.keys()] as string[];
    });

  for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
    it(`loses and doubles nothing that was acknowledged before ${signal}`, async () => {
      const acknowledged: string[] = [];
      const sent: string[] = [];
      for (let round = 0; round < 2; round += 1) {
        const service = await start();
        const sending = sendUntilGone(service.url as string);
        await sleep(randomInt(400, 1500));
        await service.end(signal);
        const outcome = await sending;
        acknowledged.push(...outcome.acknowledged);
        sent.push(...outcome.sent);
      }
      const stored = await storedIds();
      expect(acknowledged.length).toBeGreaterThan(20);
      expect(new Set(stored).size).toBe(stored.length);
      expect(acknowledged.filter((id) => !stored.includes(id))).toEqual([]);
      expect(stored.filter((id) => !sent.includes(id))).toEqual([]);
    });
  }

  it('stores once what a phone sends again because the reply was lost', async () => {
    const id = randomUUID();
    const first = await start();
    const lost = post(first.url as string, id).catch(() => null);
    await sleep(randomInt(1, 30));
    await first.end('SIGKILL');
    await lost;
    const again = await start();
    expect((await post(again.url as string, id)).ok).toBe(true);
    expect((await post(again.url as string, id)).ok).toBe(true);
    await again.end();
    expect(await storedIds()).toEqual([id]);
  });
});
