import { describe, expect, test } from 'vitest';
import { parseAnswers } from '../../../src/domain/instruments/parse-answers.ts';
import { askRules, optionalRules } from '../../../src/domain/scoring/ask-rules.ts';
import { rulesInForce } from '../../../src/domain/scoring/rules-in-force.ts';
import { scoreAnswers } from '../../../src/domain/scoring/score-answers.ts';
import { scoringView } from '../../../src/domain/scoring/scoring-view.ts';
import { validAnswers } from '../../support/valid-answers.ts';
import { instrumentOf } from '../../surveys/library.ts';

const wai = instrumentOf('wai-short');
const total = wai.scales.find(({ id }) => id === 'wai')!;
const totalOf = (instrument: typeof wai) => instrument.scales.find(({ id }) => id === 'wai')!;

describe('askRules', () => {
  test('gives the instrument itself when nothing of it is asked for', () => {
    expect(askRules(wai, [])).toBe(wai);
    expect(askRules(wai, ['a-rule-of-another-instrument'])).toBe(wai);
    expect(optionalRules(wai)).toContain('wai-half-up');
    expect(optionalRules(wai)).not.toContain('wai-unrounded');
  });

  test('gives the same frozen object for the same rules in any order', () => {
    const read = askRules(wai, ['wai-kujala-2005', 'wai-half-up']);
    expect(askRules(wai, ['wai-half-up', 'wai-kujala-2005'])).toBe(read);
    expect(Object.isFrozen(read)).toBe(true);
  });

  test('scores by the rules without anybody naming them again, on the server and in the view of the browser', () => {
    const read = askRules(wai, ['wai-half-up', 'wai-kujala-2005']);
    const parsed = parseAnswers(wai, validAnswers(wai));
    if (!parsed.ok) throw new Error('answers must be valid');
    const named = scoreAnswers(wai, parsed.answers, { rules: ['wai-half-up', 'wai-kujala-2005'] });
    expect(scoreAnswers(read, parsed.answers)).toEqual(named);
    expect(scoreAnswers(scoringView(read), parsed.answers)).toEqual(named);
    expect(scoreAnswers(wai, parsed.answers)).not.toEqual(named);
  });

  test('puts the borders that were asked for in the place of the others', () => {
    const set = total.tierSets!.find(({ rule }) => rule === 'wai-kujala-2005')!;
    expect(totalOf(askRules(wai, ['wai-kujala-2005'])).tiers).toEqual(set.tiers);
    expect(totalOf(askRules(wai, ['wai-half-up'])).tiers).toEqual(total.tiers);
  });
});

describe('rulesInForce', () => {
  test('names the rounding always, and what was asked for', () => {
    expect(rulesInForce(wai, total)).toEqual(['wai-unrounded']);
    const read = askRules(wai, ['wai-half-up', 'wai-kujala-2005']);
    expect(rulesInForce(read, totalOf(read))).toEqual(['wai-half-up', 'wai-kujala-2005']);
  });

  test('names the lenient rules of the parts of a total', () => {
    const lenient = optionalRules(wai).filter((rule) => rule.startsWith('wai-lenient'));
    const read = askRules(wai, lenient);
    expect(rulesInForce(read, totalOf(read))).toEqual(expect.arrayContaining([...lenient, 'wai-unrounded']));
  });

  test('is empty for plain arithmetic on complete answers', () => {
    const pulse = instrumentOf('pulse');
    expect(pulse.scales.flatMap((scale) => rulesInForce(pulse, scale))).toEqual([]);
  });
});
