import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { pino } from 'pino';
import { createApp, loadAssets } from './app.ts';
import { type Config, ConfigError, project, readConfig } from './config.ts';
import { WerkpeilError } from './domain/errors.ts';
import type { App } from './http/environment.ts';
import { type ListeningServer, listen, stopListening } from './listen.ts';
import { noteAddress, type OpenContext, openContext } from './open-context.ts';
import { startTexts } from './start-texts.ts';
import { StartError } from './storage/start-error.ts';

/** Where the operator reads; `complain` goes to standard error. */
export interface Terminal {
  say(text: string): void;
  complain(text: string): void;
}

/**
 * Listens, opens the database and serves until it is told to stop. The port is taken first, because links need to know it;
 * until the database is open everybody is asked to come back in a moment.
 */
export async function startService(options: { readonly demo: boolean }, terminal: Terminal): Promise<void> {
  let config: Config | undefined;
  try {
    config = readConfig(process.env, options);
    await serve(config, terminal);
  } catch (error) {
    const texts = startTexts[config?.language ?? 'en'];
    if (error instanceof StartError) terminal.complain(texts.startError(error));
    else if (error instanceof WerkpeilError) terminal.complain(texts.dataError(error));
    else if (error instanceof ConfigError) terminal.complain(error.message);
    else terminal.complain((error as Error).stack ?? String(error));
    process.exit(1);
  }
}

async function serve(config: Config, terminal: Terminal): Promise<void> {
  const texts = startTexts[config.language];
  const log = pino({ level: config.logLevel, base: null }, pino.destination({ dest: 2, sync: true }));
  let app: App | undefined;
  const server = createAdaptorServer({
    fetch: (request, env) =>
      app?.fetch(request, env) ?? new Response(texts.starting, { status: 503, headers: { 'retry-after': '2' } }),
  }) as ListeningServer;
  // Slow clients on bad Wi-Fi get their time, idle ones do not keep a connection for ever.
  server.requestTimeout = 60_000;
  server.headersTimeout = 20_000;
  const port = await listen(server, config);
  const baseUrl = config.baseUrl ?? `http://localhost:${port}`;

  if (config.dataFolderMoved && !config.databaseUrl) terminal.say(texts.folderMoved(config.dataFolder));
  const opened = await openContext(config, { baseUrl, log, joinRunning: false });
  noteAddress(config, baseUrl);
  stopOnSignal(server, opened, () => terminal.say(texts.stopping));
  void opened.databaseLost.then(() => {
    terminal.complain(texts.startError(new StartError('database-stopped', { folder: config.dataFolder })));
    process.exit(1);
  });

  app = createApp(opened.ctx, {
    assets: loadAssets(join(project, 'web/dist')),
    demo: null,
    clientAddressHeader: config.clientAddressHeader,
  });
  terminal.say(texts.ready({ baseUrl, firstRunToken: opened.ctx.firstRunToken }));
}

/** Lets running requests end, then everything that they need. A second signal does not wait. */
function stopOnSignal(server: ListeningServer, opened: OpenContext, announce: () => void): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    announce();
    await stopListening(server);
    await opened.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}
