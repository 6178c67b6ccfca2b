import type { Instrument } from '../domain/instruments/instrument.types.ts';
import { parseAnswers } from '../domain/instruments/parse-answers.ts';
import { scoreAnswers } from '../domain/scoring/score-answers.ts';
import type { InvitationLetter } from '../usecases/list-invitation-codes.ts';
import type { Values } from './demo-answers.ts';
import { type Chance, seededChance } from './demo-chance.ts';

/** How many let themselves be found again. Invented: no source says how many would. */
const willing = 0.62;
/** How much of how somebody is doing stays from wave to wave; the rest is chance. Invented. */
const lasting = 0.8;

interface Someone {
  /** How much strain this person is under, as long as the demo lasts. */
  readonly strain: number;
  /** Null: does not want to be found again. */
  readonly ownKey: string | null;
}

/**
 * The same invented people in every wave of the company, by name: who keeps an own key, and who usually is under strain. The
 * answers of a team stay what they are; only who in it gives which is chosen, so that the change in the same people looks like one.
 */
export function demoPeople(seed: number): {
  readonly ownKeyOf: (letter: InvitationLetter) => string | null;
  /** The answers of a team, the one with most problems for whoever is under most strain. */
  readonly handOut: (team: readonly InvitationLetter[], values: readonly Values[], instrument: Instrument) => Values[];
} {
  const chance = seededChance(seed);
  const known = new Map<string, Someone>();
  const someone = (letter: InvitationLetter): Someone => {
    const name = `${letter.unit} ${letter.name}`;
    const found = known.get(name) ?? {
      strain: chance.normal(),
      ownKey: chance.next() < willing ? Array.from({ length: 4 }, () => chance.below(1e6)).join('-') : null,
    };
    known.set(name, found);
    return found;
  };
  return {
    ownKeyOf: (letter) => someone(letter).ownKey,
    handOut(team, values, instrument) {
      const people = byRank(team, (letter) => now(someone(letter).strain, chance));
      const answers = byRank(values, (one) => problems(instrument, one));
      const handed: Values[] = [...values];
      people.forEach((person, rank) => {
        handed[person] = values[answers[rank] ?? 0] as Values;
      });
      return handed;
    },
  };
}

const now = (strain: number, chance: Chance): number =>
  lasting * strain + Math.sqrt(1 - lasting ** 2) * chance.normal();

/** Indexes, the smallest value first; among equals in their own order. */
function byRank<Item>(items: readonly Item[], measureOf: (item: Item) => number): readonly number[] {
  const valued = items.map((item, index) => ({ index, value: measureOf(item) }));
  return valued.toSorted((one, other) => one.value - other.value).map(({ index }) => index);
}

function problems(instrument: Instrument, values: Values): number {
  const parsed = parseAnswers(instrument, values, { blanks: 'allow' });
  if (!parsed.ok) return 0;
  return scoreAnswers(instrument, parsed.answers).reduce(
    (sum, score) => sum + (score.status === 'scored' ? (score.severity ?? 0) : 0),
    0,
  );
}
