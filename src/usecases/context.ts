import type { Kysely } from 'kysely';
import type { Benchmark } from '../domain/benchmark/benchmark.types.ts';
import type { Crew } from '../domain/disclosure/parts/job.types.ts';
import type { Clock, Random } from '../domain/effects.ts';
import type { OrganisationId, StaffId, UnitId, WaveId } from '../domain/ids.ts';
import type { InstrumentLibrary } from '../domain/instruments/instrument.types.ts';
import type { Database } from '../storage/database.ts';
import type { PostOffice } from '../storage/mail.types.ts';
import type { SealedBox } from '../storage/sealed-box.types.ts';
import type { StaffAuth } from '../storage/staff-auth.ts';
import type { BuildStep, ReleaseOutcome } from './release-outcome.types.ts';

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
  /** Days after closing until sealed answers in the care of a physician are erased; frozen with each wave. */
  readonly careDays: number;
  /** Hands for the jobs of a large protection; left out: only those of whoever calls. */
  readonly crew?: Crew;
  /** Builds releases away from this thread, so that requests are answered meanwhile; left out: here. */
  readonly builder?: ReleaseBuilder;
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

export interface BuildOrder {
  readonly actor: Actor;
  readonly organisationId: OrganisationId;
  readonly waveId: WaveId;
  readonly again: boolean;
}

/** Builds a release away from the thread that answers requests. Rejects when that fails; nothing is published then. */
export interface ReleaseBuilder {
  build(order: BuildOrder, onStep: (step: BuildStep) => void): Promise<ReleaseOutcome>;
}
