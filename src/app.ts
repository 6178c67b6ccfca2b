import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { OpenAPIHono } from '@hono/zod-openapi';
import { compress } from 'hono/compress';
import { WerkpeilError } from './domain/errors.ts';
import { registerApiPage } from './http/api-page.routes.ts';
import { registerAssetRoutes } from './http/assets.routes.ts';
import { ensureApiContentType, limitBody } from './http/body-limits.ts';
import { registerCareRoutes } from './http/care.routes.ts';
import { registerCareApi } from './http/care-api.routes.ts';
import { registerCheckRoutes } from './http/check.routes.ts';
import { registerCommentRoutes } from './http/comments.routes.ts';
import { registerCommentApi } from './http/comments-api.routes.ts';
import { detectLanguage } from './http/detect-language.ts';
import type { App, AppEnv, AppOptions, Assets } from './http/environment.ts';
import { handleError } from './http/error-handler.ts';
import { registerFieldworkRoutes } from './http/fieldwork.routes.ts';
import { registerInstrumentApi } from './http/instrument-api.routes.ts';
import { registerInstrumentRoutes } from './http/instruments.routes.ts';
import { registerLedgerApi } from './http/ledger-api.routes.ts';
import { registerMailRoutes } from './http/mail.routes.ts';
import { registerMailApi } from './http/mail-api.routes.ts';
import { registerOpenApiRoutes } from './http/openapi.routes.ts';
import { registerOrganisationRoutes } from './http/organisation.routes.ts';
import { registerOrganisationApi } from './http/organisation-api.routes.ts';
import { registerPoolRoutes } from './http/pool.routes.ts';
import { registerPoolApi } from './http/pool-api.routes.ts';
import { registerReleaseApi } from './http/release-api.routes.ts';
import { registerReportRoutes } from './http/report.routes.ts';
import { registerScanRoutes } from './http/scan.routes.ts';
import { ensureSameOrigin, noStore, securityHeaders } from './http/security.ts';
import { registerServiceKeyRoutes } from './http/service-key.routes.ts';
import { registerServiceKeyApi } from './http/service-key-api.routes.ts';
import { registerSessionRoutes } from './http/session.routes.ts';
import { findSession } from './http/session.ts';
import { registerSessionApi } from './http/session-api.routes.ts';
import { registerSignalRoutes } from './http/signal.routes.ts';
import { registerSignalApi } from './http/signal-api.routes.ts';
import { registerStaffRoutes } from './http/staff.routes.ts';
import { registerStaffApi } from './http/staff-api.routes.ts';
import { registerTalkRoutes } from './http/talk.routes.ts';
import { registerWaveRoutes } from './http/wave.routes.ts';
import { registerWaveApi } from './http/wave-api.routes.ts';
import { registerWavePlanRoutes } from './http/wave-plan.routes.ts';
import { registerWaveRulesRoutes } from './http/wave-rules.routes.ts';
import { registerWithdrawalRoutes } from './http/withdrawal.routes.ts';
import type { Context } from './usecases/context.ts';

const mediaTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * Reads the built files of `web/dist` into memory. `manifest.json` there maps an entry (`style/base.css`,
 * `islands/report.ts`) to its hashed file name. Throws when the folder was not built yet.
 */
export function loadAssets(folder: string): Assets {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, string>;
  const files = new Map(
    Object.values(manifest).map((name) => [
      name,
      {
        body: new Uint8Array(readFileSync(join(folder, name))),
        brotli: new Uint8Array(readFileSync(join(folder, `${name}.br`))),
        mediaType: mediaTypes[extname(name)] ?? 'application/octet-stream',
      },
    ]),
  );
  return {
    url(entry) {
      const name = manifest[entry];
      if (name === undefined) throw new Error(`web/dist has no ${entry}: build it with \`node src/setup.mjs\``);
      return `/assets/${name}`;
    },
    file: (name) => files.get(name) ?? null,
  };
}

/** The web application: middleware in order, then the routes of every resource. Starts nothing and listens nowhere. */
export function createApp(ctx: Context, options: AppOptions): App {
  const app = new OpenAPIHono<AppEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      throw new WerkpeilError(
        'bad-request',
        {},
        result.error.issues.map((issue) => ({
          code: 'field-invalid',
          where: issue.path.join('.') || result.target,
          expected: issue.message,
        })),
      );
    },
  });
  app.use(async (c, next) => {
    c.set('ctx', ctx);
    c.set('options', options);
    c.set('actor', null);
    await next();
  });
  app.use(securityHeaders, compress(), detectLanguage, noStore, ensureSameOrigin);
  app.use('/api/*', ensureApiContentType);
  // After the session: a page that says what is too large knows who reads it.
  app.use(findSession, limitBody);
  app.onError(handleError);
  app.notFound((c) => handleError(new WerkpeilError('not-found'), c));

  registerAssetRoutes(app);
  registerScanRoutes(app, ctx.log);
  registerWithdrawalRoutes(app);
  registerCheckRoutes(app);
  registerTalkRoutes(app);
  registerSessionRoutes(app);
  registerOrganisationRoutes(app);
  registerInstrumentRoutes(app);
  registerWavePlanRoutes(app);
  registerWaveRoutes(app);
  registerWaveRulesRoutes(app);
  registerFieldworkRoutes(app);
  registerMailRoutes(app);
  registerReportRoutes(app);
  registerCommentRoutes(app);
  registerSignalRoutes(app);
  registerServiceKeyRoutes(app);
  registerCareRoutes(app);
  registerPoolRoutes(app);
  registerStaffRoutes(app);
  registerApiPage(app);

  registerSessionApi(app);
  registerOrganisationApi(app);
  registerWaveApi(app);
  registerMailApi(app);
  registerReleaseApi(app);
  registerCommentApi(app);
  registerLedgerApi(app);
  registerPoolApi(app);
  registerSignalApi(app);
  registerServiceKeyApi(app);
  registerCareApi(app);
  registerStaffApi(app);
  registerInstrumentApi(app);
  registerOpenApiRoutes(app);
  return app;
}
