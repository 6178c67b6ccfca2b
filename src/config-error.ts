/** A setting that cannot be understood: names it and what was expected. */
export class ConfigError extends Error {}
