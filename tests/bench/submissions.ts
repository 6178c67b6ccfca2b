/**
 * Submissions per second: 50 keep-alive clients, each acknowledged after its commit. Beside it the same application without
 * a database, and a bare Hono route. Run by hand on a quiet machine:
 *
 *   node tests/bench/submissions.ts [seconds per run] [rounds]
 *
 * Rounds are interleaved and the medians compared: on a shared machine ratios say more than numbers.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { countOnDisk, onDataFolder, prepareOpenScan } from '../support/open-scan-on-disk.ts';
import { projectFolder, temporaryFolder } from '../support/run-service.ts';

const kinds = ['bare', 'validated', 'real'] as const;
const seconds = Number(process.argv[2] ?? 5);
const rounds = Number(process.argv[3] ?? 3);
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] as number;

const folder = temporaryFolder();
chmodSync(folder.path, 0o711);
const data = join(folder.path, 'data');
const scan = await prepareOpenScan(data);

function startServer(kind: string): Promise<{ process: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [join(projectFolder, 'tests/bench/submissions-server.ts'), kind, data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the ${kind} server ended with ${code}`)));
    child.stdout.once('data', (port) => resolve({ process: child, url: `http://127.0.0.1:${String(port).trim()}` }));
  });
}

async function measure(url: string) {
  const result = await autocannon({
    url: `${url}/api/v1/responses`,
    connections: 50,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        setupRequest: (request) => ({
          ...request,
          body: JSON.stringify({
            ...scan.submission,
            responseId: randomUUID(),
            receipt: randomBytes(32).toString('base64url'),
          }),
        }),
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} refused, ${result.errors} failed`);
  return result;
}

// The real one first: it starts the database, which the second one joins.
const servers = new Map<string, { process: ChildProcess; url: string }>();
for (const kind of kinds.toReversed()) servers.set(kind, await startServer(kind));
const rates = new Map<string, number[]>(kinds.map((kind) => [kind, []]));
const latencies = new Map<string, number[]>(kinds.map((kind) => [kind, []]));
let acknowledged = 0;
try {
  for (const { url } of servers.values()) await measure(url); // warm
  for (let round = 0; round < rounds; round += 1) {
    for (const [kind, { url }] of servers) {
      const { requests, latency } = await measure(url);
      rates.get(kind)?.push(requests.average);
      latencies.get(kind)?.push(latency.p50);
      if (kind === 'real') acknowledged += requests.total;
    }
  }
  const stored = await onDataFolder(data, (ctx) => countOnDisk(ctx, scan));
  if (stored < acknowledged) throw new Error(`${acknowledged} acknowledged, ${stored} stored`);
} finally {
  for (const { process } of servers.values()) process.kill('SIGTERM');
  await Promise.all([...servers.values()].map(({ process }) => new Promise((done) => process.once('exit', done))));
  folder.remove();
}

const reference = median(rates.get('validated') as number[]);
console.log(`body ${JSON.stringify(scan.submission).length} bytes, ${seconds} s, ${rounds} rounds, 50 clients`);
console.log('| server | requests/s | p50 ms | share of validated |\n|---|---|---|---|');
for (const kind of kinds) {
  const rate = median(rates.get(kind) as number[]);
  console.log(
    `| ${kind} | ${rate.toFixed(0)} | ${median(latencies.get(kind) as number[])} | ${(rate / reference).toFixed(2)} |`,
  );
}
