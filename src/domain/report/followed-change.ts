import type { PublishableTable, PublishedCell } from '../disclosure/publishable.types.ts';
import type { Wave } from '../participation/participation.types.ts';
import { pairedChange } from '../statistics/paired-change.ts';
import { wilsonHull } from '../statistics/wilson-hull.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';
import { followedSlice } from '../tabulation/following.ts';
import type { CellIndex } from './cell-index.ts';
import type { FollowedChange, FollowedReport, ReportedShare, ReportUnitNode } from './report.types.ts';
import { type MeasureRow, rowExplanation, rowName } from './report-measures.ts';

/**
 * How those are doing who were found again in an earlier wave, for one unit: from published figures only. Null where the release
 * follows nobody. A unit whose change is not told says why, as far as that looks at who took part and at no answer, and
 * which unit above it is told.
 *
 * @param wave the earlier wave.
 */
export function followedChange(
  table: PublishableTable,
  index: CellIndex,
  unit: ReportUnitNode,
  rows: readonly MeasureRow[],
  wave: Pick<Wave, 'id' | 'title' | 'openedOn'>,
): FollowedReport | null {
  if (!table.following) return null;
  const previousWave = { id: wave.id, title: wave.title, openedOn: wave.openedOn };
  const cell = index.cell(unit.id, followedSlice);
  if (cell?.status === 'shown' && cell.n !== null) {
    const told = rows.flatMap((row) => changeOf(row, cell, index));
    return { previousWave, n: cell.n, reason: null, coveredBy: null, rows: told };
  }
  const left = table.following.hidden.find(({ unitId }) => unitId === unit.id)?.reason;
  const reason = left ?? cell?.reason ?? 'protected';
  return { previousWave, n: null, reason, coveredBy: nearestTold(index, unit.id), rows: [] };
}

function nearestTold(index: CellIndex, unitId: string): FollowedReport['coveredBy'] {
  let parent = index.units.get(unitId)?.parentId ?? null;
  while (parent !== null) {
    const unit = index.units.get(parent);
    if (unit && index.cell(parent, followedSlice)?.status === 'shown') return { id: parent, label: unit.label };
    parent = unit?.parentId ?? null;
  }
  return null;
}

function changeOf(row: MeasureRow, cell: PublishedCell, index: CellIndex): readonly FollowedChange[] {
  const [better, worse] = row.change.map(({ id }) => index.share(cell, id));
  if (!better || !worse) return [];
  const now = index.share(cell, row.first.id);
  return [
    {
      measureId: row.first.id,
      scaleId: row.scale?.id ?? null,
      role: row.role,
      name: rowName(row),
      explanation: rowExplanation(row),
      before: beforeOf(now, better, worse),
      now,
      better,
      worse,
      ...balance(better, worse),
    },
  ];
}

interface Counts {
  readonly lo: number;
  readonly hi: number;
  readonly n: number;
}

function countsOf(share: ReportedShare): Counts | null {
  if (share.status === 'exact') return { lo: share.count, hi: share.count, n: share.n };
  return share.status === 'band' ? { lo: share.lo, hi: share.hi, n: share.n } : null;
}

/** Problems then = problems now + got better - got worse: what the three published figures allow. */
function beforeOf(...shares: readonly [ReportedShare, ReportedShare, ReportedShare]): ReportedShare {
  const [now, better, worse] = shares.map(countsOf);
  const hidden = shares.find(({ status }) => status === 'hidden');
  if (!now || !better || !worse) return hidden ?? { status: 'absent' };
  const { n } = now;
  const lo = Math.max(0, better.lo, now.lo + better.lo - worse.hi);
  const hi = Math.min(n - worse.lo, now.hi + better.hi - worse.lo);
  if (lo === hi) return { status: 'exact', count: lo, n, share: lo / n, interval: wilsonInterval(lo, n) };
  return { status: 'band', lo, hi, n, share: [lo / n, hi / n], interval: wilsonHull(lo, hi, n) };
}

/**
 * The share that got better among those who changed, over every pair of counts that the published figures allow; a verdict only
 * where all of them lie on one side of a half.
 */
function balance(better: ReportedShare, worse: ReportedShare): Pick<FollowedChange, 'betterOfChanged' | 'verdict'> {
  const [up, down] = [countsOf(better), countsOf(worse)];
  if (!up || !down) return { betterOfChanged: null, verdict: 'not-told' };
  const low = pairedChange(up.lo, down.hi);
  const high = pairedChange(up.hi, down.lo);
  if (!low || !high) return { betterOfChanged: null, verdict: 'no-clear-change' };
  const interval = [low.interval[0], high.interval[1]] as const;
  const verdict = interval[0] > 0.5 ? 'better' : interval[1] < 0.5 ? 'worse' : 'no-clear-change';
  return { betterOfChanged: { share: [low.share, high.share], interval }, verdict };
}
