import type { Problem } from '../errors.ts';
import type { Instrument } from '../instruments/instrument.types.ts';
import { ProblemList } from '../instruments/instrument-problems.ts';
import { parseAnswers } from '../instruments/parse-answers.ts';
import { type InstrumentFiles, readJson } from '../instruments/parse-instrument.ts';
import { isWorkable } from './is-workable.ts';
import { casesSchema, type WorkedCase } from './parse-cases.ts';
import type { ScaleScore } from './score.types.ts';
import { scoreAnswers } from './score-answers.ts';

const file = 'scoring-cases.json';

/**
 * Scores the worked cases of an instrument folder and says where the result differs. Each border between two tiers needs a
 * case on either side, so that nobody can move a cut-off unseen. Empty = all agree.
 */
export function checkWorkedCases(instrument: Instrument, files: InstrumentFiles): readonly Problem[] {
  const found = new ProblemList();
  const worked = readJson(files, file, casesSchema, found);
  if (worked === null) return found.problems;
  const reached = new Map<string, Set<number>>();
  for (const one of worked.cases) {
    for (const score of checkCase(instrument, one, found)) {
      if (score.status !== 'scored' || one.scores[score.scaleId] === undefined) continue;
      const { tierSets = [] } = instrument.scales.find((scale) => scale.id === score.scaleId)!;
      const set = tierSets.find(({ rule }) => one.rules.includes(rule));
      const key = borderKey(score.scaleId, set?.rule ?? null);
      reached.set(key, (reached.get(key) ?? new Set()).add(score.raw));
    }
  }
  for (const { key, raw } of borders(instrument)) {
    if (!reached.get(key)?.has(raw)) {
      found.add('case-missing', file, key, { expected: `a case with raw score ${raw}` });
    }
  }
  return found.problems;
}

function checkCase(instrument: Instrument, one: WorkedCase, found: ProblemList): readonly ScaleScore[] {
  const parsed = parseAnswers(instrument, one.answers, { blanks: 'allow' });
  if (!parsed.ok) {
    for (const problem of parsed.problems) {
      found.add('case-fails', file, `${one.name}: ${problem.where}`, { expected: problem.code });
    }
    return [];
  }
  const sheet = scoreAnswers(instrument, parsed.answers, { rules: one.rules });
  for (const [scaleId, expected] of Object.entries(one.scores)) {
    const score = sheet.find((candidate) => candidate.scaleId === scaleId);
    if (score === undefined || !agrees(score, expected)) {
      found.add('case-fails', file, `${one.name}: ${scaleId}`, {
        found: JSON.stringify(score ?? null),
        expected: JSON.stringify(expected),
      });
    }
  }
  if (one.workable !== undefined && isWorkable(instrument, sheet) !== one.workable) {
    found.add('case-fails', file, `${one.name}: workable`, { expected: String(one.workable) });
  }
  return sheet;
}

function agrees(score: ScaleScore, expected: WorkedCase['scores'][string]): boolean {
  if ('reason' in expected) return score.status === 'not-scorable' && score.reason === expected.reason;
  if (score.status !== 'scored' || score.raw !== expected.raw || score.tier !== expected.tier) return false;
  // Printed values carry one decimal.
  return expected.value === undefined || Math.abs(score.value - expected.value) <= 0.05;
}

const borderKey = (scaleId: string, rule: string | null): string => (rule === null ? scaleId : `${scaleId} by ${rule}`);

/** Raw scores on both sides of each border between two tiers, for the tiers of a scale and for its other sets. */
function borders(instrument: Instrument): readonly { readonly key: string; readonly raw: number }[] {
  return instrument.scales.flatMap(({ id, tiers, tierSets = [], rawMin, step }) =>
    [{ rule: null, tiers }, ...tierSets].flatMap((set) =>
      set.tiers
        .filter((tier) => tier.from > rawMin)
        .flatMap((tier) => [tier.from - step, tier.from])
        .map((raw) => ({ key: borderKey(id, set.rule), raw })),
    ),
  );
}
