import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from './config.ts';
import { StartError } from './storage/start-error.ts';

export type ListeningServer = Server;

/** How many ports after the default one are tried. */
const portsTried = 20;
/** Longest wait for running requests when the service stops. */
const stopTimeoutMs = 10_000;

/** Listens and returns the port: the configured one, or the next free one when it was not set by hand. Throws `port-taken`. */
export async function listen(server: Server, config: Pick<Config, 'host' | 'port' | 'portIsFixed'>): Promise<number> {
  const last = config.portIsFixed ? config.port : config.port + portsTried;
  for (let port = config.port; port <= last; port += 1) {
    if (await tryPort(server, config.host, port)) return (server.address() as AddressInfo).port;
  }
  throw new StartError('port-taken', { port: String(config.port) });
}

function tryPort(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.off('listening', onListening);
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(new StartError('address-unusable', { address: `${host}:${port}`, reason: error.message }));
    };
    const onListening = () => {
      server.off('error', onError);
      resolve(true);
    };
    server.once('error', onError);
    server.once('listening', onListening);
    server.listen(port, host);
  });
}

/** Takes no new connection, ends the idle ones, and the busy ones after the request that they are in. */
export function stopListening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), stopTimeoutMs);
    // A client that keeps sending on its connection would keep the service alive.
    server.prependListener('request', (_request, response) => {
      response.shouldKeepAlive = false;
    });
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
  });
}
