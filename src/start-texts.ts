import { errorSentence, problemSentence } from '../web/locales/index.ts';
import type { Demo } from './cli/demo.ts';
import { demoServiceKey } from './cli/demo-service-key.ts';
import { ConfigError } from './config-error.ts';
import { WerkpeilError } from './domain/errors.ts';
import type { Language } from './domain/language.ts';
import { de } from './start-words/de.ts';
import { en } from './start-words/en.ts';
import { fr } from './start-words/fr.ts';
import { nl } from './start-words/nl.ts';
import type { StartWords } from './start-words/start-words.types.ts';
import { StartError } from './storage/start-error.ts';

const words: Readonly<Record<Language, StartWords>> = { nl, fr, de, en };

/** The few lines that the operator reads on the terminal, in the language of the terminal. */
export interface StartTexts
  extends Pick<StartWords, 'starting' | 'stopping' | 'fillingDemo' | 'folderMoved' | 'ownersLogin'> {
  /** `firstRunToken` null: there is an account already. */
  ready(baseUrl: string, firstRunToken: string | null): string;
  /** `keyFile`: where the key of the demo's prevention service lies. */
  demoReady(baseUrl: string, demo: Demo, keyFile: string): string;
  /** Why the service cannot start; what is unknown with its stack, because the reader is the operator. */
  explain(error: unknown): string;
}

export function startTexts(language: Language): StartTexts {
  const said = words[language];
  return {
    ...said,
    ready: (baseUrl, firstRunToken) =>
      [
        said.ready(baseUrl),
        ...(firstRunToken ? [said.firstAccount(`${baseUrl}/first-run?token=${firstRunToken}`)] : []),
        said.stop,
      ].join('\n'),
    demoReady: (baseUrl, demo, keyFile) => demoLines(baseUrl, demo, keyFile, said),
    explain(error) {
      if (error instanceof StartError) return said.errors[error.code](error.details);
      if (error instanceof ConfigError) return explainSetting(error, said);
      if (error instanceof WerkpeilError) return explainData(error, said, language);
      return error instanceof Error ? (error.stack ?? error.message) : String(error);
    },
  };
}

/** One link for each role, in a column. */
function demoLines(baseUrl: string, demo: Demo, keyFile: string, said: StartWords): string {
  const [employee, ...others] = demo.invitations;
  const links: [string, string][] = [
    ...demo.accounts.map(({ role }): [string, string] => [said.demo.roles[role], `${baseUrl}/demo/${role}`]),
    ...(employee ? [[said.demo.employee, employee.url] as [string, string]] : []),
    [said.demo.selfEmployed, demo.openScanUrl],
  ];
  const width = Math.max(...links.map(([who]) => who.length));
  return [
    said.demo.ready(baseUrl),
    ...links.map(([who, url]) => `  ${who.padEnd(width)}  ${url}`),
    `${said.demo.moreCodes} ${others.map(({ code }) => code).join(', ')} (${baseUrl}/s)`,
    said.demo.serviceKey(keyFile, demoServiceKey.passphrase),
    said.stop,
  ].join('\n');
}

function explainSetting({ wrong, message }: ConfigError, said: StartWords): string {
  if (!wrong) return message;
  const { setting, found, expected } = wrong;
  return said.setting(setting, found, { port: said.port, address: said.address }[expected as 'port'] ?? expected);
}

/** `key-missing`, or an instrument that is not in order. */
function explainData(error: WerkpeilError, said: StartWords, language: Language): string {
  if (error.code === 'key-missing')
    return said.keyMissing(String(error.details['file']), error.details['reason'] !== 'no-file');
  return [
    errorSentence(language, error.code, error.details),
    ...(error.details['instrument'] === undefined ? [] : [`  ${whereOf(error.details)}`]),
    ...error.problems.map((problem) =>
      ['  ', problem.where && `${problem.where}:`, problemSentence(language, problem), `(${problem.code})`]
        .filter(Boolean)
        .join(' '),
    ),
  ].join('\n');
}

/** Folder of an instrument or of the benchmarks, and the place in it where that is known. */
const whereOf = ({ instrument, where }: WerkpeilError['details']): string =>
  [`surveys/${instrument}`, where].filter((part) => part !== undefined).join(' · ');
