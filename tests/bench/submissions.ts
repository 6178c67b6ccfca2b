/**
 * Submissions per second: 50 keep-alive clients, each acknowledged after its commit, over an open link and with the
 * credential of an invited person. Beside them the same application without a database, and a bare Hono route. Run by hand on a
 * quiet machine:
 *
 *   node tests/bench/submissions.ts [requests per run] [rounds]
 *
 * Rounds are interleaved and the medians compared: on a shared machine ratios say more than numbers.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { countOnDisk, type OpenScanOnDisk, onDataFolder, prepareOpenScan } from '../support/open-scan-on-disk.ts';
import { projectFolder, temporaryFolder } from '../support/run-service.ts';
import { prepareInvitedScan } from './invited-scan.ts';

const servers = ['bare', 'validated', 'real'] as const;
type Server = (typeof servers)[number];
const requests = Number(process.argv[2] ?? 4000);
const rounds = Number(process.argv[3] ?? 3);
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] as number;

const folder = temporaryFolder();
chmodSync(folder.path, 0o711);
const data = join(folder.path, 'data');
const open = await prepareOpenScan(data);
// A credential is good for one submission; the first run is to warm up.
const invited = await prepareInvitedScan(data, requests * (rounds + 1));

interface Way {
  readonly server: Server;
  readonly scan: OpenScanOnDisk;
  readonly credential: () => object | null;
}
const inTurn = (): (() => object | null) => {
  let next = 0;
  return () => invited.credentials[next++ % invited.credentials.length] ?? null;
};
const ways: Readonly<Record<string, Way>> = {
  'bare route': { server: 'bare', scan: open, credential: () => null },
  'open link, without a database': { server: 'validated', scan: open, credential: () => null },
  'open link': { server: 'real', scan: open, credential: () => null },
  'credential, without a database': { server: 'validated', scan: invited, credential: inTurn() },
  credential: { server: 'real', scan: invited, credential: inTurn() },
};

interface Running {
  readonly process: ChildProcess;
  readonly url: string;
}

function startServer(kind: Server): Promise<Running> {
  const child = spawn(process.execPath, [join(projectFolder, 'tests/bench/submissions-server.ts'), kind, data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the ${kind} server ended with ${code}`)));
    child.stdout.once('data', (port) => resolve({ process: child, url: `http://127.0.0.1:${String(port).trim()}` }));
  });
}

/** Processor time of a process so far, in milliseconds; the kernel counts in hundredths of a second. */
function cpuMs({ process: { pid } }: Running): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

async function measure(running: Running, { scan, credential }: Way) {
  const before = cpuMs(running);
  const result = await autocannon({
    url: `${running.url}/api/v1/responses`,
    connections: 50,
    amount: requests,
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => ({
          ...request,
          headers: { 'content-type': 'application/json', 'x-bench-client': `10.${[...randomBytes(3)].join('.')}` },
          body: JSON.stringify({
            ...scan.submission,
            credential: credential(),
            responseId: randomUUID(),
            receipt: randomBytes(32).toString('base64url'),
          }),
        }),
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} refused, ${result.errors} failed`);
  const total = result['2xx'];
  const perSecond = total / ((result.finish.getTime() - result.start.getTime()) / 1000);
  return { total, perSecond, cpu: (cpuMs(running) - before) / total, p50: result.latency.p50 };
}

const running = new Map<Server, Running>();
// The real one first: it starts the database, which the second one joins.
for (const kind of servers.toReversed()) running.set(kind, await startServer(kind));
const measured = new Map<string, Awaited<ReturnType<typeof measure>>[]>();
const acknowledged = new Map<OpenScanOnDisk, number>();
try {
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, way] of Object.entries(ways)) {
      const result = await measure(running.get(way.server) as Running, way);
      if (round > 0) measured.set(name, [...(measured.get(name) ?? []), result]);
      if (way.server === 'real') acknowledged.set(way.scan, (acknowledged.get(way.scan) ?? 0) + result.total);
    }
  }
  for (const [scan, count] of acknowledged) {
    const stored = await onDataFolder(data, (ctx) => countOnDisk(ctx, scan));
    if (stored < count) throw new Error(`${count} acknowledged, ${stored} stored`);
  }
} finally {
  for (const { process } of running.values()) process.kill('SIGTERM');
  await Promise.all([...running.values()].map(({ process }) => new Promise((done) => process.once('exit', done))));
  folder.remove();
}

const of = (name: string, what: 'perSecond' | 'cpu' | 'p50'): number =>
  median((measured.get(name) ?? []).map((result) => result[what]));
console.log(`body ${JSON.stringify(open.submission).length} bytes, ${requests} requests, ${rounds} rounds, 50 clients`);
console.log('| way | requests/s | p50 ms | CPU of the service, ms each | share of the open link without a database |');
console.log('|---|---|---|---|---|');
for (const name of Object.keys(ways)) {
  const share = of(name, 'perSecond') / of('open link, without a database', 'perSecond');
  const figures = [of(name, 'perSecond').toFixed(0), of(name, 'p50'), of(name, 'cpu').toFixed(2), share.toFixed(2)];
  console.log(`| ${name} | ${figures.join(' | ')} |`);
}
const withCredential = of('credential', 'perSecond') / of('open link', 'perSecond');
console.log(`with a credential: ${withCredential.toFixed(2)} of the open link`);
