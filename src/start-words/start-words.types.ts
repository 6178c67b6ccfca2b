import type { Demo } from '../cli/demo.ts';
import type { StartErrorCode } from '../storage/start-error.ts';

/** What the operator reads on the terminal when the service starts, in one language. */
export interface StartWords {
  readonly starting: string;
  readonly stopping: string;
  folderMoved(folder: string): string;
  /** The service could make no login of its own; `reason`: the database's. */
  ownersLogin(reason: string): string;
  ready(baseUrl: string): string;
  firstAccount(link: string): string;
  readonly stop: string;
  readonly fillingDemo: string;
  readonly demo: {
    ready(baseUrl: string): string;
    readonly roles: Readonly<Record<Demo['accounts'][number]['role'], string>>;
    readonly employee: string;
    readonly selfEmployed: string;
    /** Before the codes of other letters. */
    readonly moreCodes: string;
    /** For whoever signs in as the prevention adviser. */
    serviceKey(file: string, passphrase: string): string;
  };
  /** `exists`: there is a file, with another key. */
  keyMissing(file: string, exists: boolean): string;
  /** A setting of the environment that cannot be understood. */
  setting(name: string, found: string, expected: string): string;
  readonly port: string;
  readonly address: string;
  readonly errors: Readonly<Record<StartErrorCode, (details: Readonly<Record<string, string>>) => string>>;
}
