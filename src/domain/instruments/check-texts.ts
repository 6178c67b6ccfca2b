import { checkTextIsPlain } from './check-text.ts';
import type { ProblemList } from './instrument-problems.ts';
import { choiceValues, type TextsByLanguage } from './merge-texts.ts';
import { namedRules } from './named-rules.ts';
import type { Definition, Texts } from './parse-definition.ts';

/**
 * Every language must have exactly the texts that the definition needs: instrument text never falls back, and a text that
 * nothing uses is a mistake somewhere else. All texts must be plain.
 */
export function checkTexts(definition: Definition, texts: TextsByLanguage, found: ProblemList): void {
  const all = Object.entries(texts).map(([language, text]) => [language, flatten(text)] as const);
  const needed = neededTexts(
    definition,
    all.map(([, given]) => given),
  );
  for (const [language, given] of all) {
    const file = `text.${language}.json`;
    for (const field of needed) {
      if (!given.has(field)) found.add('text-missing', file, field);
    }
    for (const [field, words] of given) {
      if (!needed.has(field)) found.add('text-unused', file, field);
      checkTextIsPlain(words, file, field, found);
    }
  }
}

/** Paths of all texts that must be there. An optional one (page intro, item help) is needed as soon as one language has it. */
function neededTexts(definition: Definition, texts: readonly ReadonlyMap<string, string>[]): ReadonlySet<string> {
  const paths = new Set(['name', 'summary', 'comparability']);
  const optional = (path: string) => {
    if (texts.some((text) => text.has(path))) paths.add(path);
  };
  for (const page of definition.survey.pages) {
    paths.add(`pages.${page.name}.title`);
    optional(`pages.${page.name}.intro`);
    for (const element of page.elements) {
      const item = `items.${element.name}`;
      paths.add(`${item}.title`);
      optional(`${item}.help`);
      if (element.type === 'rating') {
        paths.add(`${item}.low`);
        paths.add(`${item}.high`);
      }
      const set = definition.items[element.name]?.choices;
      if (set !== undefined) for (const value of choiceValues(element)) paths.add(`choices.${set}.${value}`);
    }
  }
  for (const { id } of namedRules(definition.scales)) {
    paths.add(`rules.${id}.name`);
    paths.add(`rules.${id}.explanation`);
  }
  for (const scale of definition.scales) {
    paths.add(`scales.${scale.id}.name`);
    paths.add(`scales.${scale.id}.explanation`);
    for (const tier of [...scale.tiers, ...scale.tierSets.flatMap((set) => set.tiers)]) {
      paths.add(`tiers.${scale.tierTexts ?? scale.id}.${tier.id}.name`);
      paths.add(`tiers.${scale.tierTexts ?? scale.id}.${tier.id}.meaning`);
    }
  }
  return paths;
}

/** All texts of a file by path, the status left out. */
function flatten(text: Texts): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') paths.set(path, value);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) walk(inner, path === '' ? key : `${path}.${key}`);
    }
  };
  const { status: _status, ...words } = text;
  walk(words, '');
  return paths;
}
