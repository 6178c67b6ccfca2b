/**
 * How long building a release holds up requests: `node tests/bench/build-release.ts [demo] [500] [--here]`. Closes a wave in a
 * service on a new data folder while pages are asked for, and measures the event loop that answers them. `--here`: without
 * the thread that builds.
 *
 * A timer of 2 ms notes each time how late it came and how much processor time this thread used meanwhile. What it used itself is a
 * block of ours; the rest of the delay it had no processor, because other threads and programs had it. The first line is
 * the same measure while nobody builds. (A loop that never sleeps would be put aside by the machine for that alone.)
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { createAdaptorServer } from '@hono/node-server';
import { createApp, loadAssets } from '../../src/app.ts';
import { teamMaker } from '../../src/cli/demo-answers.ts';
import { demoBackground } from '../../src/cli/demo-background.ts';
import { seededChance } from '../../src/cli/demo-chance.ts';
import { project, readConfig } from '../../src/config.ts';
import type { OrganisationId, ReportingGroupId, WaveId } from '../../src/domain/ids.ts';
import { listen } from '../../src/listen.ts';
import { openContext } from '../../src/open-context.ts';
import type { Surroundings } from '../../src/release-thread-main.ts';
import { findReportingGroups } from '../../src/storage/reporting-group.repository.ts';
import { openReleaseThread } from '../../src/threads/release-thread.ts';
import { closeWave } from '../../src/usecases/close-wave.ts';
import type { Actor, Context } from '../../src/usecases/context.ts';
import { createOrganisation } from '../../src/usecases/create-organisation.ts';
import { importPeople } from '../../src/usecases/import-people.ts';
import { openWave } from '../../src/usecases/open-wave.ts';
import { planWave } from '../../src/usecases/plan-wave.ts';
import { temporaryFolder } from '../support/run-service.ts';

const system: Actor = { kind: 'system' };
const { positionals, values } = parseArgs({ allowPositionals: true, options: { here: { type: 'boolean' } } });

interface Company {
  readonly units: number;
  readonly teams: number;
  readonly breakdowns: readonly string[];
}
const response = 0.86;
const companies: Readonly<Record<string, Company>> = {
  demo: { units: 3, teams: 6, breakdowns: ['age-band', 'gender'] },
  500: { units: 25, teams: 20, breakdowns: ['gender'] },
};

const folder = temporaryFolder();
chmodSync(folder.path, 0o711);
const config = readConfig({ WERKPEIL_DATA: join(folder.path, 'data') }, { demo: false });
const log = { info: () => {}, warn: console.warn, error: console.error };
const opened = await openContext(config, { baseUrl: 'http://localhost', log, joinRunning: false });
const workerData: Surroundings = { config, baseUrl: 'http://localhost', address: opened.address };
const builder = openReleaseThread(
  () => new Worker(new URL('../../src/release-thread-main.ts', import.meta.url), { workerData }),
);
const ctx: Context = values.here ? opened.ctx : Object.create(opened.ctx, { builder: { value: builder } });
const server = createAdaptorServer({
  fetch: createApp(ctx, { assets: loadAssets(join(project, 'web/dist')), demo: null }).fetch,
}) as Parameters<typeof listen>[0];
const port = await listen(server, { host: '127.0.0.1', port: 0, portIsFixed: true });

/** An open wave with its answers written as the sealed box would leave them: the way in is not what is measured here. */
async function fill({ units, teams, breakdowns }: Company): Promise<[OrganisationId, WaveId, number]> {
  const { organisationId } = await createOrganisation(ctx, system, {
    name: `${units * teams} teams`,
    kind: 'company',
    sector: null,
  });
  const chance = seededChance(7);
  const lines = Array.from({ length: units * teams }, (_, team) =>
    Array.from(
      { length: 6 + Math.floor(chance.next() * 17) },
      (__, person) => `D${Math.floor(team / teams)} / T${team};P${team}-${person};`,
    ),
  ).flat();
  await importPeople(ctx, system, organisationId, new TextEncoder().encode(['Team;Naam;E-mail', ...lines].join('\n')));
  const { waveId } = await planWave(ctx, system, organisationId, {
    title: 'Meting',
    instrumentIds: ['workability-employee'],
    languages: ['nl'],
    opensOn: null,
    closesOn: null,
    breakdowns,
    k: 10,
    participation: 'invited',
  });
  await openWave(ctx, system, organisationId, waveId);
  const instrument = ctx.library.get('workability-employee');
  const make = teamMaker(instrument, ctx.benchmarks, demoBackground);
  let people = 0;
  for (const group of await findReportingGroups(ctx.db, organisationId, waveId)) {
    const sheets = make(chance, Math.round(group.headCount * response), {});
    people += sheets.length;
    for (const sheet of sheets)
      await ctx.db
        .insertInto('answers.response')
        .values({
          organisation_id: organisationId,
          wave_id: waveId,
          id: randomUUID(),
          reporting_group_id: group.id as ReportingGroupId,
          language: 'nl',
          answers: [{ instrumentId: instrument.id, version: instrument.version, values: sheet }] as never,
          receipt_mark: randomBytes(32),
        })
        .execute();
  }
  return [organisationId, waveId, people];
}

const cpuMs = (): number => {
  const { user, system: kernel } = process.threadCpuUsage();
  return (user + kernel) / 1000;
};

const everyMs = 2;
const late = 50;

interface Turn {
  /** Milliseconds later than planned. */
  readonly delay: number;
  /** Of these, processor time of this thread. */
  readonly own: number;
}

async function measure(name: string, act: () => Promise<string>): Promise<void> {
  let [last, lastCpu, isRunning, requests] = [performance.now(), cpuMs(), true, 0];
  const turns: Turn[] = [];
  const tick = (): void => {
    const [now, used] = [performance.now(), cpuMs()];
    turns.push({ delay: now - last - everyMs, own: used - lastCpu });
    [last, lastCpu] = [now, used];
    if (isRunning) setTimeout(tick, everyMs);
  };
  const ask = async (): Promise<void> => {
    while (isRunning) {
      const response = await fetch(`http://127.0.0.1:${port}/sign-in`);
      await response.text();
      requests += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  setTimeout(tick, everyMs);
  const asking = ask();
  const [started, startedCpu] = [performance.now(), cpuMs()];
  const outcome = await act();
  const [seconds, cpu] = [(performance.now() - started) / 1000, (cpuMs() - startedCpu) / 1000];
  isRunning = false;
  await asking;
  const most = (of: (turn: Turn) => number): string => Math.max(...turns.map(of)).toFixed(0);
  const over = (of: (turn: Turn) => number): number => turns.filter((turn) => of(turn) > late).length;
  const worst = turns.reduce((a, b) => (b.delay > a.delay ? b : a));
  const sorted = turns.map(({ delay }) => delay).sort((a, b) => a - b);
  const p99 = (sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN).toFixed(0);
  const memory = Math.round(process.resourceUsage().maxRSS / 1000);
  console.log(
    `| ${name} | ${outcome} | ${seconds.toFixed(1)} | ${cpu.toFixed(1)} | ${most(({ own }) => own)} | ${over(({ own }) => own)} | ${worst.delay.toFixed(0)} (${worst.own.toFixed(0)}) | ${over(({ delay }) => delay)} | ${p99} | ${requests} | ${memory} |`,
  );
}

console.log(
  `| company | outcome | seconds | processor s of the main thread | longest block of our own, ms | own over ${late} ms | longest delay by the clock, ms (of which our own) | delays over ${late} ms | delay p99, ms | requests | MB |`,
);
console.log('|---|---|---|---|---|---|---|---|---|---|---|');
await measure('nobody builds', async () => {
  await new Promise((resolve) => setTimeout(resolve, 20_000));
  return '';
});
for (const choice of positionals.length > 0 ? positionals : ['demo', '500']) {
  const company = companies[choice];
  if (company === undefined) throw new Error(`choose from ${Object.keys(companies).join(', ')}`);
  const [organisationId, waveId, people] = await fill(company);
  await measure(`${company.units * company.teams} teams, ${people} people`, async () => {
    const { release } = await closeWave(ctx, system, organisationId, waveId);
    return release.status === 'refused'
      ? JSON.stringify(release.audit.checks.filter(({ outcome }) => outcome !== 'clean').slice(0, 2))
      : release.status;
  });
}
await builder.close();
server.close();
await opened.close();
folder.remove();
process.exit(0);
