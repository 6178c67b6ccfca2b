/** Why the service could not start. `src/start-texts.ts` says each of them in words. */
export type StartErrorCode =
  | 'platform-unsupported'
  | 'data-folder-unreachable'
  | 'data-folder-in-use'
  | 'data-folder-other-version'
  | 'tool-missing'
  | 'database-not-started'
  | 'database-stopped'
  | 'database-unreachable'
  | 'database-newer'
  | 'service-login-unusable'
  | 'service-login-elsewhere'
  | 'service-login-too-strong'
  | 'key-unreadable'
  | 'port-taken'
  | 'address-unusable';

/** An error that the operator meets on the terminal and nobody meets over HTTP. */
export class StartError extends Error {
  readonly code: StartErrorCode;
  readonly details: Readonly<Record<string, string>>;

  constructor(code: StartErrorCode, details: Readonly<Record<string, string>> = {}) {
    super(`${code} ${JSON.stringify(details)}`);
    this.name = 'StartError';
    this.code = code;
    this.details = details;
  }
}
