import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ScaleScore } from '../../../src/domain/scoring/score.types.ts';
import { scoreAnswers } from '../../../src/domain/scoring/score-answers.ts';
import { scoringView } from '../../../src/domain/scoring/scoring-view.ts';
import { surveyFolders } from '../../surveys/library.ts';
import { toyInstrument } from '../instruments/toy-instrument.ts';
import { anyAnswers } from './any-answers.ts';

const instruments = [toyInstrument(), ...surveyFolders().map((folder) => folder.instrument)];
const scoreOf = (sheet: readonly ScaleScore[], id: string): ScaleScore => sheet.find((score) => score.scaleId === id)!;
const rawOf = (score: ScaleScore): number => {
  if (score.status !== 'scored') throw new Error(`${score.scaleId} is not scored: ${score.reason}`);
  return score.raw;
};

describe.each(instruments.map((instrument) => [instrument.id, instrument] as const))('%s', (_id, instrument) => {
  test('every result lies in its range and has exactly the tier that its raw score falls in', () => {
    fc.assert(
      fc.property(anyAnswers(instrument, { gaps: true }), (answers) => {
        const sheet = scoreAnswers(instrument, answers);
        expect(sheet.map((score) => score.scaleId)).toEqual(instrument.scales.map((scale) => scale.id));
        sheet.forEach((score, index) => {
          const scale = instrument.scales[index]!;
          expect(score.required).toBe(scale.items.length);
          expect(score.answered).toBe(scale.items.filter((id) => id in answers.values).length);
          if (score.status === 'not-scorable') {
            expect(score.reason).toMatch(/^[a-z]+(-[a-z]+)*$/);
            return;
          }
          expect(score.raw).toBeGreaterThanOrEqual(scale.rawMin);
          expect(score.raw).toBeLessThanOrEqual(scale.rawMax);
          expect(Number.isInteger(score.raw / scale.step)).toBe(true);
          if (scale.display === '0-100') expect(score.value).toBeGreaterThanOrEqual(0);
          if (scale.display === '0-100') expect(score.value).toBeLessThanOrEqual(100);
          const fitting = scale.tiers.filter(
            (tier) =>
              tier.from <= score.raw && (tier.below === undefined ? score.raw <= tier.to! : score.raw < tier.below),
          );
          expect(fitting.map((tier) => tier.id)).toEqual(scale.tiers.length === 0 ? [] : [score.tier]);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('the view that travels to the browser gives the same results as the instrument, and carries no texts', () => {
    const view = JSON.parse(JSON.stringify(scoringView(instrument)));
    fc.assert(
      fc.property(anyAnswers(instrument, { gaps: true }), (answers) => {
        expect(scoreAnswers(view, answers)).toEqual(scoreAnswers(instrument, answers));
      }),
      { numRuns: 60 },
    );
    for (const { explanation } of instrument.scales) expect(JSON.stringify(view)).not.toContain(explanation.nl);
  });

  test('does not change the answers', () => {
    fc.assert(
      fc.property(anyAnswers(instrument), (answers) => {
        const before = JSON.stringify(answers);
        scoreAnswers(instrument, { values: Object.freeze(answers.values) });
        expect(JSON.stringify(answers)).toBe(before);
      }),
      { numRuns: 10 },
    );
  });
});

describe('the workability scan', () => {
  const scan = instruments.find((instrument) => instrument.id === 'workability-employee')!;
  const sums = scan.scales.filter((scale) => scale.scoring.op === 'sum' || scale.scoring.op === 'count-of-yes');

  test('one answer that becomes less favourable never lowers a score and never softens a tier', () => {
    fc.assert(
      fc.property(anyAnswers(scan), fc.nat(), (answers, pick) => {
        const scale = sums[pick % sums.length]!;
        const id = scale.items[pick % scale.items.length]!;
        const { flip } = scale.scoring as { flip: Record<string, number> };
        const worst = Math.max(
          ...scan.items
            .find((item) => item.id === id)!
            .choices.flatMap((c) => (typeof c.value === 'number' ? [c.value] : [])),
        );
        const worse = { values: { ...answers.values, [id]: id in flip ? 0 : worst } };
        const [before, after] = [answers, worse].map((given) => scoreOf(scoreAnswers(scan, given), scale.id));
        if (before?.status !== 'scored' || after?.status !== 'scored') return;
        expect(after.raw).toBeGreaterThanOrEqual(before.raw);
        expect(after.severity!).toBeGreaterThanOrEqual(before.severity!);
      }),
    );
  });

  test('the order of the yes/no statements does not matter, only their number', () => {
    const scale = scan.scales.find(({ id }) => id === 'stress')!;
    const { flip } = scale.scoring as { flip: Record<string, number> };
    fc.assert(
      fc.property(fc.shuffledSubarray([...scale.items]), (unfavourable) => {
        const values = Object.fromEntries(
          scale.items.map((id) => [id, (unfavourable.includes(id) ? 1 : 0) === (id in flip ? 0 : 1) ? 1 : 0]),
        );
        expect(rawOf(scoreOf(scoreAnswers(scan, { values }), 'stress'))).toBe(unfavourable.length);
      }),
    );
  });

  test('six of eleven is problematic although its shown value is 54.545..., nine is acute', () => {
    const scale = scan.scales.find(({ id }) => id === 'stress')!;
    expect(scale.tiers.map(({ id, from, below, to }) => [id, from, below ?? to])).toEqual([
      ['ok', 0, 6],
      ['problematic', 6, 9],
      ['acute', 9, 11],
    ]);
  });
});

describe('the Work Ability Index', () => {
  const wai = instruments.find((instrument) => instrument.id === 'wai-short')!;
  const raw = (values: Record<string, number | string | (number | string)[]>, id: string) =>
    rawOf(scoreOf(scoreAnswers(wai, { values }), id));

  test('the two weighted versions of dimension 2 add up to twice the mixed one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), (physical, mental) => {
        const by = (demands: string) =>
          raw({ 'wai-demands': demands, 'wai-physical': physical, 'wai-mental': mental }, 'wai-2');
        expect(by('physical') + by('mental')).toBe(2 * by('both'));
      }),
    );
  });

  test('more diagnoses never give more points, and six points cannot occur', () => {
    const groups = wai.items
      .find(({ id }) => id === 'wai-diagnosed')!
      .choices.map(({ value }) => value)
      .slice(0, 14);
    const points = [['none'], ...groups.map((_, index) => groups.slice(0, index + 1))].map((ticks) =>
      raw({ 'wai-diagnosed': ticks }, 'wai-3'),
    );
    expect(points).toEqual([7, 5, 4, 3, 2, ...Array.from({ length: 10 }, () => 1)]);
  });

  test('is the sum of its seven dimensions, in halves, and names the rounding rule', () => {
    fc.assert(
      fc.property(anyAnswers(wai), (answers) => {
        const sheet = scoreAnswers(wai, answers);
        const total = scoreOf(sheet, 'wai');
        const parts = [1, 2, 3, 4, 5, 6, 7].map((dimension) => scoreOf(sheet, `wai-${dimension}`));
        if (parts.some((part) => part.status !== 'scored')) {
          expect(total.status).toBe('not-scorable');
          return;
        }
        expect(rawOf(total)).toBe(parts.reduce((sum, part) => sum + rawOf(part), 0));
        expect(total.status === 'scored' && total.rules).toEqual(['wai-unrounded']);
      }),
    );
  });

  test('optional rules only ever add results: what is scored strictly keeps its dimensions', () => {
    const rules = wai.rules!.filter((rule) => rule.id.startsWith('wai-lenient')).map((rule) => rule.id);
    fc.assert(
      fc.property(anyAnswers(wai, { gaps: true }), (answers) => {
        const strict = scoreAnswers(wai, answers);
        const lenient = scoreAnswers(wai, answers, { rules });
        strict.forEach((score, index) => {
          if (score.status === 'scored') expect(lenient[index]).toEqual(score);
          const other = lenient[index]!;
          if (score.status !== 'scored' && other.status === 'scored') {
            expect(other.rules.some((rule) => rules.includes(rule))).toBe(true);
          }
        });
      }),
    );
  });

  test('each of the two sets of categories is used alone and says its name', () => {
    const best = { ...Object.fromEntries(wai.items.map((item) => [item.id, item.choices[0]!.value])) };
    const values = {
      ...best,
      'wai-ability': 8,
      'wai-diagnosed': ['none'],
      'wai-hindrance': [2],
      'wai-demands': 'both',
    };
    const [general, young] = [[], ['wai-kujala-2005']].map((rules) =>
      scoreOf(scoreAnswers(wai, { values }, { rules }), 'wai'),
    );
    expect(general).toMatchObject({ raw: 43, tier: 'good', rules: ['wai-unrounded'] });
    expect(young).toMatchObject({ raw: 43, tier: 'good', rules: ['wai-unrounded', 'wai-kujala-2005'] });
  });
});
