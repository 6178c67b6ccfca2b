import type { Context } from 'hono';
import type { AssetUrl } from '../../web/pages/html.ts';
import type { NavigationKey } from '../../web/pages/layout.ts';
import { WerkpeilError } from '../domain/errors.ts';
import type { Language } from '../domain/language.ts';
import type { Actor, Role } from '../usecases/context.ts';
import type { AppEnv } from './environment.ts';

/** A person; the system actor never comes in by HTTP. */
export type StaffActor = Extract<Actor, { readonly kind: 'staff' }>;

/** What every page needs to know about who reads it. */
export interface Reader {
  readonly language: Language;
  readonly path: string;
  readonly assets: AssetUrl;
  readonly actor: { readonly name: string } | null;
  readonly navigation: readonly NavigationKey[];
  readonly audience: 'staff' | 'respondent';
}

/** Paths of people who fill in a scan: no staff menu, no cookies. */
const isRespondentPath = (path: string) => path === '/s' || path.startsWith('/s/') || path.startsWith('/w/');

/** True when the reader has this role anywhere. Only for menus and buttons: recipes decide who may do what. */
export const hasRole = (actor: Actor | null, ...wanted: readonly Role[]): boolean =>
  actor?.kind === 'staff' && actor.memberships.some(({ role }) => wanted.includes(role));

function navigationOf(actor: Actor | null): NavigationKey[] {
  if (!actor) return [];
  const keys: NavigationKey[] = ['organisations'];
  if (hasRole(actor, 'operator', 'contact', 'consultant', 'prevention')) keys.push('instruments');
  if (hasRole(actor, 'prevention')) keys.push('signals');
  if (hasRole(actor, 'operator')) keys.push('people');
  return keys;
}

/** The reader of this request, ready to be spread into a page. */
export function readerOf(c: Context<AppEnv>): Reader {
  const url = new URL(c.req.url);
  const { actor, options, language } = c.var;
  return {
    language,
    path: url.pathname + url.search,
    assets: options.assets.url,
    actor: actor?.kind === 'staff' ? { name: actor.name } : null,
    navigation: navigationOf(actor),
    audience: isRespondentPath(url.pathname) ? 'respondent' : 'staff',
  };
}

/** The signed-in staff member. Throws `not-signed-in`. */
export function ensureSignedIn(c: Context<AppEnv>): StaffActor {
  const { actor } = c.var;
  if (actor?.kind !== 'staff') throw new WerkpeilError('not-signed-in');
  return actor;
}
