import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { parseInstrument } from '../../../src/domain/instruments/parse-instrument.ts';
import { askRules, optionalRules } from '../../../src/domain/scoring/ask-rules.ts';
import { scoreAnswers } from '../../../src/domain/scoring/score-answers.ts';
import { instrumentData } from '../../../web/pages/scan/scan-data.ts';
import { surveyFolders } from '../../surveys/library.ts';
import { filledFiles, licensedFolders } from '../../surveys/licensed.ts';
import { anyAnswers } from './any-answers.ts';

let bundle: { readonly code: string; readonly inputs: readonly string[] };

beforeAll(async () => {
  const result = await build({
    entryPoints: ['src/domain/scoring/score-answers.ts'],
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'scoring',
    write: false,
    metafile: true,
  });
  bundle = { code: result.outputFiles[0]!.text, inputs: Object.keys(result.metafile.inputs) };
});

test('scoring for the browser brings in nothing but its own few files', () => {
  expect(bundle.inputs.filter((file) => !file.startsWith('src/domain/'))).toEqual([]);
  expect(bundle.code.length).toBeLessThan(4000);
});

/** Every instrument, ours and those that a licence holder fills in, in the strict reading and with all optional rules. */
const instruments = [
  ...surveyFolders().map(({ instrument }) => instrument),
  ...licensedFolders.map((name) => parseInstrument(filledFiles(name, ['nl']))),
].flatMap((instrument) => [...new Set([instrument, askRules(instrument, optionalRules(instrument))])]);

test.each(instruments.map((one) => [one.id, (one.asked ?? []).join(' ') || 'strict', one] as const))(
  'the bundled code, with what the page sends of %s (%s), gives in a bare JavaScript context the same as the server',
  (_id, _rules, instrument) => {
    const [sent] = instrumentData([instrument], [], 'nl').instruments;
    const score: (answers: string) => string = runInNewContext(
      `${bundle.code}; (answers) => JSON.stringify(scoring.scoreAnswers(${JSON.stringify(sent)}, JSON.parse(answers)))`,
    );
    fc.assert(
      fc.property(anyAnswers(instrument, { gaps: true }), (answers) => {
        expect(JSON.parse(score(JSON.stringify(answers)))).toEqual(scoreAnswers(instrument, answers));
      }),
      { numRuns: 100 },
    );
  },
);
