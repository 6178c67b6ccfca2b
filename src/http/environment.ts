import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Language } from '../domain/language.ts';
import type { Actor, Context as RecipeContext, Role } from '../usecases/context.ts';

/** The built files of `web/`: addresses for pages, bodies for the route that serves them. Read once at the start. */
export interface Assets {
  /** Address by the path inside `web/`, for example `style/base.css`. Throws for an entry that was not built. */
  url(entry: string): string;
  /** A built file by its hashed name, plain and as Brotli packed it at building; null when there is none. */
  file(name: string): {
    readonly body: Uint8Array<ArrayBuffer>;
    readonly brotli: Uint8Array<ArrayBuffer>;
    readonly mediaType: string;
  } | null;
}

/** A fixed sign-in of the demo, opened by `/demo/<role>`. */
export interface DemoAccount {
  readonly role: Role;
  readonly email: string;
  readonly password: string;
}

export interface AppOptions {
  readonly assets: Assets;
  /** Null outside `npm run demo`: the demo links do not exist then. */
  readonly demo: readonly DemoAccount[] | null;
  /**
   * Header with the client's address, set by a proxy that one trusts (`x-forwarded-for` of the own proxy); null = the
   * address of the connection. Used to slow down guessing only; never logged or stored beside an answer.
   */
  readonly clientAddressHeader?: string | null;
  /** Longest wait for a release that is being built, in milliseconds; then the answer says how far it is. For ever when left out. */
  readonly buildPatienceMs?: number;
}

/** What middleware puts ready for every handler: `c.get('ctx')` and so on. */
export interface AppEnv {
  Variables: {
    ctx: RecipeContext;
    options: AppOptions;
    /** Null when nobody is signed in. */
    actor: Actor | null;
    language: Language;
  };
}

/** The one app; every `*.routes.ts` exports `registerXxxRoutes(app: App)`. */
export type App = OpenAPIHono<AppEnv>;
