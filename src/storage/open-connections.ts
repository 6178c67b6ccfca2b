import { type Connections, connectAsOwner, connectAsService, ensureReachable, type ServiceAddress } from './connect.ts';
import { openKey } from './key-file.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { openServiceLogin } from './service-login.ts';

/** Where the database and the key of this installation are. */
export interface InstallationPlace {
  readonly databaseUrl: string | null;
  readonly databaseServiceUrl: string | null;
  readonly dataFolder: string;
  readonly keyFile: string;
}

export interface OpenConnections {
  readonly service: Connections;
  /** For another thread of the same service. */
  readonly address: ServiceAddress;
  readonly key: Uint8Array<ArrayBuffer>;
  /** See `ServiceLogin`. */
  readonly ownersLoginBecause: string | null;
  /** Resolves when the embedded server ends although nobody asked it to; never for another server. */
  readonly databaseLost: Promise<void>;
  /** Closes the connections, and stops the database server if it was started here. */
  close(): Promise<void>;
}

/**
 * The service's connections on a migrated database, and the key. The owner comes first, to migrate and to let the service log in,
 * and is gone before this resolves. Throws `StartError` and `key-missing`.
 */
export async function openConnections(
  place: InstallationPlace,
  options: { readonly joinRunning: boolean },
): Promise<OpenConnections> {
  const database = await openDatabase(place, options);
  const owner = connectAsOwner(database.address);
  const opened = [owner];
  const close = async () => {
    await Promise.all(opened.map((connections) => connections.close()));
    await database.close();
  };
  try {
    await ensureReachable(owner);
    if (!database.joined) await migrate(owner);
    const key = await openKey(owner, place.keyFile);
    const login = await openServiceLogin(
      owner,
      { address: database.address, serviceUrl: place.databaseServiceUrl },
      key,
    );
    opened.splice(0, 1, login.service);
    // The service's first connection comes while the owner's go.
    await Promise.all([owner.close(), ensureReachable(login.service)]);
    return { ...login, key, databaseLost: database.lost, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The same for a thread of a running service, which needs no owner. */
export async function joinConnections(
  place: Pick<InstallationPlace, 'keyFile'>,
  address: ServiceAddress,
): Promise<Pick<OpenConnections, 'service' | 'key' | 'close'>> {
  const service = connectAsService(address);
  try {
    return { service, key: await openKey(service, place.keyFile), close: () => service.close() };
  } catch (error) {
    await service.close();
    throw error;
  }
}
