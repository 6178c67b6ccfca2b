import { createApp, loadAssets } from '../../src/app.ts';
import type { OrganisationId } from '../../src/domain/ids.ts';
import type { CredentialIssued, ResponseRequest, ScanBody } from '../../src/http/contract/scan.ts';
import type { App } from '../../src/http/environment.ts';
import { admissionOf, askAdmission } from '../../web/islands/scan/admission.ts';
import { countAnswers } from '../support/count-answers.ts';
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
    stored: () => countAnswers(ctx),
  };
}

/** What a device sends for one response, complete and valid. */
export function responseBody(
  ctx: TestContext,
  link: string,
  credential: ResponseRequest['credential'],
  instrumentId = 'workability-employee',
) {
  const instrument = ctx.library.get(instrumentId);
  return {
    link,
    credential,
    receipt: Buffer.from(ctx.random.bytes(32)).toString('base64url'),
    responseId: ctx.random.uuid(),
    language: 'nl',
    consent: true,
    answers: [{ instrument: instrument.id, version: instrument.version, values: validAnswers(instrument) }],
  };
}

/** What a device asks with a code, by the island's own code: the key of its group, checked against the list. */
export async function askFor(app: App, code: string) {
  const { key, keyRoot } = (await (await postJson(app, '/api/v1/scans/find', { code })).json()) as ScanBody;
  const pending = key && keyRoot && (await askAdmission(keyRoot, key));
  if (!pending) throw new Error('no key that stands on the list');
  return pending;
}

/** A code, exchanged for a credential. */
export async function admit(app: App, code: string) {
  const pending = await askFor(app, code);
  const reply = await postJson(app, '/api/v1/credentials', { code, blinded: pending.blinded });
  return admissionOf(pending, (await reply.json()) as CredentialIssued);
}

export const postJson = (app: App, path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
