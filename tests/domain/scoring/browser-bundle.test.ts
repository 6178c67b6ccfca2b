import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { scoreAnswers } from '../../../src/domain/scoring/score-answers.ts';
import { scoringView } from '../../../src/domain/scoring/scoring-view.ts';
import { surveyFolders } from '../../surveys/library.ts';
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

test('the bundled code in a bare JavaScript context gives the same results as the server', () => {
  for (const { instrument } of surveyFolders()) {
    const view = JSON.stringify(scoringView(instrument));
    fc.assert(
      fc.property(anyAnswers(instrument, { gaps: true }), (answers) => {
        const script = `${bundle.code}; JSON.stringify(scoring.scoreAnswers(${view}, ${JSON.stringify(answers)}))`;
        expect(JSON.parse(runInNewContext(script))).toEqual(scoreAnswers(instrument, answers));
      }),
      { numRuns: 20 },
    );
  }
});
