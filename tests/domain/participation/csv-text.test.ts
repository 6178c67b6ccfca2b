import { expect, test } from 'vitest';
import { asText, csvText } from '../../../src/domain/participation/csv-text.ts';

test('a name that a spreadsheet would run as a formula stays text', () => {
  const names = ['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\tx', 'Gent / Productie 1', "d'Hondt"];
  expect(names.map(asText)).toEqual([...names.slice(0, 5).map((name) => `'${name}`), ...names.slice(5)]);
  expect(csvText([names.slice(0, 1).map(asText)])).toBe('\uFEFF"\'=HYPERLINK(""x"")"\r\n');
});
