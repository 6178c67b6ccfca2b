import { describe, expect, test } from 'vitest';
import { joinSmallUnits } from '../../../src/domain/disclosure/join-small-units.ts';
import type { ReportingGroupId } from '../../../src/domain/ids.ts';
import type { ReportUnit } from '../../../src/domain/participation/participation.types.ts';

const unit = (id: string, parentId: string | null): ReportUnit => ({
  id,
  parentId,
  label: id.toUpperCase(),
  unitIds: [],
  groupIds: [id as ReportingGroupId],
  headCount: 12,
});

function join(
  answers: Readonly<Record<string, number>>,
  parents: Readonly<Record<string, string | null>>,
  paper: Readonly<Record<string, number>> = {},
) {
  const units = Object.entries(parents).map(([id, parentId]) => unit(id, parentId));
  return joinSmallUnits({
    units,
    respondents: (group) => answers[group] ?? 0,
    onPaper: (group) => paper[group] ?? 0,
    k: 10,
  });
}

describe('a unit with too few answers', () => {
  test('is joined with the neighbour of the fewest answers', () => {
    const flat = { top: null, a: 'top', b: 'top', c: 'top' };
    const { units, joined } = join({ a: 30, b: 12, c: 7 }, flat);
    expect(units.map(({ label }) => label)).toEqual(['TOP', 'A', 'B + C']);
    expect(joined).toMatchObject([{ because: 'too-few-answers', k: 10, parts: [{ label: 'C' }, { label: 'B' }] }]);
    expect(units[2]).toMatchObject({ parentId: 'top', groupIds: ['b', 'c'], headCount: 24 });
  });

  test('two small ones are joined with each other and leave the others alone', () => {
    const { units } = join({ a: 30, b: 12, c: 7, d: 6 }, { top: null, a: 'top', b: 'top', c: 'top', d: 'top' });
    expect(units.map(({ label }) => label)).toEqual(['TOP', 'A', 'B', 'C + D']);
  });

  test('stays when the only neighbour would make the parent over again', () => {
    const { units, joined } = join({ a: 30, b: 7 }, { top: null, a: 'top', b: 'top' });
    expect(units.map(({ label }) => label)).toEqual(['TOP', 'A', 'B']);
    expect(joined).toEqual([]);
  });

  test('is joined when the parent has other people beside the two', () => {
    const parents = { top: null, site: 'top', x: 'site', y: 'site', z: 'site', a: 'top', b: 'top' };
    const { units } = join({ x: 20, y: 20, z: 20, a: 14, b: 7 }, parents);
    expect(units.map(({ label }) => label)).toEqual(['TOP', 'SITE', 'X', 'Y', 'Z', 'A + B']);
  });

  test('k answers are enough, k - 1 are not', () => {
    const flat = { top: null, a: 'top', b: 'top', c: 'top' };
    expect(join({ a: 30, b: 12, c: 10 }, flat).joined).toEqual([]);
    expect(join({ a: 30, b: 12, c: 9 }, flat).joined).toHaveLength(1);
  });

  test('a unit in which nobody answered is left as it is', () => {
    expect(join({ a: 30, b: 12, c: 0 }, { top: null, a: 'top', b: 'top', c: 'top' }).joined).toEqual([]);
  });

  test('paper does not lift a few others over k: they are joined with a neighbour as if it were not there', () => {
    const flat = { top: null, a: 'top', b: 'top', c: 'top', d: 'top' };
    const { units } = join({ a: 30, b: 25, c: 12, d: 19 }, flat, { c: 9, d: 19 });
    expect(units.map(({ label }) => label)).toEqual(['TOP', 'A', 'B + C', 'D']);
  });

  test('the id depends on the parts and not on their sizes', () => {
    const flat = { top: null, a: 'top', b: 'top', c: 'top' };
    const one = join({ a: 30, b: 12, c: 7 }, flat).units[2]?.id;
    expect(join({ a: 30, b: 5, c: 8 }, flat).units[2]?.id).toBe(one);
  });
});
