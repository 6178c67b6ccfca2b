import type { Role } from '../../../src/usecases/context.ts';
import type { StaffSite } from '../../http/staff-site.ts';

/** Something that somebody can look at again and again: a page or a route, as one reader. */
export interface Surface {
  readonly name: string;
  /** Everything that arrives, but for what is random in every reply. */
  look(): Promise<string>;
}

/** What the places in the addresses of routes stand for. */
export type Places = Readonly<Record<string, readonly string[]>>;

/**
 * Every route of the application that reads, with all its places filled, as every reader: found by the routes themselves, so
 * that a new one is covered on the day it is made. A route whose places nobody filled fails here.
 */
export function surfacesOf(
  site: Pick<StaffSite, 'app' | 'get'>,
  cookies: ReadonlyMap<Role | 'nobody' | 'stranger', string>,
  places: Places,
): Surface[] {
  const patterns = new Set(site.app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path));
  const paths = [...patterns]
    .filter((path) => !/^\/(assets|demo)\//.test(path) && path !== '/*')
    .flatMap((path) => fill(path, places));
  return [...cookies].flatMap(([reader, cookie]) =>
    paths.map((path) => ({
      name: `${reader} ${path}`,
      look: async () => seen(await site.get(path, cookie === '' ? undefined : cookie)),
    })),
  );
}

function fill(pattern: string, places: Places): string[] {
  const place = /:(\w+)/.exec(pattern)?.[1];
  if (place === undefined) return [pattern];
  const values = places[place];
  if (!values) throw new Error(`surfacesOf requires values for :${place} of ${pattern}`);
  return values.flatMap((value) => fill(pattern.replace(`:${place}`, value), places));
}

async function seen(reply: Response): Promise<string> {
  const headers = [...reply.headers].filter(([name]) => name !== 'date').map(([name, value]) => `${name}: ${value}`);
  const text = (await reply.text()).replace(/name="(secret|responseId)" value="[\w-]+"/g, 'name="$1" value="RANDOM"');
  return [reply.status, ...headers, text].join('\n');
}
