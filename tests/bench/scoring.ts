/**
 * How fast the Work Ability Index is scored from its declarative block, beside code that was written for this one instrument
 * by hand (which also checks every total) and beside a form library that does it by its model. CPU time of one core, because
 * the machine may be shared; aim: 10,000 results in 100 ms. Run by hand: `node tests/bench/scoring.ts [people]`
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SurveyModel } from 'survey-core';
import type { AnswerValue, Instrument } from '../../src/domain/instruments/instrument.types.ts';
import { parseAnswers } from '../../src/domain/instruments/parse-answers.ts';
import { checkInstrument } from '../../src/domain/scoring/check-instrument.ts';
import { scoreAnswers } from '../../src/domain/scoring/score-answers.ts';

type Values = Record<string, AnswerValue>;

const people = Number(process.argv[2] ?? 10_000);
const surveys = join(import.meta.dirname, '../../surveys');

function load(name: string): Instrument {
  const folder = join(surveys, name);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return checkInstrument(Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')])));
}

/** Multiplicative congruence: the same people in every run. */
let state = 20_261_122;
const below = (limit: number): number => {
  state = (state * 48_271) % 2_147_483_647;
  return state % limit;
};

function somebody(instrument: Instrument): Values {
  const values: Values = {};
  for (const item of instrument.items) {
    const open = item.choices.map(({ value }) => value).filter((value) => value !== 'no-answer' && value !== 'unknown');
    if (item.kind === 'number') values[item.id] = (item.min ?? 0) + below((item.max ?? 0) - (item.min ?? 0) + 1);
    else if (item.kind === 'single') values[item.id] = open[below(open.length)]!;
    else if (item.kind === 'multiple') {
      const ticks = open.filter((value) => !item.exclusive?.includes(value) && below(4) === 0);
      const none = item.exclusive?.find((value) => value !== 'no-answer');
      values[item.id] = ticks.length > 0 ? ticks : [none ?? open[0]!];
    }
  }
  return values;
}

/** The index as one would write it for this questionnaire only: nothing in it can be checked, explained or changed as data. */
function handWritten(values: Values): number {
  const number = (id: string) => values[id] as number;
  const weights = { physical: [1.5, 0.5], mental: [0.5, 1.5], both: [1, 1] }[values['wai-demands'] as 'both'];
  const demands = number('wai-physical') * weights[0]! + number('wai-mental') * weights[1]!;
  const diagnosed = (values['wai-diagnosed'] as string[]).filter((tick) => tick !== 'none').length;
  const diseases = [7, 5, 4, 3, 2][diagnosed] ?? 1;
  const hindrance = Math.min(...(values['wai-hindrance'] as number[]));
  const resources = number('wai-enjoyment') + number('wai-activity') + number('wai-hope');
  const vitality = resources <= 3 ? 1 : resources <= 6 ? 2 : resources <= 9 ? 3 : 4;
  return (
    number('wai-ability') + demands + diseases + hindrance + number('wai-sick-days') + number('wai-forecast') + vitality
  );
}

/** The same sum as expressions inside a form library, one model for everybody. */
function formLibrary(instrument: Instrument): (values: Values) => number {
  const model = new SurveyModel({
    ...instrument.survey,
    calculatedValues: [
      { name: 'resources', expression: '{wai-enjoyment} + {wai-activity} + {wai-hope}' },
      {
        name: 'vitality',
        expression: 'iif({resources} <= 3, 1, iif({resources} <= 6, 2, iif({resources} <= 9, 3, 4)))',
      },
      {
        name: 'demands',
        expression:
          "iif({wai-demands} = 'physical', {wai-physical} * 1.5 + {wai-mental} * 0.5, iif({wai-demands} = 'mental', {wai-physical} * 0.5 + {wai-mental} * 1.5, {wai-physical} + {wai-mental}))",
      },
      { name: 'most', expression: '{wai-ability} + {demands} + {wai-sick-days} + {wai-forecast} + {vitality}' },
    ],
  });
  return (values) => {
    model.data = values;
    const diagnosed = (values['wai-diagnosed'] as string[]).filter((tick) => tick !== 'none').length;
    return (
      model.getVariable('most') + ([7, 5, 4, 3, 2][diagnosed] ?? 1) + Math.min(...(values['wai-hindrance'] as number[]))
    );
  };
}

/** Milliseconds of CPU time for each of so many, the best of some rounds after a warm-up. */
function measure(name: string, count: number, act: () => void, rounds = 7): void {
  act();
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const start = process.cpuUsage();
    act();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  const each = ((best / count) * 10_000).toFixed(1).padStart(9);
  console.log(`${name.padEnd(52)} ${each} ms for 10,000`);
}

const wai = load('wai-short');
const answers = Array.from({ length: people }, () => somebody(wai));
const totalOf = (values: Values): number => {
  const score = scoreAnswers(wai, { values }).find(({ scaleId }) => scaleId === 'wai');
  return score?.status === 'scored' ? score.raw : Number.NaN;
};
const library = formLibrary(wai);
for (const [index, values] of answers.entries()) {
  const expected = handWritten(values);
  if (totalOf(values) !== expected) throw new Error(`person ${index}: ${totalOf(values)} instead of ${expected}`);
  if (index < 100 && library(values) !== expected)
    throw new Error(`form library: ${library(values)} instead of ${expected}`);
}
console.log(`${people} people; all totals agree with the hand-written code. Node ${process.version}`);

measure('WAI, declarative block (all nine scales)', people, () => {
  for (const values of answers) scoreAnswers(wai, { values });
});
measure('WAI, written by hand (the total only)', people, () => {
  let sum = 0;
  for (const values of answers) sum += handWritten(values);
  if (sum === 0) throw new Error('nothing was scored');
});
const few = answers.slice(0, 200);
measure(
  'WAI, naive: a form library with its expressions',
  few.length,
  () => {
    for (const values of few) library(values);
  },
  3,
);
measure('WAI, checking and scoring a submission', people, () => {
  for (const values of answers) {
    const parsed = parseAnswers(wai, values);
    if (parsed.ok) scoreAnswers(wai, parsed.answers);
  }
});
const employee = load('workability-employee');
const employees = Array.from({ length: people }, () => somebody(employee));
measure('employee scan, declarative block (all scales)', people, () => {
  for (const values of employees) scoreAnswers(employee, { values });
});
