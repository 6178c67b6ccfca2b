/** The shape of the Dutch texts, which every language fills completely: the same keys, with words of its own. */
export type TextsOf<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends readonly string[]
      ? readonly string[]
      : TextsOf<T[K]>;
};
