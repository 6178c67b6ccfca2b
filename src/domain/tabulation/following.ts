import type { ScaleId } from '../instruments/instrument.types.ts';
import type { ScoreSheet } from '../scoring/score.types.ts';
import type { ReadableMeasure } from './measures.ts';
import type { Measure, TableCell } from './table.types.ts';

/**
 * Change in the same people: who was found again in the wave before (`domain/following`), and had a problem then and none now
 * (`better`), or none then and one now (`worse`).
 *
 * Definition: a problem is the first tier of a scale (severity >= 1), in both waves by the same version of the instrument and the
 * same rules of scoring. `better:<scale>` and `worse:<scale>` count 1 for it and 0 otherwise.
 * Assumptions: a pair is one person (`matchMarks` leaves out whoever could be two). Nothing is assumed about who lets
 * himself be followed: these are not all people, and the report says so.
 * Missing values: everybody who was not found again, and everybody with a scale of them not scorable in one of the two waves,
 * is in the base of no such measure (-1). So all of them have the same base, and one number of people tells it. Nobody is imputed.
 *
 * Sensitive scales are left out: being followed is a part of a unit, and they are shown for no part.
 */
export interface FollowedRespondents {
  /** Score sheet in the earlier wave of each respondent, in their order; null: not found again. */
  readonly before: readonly (ScoreSheet | null)[];
  /** Units for which the change may be counted: what the earlier wave published allows it (`disclosure/units-to-follow.ts`). */
  readonly unitIds: ReadonlySet<string>;
}

/** The slice of a unit that holds those who were found again. No item of an instrument can have this name. */
export const followedSlice = { item: '@followed', value: 'again' } as const;

export const isFollowedCell = ({ slice }: Pick<TableCell, 'slice'>): boolean => slice?.item === followedSlice.item;
export const isChange = ({ kind }: Pick<Measure, 'kind'>): boolean => kind === 'better' || kind === 'worse';

/** Scales whose change is counted: those with a first tier that are not sensitive. */
export const followedScales = (measures: readonly Measure[]): readonly ScaleId[] =>
  measures.flatMap(({ kind, scaleId, sensitive }) =>
    kind === 'problematic' && scaleId !== null && !sensitive ? [scaleId] : [],
  );

/**
 * Whether a cell may have a figure of a measure. Change is counted among those who were found again and nowhere else; of
 * everything else they have the first tier of the same scales alone, to lay then and now beside each other. A sensitive
 * measure has no figure in any part of a unit.
 */
export function isCountedIn(measure: Measure, cell: Pick<TableCell, 'slice'>, measures: readonly Measure[]): boolean {
  if (!isFollowedCell(cell)) return !isChange(measure) && !(measure.sensitive && cell.slice !== null);
  if (measure.sensitive) return false;
  return (
    isChange(measure) ||
    (measure.kind === 'problematic' &&
      measures.some(({ kind, scaleId }) => kind === 'better' && scaleId === measure.scaleId))
  );
}

/** Per respondent whether the change in all these scales is known. */
export const isFollowed = (
  scaleIds: readonly ScaleId[],
  now: ScoreSheet,
  before: ScoreSheet | null | undefined,
): boolean => !!before && scaleIds.every((id) => hasProblem(now, id) !== null && hasProblem(before, id) !== null);

/** `better` and `worse` of a scale, as measures that read the sheets of then and now. */
export function changeMeasures(problematic: ReadableMeasure['measure']): readonly {
  readonly measure: Measure;
  readonly read: (now: ScoreSheet, before: ScoreSheet) => number | null;
}[] {
  const scaleId = problematic.scaleId ?? '';
  return (['better', 'worse'] as const).map((kind) => ({
    measure: { ...problematic, id: `${kind}:${scaleId}`, kind },
    read(now, before) {
      const [had, has] = [hasProblem(before, scaleId), hasProblem(now, scaleId)];
      if (had === null || has === null) return null;
      return (kind === 'better' ? had && !has : !had && has) ? 1 : 0;
    },
  }));
}

function hasProblem(scores: ScoreSheet, scaleId: ScaleId): boolean | null {
  const score = scores.find((candidate) => candidate.scaleId === scaleId);
  return score?.status === 'scored' && score.severity !== null ? score.severity >= 1 : null;
}
