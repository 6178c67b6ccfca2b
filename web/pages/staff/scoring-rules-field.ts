import { html } from 'hono/html';
import type { Instrument } from '../../../src/domain/instruments/instrument.types.ts';
import type { InstrumentSummary } from '../../../src/http/contract/instrument.ts';
import type { WaveSummary } from '../../../src/http/contract/wave.ts';
import { pickText } from '../../locales/index.ts';
import { instrumentTexts } from '../../locales/instruments.ts';
import { inWords } from '../format.ts';
import type { Html, HtmlPart } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { choiceField } from '../parts.ts';
import { wordsOf } from './staff-page.ts';

/** Optional rules of scoring for a wave. Null when no instrument has any. */
export function scoringRulesField(
  reader: PageReader,
  input: {
    readonly instruments: readonly InstrumentSummary[];
    readonly plan: { readonly scoring?: readonly string[] };
    readonly errors: readonly { readonly field: string; readonly sentence: string }[];
  },
): Html | null {
  const { language } = reader;
  const words = instrumentTexts(language);
  const asked = input.plan.scoring ?? [];
  const rules = new Map(input.instruments.flatMap((one) => one.optionalRules.map((rule) => [rule.id, rule])));
  if (rules.size === 0) return null;
  const usedBy = (id: string): string => {
    const using = input.instruments.filter((one) => one.optionalRules.some((rule) => rule.id === id));
    return inWords(
      using.map(({ name }) => pickText(name, language)),
      language,
    );
  };
  const error = input.errors.find(({ field }) => field === 'scoring')?.sentence ?? null;
  const field = choiceField({
    name: 'scoring',
    kind: 'checkbox',
    error,
    label: words.scoringRules,
    optional: wordsOf(reader).common.optional,
    hint: words.scoringRulesHint,
    options: [...rules.values()].map((rule) => ({
      value: rule.id,
      label: pickText(rule.name, language),
      hint: `${pickText(rule.explanation, language)} ${words.onlyIn(usedBy(rule.id))}`,
      onlyFor: input.instruments
        .filter((one) => one.optionalRules.some(({ id }) => id === rule.id))
        .map(({ id }) => id),
      checked: asked.includes(rule.id),
    })),
  });
  // For few: whoever compares with other research. Folded, so that the form stays short for everybody else.
  const isOpen = error !== null || asked.length > 0;
  return html`<details class="more-options"${isOpen ? html` open` : ''}><summary>${words.scoringRulesMore}</summary>${field}</details>`;
}

/** The rules of a wave in words; nothing when the reading is the strict one. */
export function scoringRulesFact(
  reader: PageReader,
  wave: Pick<WaveSummary, 'rules'>,
  instruments: readonly Instrument[],
): readonly (readonly [string, HtmlPart])[] {
  const asked = wave.rules.scoring ?? [];
  if (asked.length === 0) return [];
  const known = instruments.flatMap((instrument) => instrument.rules ?? []);
  const names = asked.map((id) => {
    const rule = known.find((candidate) => candidate.id === id);
    return rule ? pickText(rule.name, reader.language) : id;
  });
  return [[instrumentTexts(reader.language).scoringRules, names.join('; ')]];
}
