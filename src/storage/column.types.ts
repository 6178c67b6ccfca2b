import type { ColumnType } from 'kysely';

/** A column that is written once: the service's role may not change it. */
export type Fixed<T> = ColumnType<T, T, never>;

/** Bytes: any Uint8Array goes in, a Buffer comes out. `BytesOrNull` may be set and taken away again. */
export type Bytes = ColumnType<Buffer, Uint8Array, never>;
export type FixedBytesOrNull = ColumnType<Buffer | null, Uint8Array | null | undefined, never>;
export type BytesOrNull = ColumnType<Buffer | null, Uint8Array | null | undefined, Uint8Array | null>;
