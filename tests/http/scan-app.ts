import { createApp, loadAssets } from '../../src/app.ts';
import type { OrganisationId } from '../../src/domain/ids.ts';
import type { App } from '../../src/http/environment.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { validAnswers } from '../support/valid-answers.ts';
import { makeCompany } from '../usecases/company.ts';

/** The whole web application on a database of its own, with a company of 40 people. */
export interface ScanApp {
  readonly ctx: TestContext;
  readonly app: App;
  readonly organisationId: OrganisationId;
  /** Number of responses in the database. */
  stored(): Promise<number>;
}

export async function scanApp(seed: string, baseUrl?: string): Promise<ScanApp> {
  const ctx = await testContext({ seed, ...(baseUrl ? { baseUrl } : {}) });
  const app = createApp(ctx, { assets: loadAssets('web/dist'), demo: null });
  const organisationId = await makeCompany(ctx, { 'Gent / Pers': 20, 'Gent / Afwerking': 20 }, 'Drukkerij De Waal');
  return {
    ctx,
    app,
    organisationId,
    async stored() {
      const [row] = await ctx.database.owner.sql`select count(*) as n from answers.response`;
      return Number(row?.['n']);
    },
  };
}

/** What a device sends for one response, complete and valid. */
export function responseBody(
  ctx: TestContext,
  link: string,
  credential: Uint8Array | null,
  instrumentId = 'workability-employee',
) {
  const instrument = ctx.library.get(instrumentId);
  return {
    link,
    credential: credential === null ? null : Buffer.from(credential).toString('base64url'),
    responseId: ctx.random.uuid(),
    language: 'nl',
    consent: true,
    answers: [{ instrument: instrument.id, version: instrument.version, values: validAnswers(instrument) }],
  };
}

export const postJson = (app: App, path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
