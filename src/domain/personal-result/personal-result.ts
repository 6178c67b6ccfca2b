import { findBenchmark } from '../benchmark/find-benchmark.ts';
import type { Tier } from '../instruments/instrument.types.ts';
import type { Language, LocalisedText } from '../language.ts';
import type { ScaleScore } from '../scoring/score.types.ts';
import { displayValue } from '../scoring/score-answers.ts';
import { contactsFor, sensitiveContactsFor } from './contacts.ts';
import type {
  BarZone,
  PersonalResult,
  PersonalResultInput,
  PersonalScaleResult,
  ResultBenchmark,
  ResultView,
} from './personal-result.types.ts';

type ViewScale = ResultView['scales'][number];

const roleOrder: readonly ViewScale['role'][] = ['indicator', 'risk', 'index', 'single', 'context'];

/**
 * What one respondent reads about the own answers: score, tier and meaning per scale, the published Flemish figure beside
 * it, and whom to talk to. Pure and small, so that it runs on the respondent's device and nothing has to be sent for it.
 *
 * Tiers come from the score sheet (decided on the raw score); this function never classifies. A scale that is missing from
 * the sheet is left out; one that could not be scored stays, with its reason. Throws when the instrument has no text in
 * `language`: instrument text never falls back to another language.
 */
export function personalResult(input: PersonalResultInput): PersonalResult {
  const { instrument, sheet } = input;
  const scores = new Map(sheet.map((score) => [score.scaleId, score]));
  const scales = roleOrder
    .flatMap((role) => instrument.scales.filter((scale) => scale.role === role))
    .flatMap((scale) => {
      const score = scores.get(scale.id);
      return score ? [scaleResult(scale, score, input)] : [];
    });
  const severity = highestSeverity(scales);
  const titles = (texts: readonly LocalisedText[] = []) =>
    texts.map((text) => textIn(text, input.language, 'items.title'));
  const population = instrument.population === 'any' ? (input.population ?? 'any') : instrument.population;
  return {
    scales,
    workability: workability(input, scores),
    severity,
    provisional: scales.some((scale) => scale.status === 'scored' && scale.tier?.sourceStatus === 'provisional'),
    comparability: {
      status: instrument.comparability.status,
      reason: textIn(instrument.comparability.reason, input.language, 'comparability.reason'),
    },
    contacts: contactsFor(population, severity),
    sensitiveContacts: sensitiveContactsFor(population),
    unscored: { background: titles(instrument.unscored?.background), other: titles(instrument.unscored?.other) },
  };
}

function scaleResult(scale: ViewScale, score: ScaleScore, input: PersonalResultInput): PersonalScaleResult {
  const { language } = input;
  const base = {
    scaleId: scale.id,
    role: scale.role,
    name: textIn(scale.name, language, `scales.${scale.id}.name`),
    explanation: textIn(scale.explanation, language, `scales.${scale.id}.explanation`),
    source: scale.source.reference,
    benchmarks: benchmarksOf(scale, input),
    isMain: isMain(scale, input.instrument),
    hasTiers: scale.tiers.length > 0,
    isSensitive: isSensitive(scale, input.instrument),
  };
  if (score.status === 'not-scorable') {
    const { status, reason, answered, required } = score;
    return { ...base, status, reason, answered, required };
  }
  const tier = scale.tiers.find((candidate) => candidate.id === score.tier);
  return {
    ...base,
    status: 'scored',
    raw: score.raw,
    rawMin: scale.rawMin,
    rawMax: scale.rawMax,
    value: score.value,
    valueMin: displayValue(scale, scale.rawMin),
    valueMax: displayValue(scale, scale.rawMax),
    countOf: base.isSensitive && scale.rawMin === 0 && scale.rawMax === scale.items.length ? scale.rawMax : null,
    display: scale.display,
    tier: tier
      ? {
          id: tier.id,
          severity: tier.severity,
          name: textIn(tier.name, language, `scales.${scale.id}.tiers.${tier.id}.name`),
          meaning: textIn(tier.meaning, language, `scales.${scale.id}.tiers.${tier.id}.meaning`),
          source: tier.source.reference,
          sourceStatus: tier.source.status,
        }
      : null,
    highIsUnfavourable: scale.highIsUnfavourable,
    bar: barOf(score, scale, language),
    rules: score.rules.flatMap((id) => {
      const rule = input.instrument.rules?.find((candidate) => candidate.id === id);
      if (!rule) return [];
      const name = textIn(rule.name, language, `rules.${id}.name`);
      return [{ id, name, explanation: textIn(rule.explanation, language, `rules.${id}.explanation`) }];
    }),
  };
}

/** Indicators and index; an instrument without them, such as a pulse, is about its other scales with tiers. */
function isMain(scale: ViewScale, instrument: ResultView): boolean {
  const leads = (each: ViewScale) => each.role === 'indicator' || each.role === 'index';
  if (instrument.scales.some(leads)) return leads(scale);
  return scale.role === 'context' && scale.tiers.length > 0 && !isSensitive(scale, instrument);
}

const isSensitive = (scale: ViewScale, { sensitive = [] }: ResultView): boolean => sensitive.includes(scale.id);

/**
 * The newest figures for this scale: the share with a problem, and the acute share inside it. Only figures of one edition
 * stand together, or a reader would take the difference between two years for something else.
 */
function benchmarksOf(scale: ViewScale, input: PersonalResultInput): readonly ResultBenchmark[] {
  const problematic = resultBenchmark(input, 'problematic', scale.id);
  if (!problematic) return [];
  const acute = resultBenchmark(input, 'acute', scale.id);
  const isSameEdition = acute?.edition === problematic.edition && acute.year === problematic.year;
  return acute && isSameEdition ? [problematic, acute] : [problematic];
}

/**
 * The bar under a score. Zones touch each other half a step before the first score of the next tier, so that the marker of a
 * complete answer never stands on a border. A score that was scaled up for missing items may lie between two steps: its marker
 * is kept inside the zone of its tier, because the picture must not contradict the words.
 */
function barOf(
  score: ScaleScore & { status: 'scored' },
  scale: ViewScale,
  language: Language,
): { readonly position: number; readonly zones: readonly BarZone[] } {
  const tiers = scale.tiers.toSorted((one, other) => one.from - other.from);
  const border = (tier: Tier | undefined): number => (tier ? onBar(tier.from - scale.step / 2, scale) : 1);
  const zones = tiers.map((tier, index) => ({
    tierId: tier.id,
    severity: tier.severity,
    name: textIn(tier.name, language, `scales.${scale.id}.tiers.${tier.id}.name`),
    from: index === 0 ? 0 : border(tier),
    to: border(tiers[index + 1]),
  }));
  const own = zones.find((zone) => zone.tierId === score.tier);
  const position = onBar(score.raw, scale);
  return { position: own ? Math.min(own.to, Math.max(own.from, position)) : position, zones };
}

function onBar(raw: number, scale: ViewScale): number {
  const share = (raw - scale.rawMin) / (scale.rawMax - scale.rawMin);
  return Math.min(1, Math.max(0, share));
}

function workability(
  input: PersonalResultInput,
  scores: ReadonlyMap<string, ScaleScore>,
): PersonalResult['workability'] {
  const ids = input.instrument.workabilityRate;
  if (ids.length === 0) return null;
  let problems: number | null = 0;
  for (const id of ids) {
    const score = scores.get(id);
    // An indicator that could not be scored is unknown, not "no problem": the number of problems is then unknown too.
    if (score?.status !== 'scored' || score.severity === null) problems = null;
    else if (problems !== null && score.severity >= 1) problems += 1;
  }
  return { indicators: ids.length, problems, benchmark: resultBenchmark(input, 'workable', null) };
}

/** Risks explain and a single item only hints: neither sets the tone, and neither does what others did to the reader. */
function highestSeverity(scales: readonly PersonalScaleResult[]): 0 | 1 | 2 | null {
  let highest: Tier['severity'] | null = null;
  for (const scale of scales) {
    if (scale.status !== 'scored' || scale.tier === null) continue;
    if (!scale.isMain) continue;
    if (highest === null || scale.tier.severity > highest) highest = scale.tier.severity;
  }
  return highest;
}

function resultBenchmark(
  input: PersonalResultInput,
  measure: ResultBenchmark['measure'],
  scaleId: string | null,
): ResultBenchmark | null {
  const { population, comparability } = input.instrument;
  if (population === 'any' || comparability.status === 'not-comparable') return null;
  const benchmark = findBenchmark(input.benchmarks, { population, measure, scaleId });
  if (!benchmark) return null;
  const { share, year, edition, n, source, scopeName } = benchmark;
  return {
    measure,
    share,
    year,
    edition,
    n,
    population,
    // The name of a region or sector is interface text, which may fall back.
    scopeName: scopeName[input.language] ?? scopeName.en ?? scopeName.nl ?? benchmark.scope,
    source: source.reference,
    sourceStatus: source.status,
  };
}

function textIn(text: LocalisedText, language: Language, where: string): string {
  const found = text[language];
  if (found === undefined) throw new Error(`personalResult requires a text in "${language}" for ${where}`);
  return found;
}
