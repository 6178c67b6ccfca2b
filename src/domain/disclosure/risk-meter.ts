/** What is known about the people to be invited. */
export interface RiskInput {
  /** One record per invited person: question -> value. The unit may be one of the questions. Absent = not known. */
  readonly people: readonly Readonly<Record<string, string>>[];
  readonly questions: readonly string[];
  readonly k: number;
}

export interface Risk {
  readonly people: number;
  /** People whose combination of values nobody else has. */
  readonly unique: number;
  /** People in combinations of fewer than k, the unique ones included. */
  readonly small: number;
}

export interface RiskReading extends Risk {
  /** Without each question, the best first. */
  readonly without: readonly (Risk & { readonly question: string })[];
  /** With the two rarest values of each question taken together, the best first; questions with one value are left out. */
  readonly coarser: readonly (Risk & { readonly question: string; readonly values: readonly [string, string] })[];
}

/**
 * The risk meter while a wave is designed: how many people the background questions together would single out, and which
 * question to drop or to coarsen. Counts heads; no answer exists yet. The protection of a release does not lean on it: it
 * says what asking would do to trust, and how much would have to be hidden.
 */
export function riskMeter(input: RiskInput): RiskReading {
  const { people, questions, k } = input;
  const best = <Reading extends Risk>(readings: readonly Reading[]): readonly Reading[] =>
    [...readings].sort((a, b) => a.unique - b.unique || a.small - b.small);
  return {
    ...riskOf(people, questions, k),
    without: best(
      questions.map((question) => ({
        question,
        ...riskOf(
          people,
          questions.filter((other) => other !== question),
          k,
        ),
      })),
    ),
    coarser: best(
      questions.flatMap((question) => {
        const values = rarest(people, question);
        if (values === null) return [];
        const joined = people.map((person) =>
          values.some((value) => value === person[question]) ? { ...person, [question]: values.join(' + ') } : person,
        );
        return [{ question, values, ...riskOf(joined, questions, k) }];
      }),
    ),
  };
}

/**
 * The same before anything is known about people but the size of their groups: the expected number of people alone in
 * their combination when every choice is as likely as any other. Real answers are uneven, so it is the least to expect.
 *
 * @param groups head count per reporting group. @param choices number of choices per question.
 */
export function expectedUnique(groups: readonly number[], choices: readonly number[]): number {
  const combinations = choices.reduce((product, count) => product * Math.max(1, count), 1);
  return groups.reduce((sum, people) => sum + people * (1 - 1 / combinations) ** Math.max(0, people - 1), 0);
}

function riskOf(people: RiskInput['people'], questions: readonly string[], k: number): Risk {
  const sizes = new Map<string, number>();
  for (const person of people) {
    const key = JSON.stringify(questions.map((question) => person[question] ?? null));
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  let [unique, small] = [0, 0];
  for (const size of sizes.values()) {
    if (size === 1) unique += 1;
    if (size < k) small += size;
  }
  return { people: people.length, unique, small };
}

function rarest(people: RiskInput['people'], question: string): readonly [string, string] | null {
  const counts = new Map<string, number>();
  for (const person of people) {
    const value = person[question];
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1)).map(([value]) => value);
  return first === undefined || second === undefined ? null : [first, second];
}
