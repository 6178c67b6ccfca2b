import { createApp, loadAssets } from '../../src/app.ts';
import type { OrganisationId, UnitId } from '../../src/domain/ids.ts';
import type { App } from '../../src/http/environment.ts';
import type { MailSettings } from '../../src/storage/mail.types.ts';
import type { Role } from '../../src/usecases/context.ts';
import { createStaffAccount } from '../../src/usecases/create-staff-account.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { system } from '../usecases/company.ts';

export const password = 'vier gewone woorden samen';

/** The whole web application on a database of its own, as staff meet it. */
export interface StaffSite {
  readonly ctx: TestContext;
  readonly app: App;
  /** Headers of a request from a page of our own. */
  readonly own: Readonly<Record<string, string>>;
  /** Makes an account with this role and signs in; gives the cookie header of the session. */
  signIn(role: Role, organisationIds?: readonly OrganisationId[], unitId?: UnitId | null): Promise<string>;
  /** A request as a page of our own sends it. */
  get(path: string, cookie?: string, headers?: Record<string, string>): Promise<Response>;
  postForm(path: string, fields: Record<string, string | readonly string[]>, cookie?: string): Promise<Response>;
  sendJson(method: string, path: string, body: unknown, cookie?: string): Promise<Response>;
}

const origin = 'http://localhost:8080';
const own = { host: 'localhost:8080', origin };

export async function staffSite(seed: string, mail?: MailSettings): Promise<StaffSite> {
  const ctx = await testContext({ seed, baseUrl: origin, ...(mail && { mail }) });
  const app = createApp(ctx, { assets: loadAssets('web/dist'), demo: null });
  const request = async (path: string, init: RequestInit) => app.request(`${origin}${path}`, init);
  let accounts = 0;
  return {
    ctx,
    app,
    own,
    async signIn(role, organisationIds = [], unitId = null) {
      accounts += 1;
      const email = `${role}-${accounts}@example.be`;
      await createStaffAccount(ctx, system, { name: `Naam ${role}`, email, password, role, organisationIds, unitId });
      const { setCookie } = await ctx.staffAuth.signIn({ email, password, clientAddress: `10.0.0.${accounts}` });
      return setCookie.map((cookie) => cookie.split(';')[0]).join('; ');
    },
    get: (path, cookie, headers = {}) =>
      request(path, { headers: { ...own, 'accept-language': 'nl', ...(cookie ? { cookie } : {}), ...headers } }),
    postForm(path, fields, cookie) {
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries(fields))
        for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
      return request(path, { method: 'POST', body, headers: { ...own, ...(cookie ? { cookie } : {}) } });
    },
    sendJson: (method, path, body, cookie) =>
      request(path, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        headers: { ...own, 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
      }),
  };
}
