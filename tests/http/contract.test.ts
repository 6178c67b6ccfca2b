import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contractOf } from '../../src/http/openapi.routes.ts';
import { type StaffSite, staffSite } from './staff-site.ts';

let site: StaffSite;
beforeAll(async () => {
  site = await staffSite('contract');
});
afterAll(() => site?.ctx.close());

/** Everything that is not part of the API: pages and files. A new page is named here, on purpose. */
const pages = [
  'GET /',
  'GET /api',
  'GET /openapi.json',
  'GET /assets/:name',
  'GET /first-run',
  'POST /first-run',
  'GET /sign-in',
  'POST /sign-in',
  'POST /sign-out',
  'GET /demo/:role',
  'GET /organisations/new',
  'POST /organisations',
  'GET /organisations/:organisationId',
  'GET /organisations/:organisationId/import',
  'POST /organisations/:organisationId/import',
  'POST /organisations/:organisationId/import/confirm',
  'GET /instruments',
  'GET /instruments/:instrumentId',
  'GET /organisations/:organisationId/instruments',
  'GET /organisations/:organisationId/instruments/:instrumentId',
  'POST /organisations/:organisationId/instruments/import',
  'POST /organisations/:organisationId/instruments/import/confirm',
  'POST /organisations/:organisationId/instruments/remove',
  'GET /organisations/:organisationId/waves/new',
  'POST /organisations/:organisationId/waves',
  'POST /organisations/:organisationId/waves/risk',
  'GET /organisations/:organisationId/waves/:waveId',
  'GET /organisations/:organisationId/waves/:waveId/edit',
  'GET /organisations/:organisationId/waves/:waveId/remove',
  'POST /organisations/:organisationId/waves/:waveId/edit',
  'POST /organisations/:organisationId/waves/:waveId/remove',
  'POST /organisations/:organisationId/waves/:waveId/risk',
  'GET /organisations/:organisationId/waves/:waveId/opening',
  'POST /organisations/:organisationId/waves/:waveId/open',
  'GET /organisations/:organisationId/waves/:waveId/close',
  'POST /organisations/:organisationId/waves/:waveId/close',
  'POST /organisations/:organisationId/waves/:waveId/release',
  'GET /organisations/:organisationId/waves/:waveId/rules',
  'POST /organisations/:organisationId/waves/:waveId/rules',
  'GET /organisations/:organisationId/waves/:waveId/codes',
  'GET /organisations/:organisationId/waves/:waveId/letters',
  'GET /organisations/:organisationId/waves/:waveId/mail',
  'POST /organisations/:organisationId/waves/:waveId/mail/invitations',
  'POST /organisations/:organisationId/waves/:waveId/mail/reminders',
  'GET /organisations/:organisationId/waves/:waveId/paper',
  'GET /organisations/:organisationId/waves/:waveId/paper/template.csv',
  'POST /organisations/:organisationId/waves/:waveId/paper',
  'GET /organisations/:organisationId/waves/:waveId/comments',
  'POST /organisations/:organisationId/waves/:waveId/comments/publication',
  'GET /organisations/:organisationId/waves/:waveId/comments/:commentId',
  'POST /organisations/:organisationId/waves/:waveId/comments/:commentId',
  'GET /organisations/:organisationId/waves/:waveId/report',
  'GET /organisations/:organisationId/waves/:waveId/protection',
  'GET /organisations/:organisationId/waves/:waveId/export/:format',
  'GET /pools',
  'POST /pools',
  'GET /talks',
  'GET /organisations/:organisationId/waves/:waveId/care',
  'GET /organisations/:organisationId/service-key',
  'GET /organisations/:organisationId/talks',
  'GET /signals',
  'POST /organisations/:organisationId/signals/:signalId/follow-up',
  'GET /people',
  'POST /people',
  'GET /s',
  'POST /s',
  'GET /s/wiped',
  'GET /withdraw',
  'POST /withdraw',
  'GET /w/worker.js',
  'GET /w/:link',
  'GET /w/:link/check',
  'GET /w/:link/talk',
  'POST /w/:link/talk',
  'GET /w/:link/scan',
  'GET /w/:link/tablet',
  'POST /w/:link/scan',
  'GET /w/:link/send',
  'POST /w/:link/send',
];

const routes = () => [
  ...new Set(site.app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)),
];
const document = () => contractOf(site.app);

describe('the OpenAPI document', () => {
  test('holds every route that is not a page, and nothing else', () => {
    const described = Object.entries(document().paths ?? {}).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(described.toSorted()).toEqual(
      routes()
        .filter((route) => route.includes(' /api/v1/'))
        .toSorted(),
    );
  });

  test('is the only other list of routes beside the pages', () => {
    expect(
      routes()
        .filter((route) => !route.includes(' /api/v1/'))
        .toSorted(),
    ).toEqual(pages.toSorted());
  });

  test('is served, with a summary for every operation and an error for every staff endpoint', async () => {
    const response = await site.get('/openapi.json');
    expect(response.status).toBe(200);
    const served = (await response.json()) as ReturnType<typeof document>;
    expect(served.openapi).toBe('3.1.0');
    for (const [path, item] of Object.entries(served.paths ?? {}))
      for (const [method, operation] of Object.entries(
        item as Record<string, { summary?: string; responses: object }>,
      )) {
        expect(operation.summary, `${method} ${path}`).toBeTruthy();
        expect(
          Object.keys(operation.responses).some((status) => status.startsWith('4')),
          `${method} ${path}`,
        ).toBe(true);
      }
  });

  test('calls no field required that may be absent', async () => {
    const { schemas } = document().components ?? {};
    const required = (name: string) => JSON.stringify(schemas?.[name]).match(/"required":\[[^\]]*\]/g) ?? [];
    expect(required('ReportedShare').length).toBeGreaterThan(2);
    expect(required('ReportedShare').join()).not.toContain('turnover');
    expect(required('Report').join()).not.toContain('"itemId"');
    for (const file of globSync('src/http/contract/*.ts'))
      expect(readFileSync(file, 'utf8')).not.toContain('.exactOptional(');
  });

  test('is readable as a page, without signing in', async () => {
    const response = await site.get('/api');
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('/api/v1/organisations/{organisationId}/waves');
  });
});
