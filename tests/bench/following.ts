import type { FollowMarks } from '../../src/domain/following/following.types.ts';
import { followQuestions } from '../../src/domain/following/following.types.ts';
import { matchMarks } from '../../src/domain/following/match-marks.ts';
import { seededRandom } from '../support/seeded-random.ts';

/**
 * How often people who make their marks from own answers are found again, and how often the wrong one is: simulated people with
 * simulated mistakes. `node tests/bench/following.ts`; the table stands in `src/domain/following/README.md`.
 *
 * The model is provisional; no source gives these distributions for Flanders. Two letters of a name or of a street: 150, of a school: 120
 * possibilities with Zipf's law (the most frequent one has 18 %); day of the month: even; brothers and sisters: 0 to 6 with
 * shares 14, 36, 26, 13, 6, 3, 2 %. Each answer goes wrong on its own with the chance of the column and is then
 * drawn anew; 3 % is left open. 70 % of the people take part in both waves, 15 % in each one only.
 */
const siblings = [14, 36, 26, 13, 6, 3, 2];
const zipf = (size: number) => Array.from({ length: size }, (_, rank) => 1000 / (rank + 1));
const shares = [zipf(150), zipf(150), Array.from({ length: 31 }, () => 1), zipf(120), zipf(150), siblings].map(sumUp);
if (shares.length !== followQuestions.length) throw new Error('the model has another number of questions');

const random = seededRandom('following');
const chance = () => random.below(1_000_000) / 1_000_000;
const draw = (question: number): string => {
  const steps = shares[question] ?? [];
  const at = chance() * (steps.at(-1) ?? 0);
  return String(steps.findIndex((step) => at < step));
};
const person = (): readonly string[] => followQuestions.map((_, question) => draw(question));

/** What somebody writes down on a day: the truth, with mistakes; '' is left open. */
const written = (truth: readonly string[], mistakes: number): readonly string[] =>
  truth.map((answer, question) => (chance() < 0.03 ? '' : chance() < mistakes ? draw(question) : answer));

/** The marks as plain text: matching does not look inside them. Null with fewer than five answers. */
function marksOf(answers: readonly string[]): FollowMarks | null {
  if (answers.filter((answer) => answer === '').length > 1) return null;
  return answers.map((_, left) => {
    const used = answers.map((answer, question) => (question === left ? '*' : answer));
    return used.includes('') ? random.uuid() : used.join(' ');
  });
}

interface Rates {
  readonly found: number;
  readonly wrong: number;
}

function simulate(people: number, mistakes: number, repeats: number): Rates {
  let [both, right, wrong] = [0, 0, 0];
  for (let repeat = 0; repeat < repeats; repeat++) {
    const earlier: { readonly name: number; readonly marks: FollowMarks }[] = [];
    const later: typeof earlier = [];
    for (let name = 0; name < people; name++) {
      const truth = person();
      const part = chance();
      if (part < 0.7) both += 1;
      // The first time counts as the truth: only a difference between the two times matters.
      const first = part < 0.85 ? marksOf(written(truth, 0)) : null;
      const second = part < 0.7 || part >= 0.85 ? marksOf(written(truth, mistakes)) : null;
      if (first) earlier.push({ name, marks: first });
      if (second) later.push({ name, marks: second });
    }
    for (const pair of matchMarks(
      earlier.map(({ marks }) => marks),
      later.map(({ marks }) => marks),
    )) {
      if (earlier[pair.earlier]?.name === later[pair.later]?.name) right += 1;
      else wrong += 1;
    }
  }
  return { found: right / both, wrong: wrong / Math.max(1, right + wrong) };
}

const percent = (share: number) => `${(share * 100).toFixed(share < 0.01 ? 2 : 1)} %`;
const columns = [0, 0.02, 0.05, 0.1];
console.log(
  `| people | ${columns.map((mistakes) => `found at ${mistakes * 100} % mistakes · wrong pairs`).join(' | ')} |`,
);
console.log(`|---|${columns.map(() => '---|').join('')}`);
for (const people of [60, 240, 1000, 5000]) {
  const repeats = Math.ceil(24_000 / people);
  const cells = columns.map((mistakes) => simulate(people, mistakes, repeats));
  console.log(
    `| ${people} | ${cells.map(({ found, wrong }) => `${percent(found)} · ${percent(wrong)}`).join(' | ')} |`,
  );
}

function sumUp(weights: readonly number[]): readonly number[] {
  let sum = 0;
  return weights.map((weight) => {
    sum += weight;
    return sum;
  });
}
