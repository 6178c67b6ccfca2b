import type { Answers, Instrument } from '../domain/instruments/instrument.types.ts';
import { parseAnswers } from '../domain/instruments/parse-answers.ts';
import type { WaveRules } from '../domain/participation/participation.types.ts';
import { scoreAnswers } from '../domain/scoring/score-answers.ts';
import { yesAnswers } from '../domain/tabulation/sensitive-items.ts';
import type { Respondent } from '../domain/tabulation/table.types.ts';
import type { StoredResponse } from '../storage/response.repository.ts';

/**
 * Stored responses as tabulation sees them: scored, with the background answers that are breakdowns and nothing else. What
 * was stored is checked against its instrument once more; paper may have left blanks. Throws when an answer no longer fits,
 * because a figure without it would be wrong.
 */
export function respondentsOf(
  responses: readonly StoredResponse[],
  instruments: readonly Instrument[],
  rules: WaveRules,
): Respondent[] {
  return responses.map((response) => {
    const sheets = instruments.map((instrument) => ({ instrument, answers: readSheet(response, instrument) }));
    const values = Object.assign({}, ...sheets.map(({ answers }) => answers.values)) as Answers['values'];
    return {
      groupId: response.groupId,
      background: Object.fromEntries(
        rules.breakdowns.filter((item) => values[item] !== undefined).map((item) => [item, String(values[item])]),
      ),
      onPaper: response.onPaper,
      yes: Object.assign({}, ...sheets.map(({ instrument, answers }) => yesAnswers(instrument, answers.values))),
      scores: sheets.flatMap(({ instrument, answers }) => scoreAnswers(instrument, answers)),
    };
  });
}

function readSheet(response: StoredResponse, instrument: Instrument): Answers {
  const stored = response.answers.find(
    (sheet) => sheet.instrumentId === instrument.id && sheet.version === instrument.version,
  );
  const parsed = stored && parseAnswers(instrument, stored.values, { blanks: 'allow' });
  if (!parsed?.ok) throw new Error(`a stored response does not fit ${instrument.id} ${instrument.version}`);
  return parsed.answers;
}
