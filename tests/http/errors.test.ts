import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorCodes, WerkpeilError } from '../../src/domain/errors.ts';
import { languages } from '../../src/domain/language.ts';
import type { AppEnv } from '../../src/http/environment.ts';
import { handleError } from '../../src/http/error-handler.ts';
import { errorStatus } from '../../src/http/error-status.ts';
import { errorSentence, problemSentence, texts } from '../../web/locales/index.ts';
import { errors as nl } from '../../web/locales/nl/errors.ts';
import { type StaffSite, staffSite } from './staff-site.ts';

let site: StaffSite;
beforeAll(async () => {
  site = await staffSite('errors');
});
afterAll(() => site?.ctx.close());

describe('every error code', () => {
  test.each(errorCodes)('%s has a status of its own kind', (code) => {
    expect(errorStatus[code]).toBeGreaterThanOrEqual(400);
  });

  test.each(languages)('has a sentence in %s, with and without details', (language) => {
    for (const code of errorCodes) {
      const sentence = errorSentence(language, code);
      expect(sentence.length, code).toBeGreaterThan(10);
      expect(sentence, code).not.toContain('undefined');
    }
  });
});

describe('every kind of problem', () => {
  test.each(languages)('has a sentence in %s', (language) => {
    expect(Object.keys(texts(language).errors.problems).toSorted()).toEqual(Object.keys(nl.problems).toSorted());
    for (const code of Object.keys(nl.problems)) {
      const sentence = problemSentence(language, { code, where: 'kolom', found: 'x', expected: '3' });
      expect(sentence.length, code).toBeGreaterThan(5);
      expect(sentence, code).not.toContain('undefined');
    }
  });

  test('that nobody has worded yet still names the place', () => {
    expect(problemSentence('nl', { code: 'brand-new', where: 'team', found: 'x', expected: 'y' })).toBe(
      'Er klopt iets niet bij «team»; gevonden: x; verwacht: y',
    );
  });
});

/** The handler alone, behind one route that fails. */
function failing(error: unknown) {
  const app = new Hono<AppEnv>();
  app.use(async (c, next) => {
    c.set('ctx', site.ctx);
    c.set('options', { assets: { url: (entry) => `/assets/${entry}`, file: () => null }, demo: null });
    c.set('actor', null);
    c.set('language', 'nl');
    await next();
  });
  app.onError(handleError);
  app.get('*', () => {
    throw error;
  });
  return app;
}

describe('the error handler', () => {
  test('answers JSON with code, sentence and problems under /api/', async () => {
    const error = new WerkpeilError('import-refused', {}, [{ code: 'missing-unit', line: 4 }]);
    const response = await failing(error).request('/api/v1/anything');
    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({
      error: {
        code: 'import-refused',
        message: 'Het bestand is niet ingelezen: er staan fouten in. Er is niets veranderd.',
        problems: [{ code: 'missing-unit', message: 'De afdeling of het team is niet ingevuld.', line: 4 }],
      },
    });
  });

  test('says nothing about the cause of an unknown error, and notes it under a reference number', async () => {
    const before = site.ctx.logged.length;
    const response = await failing(new Error('secret of the database')).request('/api/v1/w/very-secret-link');
    expect(response.status).toBe(500);
    const { error } = (await response.json()) as { error: { code: string; reference: string } };
    expect(error.code).toBe('internal');
    expect(error.reference).toMatch(/^[0-9a-f]{8}$/);
    expect(JSON.stringify(error)).not.toContain('secret');
    const [entry] = site.ctx.logged.slice(before);
    expect(entry?.fields).toMatchObject({ reference: error.reference });
    expect(JSON.stringify(entry)).not.toContain('very-secret-link');
  });

  test('draws a page that helps for a person', async () => {
    const response = await failing(new WerkpeilError('wave-not-found')).request('/organisations/x');
    expect(response.status).toBe(404);
    const page = await response.text();
    expect(page).toContain('Deze meting bestaat niet, of u hebt er geen toegang toe.');
    expect(page).toContain('<html lang="nl">');
  });

  test('sends whoever is not signed in to the door, and back afterwards', async () => {
    const response = await site.get('/organisations/new?lang=nl');
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/sign-in?next=%2Forganisations%2Fnew%3Flang%3Dnl');
  });
});
