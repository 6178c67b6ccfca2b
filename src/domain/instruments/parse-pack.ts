import { z } from 'zod';
import { WerkpeilError } from '../errors.ts';
import { type Language, type LocalisedText, languages } from '../language.ts';
import { checkTextIsPlain } from './check-text.ts';
import { deepFreeze } from './deep-freeze.ts';
import type { Instrument, InstrumentLibrary, Item } from './instrument.types.ts';
import { ProblemList } from './instrument-problems.ts';
import { choiceTextsSchema, idSchema, instrumentLimits, itemTextsSchema, sourceSchema } from './parse-definition.ts';
import { type InstrumentFiles, readJson } from './parse-instrument.ts';

const text = z.string().trim().min(1).max(instrumentLimits.text);

const packSchema = z.strictObject({
  id: idSchema,
  instrument: z.strictObject({ id: idSchema, version: z.string() }),
  source: sourceSchema,
  /** Who may use the wording, by which grant: a contract, a letter, a public licence. */
  licence: z.strictObject({ id: z.string().min(1), holder: z.string().min(1), grant: z.string().min(5) }),
  /** Said beside a comparison, in every language of the pack. */
  comparability: z.strictObject({
    status: z.enum(['comparable', 'indicative', 'not-comparable']),
    reason: z.record(z.string(), text),
  }),
});

/**
 * Words only: titles, help, the two ends of a 0 to 10 scale, and answer texts. There is no field that could carry scoring,
 * order, conditions or choices.
 */
const packTextsSchema = z.strictObject({
  items: itemTextsSchema,
  choices: choiceTextsSchema.default({}),
});

type PackTexts = z.output<typeof packTextsSchema>;

/**
 * Puts the official wording of a licence holder onto an instrument: item by item, onto the same ids, and nothing else. Every
 * item of every scale must get its wording, in each language of the pack; languages without it are not served, because a
 * mixture could not be compared. The result is a version of its own, `<version>+<pack id>`, with text status `official`.
 *
 * "Comparable" is said only of wording that is official to the last answer: the pack then also brings the answer texts of
 * every scored question, and the ends of every 0 to 10 scale. An instrument that was made to be compared with nothing but
 * itself (`not-comparable`) does not become comparable by other words.
 *
 * Throws `instrument-invalid` with the problems: a file or field that a pack may not have (scoring among them), markup or
 * script in a text, an unknown instrument or item, a missing wording, a claim that is too high, a version that is already
 * published.
 */
export function applyWordingPack(files: InstrumentFiles, library: InstrumentLibrary): Instrument {
  const found = new ProblemList();
  const pack = readJson(files, 'pack.json', packSchema, found);
  const texts = readTexts(files, found);
  const target = pack === null ? null : findTarget(library, pack.instrument);
  if (pack !== null && target === null)
    found.add('pack-target', 'pack.json', 'instrument', { found: pack.instrument.id });
  if (pack === null || target === null || found.problems.length > 0) throw refused(found);

  const version = `${target.version}+${pack.id}`;
  if (findTarget(library, { id: target.id, version }) !== null) {
    found.add('version-taken', 'pack.json', 'id', { found: version });
  }
  if (target.comparability.status === 'not-comparable' && pack.comparability.status !== 'not-comparable') {
    const expected = 'not-comparable';
    found.add('comparability-too-high', 'pack.json', 'comparability.status', {
      found: pack.comparability.status,
      expected,
    });
  }
  checkManifestIsPlain(pack, found);
  for (const [language, words] of texts) {
    checkWords(target, language, words, found);
    if (pack.comparability.status === 'comparable') checkNothingIsOurs(target, language, words, found);
    if (pack.comparability.reason[language] === undefined) {
      found.add('text-missing', 'pack.json', `comparability.reason.${language}`);
    }
  }
  for (const [language, words] of Object.entries(pack.comparability.reason)) {
    checkTextIsPlain(words, 'pack.json', `comparability.reason.${language}`, found);
  }
  if (texts.size === 0) found.add('no-language', 'text.<lang>.json', '');
  if (found.problems.length > 0) throw refused(found);

  const items = target.items.map((item) => reword(item, texts));
  return deepFreeze({
    ...target,
    version,
    items,
    source: pack.source,
    licence: { id: pack.licence.id, holder: pack.licence.holder, note: pack.licence.grant },
    comparability: { status: pack.comparability.status, reason: only(texts, pack.comparability.reason) },
    languages: Object.fromEntries([...texts.keys()].map((language) => [language, { status: 'official' as const }])),
    survey: rewordSurvey(target.survey, items),
  });
}

function readTexts(files: InstrumentFiles, found: ProblemList): ReadonlyMap<Language, PackTexts> {
  const texts = new Map<Language, PackTexts>();
  for (const name of Object.keys(files)) {
    if (name === 'pack.json') continue;
    const language = languages.find((code) => name === `text.${code}.json`);
    if (language === undefined) {
      found.add('pack-not-allowed', name, '', { expected: 'pack.json and text.<lang>.json' });
      continue;
    }
    const words = readJson(files, name, packTextsSchema, found);
    if (words !== null) texts.set(language, words);
  }
  return texts;
}

function findTarget(library: InstrumentLibrary, wanted: { readonly id: string; readonly version: string }) {
  try {
    return library.get(wanted.id, wanted.version);
  } catch (error) {
    if (error instanceof WerkpeilError && error.code === 'instrument-not-found') return null;
    throw error;
  }
}

function checkWords(target: Instrument, language: Language, words: PackTexts, found: ProblemList): void {
  const file = `text.${language}.json`;
  if (target.languages[language] === undefined) {
    found.add('text-missing', file, '', {
      expected: `the instrument in ${language}, for everything that is not an item`,
    });
  }
  const known = new Map(target.items.map((item) => [item.id, item]));
  for (const [id, item] of Object.entries(words.items)) {
    if (!known.has(id)) found.add('item-unknown', file, `items.${id}`);
    for (const [field, words] of Object.entries(item)) checkTextIsPlain(words, file, `items.${id}.${field}`, found);
    for (const end of ['low', 'high'] as const) {
      if (item[end] !== undefined && known.get(id)?.ends === undefined)
        found.add('text-unused', file, `items.${id}.${end}`);
    }
  }
  for (const item of target.items) {
    if (item.role === 'scale' && words.items[item.id] === undefined) {
      found.add('text-missing', file, `items.${item.id}.title`);
    }
  }
  for (const [set, values] of Object.entries(words.choices)) {
    const allowed = target.items.filter((item) => item.choiceSet === set).flatMap((item) => item.choices);
    if (allowed.length === 0) found.add('choices-mismatch', file, `choices.${set}`);
    for (const { value } of allowed) {
      if (values[value] === undefined) found.add('text-missing', file, `choices.${set}.${value}`);
    }
    for (const [value, label] of Object.entries(values)) {
      if (!allowed.some((choice) => String(choice.value) === value)) {
        found.add('choices-mismatch', file, `choices.${set}.${value}`);
      }
      checkTextIsPlain(label, file, `choices.${set}.${value}`, found);
    }
  }
}

/** Scored questions whose answers or ends would keep our own words. */
function checkNothingIsOurs(target: Instrument, language: Language, words: PackTexts, found: ProblemList): void {
  const file = `text.${language}.json`;
  const scored = target.items.filter((item) => item.role === 'scale');
  const sets = new Set(scored.flatMap((item) => item.choiceSet ?? []));
  for (const set of sets) if (words.choices[set] === undefined) found.add('text-missing', file, `choices.${set}`);
  for (const { id, ends } of scored) {
    for (const end of ['low', 'high'] as const) {
      if (ends !== undefined && words.items[id] !== undefined && words.items[id][end] === undefined)
        found.add('text-missing', file, `items.${id}.${end}`);
    }
  }
}

function checkManifestIsPlain({ source, licence }: z.output<typeof packSchema>, found: ProblemList): void {
  for (const [name, part] of Object.entries({ source, licence })) {
    for (const [field, words] of Object.entries(part)) checkTextIsPlain(words, 'pack.json', `${name}.${field}`, found);
  }
}

/** The item with new words in the languages of the pack; what the pack leaves out keeps the words that it had. */
function reword(item: Item, texts: ReadonlyMap<Language, PackTexts>): Item {
  const set = item.choiceSet;
  const { help: _help, ...rest } = item;
  const help = each(texts, (words, language) =>
    words.items[item.id] === undefined ? item.help?.[language] : words.items[item.id]?.help,
  );
  const end = (which: 'low' | 'high') =>
    each(texts, (words, language) => words.items[item.id]?.[which] ?? item.ends?.[which][language]);
  return {
    ...rest,
    ...(item.ends === undefined ? {} : { ends: { low: end('low'), high: end('high') } }),
    title: each(texts, (words, language) => words.items[item.id]?.title ?? item.title[language]),
    ...(Object.keys(help).length === 0 ? {} : { help }),
    choices: item.choices.map(({ value, text: was }) => ({
      value,
      text: each(
        texts,
        (words, language) => (set === undefined ? undefined : words.choices[set]?.[value]) ?? was[language],
      ),
    })),
  };
}

function each(
  texts: ReadonlyMap<Language, PackTexts>,
  pick: (words: PackTexts, language: Language) => string | undefined,
): LocalisedText {
  const entries = [...texts].map(([language, words]) => [language, pick(words, language)] as const);
  return Object.fromEntries(entries.filter(([, words]) => words !== undefined));
}

const only = (texts: ReadonlyMap<Language, unknown>, all: Readonly<Record<string, string>>): LocalisedText =>
  Object.fromEntries([...texts.keys()].map((language) => [language, all[language]!]));

interface SurveyPart {
  readonly name?: unknown;
  readonly elements?: readonly SurveyPart[];
  readonly choices?: readonly { readonly value: unknown }[];
}

/** The SurveyJS definition with the new words; names, order, choices and conditions are copied as they are. */
function rewordSurvey(survey: Instrument['survey'], items: readonly Item[]): Instrument['survey'] {
  const pages = survey['pages'] as readonly SurveyPart[];
  const reworded = pages.map((page) => ({
    ...page,
    elements: (page.elements ?? []).map((element) => {
      const item = items.find((candidate) => candidate.id === element.name)!;
      const choices = element.choices?.map((choice) => ({
        ...choice,
        text: item.choices.find((candidate) => candidate.value === choice.value)!.text,
      }));
      return {
        ...element,
        title: item.title,
        description: item.help ?? {},
        ...(item.ends === undefined ? {} : { minRateDescription: item.ends.low, maxRateDescription: item.ends.high }),
        ...(choices === undefined ? {} : { choices }),
      };
    }),
  }));
  return { ...survey, pages: reworded };
}

const refused = (found: ProblemList): WerkpeilError => {
  const [first] = found.problems;
  return new WerkpeilError(
    'instrument-invalid',
    { instrument: 'wording pack', problem: first?.code ?? '', where: first?.where ?? '' },
    found.problems,
  );
};
