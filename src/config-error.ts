/** A setting in three parts, so that it can be said in the operator's language. */
interface WrongSetting {
  readonly setting: string;
  readonly found: string;
  /** `port`, `address`, or the possible values themselves. */
  readonly expected: string;
}

/** A setting that cannot be understood: names it and what was expected. A sentence is said as it is, in English. */
export class ConfigError extends Error {
  readonly wrong: WrongSetting | null;

  constructor(what: string | WrongSetting) {
    const wrong = typeof what === 'string' ? null : what;
    super(wrong ? `${wrong.setting}: expected ${wrong.expected}, found "${wrong.found}"` : (what as string));
    this.wrong = wrong;
  }
}
