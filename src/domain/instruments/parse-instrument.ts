import type { z } from 'zod';
import { WerkpeilError } from '../errors.ts';
import { type Language, languages } from '../language.ts';
import { buildItems } from './build-items.ts';
import { buildScales } from './build-scales.ts';
import { checkTexts } from './check-texts.ts';
import { deepFreeze } from './deep-freeze.ts';
import { findRepeatedKey } from './find-repeated-key.ts';
import type { Instrument, InstrumentId } from './instrument.types.ts';
import { ProblemList } from './instrument-problems.ts';
import { localise, mergeSurvey, type TextsByLanguage } from './merge-texts.ts';
import { namedRules } from './named-rules.ts';
import { type Definition, definitionSchema, type Texts, textsSchema } from './parse-definition.ts';

/** The files of one instrument folder: name -> content, as read from disk or from a zip. */
export type InstrumentFiles = Readonly<Record<string, string>>;

const definitionFile = 'instrument.json';

/**
 * Reads and checks one version of an instrument and freezes it. Languages whose text is only a `machine-draft` are checked
 * and left out. Throws `instrument-invalid` with every problem found, each naming file and field; an instrument that is not
 * understood to the last word is not served.
 */
export function parseInstrument(files: InstrumentFiles): Instrument {
  const found = new ProblemList();
  const definition = readJson(files, definitionFile, definitionSchema, found);
  const written = readTexts(files, found);
  if (definition === null || found.problems.length > 0) throw invalid(files, found, definition?.id);

  const texts = servedTexts(written);
  if (Object.keys(texts).length === 0) found.add('no-language', 'text.<lang>.json', 'status');
  checkTexts(definition, written, found);

  const items = buildItems(definition, texts, found);
  const scales = buildScales(definition, items, texts, found);
  checkReferences(definition, found);
  if (found.problems.length > 0) throw invalid(files, found, definition.id);

  return deepFreeze({
    id: definition.id as InstrumentId,
    version: definition.version,
    order: definition.order,
    population: definition.population,
    minutes: definition.minutes,
    name: localise(texts, (text) => text.name),
    summary: localise(texts, (text) => text.summary),
    source: definition.sources[definition.source]!,
    licence: definition.licence,
    comparability: { status: definition.comparability, reason: localise(texts, (text) => text.comparability) },
    languages: Object.fromEntries(
      Object.entries(texts).map(([language, text]) => [language, { status: text.status }]),
    ) as Instrument['languages'],
    pages: definition.survey.pages.map((page) => ({
      id: page.name,
      title: localise(texts, (text) => text.pages[page.name]?.title),
      ...(Object.values(texts).some((text) => text.pages[page.name]?.intro !== undefined)
        ? { intro: localise(texts, (text) => text.pages[page.name]?.intro) }
        : {}),
      items: page.elements.map((element) => element.name),
    })),
    items,
    scales,
    rules: namedRules(definition.scales).map((rule) => ({
      ...rule,
      name: localise(texts, (text) => text.rules[rule.id]?.name),
      explanation: localise(texts, (text) => text.rules[rule.id]?.explanation),
    })),
    breakdowns: definition.breakdowns,
    workabilityRate: definition.workabilityRate,
    survey: mergeSurvey(definition, texts),
  } satisfies Instrument);
}

function readTexts(files: InstrumentFiles, found: ProblemList): TextsByLanguage {
  const known = (name: string) => languages.some((code) => name === `text.${code}.json`);
  for (const name of Object.keys(files)) {
    if (name.startsWith('text.') && !known(name))
      found.add('file-unknown', name, '', { expected: languages.join(', ') });
  }
  const texts: { [L in Language]?: Texts } = {};
  for (const language of languages) {
    const name = `text.${language}.json`;
    const text = files[name] === undefined ? null : readJson(files, name, textsSchema, found);
    if (text !== null) texts[language] = text;
  }
  return texts;
}

const servedTexts = (written: TextsByLanguage): TextsByLanguage =>
  Object.fromEntries(Object.entries(written).filter(([, text]) => text.status !== 'machine-draft'));

/** Reads one JSON file against its schema; problems go to the list, null when it cannot be used. */
export function readJson<Schema extends z.ZodType>(
  files: InstrumentFiles,
  name: string,
  schema: Schema,
  found: ProblemList,
): z.output<Schema> | null {
  const content = files[name];
  if (content === undefined) {
    found.add('file-missing', name, '');
    return null;
  }
  let json: unknown;
  try {
    json = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch (error) {
    found.add('not-json', name, '', { found: error instanceof Error ? error.message : '' });
    return null;
  }
  const repeated = findRepeatedKey(content);
  if (repeated !== null) {
    found.add('key-twice', name, repeated);
    return null;
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const field = issue.path.map(String).join('.');
    if (isEmptyText(issue)) found.add('text-missing', name, field);
    else
      found.add(isUnknownOperator(issue) ? 'operator-unknown' : 'wrong-field', name, field, {
        expected: issue.message,
      });
  }
  return null;
}

const isUnknownOperator = ({ path }: z.core.$ZodIssue): boolean => path.at(-1) === 'op' && path.includes('scoring');

/** A text that still has to be filled in, as in the folders of `surveys/licensed`. */
const isEmptyText = (issue: z.core.$ZodIssue): boolean =>
  issue.code === 'too_small' && issue.origin === 'string' && issue.minimum === 1;

function checkReferences(definition: Definition, found: ProblemList): void {
  const field = (name: string, index: number) => `${name}.${index}`;
  const ids = new Set(definition.scales.map((scale) => scale.id));
  const isCommentsOnly = Object.values(definition.items).every(({ role }) => role === 'comment');
  if (ids.size === 0 && !isCommentsOnly) found.add('wrong-field', definitionFile, 'scales', { expected: '1' });
  definition.workabilityRate.forEach((id, index) => {
    if (!ids.has(id)) found.add('scoring-wrong', definitionFile, field('workabilityRate', index), { found: id });
  });
  definition.breakdowns.forEach((id, index) => {
    const isBackground = definition.items[id]?.role === 'background';
    if (!isBackground) found.add('item-unknown', definitionFile, field('breakdowns', index), { found: id });
  });
  if (definition.sources[definition.source] === undefined) {
    found.add('source-missing', definitionFile, 'source', { found: definition.source });
  }
}

function invalid(files: InstrumentFiles, found: ProblemList, id?: string): WerkpeilError {
  const [first] = found.problems;
  return new WerkpeilError(
    'instrument-invalid',
    {
      instrument: id ?? Object.keys(files)[0] ?? '',
      count: found.problems.length,
      problem: first?.code ?? '',
      where: first?.where ?? '',
      ...(first?.found === undefined ? {} : { found: first.found }),
      ...(first?.expected === undefined ? {} : { expected: first.expected }),
    },
    found.problems,
  );
}
