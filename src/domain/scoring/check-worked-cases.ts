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
      reached.set(score.scaleId, (reached.get(score.scaleId) ?? new Set()).add(score.raw));
    }
  }
  for (const { scale, raw } of borders(instrument)) {
    if (!reached.get(scale)?.has(raw)) {
      found.add('case-missing', file, scale, { expected: `a case with raw score ${raw}` });
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
  const sheet = scoreAnswers(instrument, parsed.answers);
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

/** Raw scores on both sides of each border between two tiers. */
function borders(instrument: Instrument): readonly { readonly scale: string; readonly raw: number }[] {
  return instrument.scales.flatMap(({ id, tiers, rawMin, step }) =>
    tiers
      .filter((tier) => tier.from > rawMin)
      .flatMap((tier) => [
        { scale: id, raw: tier.from - step },
        { scale: id, raw: tier.from },
      ]),
  );
}
