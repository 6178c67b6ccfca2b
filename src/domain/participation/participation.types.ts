import type { OrganisationId, PersonId, ReportingGroupId, UnitId, WaveId } from '../ids.ts';
import type { Language } from '../language.ts';

export interface Unit {
  readonly id: UnitId;
  readonly parentId: UnitId | null;
  readonly name: string;
}

export interface Person {
  readonly id: PersonId;
  readonly unitId: UnitId;
  readonly name: string | null;
  readonly email: string | null;
  readonly attributes: Readonly<Record<string, string>>;
}

export type WaveStatus = 'planned' | 'open' | 'closed';

/** What is fixed at opening and can then only become stricter. */
export interface WaveRules {
  /** Smallest number of respondents on whom any figure may be published; 10 by default, never below 5. */
  readonly k: number;
  /** For sensitive items; 20 by default, never below `k`. */
  readonly kSensitive: number;
  /** Item ids of background questions, in the order of reporting. */
  readonly breakdowns: readonly string[];
  readonly protectionLevel: 'half-range' | 'both-extremes';
  readonly participation: 'invited' | 'open';
  /** Optional rules of scoring that the instruments name (rounding, missing answers, categories); absent = the strict reading. */
  readonly scoring?: readonly string[];
  /**
   * `drawn`: a box of unnamed codes for each reporting group, from which everybody draws one; for a shared tablet or a workshop
   * without e-mail. Absent: each code is somebody's.
   */
  readonly codes?: 'drawn';
  /** How people may let themselves be found again in a later wave (`domain/following`); absent: not at all. */
  readonly following?: FollowingWay;
  /** Who answers may ask the prevention service for a talk (`domain/service-key`); absent: the page is not there. */
  readonly talk?: 'offered';
  /**
   * Beside earlier waves: `strict` everywhere, or only for sensitive questions and where nearly everybody answered both times
   * (`separate`, and when absent); `disclosure/README.md`. May only become strict.
   */
  readonly compare?: 'strict' | 'separate';
  /**
   * In the care of an occupational physician: answers with names, sealed to a key of the prevention service. Absent: nobody
   * reads single answers, and no name stands beside them. The key is null only while planned: that of the day of opening.
   * Sealed answers are erased `keepDays` after closing; absent in waves from before there was a term: they stay.
   */
  readonly care?: { readonly keyId: string | null; readonly keepDays?: number };
  /** Absent: nothing is sent by e-mail but what staff ask for by hand, and nobody is reminded. */
  readonly mail?: MailRules;
  /** The scan ends with an open question, whose answers a person reads before anybody else. Absent: no free text is kept. */
  readonly comments?: 'on';
}

export const followingWays = ['own-key', 'own-answers'] as const;
export type FollowingWay = (typeof followingWays)[number];

/** Marks that a device makes for each way (`domain/following`); none for whoever does not want to be found again. */
export const marksOfWay: Readonly<Record<FollowingWay, number>> = { 'own-key': 1, 'own-answers': 6 };

/** Who is reminded, from the most private to the least; `mail/README.md` weighs them. */
export const reminderKinds = ['none', 'camouflaged', 'blind'] as const;

/**
 * `camouflaged`: everybody with an address gets the same words, so that not even the mail server sees who took part.
 * `blind`: only those whose code was not used; the mail server sees to whom.
 */
export type ReminderKind = (typeof reminderKinds)[number];

export interface MailRules {
  /** Invitations go out when the wave opens, to everybody with an address on the list. */
  readonly invitations: boolean;
  readonly reminders: ReminderKind;
  /** Calendar days of automatic reminders. Null only while planned: half time and shortly before the end. */
  readonly reminderDays: readonly string[] | null;
}

export interface Wave {
  readonly organisationId: OrganisationId;
  readonly id: WaveId;
  /** Random, unguessable part of the public address `/w/<link>`. */
  readonly link: string;
  readonly title: string;
  readonly status: WaveStatus;
  readonly instruments: readonly { readonly id: string; readonly version: string }[];
  readonly languages: readonly Language[];
  /** Calendar days, ISO 8601 (`2026-11-22`), Europe/Brussels; null = by hand. */
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  /** Date on which it was opened, to order waves; ISO day, no time. */
  readonly openedOn: string | null;
  readonly rules: WaveRules;
}

/** Answers store this group only. Formed from the invited head counts before opening. */
export interface ReportingGroup {
  readonly id: ReportingGroupId;
  readonly waveId: WaveId;
  readonly label: string;
  readonly unitIds: readonly UnitId[];
  /** Unit in the hierarchy under which the group is reported; null = the organisation itself. */
  readonly parentUnitId: UnitId | null;
  readonly headCount: number;
}

/** One node of the hierarchy as a release reports it: upper units, and reporting groups as its leaves. */
export interface ReportUnit {
  readonly id: string;
  readonly parentId: string | null;
  readonly label: string;
  /** Organisation units that are wholly inside this node: who leads one of them may read it. */
  readonly unitIds: readonly UnitId[];
  readonly groupIds: readonly ReportingGroupId[];
  readonly headCount: number;
  /** Joined with its neighbours when the release was built, because too few people answered in one of them. */
  readonly joined?: {
    readonly because: 'too-few-answers';
    readonly k: number;
    /** Labels of what was joined; how many answered in each is not said. */
    readonly parts: readonly string[];
  };
}

/** How small units became reporting groups: shown before opening, stored with the wave. */
export interface GroupingPlan {
  readonly groups: readonly {
    readonly label: string;
    readonly unitIds: readonly UnitId[];
    readonly parentUnitId: UnitId | null;
    readonly headCount: number;
    /** Null when the unit stands alone. */
    readonly merged: {
      readonly because: 'too-small';
      readonly k: number;
      readonly parts: readonly { readonly label: string; readonly headCount: number }[];
    } | null;
  }[];
  readonly invited: number;
  /** False when not even the whole organisation reaches k: the wave cannot be opened. */
  readonly safe: boolean;
}

/** Sentences of the promise screen, by key and values; `web/locales/<lang>/scan.ts` words them. Generated from the settings only. */
export interface PromiseSentence {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}
