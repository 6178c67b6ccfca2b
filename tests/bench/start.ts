/**
 * How long it takes from the command to the first page, for a new service and for one with data, and what memory it holds.
 * Run by hand: `node tests/bench/start.ts [rounds]`
 */
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runService, temporaryFolder } from '../support/run-service.ts';

const rounds = Number(process.argv[2] ?? 5);
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] as number;

/** Megabytes by what `/proc` counts; `Pss` shares out what processes have in common. */
const memory = (pid: number | string, measure: 'Rss' | 'Pss'): number =>
  Number(new RegExp(`^${measure}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]) / 1024;

/** The server and its children; the server's process id stands in its pid file. */
function databaseProcesses(data: string): string[] {
  const [server] = readFileSync(join(data, 'server/pg18/postmaster.pid'), 'utf8').split('\n') as [string];
  const children = readFileSync(`/proc/${server}/task/${server}/children`, 'utf8').trim().split(' ');
  return [server, ...children];
}

const times: Record<'new' | 'existing', number[]> = { new: [], existing: [] };
const node: number[] = [];
const database: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  const folder = temporaryFolder();
  chmodSync(folder.path, 0o711);
  const data = join(folder.path, 'data');
  for (const kind of ['new', 'existing'] as const) {
    const start = performance.now();
    const service = await runService({ WERKPEIL_DATA: data });
    await (await fetch(`${service.url}/sign-in`)).text();
    times[kind].push(performance.now() - start);
    if (kind === 'existing') {
      node.push(memory(service.process.pid as number, 'Rss'));
      database.push(databaseProcesses(data).reduce((sum, pid) => sum + memory(pid, 'Pss'), 0));
    }
    await service.end();
  }
  folder.remove();
}
console.log(`new service to first page: ${median(times.new).toFixed(0)} ms`);
console.log(`existing service to first page: ${median(times.existing).toFixed(0)} ms`);
console.log(`memory: Node ${median(node).toFixed(0)} MB (RSS), PostgreSQL ${median(database).toFixed(0)} MB (PSS)`);
