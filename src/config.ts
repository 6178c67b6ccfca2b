import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigError } from './config-error.ts';
import { isLanguage, type Language } from './domain/language.ts';
import {
  careDaysBetween,
  standardCareDays,
  standardTalkDays,
  talkDaysBetween,
} from './domain/participation/erase-day.ts';
import { readMailSettings } from './mail-settings.ts';
import { chooseDataFolder, describeDataFolder } from './storage/data-folder.ts';
import type { MailSettings } from './storage/mail.types.ts';

/** The project's own folder, wherever the service is started from. */
export const project = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** How this installation runs; read once from the environment. The README has the same table. */
export interface Config {
  /** Data of the embedded database and the key. */
  readonly dataFolder: string;
  /** True when the default folder is closed to the database server and another one is used: said in one line at start. */
  readonly dataFolderMoved: boolean;
  /** Null: the embedded database. */
  readonly databaseUrl: string | null;
  /** How the running service logs in to that database; null: with a login that it makes itself. */
  readonly databaseServiceUrl: string | null;
  readonly keyFile: string;
  readonly host: string;
  readonly port: number;
  /** Set by hand: when it is taken the start fails; else the next free port is used. */
  readonly portIsFixed: boolean;
  /** Public address without a slash at the end; null: the address on which the service listens. */
  readonly baseUrl: string | null;
  /** Null: no mail is sent, and everything goes by letter. */
  readonly mail: MailSettings | null;
  /** Header in which a proxy that one trusts hands over the client's address; null: the connection's. */
  readonly clientAddressHeader: string | null;
  /** Days until a request for a talk is erased at the latest. */
  readonly talkDays: number;
  /** Days after closing until sealed answers in the care of a physician are erased, for waves planned from now on. */
  readonly careDays: number;
  readonly logLevel: string;
  readonly demo: boolean;
  /** Language of the lines on the terminal. */
  readonly language: Language;
}

/** Language of the lines on the terminal, as the operator set it for every program; English for one that we do not have. */
export function terminalLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const code = (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '').slice(0, 2).toLowerCase();
  return isLanguage(code) ? code : 'en';
}

export function readConfig(env: Readonly<Record<string, string | undefined>>, options: { demo: boolean }): Config {
  const { demo } = options;
  const given = env['WERKPEIL_DATA'];
  // The demo never touches real data: not the folder, not the key, not the database of the settings.
  const chosen = given
    ? { path: demo ? join(given, 'demo') : given, moved: false }
    : chooseDataFolder(project, demo ? '.demo' : '.data');
  return {
    dataFolder: resolve(chosen.path),
    dataFolderMoved: chosen.moved,
    databaseUrl: (!demo && env['DATABASE_URL']) || null,
    databaseServiceUrl: demo ? null : readServiceUrl(env),
    keyFile: (!demo && env['WERKPEIL_KEY_FILE']) || describeDataFolder(chosen.path).keyFile,
    host: env['HOST'] || '127.0.0.1',
    port: readPort(env['PORT']),
    portIsFixed: Boolean(env['PORT']),
    baseUrl: readBaseUrl(env['WERKPEIL_URL']),
    mail: demo ? null : readMailSettings(env),
    clientAddressHeader: env['WERKPEIL_CLIENT_ADDRESS_HEADER']?.toLowerCase() || null,
    talkDays: readDays(env, 'WERKPEIL_TALK_DAYS', standardTalkDays, talkDaysBetween),
    careDays: readDays(env, 'WERKPEIL_CARE_DAYS', standardCareDays, careDaysBetween),
    logLevel: readLogLevel(env['WERKPEIL_LOG']),
    demo,
    language: terminalLanguage(env),
  };
}

/** 0 lets the operating system choose, as tests do. */
function readPort(text: string | undefined): number {
  if (!text) return 8080;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new ConfigError({ setting: 'PORT', found: text, expected: 'port' });
  return port;
}

function readServiceUrl(env: Readonly<Record<string, string | undefined>>): string | null {
  const url = env['DATABASE_SERVICE_URL'] || null;
  if (url !== null && !env['DATABASE_URL'])
    throw new ConfigError('DATABASE_SERVICE_URL is set, but not DATABASE_URL: with which login are the tables made?');
  return url;
}

function readDays(
  env: Readonly<Record<string, string | undefined>>,
  setting: string,
  standard: number,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  const text = env[setting];
  if (!text) return standard;
  const days = Number(text);
  if (!/^\d+$/.test(text) || days < from || days > to)
    throw new ConfigError({ setting, found: text, expected: `${from}-${to}` });
  return days;
}

function readBaseUrl(text: string | undefined): string | null {
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
    throw new ConfigError({ setting: 'WERKPEIL_URL', found: text, expected: 'address' });
  }
  return url.origin;
}

function readLogLevel(text: string | undefined): string {
  const level = text || 'info';
  const levels = ['silent', 'error', 'warn', 'info', 'debug'];
  if (!levels.includes(level))
    throw new ConfigError({ setting: 'WERKPEIL_LOG', found: level, expected: levels.join(', ') });
  return level;
}
