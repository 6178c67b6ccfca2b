import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { receiptFromBytes, receiptHash } from '../../src/domain/participation/receipt.ts';
import { systemRandom } from '../../src/system-effects.ts';
import { type OpenScanOnDisk, prepareOpenScan } from '../support/open-scan-on-disk.ts';
import { runService, temporaryFolder, waitForNobodyOn } from '../support/run-service.ts';

let folder: ReturnType<typeof temporaryFolder>;
let data: string;
let scan: OpenScanOnDisk;

beforeAll(async () => {
  folder = temporaryFolder();
  chmodSync(folder.path, 0o711);
  data = join(folder.path, 'data');
  scan = await prepareOpenScan(data);
});
afterAll(async () => {
  expect(await waitForNobodyOn(data)).toEqual([]);
  folder.remove();
});

test('the service that talks most writes no code, receipt, answer or address of anybody, and neither does its database', async () => {
  const service = await runService({ WERKPEIL_DATA: data, WERKPEIL_LOG: 'debug' });
  const receipt = receiptFromBytes(systemRandom.bytes(24));
  const hash = Buffer.from(await receiptHash(crypto.subtle, receipt)).toString('base64url');
  const responseId = systemRandom.uuid();
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'EEN-BROWSER',
    'x-forwarded-for': '198.51.100.7',
  };
  const post = (path: string, body: unknown) =>
    fetch(`${service.url}${path}?van=EEN-VRAAG`, { method: 'POST', headers, body: JSON.stringify(body) });
  const sent = await Promise.all([
    post('/api/v1/responses', { ...scan.submission, responseId, receipt: hash }),
    post('/api/v1/responses', { ...scan.submission, responseId, receipt: hash, answers: 'GEEN-ANTWOORD' }),
    post('/api/v1/scans/find', { code: 'ACDE-FGHJ-KMNP' }),
    post('/api/v1/credentials', { code: 'ACDE-FGHJ-KMNP', blinded: 'x'.repeat(342) }),
    fetch(`${service.url}/w/${scan.link}?lang=nl`, { headers }),
    fetch(`${service.url}/w/${scan.link}/check`, { headers }),
  ]);
  expect(sent.map(({ status }) => status)).toEqual([201, 400, 422, 422, 200, 200]);
  expect((await post('/api/v1/withdrawals', { receipt })).status).toBe(200);
  expect((await post('/api/v1/withdrawals', { receipt: 'GEEN-BEWIJS' })).status).toBe(422);
  await service.end();

  const logs = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.log'));
  expect(logs.length).toBeGreaterThan(0);
  const written = [service.output(), ...logs.map((name) => readFileSync(join(data, name), 'utf8'))].join('\n');
  const secrets = [receipt, receipt.replaceAll('-', ''), hash, responseId, scan.link, 'ACDE-FGHJ-KMNP', 'EEN-BROWSER'];
  for (const secret of [...secrets, '198.51.100.7', '127.0.0.1', '::1', 'EEN-VRAAG', 'GEEN-', 'withdraw'])
    expect(written.includes(secret), secret).toBe(false);
});
