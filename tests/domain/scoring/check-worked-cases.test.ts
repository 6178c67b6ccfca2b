import { expect, test } from 'vitest';
import { parseInstrument } from '../../../src/domain/instruments/parse-instrument.ts';
import { checkInstrument } from '../../../src/domain/scoring/check-instrument.ts';
import { checkWorkedCases } from '../../../src/domain/scoring/check-worked-cases.ts';
import { toyFiles } from '../instruments/toy-instrument.ts';

const problemsOf = (files: ReturnType<typeof toyFiles>) => checkWorkedCases(parseInstrument(files), files);

test('checkWorkedCases agrees with right cases', () => {
  expect(problemsOf(toyFiles())).toEqual([]);
});

test('checkWorkedCases names the case and the scale that differ', () => {
  const files = toyFiles({ editCases: ({ cases }) => (cases[2].scores.fatigue.value = 99) });
  expect(problemsOf(files)).toMatchObject([{ code: 'case-fails', where: 'scoring-cases.json: two: fatigue' }]);
});

test('checkWorkedCases wants a case on both sides of every border', () => {
  const files = toyFiles({ editCases: ({ cases }) => cases.splice(1, 1) });
  expect(problemsOf(files)).toEqual([
    { code: 'case-missing', where: 'scoring-cases.json: fatigue', expected: 'a case with raw score 1' },
  ]);
});

test('checkWorkedCases refuses an answer that the instrument does not know, and a folder without cases', () => {
  const files = toyFiles({ editCases: ({ cases }) => (cases[0].answers.gone = 1) });
  expect(problemsOf(files)).toContainEqual(expect.objectContaining({ code: 'case-fails', expected: 'unknown-item' }));
  const { 'scoring-cases.json': _cases, ...without } = toyFiles();
  expect(problemsOf(without)).toMatchObject([{ code: 'file-missing' }]);
});

test('an instrument whose cut-off was moved does not start', () => {
  const files = toyFiles({
    edit: ({ scales: [scale] }) => {
      scale.tiers[0].below = 2;
      scale.tiers[1].from = 2;
    },
  });
  expect(() => checkInstrument(files)).toThrow('case-fails');
});
