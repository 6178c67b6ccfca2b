import type { Instrument } from '../domain/instruments/instrument.types.ts';
import type { LocalisedText } from '../domain/language.ts';
import type { Wave } from '../domain/participation/participation.types.ts';
import type { Connection } from '../storage/connection.repository.ts';
import { findPublishedComments } from './comment-hash.ts';
import { questionTitle } from './question-title.ts';

/** Comments as the report of one unit shows them. */
export interface ReportComments {
  /** `none`: the wave asked for none. `waiting`: nobody has read them yet. */
  readonly status: 'none' | 'waiting' | 'published';
  /** Fewest comments that stand together. */
  readonly k: number | null;
  /** Those that stand at this unit, question by question. */
  readonly here: readonly {
    readonly question: string;
    readonly title: LocalisedText;
    readonly n: number;
    readonly comments: readonly string[];
  }[];
  /** Other units of this reader at which comments stand. */
  readonly elsewhere: readonly { readonly id: string; readonly label: string }[];
}

/** What of the comments of a wave belongs on the page of one unit. `visible`: units that this reader may open. */
export async function reportComments(
  db: Connection,
  wave: Wave,
  at: {
    readonly unitId: string;
    readonly visible: readonly { readonly id: string; readonly label: string }[];
    readonly instruments: readonly Instrument[];
  },
): Promise<ReportComments> {
  const stored = wave.rules.comments ? await findPublishedComments(db, wave.organisationId, wave.id) : null;
  if (!stored) return { status: wave.rules.comments ? 'waiting' : 'none', k: null, here: [], elsewhere: [] };
  const { places, k } = stored.content;
  const here = places.filter(({ unitId }) => unitId === at.unitId);
  return {
    status: 'published',
    k,
    here: here.map(({ question, n, comments }) => ({
      question,
      title: questionTitle(at.instruments, question),
      n,
      comments,
    })),
    elsewhere: at.visible
      .filter(({ id }) => id !== at.unitId && places.some(({ unitId }) => unitId === id))
      .map(({ id, label }) => ({ id, label })),
  };
}
