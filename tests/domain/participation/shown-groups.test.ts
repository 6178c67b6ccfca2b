import { expect, test } from 'vitest';
import type { OrganisationId, ReportingGroupId, UnitId, WaveId } from '../../../src/domain/ids.ts';
import { groupLabelWords } from '../../../src/domain/participation/group-labels.ts';
import { reportUnits } from '../../../src/domain/participation/report-units.ts';
import { shownGroups } from '../../../src/domain/participation/shown-groups.ts';

const unit = (id: string, parentId: string | null) => ({
  id: id as UnitId,
  parentId: parentId as UnitId | null,
  name: id,
});
const units = [
  unit('Gent', null),
  unit('Pers', 'Gent'),
  unit('Kantoor', 'Gent'),
  unit('Magazijn', 'Gent'),
  unit('Brugge', null),
];
const group = (label: string, unitIds: string[], parent: string | null, headCount: number) => ({
  id: label as ReportingGroupId,
  waveId: 'wave' as WaveId,
  label,
  unitIds: unitIds as UnitId[],
  parentUnitId: parent as UnitId | null,
  headCount,
});
const groups = [
  group('Brugge', ['Brugge'], null, 20),
  group('Kantoor + Magazijn', ['Kantoor', 'Magazijn'], 'Gent', 12),
  group('Pers', ['Pers'], 'Gent', 15),
];

test('groups at opening have their place, and what they were put together from and why', () => {
  expect(shownGroups({ units, groups, k: 10, reported: null })).toEqual([
    { label: 'Brugge', place: '', headCount: 20, parts: [], because: null, k: null },
    {
      label: 'Kantoor + Magazijn',
      place: 'Gent',
      headCount: 12,
      parts: ['Kantoor', 'Magazijn'],
      because: 'too-small',
      k: 10,
    },
    { label: 'Pers', place: 'Gent', headCount: 15, parts: [], because: null, k: null },
  ]);
});

test('after a release they are those of the report, with both reasons', () => {
  const organisation = { id: 'firm' as OrganisationId, name: 'Firma' };
  const reported = reportUnits({ organisation, units, groups, words: groupLabelWords.nl });
  expect(
    shownGroups({ units, groups, k: 10, reported })
      .map(({ because }) => because)
      .sort(),
  ).toEqual(
    shownGroups({ units, groups, k: 10, reported: null })
      .map(({ because }) => because)
      .sort(),
  );
  const joined = { because: 'too-few-answers', k: 10, parts: ['Kantoor + Magazijn', 'Pers'] } as const;
  const gent = reported
    .filter(({ id, parentId }) => id === 'firm' || parentId === 'firm')
    .map((one) => (one.id === 'Gent' ? { ...one, label: 'Kantoor + Magazijn + Pers', joined } : one));
  expect(shownGroups({ units, groups, k: 10, reported: gent })).toMatchObject([
    {
      label: 'Kantoor + Magazijn + Pers',
      place: 'Gent',
      headCount: 27,
      because: 'too-few-answers',
      parts: joined.parts,
    },
    { label: 'Brugge', because: null },
  ]);
});
