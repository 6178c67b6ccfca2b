import { describe, expect, test } from 'vitest';
import type { ReportingGroupId } from '../../../src/domain/ids.ts';
import { parsePaperBatch } from '../../../src/domain/participation/paper-batch.ts';

const groups = ['Aalst', 'Gent', 'gent'].map((label, index) => ({ id: `g${index + 1}` as ReportingGroupId, label }));
const parse = (text: string) => parsePaperBatch(new TextEncoder().encode(text), groups, ['q1', 'q2']);

describe('parsePaperBatch', () => {
  test('reads one questionnaire a line, with its group by label or by number', () => {
    expect(parse('group;q1;q2\nAALST;1;\n2;0;3')).toEqual({
      lines: [
        { line: 2, groupId: 'g1', fields: { q1: '1', q2: '' } },
        { line: 3, groupId: 'g2', fields: { q1: '0', q2: '3' } },
      ],
      problems: [],
    });
  });

  test('takes a group by its place, as the template prints it: two sites may both have a team of one name', () => {
    const twice = ['Aalst / Verkoop', 'Gent / Verkoop'].map((place, index) => ({
      id: `g${index + 1}` as ReportingGroupId,
      label: 'Verkoop',
      place,
    }));
    const file = new TextEncoder().encode('group;q1\ngent / verkoop;1\nVerkoop;1');
    const { lines, problems } = parsePaperBatch(file, twice, ['q1']);
    expect(lines.map(({ groupId }) => groupId)).toEqual(['g2']);
    expect(problems.map(({ code, line }) => `${code} ${line}`)).toEqual(['unknown-group 3']);
  });

  test('passes over explanations', () => {
    expect(parse('groep;q1\n#;uitleg\n# 1;Aalst\n1;1').lines).toHaveLength(1);
  });

  test('refuses a column with names: a name must not come near an answer', () => {
    expect(parse('group;naam;q1\n1;An;1').problems).toEqual([{ code: 'unknown-column', line: 1, where: 'naam' }]);
  });

  test('refuses a group that is unknown, that two groups bear, or that has no number', () => {
    expect(parse('group;q1\nLeuven;1\nGent;1\n0;1\n4;1').problems.map(({ code, line }) => `${code} ${line}`)).toEqual([
      'unknown-group 2',
      'unknown-group 3',
      'unknown-group 4',
      'unknown-group 5',
    ]);
  });

  test('refuses a file without group column, without lines, or with too many cells', () => {
    expect(parse('q1;q2\n1;1').problems).toMatchObject([{ code: 'missing-group-column' }]);
    expect(parse('group;q1\n').problems).toEqual([{ code: 'no-questionnaires' }]);
    expect(parse('group;q1\n1;1;1').problems).toMatchObject([{ code: 'too-many-columns', line: 2 }]);
    expect(parse('').problems).toEqual([{ code: 'file-empty' }]);
  });
});
