import { describe, expect, test } from 'vitest';
import type { PublishableTable, PublishedFigure } from '../../../src/domain/disclosure/publishable.types.ts';
import { indexCells } from '../../../src/domain/report/cell-index.ts';
import { followedChange } from '../../../src/domain/report/followed-change.ts';
import { measureRows } from '../../../src/domain/report/report-measures.ts';
import { unitTree } from '../../../src/domain/report/unit-tree.ts';
import { followedSlice } from '../../../src/domain/tabulation/following.ts';
import {
  band,
  exact,
  hiddenCell,
  instrument,
  measure,
  previousWaveId,
  release,
  shownCell,
  unit,
  wave,
} from './release-fixture.ts';

const [problem, better, worse] = ['problematic:stress', 'better:stress', 'worse:stress'];
const earlier = wave({ id: previousWaveId, title: 'Najaar 2025', openedOn: '2025-10-01' });

/** The company and two teams; the company's people who were found again have these figures. */
function table(figures: readonly PublishedFigure[]): PublishableTable {
  return {
    ...release({
      units: [unit('all', null), unit('a', 'all'), unit('b', 'all')],
      measures: [problem, better, worse].map((id) => measure(id)),
      cells: [
        ...['all', 'a', 'b'].map((id) => shownCell(id, 60, [exact(problem, 20, 60)])),
        shownCell('all', 40, figures, followedSlice),
        hiddenCell('b', 'protects-another', 'all', followedSlice),
      ],
    }),
    following: { previousWaveId, hidden: [{ unitId: 'a', reason: 'too-few' }] },
  } as PublishableTable;
}

function change(figures: readonly PublishedFigure[], unitId = 'all') {
  const published = table(figures);
  const index = indexCells(published);
  const node = unitTree(index).find(({ id }) => id === unitId);
  if (!node) throw new Error(unitId);
  return followedChange(published, index, node, measureRows(published.measures, [instrument()]), earlier);
}

describe('the same people, then and now', () => {
  test('had the problems of now, with those who got better and without those who got worse', () => {
    const found = change([exact(problem, 12, 40), exact(better, 14, 40), exact(worse, 3, 40)]);
    expect(found).toMatchObject({ n: 40, previousWave: { title: 'Najaar 2025' }, reason: null });
    expect(found?.rows[0]).toMatchObject({
      before: { status: 'exact', count: 23, n: 40 },
      now: { count: 12 },
      better: { count: 14 },
      worse: { count: 3 },
      verdict: 'better',
    });
  });

  test('are laid beside each other as far as bands allow, and no further', () => {
    const [row] = change([band(problem, 10, 12, 40), exact(better, 6, 40), band(worse, 0, 3, 40)])?.rows ?? [];
    expect(row?.before).toMatchObject({ status: 'band', lo: 13, hi: 18 });
    // 6 of 9 who changed at the least, 6 of 6 at the most: not clear for every count that the band allows.
    expect(row?.betterOfChanged?.share).toEqual([6 / 9, 1]);
    expect(row?.verdict).toBe('no-clear-change');
    const [worst] = change([exact(problem, 30, 40), band(better, 0, 3, 40), exact(worse, 20, 40)])?.rows ?? [];
    expect(worst?.verdict).toBe('worse');
  });

  test('say why they are not told, and where they are', () => {
    const figures = [exact(problem, 12, 40), exact(better, 14, 40), exact(worse, 3, 40)];
    const where = { id: 'all', label: 'Groep all' };
    expect(change(figures, 'a')).toMatchObject({ n: null, reason: 'too-few', coveredBy: where, rows: [] });
    expect(change(figures, 'b')).toMatchObject({ n: null, reason: 'protects-another', coveredBy: where, rows: [] });
  });

  test('are nowhere where nobody is followed', () => {
    const plain = release({ units: [unit('all', null)], cells: [shownCell('all', 60, [exact(problem, 20, 60)])] });
    const index = indexCells(plain);
    const [node] = unitTree(index);
    expect(node && followedChange(plain, index, node, [], earlier)).toBeNull();
  });
});
