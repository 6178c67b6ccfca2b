import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { UnitId } from '../../../src/domain/ids.ts';
import { groupLabelWords } from '../../../src/domain/participation/group-labels.ts';
import { groupUnits, openGrouping } from '../../../src/domain/participation/group-units.ts';
import type { GroupingPlan, Unit } from '../../../src/domain/participation/participation.types.ts';

const words = groupLabelWords.nl;

/** `Gent/A: 4` = unit A in Gent with 4 people directly in it; ids are the paths. */
function organisation(list: Readonly<Record<string, number>>): { units: Unit[]; headCounts: Map<UnitId, number> } {
  const units = new Map<string, Unit>();
  for (const path of Object.keys(list)) {
    const names = path.split('/');
    for (let depth = 1; depth <= names.length; depth += 1) {
      const id = names.slice(0, depth).join('/') as UnitId;
      const parentId = depth === 1 ? null : (names.slice(0, depth - 1).join('/') as UnitId);
      units.set(id, { id, parentId, name: names[depth - 1] as string });
    }
  }
  return { units: [...units.values()], headCounts: new Map(Object.entries(list) as [UnitId, number][]) };
}

const group = (list: Readonly<Record<string, number>>, k = 10): GroupingPlan =>
  groupUnits({ organisationName: 'Firma', ...organisation(list), k, words });
const labels = (plan: GroupingPlan): string[] => plan.groups.map((each) => `${each.label}: ${each.headCount}`).sort();

describe('groupUnits', () => {
  test('leaves units of exactly k alone and joins units of k - 1', () => {
    expect(labels(group({ A: 10, B: 10 }))).toEqual(['A: 10', 'B: 10']);
    expect(labels(group({ A: 10, B: 9, C: 9 }))).toEqual(['A: 10', 'B + C: 18']);
  });

  test('joins the smallest with the next smallest, and no further than needed', () => {
    expect(labels(group({ A: 4, B: 7, C: 12, D: 30 }))).toEqual(['A + B: 11', 'C: 12', 'D: 30']);
  });

  test('lets a single small unit join the smallest unit beside it', () => {
    const plan = group({ A: 4, B: 12, C: 30 });
    expect(labels(plan)).toEqual(['A + B: 16', 'C: 30']);
    expect(plan.groups.find((each) => each.headCount === 16)?.merged).toEqual({
      because: 'too-small',
      k: 10,
      parts: [
        { label: 'A', headCount: 4 },
        { label: 'B', headCount: 12 },
      ],
    });
  });

  test('keeps small units inside their own parent', () => {
    const plan = group({ 'Gent/A': 5, 'Gent/B': 6, 'Gent/C': 20, 'Brugge/D': 5, 'Brugge/E': 6, 'Brugge/F': 20 });
    expect(labels(plan)).toEqual(['A + B: 11', 'C: 20', 'D + E: 11', 'F: 20']);
    expect(plan.groups.map((each) => each.parentUnitId).sort()).toEqual(['Brugge', 'Brugge', 'Gent', 'Gent']);
  });

  test('reports a parent whose units are all too small under its own name, with what it was joined from', () => {
    const plan = group({ 'Gent/A': 5, 'Gent/B': 6, Brugge: 20 });
    expect(labels(plan)).toEqual(['Brugge: 20', 'Gent: 11']);
    expect(plan.groups.find((each) => each.label === 'Gent')?.merged?.parts).toEqual([
      { label: 'A', headCount: 5 },
      { label: 'B', headCount: 6 },
    ]);
  });

  test('groups a whole parent below k at its own level', () => {
    expect(labels(group({ 'Gent/A': 2, 'Gent/B': 3, Brugge: 8, Aalst: 40 }))).toEqual([
      'Aalst: 40',
      'Gent + Brugge: 13',
    ]);
  });

  test('treats people who stand directly in an upper unit as a part among its children', () => {
    expect(labels(group({ Gent: 3, 'Gent/A': 12, 'Gent/B': 30, Brugge: 15 }))).toEqual([
      'B: 30',
      'Brugge: 15',
      'Gent (rechtstreeks) + A: 15',
    ]);
  });

  test('lets a small unit beside divided units take in the smallest group next door', () => {
    const plan = group({ 'Gent/A': 12, 'Gent/B': 30, Brugge: 5 });
    expect(labels(plan)).toEqual(['B: 30', 'Brugge + A: 17']);
    expect(plan.groups.find((each) => each.headCount === 17)?.parentUnitId).toBeNull();
  });

  test('makes one unsafe group when the organisation has fewer than k people, and a safe one of exactly k', () => {
    expect(group({ A: 4, B: 5 })).toMatchObject({
      safe: false,
      invited: 9,
      groups: [{ label: 'Firma', headCount: 9 }],
    });
    expect(group({ A: 4, B: 6 })).toMatchObject({
      safe: true,
      invited: 10,
      groups: [{ label: 'Firma', headCount: 10 }],
    });
    expect(group({})).toEqual({ groups: [], invited: 0, safe: false });
  });

  test('gives an open wave one group for everybody', () => {
    expect(openGrouping('Netwerk')).toMatchObject({ safe: true, groups: [{ label: 'Netwerk', unitIds: [] }] });
  });

  const sizes = fc.dictionary(
    fc.constantFrom(
      ...['A', 'B', 'C'].flatMap((a) => [a, ...['D', 'E', 'F'].flatMap((b) => [`${a}/${b}`, `${a}/${b}/G`])]),
    ),
    fc.integer({ min: 0, max: 25 }),
  );

  test('puts every person in exactly one group, of k or more unless the whole organisation is smaller, whatever the tree', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 5, max: 20 }), (list, k) => {
        const plan = group(list, k);
        const people = Object.values(list).reduce((sum, count) => sum + count, 0);
        const placed = plan.groups.flatMap((each) => each.unitIds);
        expect(new Set(placed).size).toBe(placed.length);
        expect([...placed].sort()).toEqual(
          Object.keys(list)
            .filter((id) => (list[id] ?? 0) > 0)
            .sort(),
        );
        expect(plan.invited).toBe(people);
        expect(plan.safe).toBe(people >= k);
        for (const each of plan.groups) {
          expect(each.headCount).toBe(each.unitIds.reduce((sum, id) => sum + (list[id] ?? 0), 0));
          expect(each.headCount >= k || plan.groups.length === 1).toBe(true);
          for (const id of each.unitIds)
            expect(
              each.parentUnitId === null || id === each.parentUnitId || id.startsWith(`${each.parentUnitId}/`),
            ).toBe(true);
          const parts = each.merged?.parts ?? [];
          if (parts.length > 0) expect(parts.reduce((sum, part) => sum + part.headCount, 0)).toBe(each.headCount);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('does not depend on the order in which units are given', () => {
    fc.assert(
      fc.property(sizes, fc.integer(), (list, seed) => {
        const { units, headCounts } = organisation(list);
        const shuffled = [...units].sort(
          (a, b) => Math.sin(seed + a.id.length + a.id.charCodeAt(0)) - Math.sin(seed + b.id.length),
        );
        const plan = (order: Unit[]) => groupUnits({ organisationName: 'F', units: order, headCounts, k: 10, words });
        expect(plan(shuffled)).toEqual(plan(units));
      }),
    );
  });
});
