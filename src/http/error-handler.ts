import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { errorSentence, problemSentence } from '../../web/locales/index.ts';
import { errorPage } from '../../web/pages/error-page.ts';
import { WerkpeilError } from '../domain/errors.ts';
import type { Language } from '../domain/language.ts';
import type { AppEnv } from './environment.ts';
import { errorStatus } from './error-status.ts';
import { readerOf } from './reader.ts';

/** The body of every error of the API. */
export interface ErrorBody {
  readonly error: {
    readonly code: string;
    /** A sentence in the language of the request. */
    readonly message: string;
    readonly problems: readonly {
      readonly code: string;
      readonly message: string;
      readonly line?: number;
      readonly where?: string;
    }[];
    /** Only for `internal`: the number under which the cause stands in the service's log. */
    readonly reference?: string;
  };
}

/** Turns whatever was thrown into a coded error; the cause of an unknown one goes to the log and nowhere else. */
function toCodedError(error: unknown): { readonly coded: WerkpeilError; readonly known: boolean } {
  if (error instanceof WerkpeilError) return { coded: error, known: true };
  if (error instanceof HTTPException) {
    if (error.status === 413) return { coded: new WerkpeilError('too-large'), known: true };
    if (error.status < 500) return { coded: new WerkpeilError('bad-request'), known: true };
  }
  return { coded: new WerkpeilError('internal'), known: false };
}

/** An error as the API says it. */
export function errorBody(error: WerkpeilError, language: Language, reference: string | null): ErrorBody {
  return {
    error: {
      code: error.code,
      message: errorSentence(language, error.code, error.details),
      problems: error.problems.map((problem) => ({
        code: problem.code,
        message: problemSentence(language, problem),
        ...(problem.line === undefined ? {} : { line: problem.line }),
        ...(problem.where === undefined ? {} : { where: problem.where }),
      })),
      ...(reference === null ? {} : { reference }),
    },
  };
}

const wantsJson = (c: Context<AppEnv>) => c.req.path.startsWith('/api/') || c.req.path === '/openapi.json';

/** The one place where an error becomes a status and a sentence: JSON under `/api/`, a page that helps elsewhere. */
export async function handleError(error: unknown, c: Context<AppEnv>): Promise<Response> {
  const { coded, known } = toCodedError(error);
  const { ctx } = c.var;
  const reference = known ? null : ctx.random.uuid().slice(0, 8);
  // The route pattern and not the path: a path may hold a link.
  if (reference) ctx.log.error({ reference, err: error, route: c.req.routePath }, 'unexpected error');
  const status = errorStatus[coded.code];
  const language = c.var.language;
  c.header('Cache-Control', 'no-store');
  if (status === 503) c.header('Retry-After', '2');
  if (status === 429) c.header('Retry-After', String(coded.details['seconds'] ?? 60));
  if (wantsJson(c)) return c.json(errorBody(coded, language, reference), status);
  // Who is not signed in gets the door instead of a refusal, and comes back afterwards.
  if (coded.code === 'not-signed-in' && c.req.method === 'GET') {
    const back = new URL(c.req.url);
    return c.redirect(`/sign-in?${new URLSearchParams({ next: back.pathname + back.search })}`, 303);
  }
  return c.html(
    await errorPage({
      ...readerOf(c),
      status,
      code: coded.code,
      sentence: errorSentence(language, coded.code, coded.details),
      problems: coded.problems.map((problem) => ({
        line: problem.line ?? null,
        sentence: problemSentence(language, problem),
      })),
      reference,
      back: pageBefore(c),
    }),
    status,
  );
}

/** Where the reader came from, when that is another page of ours: an error is no dead end. */
function pageBefore(c: Context<AppEnv>): string | null {
  const referer = c.req.header('referer');
  if (!referer || !URL.canParse(referer)) return null;
  const before = new URL(referer);
  const here = new URL(c.req.url);
  const isOther = c.req.method !== 'GET' || before.pathname !== here.pathname;
  const isOwn = before.host === (c.req.header('host') ?? here.host) && !before.pathname.startsWith('//');
  return isOwn && isOther && before.pathname !== '/' ? before.pathname + before.search : null;
}
