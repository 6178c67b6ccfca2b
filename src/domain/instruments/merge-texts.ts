import type { Language, LocalisedText } from '../language.ts';
import type { Definition, SurveyElement, Texts } from './parse-definition.ts';

export type TextsByLanguage = { readonly [L in Language]?: Texts };

/** One text in all served languages. Completeness was checked before, so nothing ever falls back. */
export function localise(texts: TextsByLanguage, pick: (text: Texts) => string | undefined): LocalisedText {
  const localised: { [L in Language]?: string } = {};
  for (const [language, text] of Object.entries(texts)) {
    const words = pick(text);
    if (words !== undefined) localised[language as Language] = words;
  }
  return localised;
}

/** Values of an element's choices; a rating has the whole numbers between its ends. */
export function choiceValues(element: SurveyElement): readonly (number | string)[] {
  if (element.type === 'radiogroup') return element.choices;
  if (element.type === 'checkbox') {
    return element.choices.map((choice) => (typeof choice === 'object' ? choice.value : choice));
  }
  if (element.type !== 'rating') return [];
  return Array.from({ length: element.rateMax - element.rateMin + 1 }, (_, index) => element.rateMin + index);
}

/** The SurveyJS definition with the texts of all served languages in it: valid input for any SurveyJS tool. */
export function mergeSurvey(definition: Definition, texts: TextsByLanguage): Record<string, unknown> {
  return {
    title: localise(texts, (text) => text.name),
    pages: definition.survey.pages.map((page) => ({
      name: page.name,
      title: localise(texts, (text) => text.pages[page.name]?.title),
      description: localise(texts, (text) => text.pages[page.name]?.intro),
      elements: page.elements.map((element) => mergeElement(definition, texts, element)),
    })),
  };
}

function mergeElement(definition: Definition, texts: TextsByLanguage, element: SurveyElement): object {
  const set = definition.items[element.name]?.choices;
  const words = {
    title: localise(texts, (text) => text.items[element.name]?.title),
    description: localise(texts, (text) => text.items[element.name]?.help),
  };
  if (element.type === 'rating') {
    return {
      ...element,
      ...words,
      minRateDescription: localise(texts, (text) => text.items[element.name]?.low),
      maxRateDescription: localise(texts, (text) => text.items[element.name]?.high),
    };
  }
  if (element.type !== 'radiogroup' && element.type !== 'checkbox') return { ...element, ...words };
  const choices = element.choices.map((choice) => {
    const value = typeof choice === 'object' ? choice.value : choice;
    const text = localise(texts, (all) => (set === undefined ? undefined : all.choices[set]?.[value]));
    return { ...(typeof choice === 'object' ? choice : {}), value, text };
  });
  return { ...element, ...words, choices };
}
