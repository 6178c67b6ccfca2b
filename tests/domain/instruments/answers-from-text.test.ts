import { expect, test } from 'vitest';
import { answersFromText } from '../../../src/domain/instruments/answers-from-text.ts';
import { parseAnswers } from '../../../src/domain/instruments/parse-answers.ts';
import { toyInstrument } from './toy-instrument.ts';

const toy = toyInstrument();

test('answersFromText turns form fields into what parseAnswers expects', () => {
  const raw = answersFromText(toy, {
    tired: '1',
    rested: ' 0 ',
    nights: '3',
    causes: ['light'],
    age: 'old',
    remark: 'ok',
  });
  expect(raw).toEqual({ tired: 1, rested: 0, nights: 3, causes: ['light'], age: 'old', remark: 'ok' });
  expect(parseAnswers(toy, raw).ok).toBe(true);
});

test('answersFromText reads several ticks in one CSV field', () => {
  expect(answersFromText(toy, { causes: 'noise; light' })).toEqual({ causes: ['noise', 'light'] });
  expect(answersFromText(toy, { causes: 'noise|light' })).toEqual({ causes: ['noise', 'light'] });
  expect(answersFromText(toy, { causes: '' })).toEqual({ causes: [] });
});

test('answersFromText leaves what it does not understand for parseAnswers to name', () => {
  const raw = answersFromText(toy, { tired: '01', rested: ['1', '0'], nights: '3.5', evil: 'x' });
  expect(raw).toEqual({ tired: '01', rested: ['1', '0'], nights: '3.5', evil: 'x' });
  const parsed = parseAnswers(toy, raw);
  expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.where).sort()).toEqual([
    'evil',
    'nights',
    'rested',
    'tired',
  ]);
});

test('answersFromText reads a whole number that a spreadsheet wrote with decimals, and no thousand', () => {
  expect(answersFromText(toy, { nights: '3,0', tired: '1.00' })).toEqual({ nights: 3, tired: 1 });
  expect(answersFromText(toy, { nights: '3.000', tired: '1,' })).toEqual({ nights: '3.000', tired: '1,' });
});
