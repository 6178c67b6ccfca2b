import { describe, expect, it } from 'vitest';
import { project, readConfig, terminalLanguage } from '../../src/config.ts';
import { ConfigError } from '../../src/config-error.ts';
import { languages } from '../../src/domain/language.ts';
import { startTexts } from '../../src/start-texts.ts';

describe('the configuration', () => {
  it('without any setting: embedded, on this machine only', () => {
    expect(readConfig({}, { demo: false })).toMatchObject({
      databaseUrl: null,
      databaseServiceUrl: null,
      host: '127.0.0.1',
      port: 8080,
      portIsFixed: false,
      baseUrl: null,
      clientAddressHeader: null,
      logLevel: 'info',
      language: 'en',
    });
  });

  it('takes every setting', () => {
    const config = readConfig(
      {
        WERKPEIL_DATA: '/srv/werkpeil',
        WERKPEIL_KEY_FILE: '/run/secrets/key',
        DATABASE_URL: 'postgres://db/werkpeil',
        DATABASE_SERVICE_URL: 'postgres://scan@db/werkpeil',
        HOST: '0.0.0.0',
        WERKPEIL_TALK_DAYS: '30',
        WERKPEIL_CARE_DAYS: '60',
        PORT: '80',
        WERKPEIL_URL: 'https://scan.example.be/',
        WERKPEIL_CLIENT_ADDRESS_HEADER: 'X-Forwarded-For',
        WERKPEIL_LOG: 'warn',
        WERKPEIL_SMTP_URL: 'smtp://scan%40example.be:p%25ss@mail.example.be',
        WERKPEIL_MAIL_FROM: 'Werkpeil <scan@example.be>',
        WERKPEIL_MAIL_PER_MINUTE: '100',
        LANG: 'nl_BE.UTF-8',
      },
      { demo: false },
    );
    expect(config).toEqual({
      dataFolder: '/srv/werkpeil',
      dataFolderMoved: false,
      keyFile: '/run/secrets/key',
      databaseUrl: 'postgres://db/werkpeil',
      databaseServiceUrl: 'postgres://scan@db/werkpeil',
      host: '0.0.0.0',
      port: 80,
      talkDays: 30,
      careDays: 60,
      portIsFixed: true,
      baseUrl: 'https://scan.example.be',
      clientAddressHeader: 'x-forwarded-for',
      logLevel: 'warn',
      mail: {
        host: 'mail.example.be',
        port: 587,
        security: 'starttls',
        user: 'scan@example.be',
        password: 'p%ss',
        from: 'Werkpeil <scan@example.be>',
        perMinute: 100,
      },
      demo: false,
      language: 'nl',
    });
  });

  it('keeps the demo away from the folder, the key and the database of the real service', () => {
    const env = {
      WERKPEIL_DATA: '/srv/werkpeil',
      WERKPEIL_KEY_FILE: '/run/secrets/key',
      DATABASE_URL: 'postgres://db/real',
    };
    expect(readConfig(env, { demo: true })).toMatchObject({
      dataFolder: '/srv/werkpeil/demo',
      keyFile: '/srv/werkpeil/demo/key',
      databaseUrl: null,
    });
    const real = readConfig({}, { demo: false });
    const demo = readConfig({}, { demo: true });
    expect(demo.dataFolder).not.toBe(real.dataFolder);
    expect(demo.keyFile.startsWith(demo.dataFolder)).toBe(true);
  });

  it('makes a relative data folder absolute, so that the database server finds it too', () => {
    expect(readConfig({ WERKPEIL_DATA: 'somewhere' }, { demo: false }).dataFolder).toBe(`${process.cwd()}/somewhere`);
    expect(project).toMatch(/^\/.*[^/]$/);
  });

  it('refuses what it does not understand, naming the setting', () => {
    for (const env of [
      { PORT: '65536' },
      { PORT: '-1' },
      { PORT: '80a' },
      { WERKPEIL_URL: 'ftp://example.be' },
      { WERKPEIL_URL: 'https://example.be/path' },
      { WERKPEIL_LOG: 'everything' },
      { WERKPEIL_SMTP_URL: 'mail.example.be' },
      { WERKPEIL_SMTP_URL: 'https://mail.example.be' },
      { WERKPEIL_SMTP_URL: 'smtp://user:50%@mail.example.be' },
      { WERKPEIL_MAIL_FROM: 'Werkpeil' },
    ] as Record<string, string>[]) {
      expect(() => readConfig(env, { demo: false })).toThrow(Object.keys(env)[0] as string);
    }
  });

  it('is told on the terminal in its own language, and in English when we do not have that', () => {
    expect(
      ['nl_BE.UTF-8', 'fr_BE', 'de', 'en_GB.UTF-8', 'pl_PL', 'C', ''].map((LANG) => terminalLanguage({ LANG })),
    ).toEqual(['nl', 'fr', 'de', 'en', 'en', 'en', 'en']);
    expect(terminalLanguage({ LANG: 'nl_BE', LC_ALL: 'fr_BE' })).toBe('fr');
    const link = 'http://localhost:8080/first-run?token=x';
    for (const language of languages) {
      const texts = startTexts(language);
      expect(texts.ready('http://localhost:8080', 'x')).toContain(link);
      expect(texts.ready('http://localhost:8080', null)).not.toContain('first-run');
      expect(texts.explain(new ConfigError({ setting: 'PORT', found: '80a', expected: 'port' }))).toMatch(
        /PORT.*80a.*65535/,
      );
    }
    expect(startTexts('nl').ready('http://localhost:8080', 'x').split('\n')).toEqual([
      'Werkpeil draait op http://localhost:8080',
      `Maak het eerste account op ${link}`,
      'Stoppen doet u met Ctrl-C.',
    ]);
  });

  it('sends mail without encryption to this machine only, and never without the address that links lead to', () => {
    const mail = { WERKPEIL_URL: 'https://scan.example.be', WERKPEIL_MAIL_FROM: 'scan@example.be' };
    const security = (url: string) => readConfig({ ...mail, WERKPEIL_SMTP_URL: url }, { demo: false }).mail?.security;
    expect(['smtp://localhost:25', 'smtp://127.0.0.1', 'smtp://[::1]:1025'].map(security)).toEqual(
      Array(3).fill('none'),
    );
    expect(['smtp://mail.example.be', 'smtp://127.0.0.2', 'smtp://localhost.example.be'].map(security)).toEqual(
      Array(3).fill('starttls'),
    );
    expect(security('smtps://localhost')).toBe('tls');
    const url = 'smtp://u:geheim@mail.example.be';
    for (const [env, named] of [
      [{ ...mail, WERKPEIL_SMTP_URL: url, WERKPEIL_URL: '' }, 'WERKPEIL_URL'],
      [{ ...mail, WERKPEIL_SMTP_URL: url, WERKPEIL_MAIL_FROM: 'scan' }, 'WERKPEIL_MAIL_FROM'],
      [{ ...mail, WERKPEIL_SMTP_URL: url, WERKPEIL_MAIL_PER_MINUTE: '0' }, 'WERKPEIL_MAIL_PER_MINUTE'],
      [{ ...mail, WERKPEIL_SMTP_URL: `${url}?secure=false` }, 'WERKPEIL_SMTP_URL'],
    ] as [Record<string, string>, string][]) {
      expect(() => readConfig(env, { demo: false })).toThrow(named);
      expect(() => readConfig(env, { demo: false })).not.toThrow('geheim');
    }
    const settings = { ...mail, WERKPEIL_SMTP_URL: url };
    expect(readConfig(settings, { demo: true }).mail).toBeNull();
  });
});
