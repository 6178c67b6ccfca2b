import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createAdaptorServer } from '@hono/node-server';
import { createApp, loadAssets } from './app.ts';
import { fillDemo } from './cli/demo.ts';
import { demoServiceKey } from './cli/demo-service-key.ts';
import { type Config, project, readConfig, terminalLanguage } from './config.ts';
import type { App } from './http/environment.ts';
import { startBoxTimer } from './jobs/box-timer.ts';
import { startEraseTimer } from './jobs/erase-timer.ts';
import { startLedgerTimer } from './jobs/ledger-timer.ts';
import { startMailTimer } from './jobs/mail-timer.ts';
import { startWaveTimers } from './jobs/wave-timers.ts';
import { type ListeningServer, listen, stopListening } from './listen.ts';
import { createLog } from './log.ts';
import { noteAddress, openContext } from './open-context.ts';
import type { Surroundings } from './release-thread-main.ts';
import { type StartTexts, startTexts } from './start-texts.ts';
import { StartError } from './storage/start-error.ts';
import { openReleaseThread } from './threads/release-thread.ts';
import type { Context } from './usecases/context.ts';

/** Where the operator reads; `complain` goes to standard error. */
export interface Terminal {
  say(text: string): void;
  complain(text: string): void;
}

/** Serves until it is told to stop; says in words why it cannot, and exits with 1. */
export async function startService(options: { readonly demo: boolean }, terminal: Terminal): Promise<void> {
  const texts = startTexts(terminalLanguage(process.env));
  try {
    const config = readConfig(process.env, options);
    await serve(config, texts, terminal);
  } catch (error) {
    terminal.complain(texts.explain(error));
    process.exit(1);
  }
}

/**
 * Listens, opens the database, then serves. The port is taken first, because links need to know it; until the database is
 * open everybody is asked to come back in a moment.
 */
async function serve(config: Config, texts: StartTexts, terminal: Terminal): Promise<void> {
  const log = createLog(config.logLevel);
  let app: App | undefined;
  const server = createAdaptorServer({
    fetch: (request, env) =>
      app?.fetch(request, env) ?? new Response(texts.starting, { status: 503, headers: { 'retry-after': '2' } }),
  }) as ListeningServer;
  // A phone on bad Wi-Fi gets its time; an idle client does not keep a connection for ever.
  server.requestTimeout = 60_000;
  server.headersTimeout = 20_000;
  const port = await listen(server, config);
  const baseUrl = config.baseUrl ?? `http://localhost:${port}`;

  if (config.dataFolderMoved && !config.databaseUrl) terminal.say(texts.folderMoved(config.dataFolder));
  const opened = await openContext(config, { baseUrl, log, joinRunning: false });
  noteAddress(config, baseUrl);
  if (opened.ownersLoginBecause !== null) terminal.complain(texts.ownersLogin(opened.ownersLoginBecause));
  void opened.databaseLost.then(() => {
    terminal.complain(texts.explain(new StartError('database-stopped', { folder: config.dataFolder })));
    process.exit(1);
  });
  endOnStrayErrors(opened.databaseLost, (error) => terminal.complain(texts.explain(error)));
  // The thread needs neither the owner's login nor mail.
  const workerData: Surroundings = {
    config: { ...config, databaseUrl: null, databaseServiceUrl: null, mail: null },
    baseUrl,
    address: opened.address,
  };
  const builder = openReleaseThread(
    () => new Worker(new URL('./release-thread-main.ts', import.meta.url), { workerData }),
  );
  let stopTimers = async () => {};
  stopOnSignal(async () => {
    terminal.say(texts.stopping);
    // A build that is under way is given up: nothing of it was saved, and the next start takes it up again.
    await Promise.all([builder.close(), stopTimers(), stopListening(server)]);
    await opened.close();
  });

  if (config.demo) terminal.say(texts.fillingDemo);
  // Nobody asks for a page yet: the releases of the demo are built here.
  const demo = config.demo ? await fillDemo(opened.ctx) : null;
  const ctx: Context = Object.create(opened.ctx, { builder: { value: builder } });
  app = createApp(ctx, {
    assets: loadAssets(join(project, 'web/dist')),
    demo: demo?.accounts ?? null,
    clientAddressHeader: config.clientAddressHeader,
    buildPatienceMs,
  });
  const timers = [
    startWaveTimers(ctx),
    startLedgerTimer(ctx),
    startMailTimer(ctx),
    startBoxTimer(ctx),
    startEraseTimer(ctx),
  ];
  stopTimers = async () => {
    await Promise.all(timers.map((timer) => timer.stop()));
  };
  terminal.say(
    demo ? texts.demoReady(baseUrl, demo, keepDemoKey(config.dataFolder)) : texts.ready(baseUrl, ctx.firstRunToken),
  );
}

/** Nearly every company is ready by then, and whoever waits sees the outcome; a browser gives up much later. */
const buildPatienceMs = 20_000;

/** Where visitors of the demo find the key of its prevention service. */
function keepDemoKey(folder: string): string {
  const path = join(folder, demoServiceKey.fileName);
  writeFileSync(path, demoServiceKey.file);
  return path;
}

/** Generous: the end of a database process on this machine is noticed within milliseconds. */
const noticedWithinMs = 2000;

/**
 * A failure that nobody waited for ends the service, as Node has it. When the database was lost it comes from a query that was
 * being written at that moment; then it is the loss that is said, and not a trace of the driver.
 */
function endOnStrayErrors(databaseLost: Promise<unknown>, complain: (error: unknown) => void): void {
  process.on('unhandledRejection', (error) => {
    const end = setTimeout(() => {
      complain(error);
      process.exit(1);
    }, noticedWithinMs);
    void databaseLost.then(() => clearTimeout(end));
  });
}

/** Ctrl-C reaches the service twice when npm started it: from the terminal and from npm. */
const sameSignalMs = 1000;

/** Lets what is running end in good order. Who asks again does not have to wait. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stoppingSince: number | null = null;
  const onSignal = () => {
    if (stoppingSince !== null) {
      if (Date.now() - stoppingSince > sameSignalMs) process.exit(1);
      return;
    }
    stoppingSince = Date.now();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, onSignal);
  // npm runs us in a shell that keeps signals to itself: who stops npm stops the service.
  if (process.env['npm_lifecycle_event']) whenParentIsGone(onSignal);
}

const lookForParentMs = 500;

function whenParentIsGone(act: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, lookForParentMs);
  timer.unref();
}
