/** Clock and randomness are arguments: the same input gives the same answer years later. */
export type Clock = () => Date;

export interface Random {
  /** A version-4 UUID. */
  uuid(): string;
  /** `length` random bytes. */
  bytes(length: number): Uint8Array<ArrayBuffer>;
  /** A uniform whole number, 0 <= result < limit, without modulo bias. */
  below(limit: number): number;
}
