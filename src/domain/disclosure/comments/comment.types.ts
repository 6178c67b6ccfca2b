import type { OrganisationId, WaveId } from '../../ids.ts';

/** A comment as it waits to be read: with the reporting group of its writer, and with nothing else that its writer answered. */
export interface WaitingComment {
  /** Random, made when fieldwork closed; not the id of any answer. */
  readonly id: string;
  readonly groupId: string;
  /** `<instrument>:<item>`. */
  readonly question: string;
  readonly text: string;
  readonly review: Review | null;
}

/** What the reader decided. Words can be blanked out and nothing can be written: nobody puts words into another's mouth. */
export type Review =
  | {
      readonly decision: 'accept' /** Places of words in `splitWords`, ascending. */;
      readonly blanked: readonly number[];
    }
  | { readonly decision: 'leave-out' };

/** Comments that stand together: at one node of the report, under one question. */
export interface CommentPlace {
  readonly unitId: string;
  readonly question: string;
  readonly commentIds: readonly string[];
}

/** What was published of the comments of a wave: its own entry of the ledger, once and for all. */
export interface CommentPublication {
  readonly format: 'werkpeil-comments/1';
  readonly organisationId: OrganisationId;
  readonly waveId: WaveId;
  /** Fewest people who wrote something, at every place. */
  readonly k: number;
  readonly places: readonly PublishedPlace[];
}

export interface PublishedPlace {
  readonly unitId: string;
  readonly unitLabel: string;
  readonly question: string;
  /** People who stand behind it: one comment each. */
  readonly n: number;
  /** In random order, without a date. */
  readonly comments: readonly string[];
}
