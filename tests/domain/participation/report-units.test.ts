import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OrganisationId, ReportingGroupId, UnitId, WaveId } from '../../../src/domain/ids.ts';
import { groupLabelWords } from '../../../src/domain/participation/group-labels.ts';
import { groupUnits } from '../../../src/domain/participation/group-units.ts';
import type { ReportUnit, Unit } from '../../../src/domain/participation/participation.types.ts';
import { reportUnits } from '../../../src/domain/participation/report-units.ts';

const words = groupLabelWords.en;
const unit = (path: string): Unit => ({
  id: path as UnitId,
  parentId: path.includes('/') ? (path.slice(0, path.lastIndexOf('/')) as UnitId) : null,
  name: path.slice(path.lastIndexOf('/') + 1),
});

function report(list: Readonly<Record<string, number>>, wave = 'w1'): ReportUnit[] {
  const paths = new Set(
    Object.keys(list).flatMap((path) => path.split('/').map((_, i, all) => all.slice(0, i + 1).join('/'))),
  );
  const units = [...paths].map(unit);
  const headCounts = new Map(Object.entries(list) as [UnitId, number][]);
  const plan = groupUnits({ organisationName: 'Org', units, headCounts, k: 10, words });
  const groups = plan.groups.map((group, index) => ({
    ...group,
    id: `${wave}-${index}` as ReportingGroupId,
    waveId: wave as WaveId,
  }));
  return reportUnits({ organisation: { id: 'org' as OrganisationId, name: 'Org' }, units, groups, words });
}
const outline = (units: readonly ReportUnit[]): string[] =>
  units.map((node) => `${node.parentId ?? '-'} > ${node.label}: ${node.headCount}`);

describe('reportUnits', () => {
  test('lists the organisation, then upper units, then groups, parents first', () => {
    expect(outline(report({ 'Gent/A': 12, 'Gent/B': 20, Brugge: 15 }))).toEqual([
      '- > Org: 47',
      'org > Gent: 32',
      'Gent > A: 12',
      'Gent > B: 20',
      'org > Brugge: 15',
    ]);
  });

  test('uses the unit id wherever a node is exactly that unit, in every wave', () => {
    const first = report({ 'Gent/A': 12, 'Gent/B': 20, Brugge: 15 });
    const second = report({ 'Gent/A': 5, 'Gent/B': 6, Brugge: 15 }, 'w2');
    expect(first.map((node) => node.id)).toEqual(['org', 'Gent', 'Gent/A', 'Gent/B', 'Brugge']);
    expect(second.map((node) => node.id).sort()).toEqual(['Brugge', 'Gent', 'org']);
  });

  test('gives units that were joined the same id in the next wave', () => {
    const joined = (wave: string) => report({ A: 4, B: 7, C: 12 }, wave).find((node) => node.label === 'A + B')?.id;
    expect(joined('w1')).toMatch(/^g:[0-9a-f]{16}$/);
    expect(joined('w2')).toBe(joined('w1'));
  });

  test('leaves out an upper unit that would hold the same people as the one above it', () => {
    expect(outline(report({ 'Gent/A': 12, 'Gent/B': 20 }))).toEqual(['- > Org: 32', 'org > A: 12', 'org > B: 20']);
  });

  test('says of an upper unit which part is reported elsewhere, and lets its leader not read it as the whole', () => {
    const units = report({ 'Gent/A': 12, 'Gent/B': 30, 'Gent/C': 31, Brugge: 5 });
    const gent = units.find((node) => node.id === 'Gent');
    expect(gent).toMatchObject({ label: 'Gent (without A)', headCount: 61 });
    expect(gent?.unitIds).not.toContain('Gent');
    expect(units.find((node) => node.label === 'Brugge + A')).toMatchObject({
      parentId: 'org',
      unitIds: ['Gent/A', 'Brugge'],
    });
  });

  test('is the organisation alone when there is one group', () => {
    expect(outline(report({ A: 5, B: 6 }))).toEqual(['- > Org: 11']);
  });

  test('is a tree of distinct respondent sets that add up, whatever the organisation', () => {
    const paths = ['A', 'B', 'C'].flatMap((a) => [a, `${a}/D`, `${a}/E`, `${a}/E/F`, `${a}/E/G`]);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...paths), fc.integer({ min: 0, max: 30 })), (list) => {
        const nodes = report(list);
        expect(new Set(nodes.map((node) => node.id)).size).toBe(nodes.length);
        expect(new Set(nodes.map((node) => [...node.groupIds].sort().join(' '))).size).toBe(nodes.length);
        for (const [index, node] of nodes.entries()) {
          const children = nodes.filter((child) => child.parentId === node.id);
          if (index > 0) expect(nodes.findIndex((parent) => parent.id === node.parentId)).toBeLessThan(index);
          if (children.length > 0)
            expect(children.flatMap((child) => child.groupIds).sort()).toEqual([...node.groupIds].sort());
          else expect(node.groupIds.length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 300 },
    );
  });
});
