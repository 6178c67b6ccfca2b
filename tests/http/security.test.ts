import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp, loadAssets } from '../../src/app.ts';
import { languageFromHeader } from '../../src/http/detect-language.ts';
import { password, type StaffSite, staffSite } from './staff-site.ts';

let site: StaffSite;
let operator: string;
beforeAll(async () => {
  site = await staffSite('security');
  operator = await site.signIn('operator');
});
afterAll(() => site?.ctx.close());

const url = 'http://localhost:8080';
const form = { 'content-type': 'application/x-www-form-urlencoded' };

describe('every answer', () => {
  test('allows scripts and styles from our own files only', async () => {
    const policy = (await site.get('/sign-in')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });

  test.each(['/', '/sign-in', '/api', '/people'])('%s has no inline script, style or handler', async (path) => {
    const page = await (await site.get(path, operator)).text();
    expect(page).not.toMatch(/<script(?![^>]*(src=|application\/json))/);
    expect(page).not.toMatch(/\sstyle="|\son\w+="/);
  });

  test('of a page is never kept; a hashed file is kept for a year', async () => {
    const page = await site.get('/sign-in');
    expect(page.headers.get('cache-control')).toBe('no-store');
    const [, style = ''] = (await page.text()).match(/href="(\/assets\/base-[^"]+)"/) ?? [];
    const file = await site.get(style);
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(file.headers.get('content-type')).toBe('text/css; charset=utf-8');
  });
});

describe('a request from another site', () => {
  test.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['an opaque origin', { origin: 'null' }],
    ['another referer', { referer: 'https://evil.example/page' }],
    ['no origin at all', {}],
  ])('with %s is not carried out', async (_name, headers) => {
    const response = await site.app.request(`${url}/organisations`, {
      method: 'POST',
      headers: { host: 'localhost:8080', cookie: operator, ...form, ...headers },
      body: 'name=Gekaapt&kind=company',
    });
    expect(response.status).toBe(403);
    expect(await (await site.get('/', operator)).text()).not.toContain('Gekaapt');
  });

  test('cannot hide behind a form type in the API', async () => {
    const response = await site.app.request(`${url}/api/v1/organisations`, {
      method: 'POST',
      headers: { host: 'localhost:8080', origin: url, cookie: operator, 'content-type': 'text/plain' },
      body: JSON.stringify({ name: 'Gekaapt', kind: 'company', sector: null }),
    });
    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({ error: { code: 'wrong-content-type' } });
  });

  test('gets no permission to read an answer', async () => {
    const response = await site.get('/api/v1/organisations', operator, { origin: 'https://evil.example' });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('a body that is too large', () => {
  test.each([
    ['/sign-in', 65 * 1024],
    ['/api/v1/organisations', 65 * 1024],
  ])('is refused before it is read at %s', async (path, size) => {
    const response = await site.app.request(`${url}${path}`, {
      method: 'POST',
      headers: { host: 'localhost:8080', origin: url, 'content-type': 'application/json', 'content-length': `${size}` },
      body: 'x'.repeat(size),
    });
    expect(response.status).toBe(413);
  });
});

describe('signing in', () => {
  test('goes on to the page that was asked for, but never to another site', async () => {
    for (const [next, location] of [
      ['/signals', '/signals'],
      ['//evil.example', '/'],
      ['/\\evil.example', '/'],
      ['https://evil.example', '/'],
    ] as const) {
      const response = await site.postForm('/sign-in', { email: 'operator-1@example.be', password, next });
      expect(response.status, next).toBe(303);
      expect(response.headers.get('location')).toBe(location);
      expect(response.headers.getSetCookie().join()).toMatch(/HttpOnly/i);
    }
  });

  test('says the same about a wrong address and a wrong password', async () => {
    const wrong = async (email: string) => {
      const response = await site.postForm('/sign-in', { email, password: 'iets helemaal anders', next: '/' });
      return [response.status, (await response.text()).replaceAll(email, '')];
    };
    expect(await wrong('operator-1@example.be')).toEqual(await wrong('nobody@example.be'));
  });

  test('ends with signing out', async () => {
    const cookie = await site.signIn('operator');
    expect((await site.get('/api/v1/sessions/current', cookie)).status).toBe(200);
    await site.postForm('/sign-out', {}, cookie);
    expect((await site.get('/api/v1/sessions/current', cookie)).status).toBe(401);
  });
});

describe('the links of the demo', () => {
  test('do not exist in a real installation', async () => {
    expect((await site.get('/demo/operator')).status).toBe(404);
  });

  test('sign in as a made-up person in the demo', async () => {
    const demo = [{ role: 'operator' as const, email: 'operator-1@example.be', password }];
    const app = createApp(site.ctx, { assets: loadAssets('web/dist'), demo });
    const response = await app.request(`${url}/demo/operator`, { headers: { host: 'localhost:8080' } });
    expect(response.status).toBe(303);
    expect(response.headers.getSetCookie().length).toBeGreaterThan(0);
    expect((await app.request(`${url}/demo/prevention`)).status).toBe(404);
  });
});

describe('the language of a page', () => {
  test.each([
    ['fr-BE,fr;q=0.9,nl;q=0.8', 'fr'],
    ['en;q=0.2, de;q=0.7', 'de'],
    ['nl;q=0, en', 'en'],
    ['pt-BR', null],
    [undefined, null],
  ])('follows the header %s: %s', (header, language) => {
    expect(languageFromHeader(header)).toBe(language);
  });

  test('follows the switch and remembers it on staff pages, but sets no cookie on respondent pages', async () => {
    const staff = await site.get('/sign-in?lang=de');
    expect(await staff.text()).toContain('<html lang="de">');
    expect(staff.headers.getSetCookie().join()).toContain('werkpeil-language=de');
    const respondent = await site.get('/s?lang=de', operator);
    expect(await respondent.text()).toContain('<html lang="de">');
    expect(respondent.headers.getSetCookie()).toEqual([]);
  });
});
