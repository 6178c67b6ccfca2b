import { describe, expect, test } from 'vitest';
import { rules } from '../../src/domain/early-warning/rules/index.ts';
import { languages } from '../../src/domain/language.ts';
import { sourceInWords } from '../../web/locales/sources.ts';
import { staffTexts } from '../../web/locales/staff-texts.ts';

describe.each(languages)('the evidence of a signal in %s', (language) => {
  test.each(rules.map((rule) => [rule.id, rule] as const))(
    'of %s names method, parameters and source in that language',
    (id, rule) => {
      const words = staffTexts(language).staff.signals;
      expect(Object.keys(words.methods)).toContain(id);
      expect(Object.keys(words.parameter)).toEqual(expect.arrayContaining(Object.keys(rule.parameters)));
      const { scope } = rule.parameters;
      if (scope !== undefined) expect(Object.keys(words.scopes)).toContain(scope);
      if (language !== 'en') expect(sourceInWords(language, rule.source)).not.toBe(rule.source);
    },
  );
});
