import type { UnitId } from '../ids.ts';
import type { ReportingGroup, ReportUnit, Unit } from './participation.types.ts';
import { unitPaths } from './unit-paths.ts';

/** A group of people as a reader meets it: where it is, and what it was put together from and why. */
export interface ShownGroup {
  readonly label: string;
  /** What is above it, `Gent / Productie`; empty at the top. */
  readonly place: string;
  readonly headCount: number;
  /** What was put together; empty for a unit by itself. */
  readonly parts: readonly string[];
  /** `too-small`: before opening, because fewer than k were invited in a part; `too-few-answers`: at the release. */
  readonly because: 'too-small' | 'too-few-answers' | null;
  /** Null where nothing was put together. */
  readonly k: number | null;
}

/**
 * The groups of a wave in the one form in which every page and file shows them: as they were made at opening and, once there is
 * a release, as that reports them (`reported`: its units). Says what is in a release's labels already, and no number of answers.
 */
export function shownGroups(input: {
  readonly units: readonly Unit[];
  readonly groups: readonly ReportingGroup[];
  readonly k: number;
  readonly reported: readonly ReportUnit[] | null;
}): ShownGroup[] {
  const { units, groups, k, reported } = input;
  const paths = unitPaths(units);
  const nameOf = new Map(units.map(({ id, name }) => [id, name]));
  const one = (inside: readonly ReportingGroup[], joined: ReportUnit['joined'], label: string): ShownGroup => {
    const unitIds = inside.flatMap((group) => group.unitIds);
    const names = unitIds.map((id) => nameOf.get(id) ?? '').filter((name) => name !== '');
    const because = joined ? joined.because : unitIds.length > 1 ? 'too-small' : null;
    return {
      label,
      place: commonPath(inside.map(({ parentUnitId }) => pathOf(parentUnitId, paths))).join(' / '),
      headCount: inside.reduce((sum, { headCount }) => sum + headCount, 0),
      parts: joined ? joined.parts : because === null ? [] : names.sort(),
      because,
      k: because === null ? null : (joined?.k ?? k),
    };
  };
  if (reported === null) return groups.map((group) => one([group], undefined, group.label));
  const uppers = new Set(reported.map(({ parentId }) => parentId));
  return reported
    .filter(({ id }) => !uppers.has(id))
    .map(({ groupIds, joined, label }) =>
      one(
        groups.filter(({ id }) => groupIds.includes(id)),
        joined,
        label,
      ),
    );
}

const pathOf = (id: UnitId | null, paths: ReadonlyMap<UnitId, readonly string[]>): readonly string[] =>
  id === null ? [] : (paths.get(id) ?? []);

/** What all paths begin with. */
function commonPath(all: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...rest] = all;
  const end = first.findIndex((name, depth) => rest.some((path) => path[depth] !== name));
  return end < 0 ? first : first.slice(0, end);
}
