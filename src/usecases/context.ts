import type { Kysely } from 'kysely';
import type { Benchmark } from '../domain/benchmark/benchmark.types.ts';
import type { Clock, Random } from '../domain/effects.ts';
import type { OrganisationId, StaffId, UnitId } from '../domain/ids.ts';
import type { InstrumentLibrary } from '../domain/instruments/instrument.types.ts';
import type { Database } from '../storage/database.ts';
import type { PostOffice } from '../storage/mail.types.ts';
import type { SealedBox } from '../storage/sealed-box.types.ts';
import type { StaffAuth } from '../storage/staff-auth.ts';

/** What every recipe receives as its first argument. */
export interface Context {
  /** Service role: cannot update or delete insert-only tables. */
  readonly db: Kysely<Database>;
  /** The one writer of everything in fieldwork that concerns one person. */
  readonly box: SealedBox;
  readonly staffAuth: StaffAuth;
  /** Null: no mail server is set up, and everything goes by letter. */
  readonly mail: PostOffice | null;
  readonly library: InstrumentLibrary;
  readonly benchmarks: readonly Benchmark[];
  readonly clock: Clock;
  readonly random: Random;
  /** 32 bytes, kept beside the database and not in it; invitation codes are derived from it. */
  readonly key: Uint8Array<ArrayBuffer>;
  /** Public address without a slash at the end, for links and QR codes. */
  readonly baseUrl: string;
  /** The token of the first-run link while there is no account; null afterwards. */
  readonly firstRunToken: string | null;
  /** Days until a request for a talk is erased at the latest. */
  readonly talkDays: number;
  readonly log: {
    info(fields: object, message: string): void;
    warn(fields: object, message: string): void;
    error(fields: object, message: string): void;
  };
}

export const roles = ['operator', 'contact', 'team-lead', 'consultant', 'prevention', 'works-council'] as const;
export type Role = (typeof roles)[number];

export interface Membership {
  /** Null for the operator only. */
  readonly organisationId: OrganisationId | null;
  readonly role: Role;
  /** Team leads: the unit they lead. */
  readonly unitId: UnitId | null;
}

/** Who asks. `system`: the command line of the operator, and jobs. */
export type Actor =
  | {
      readonly kind: 'staff';
      readonly staffId: StaffId;
      readonly name: string;
      readonly email: string;
      readonly memberships: readonly Membership[];
    }
  | { readonly kind: 'system' };
