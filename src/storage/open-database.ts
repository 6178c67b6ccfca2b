import { type DatabaseAddress, ensureDatabase } from './connect.ts';
import { prepareKeyFolder } from './data-folder.ts';
import { findRunningPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';

/** The one database in the embedded server. */
const databaseName = 'werkpeil';

export interface OpenDatabase {
  readonly address: DatabaseAddress;
  /** True when the server belongs to a service that is already running. */
  readonly joined: boolean;
  /** Resolves when a server that was started here ends unasked. */
  readonly lost: Promise<void>;
  /** Stops the server if it was started here. */
  close(): Promise<void>;
}

const never = new Promise<void>(() => {});

/** The database of this installation: by its URL, that of a running service, or a server started now. */
export async function openDatabase(
  place: { readonly databaseUrl: string | null; readonly dataFolder: string },
  options: { readonly joinRunning: boolean },
): Promise<OpenDatabase> {
  if (place.databaseUrl !== null) {
    prepareKeyFolder(place.dataFolder);
    return {
      address: { kind: 'url', url: place.databaseUrl },
      joined: false,
      lost: never,
      close: () => Promise.resolve(),
    };
  }
  const running = options.joinRunning ? await findRunningPostgres(place.dataFolder) : null;
  if (running !== null) {
    return {
      address: { kind: 'socket', folder: running, database: databaseName },
      joined: true,
      lost: never,
      close: () => Promise.resolve(),
    };
  }
  const server = await startEmbeddedPostgres(place.dataFolder);
  await ensureDatabase(server.socketFolder, databaseName);
  return {
    address: { kind: 'socket', folder: server.socketFolder, database: databaseName },
    joined: false,
    lost: server.ended.then(({ expected }) => (expected ? never : undefined)),
    close: server.stop,
  };
}
