import type { Random } from '../../../src/domain/effects.ts';
import { shuffle } from '../../../src/domain/sealing/box-content.ts';
import type { Surface } from './surfaces.ts';

/** A person as the attacker knows the invited people: by every word that stands for this one and for nobody else. */
export interface KnownPerson {
  readonly words: readonly string[];
}

/** Something that looked different after one more person had taken part. */
export interface Change {
  /** How many had taken part by then. */
  readonly step: number;
  readonly surface: string;
  /** Lines that came, went, or are another number of times there. */
  readonly lines: readonly string[];
}

/**
 * Looks at every surface before and after each person who takes part. `isLookedAt` may leave some out at some steps, so that
 * an attack takes seconds: what changed meanwhile is seen at the next look.
 */
export async function pollWhile(
  surfaces: readonly Surface[],
  people: number,
  takePart: (index: number) => Promise<void>,
  isLookedAt: (surface: Surface, step: number) => boolean = () => true,
): Promise<readonly Change[]> {
  const before = new Map<Surface, string>();
  for (const surface of surfaces) before.set(surface, await surface.look());
  const changes: Change[] = [];
  for (let step = 1; step <= people; step += 1) {
    await takePart(step - 1);
    for (const surface of surfaces) {
      if (!isLookedAt(surface, step)) continue;
      const after = await surface.look();
      const old = before.get(surface) ?? '';
      if (after !== old) changes.push({ step, surface: surface.name, lines: changedLines(old, after) });
      before.set(surface, after);
    }
  }
  return changes;
}

/**
 * Whether the surface at this place of a list is looked at after this step: two steps of four, one after the other, so that every
 * fourth person stands alone between two looks. At the next place it is another one.
 */
export const isItsTurn = (place: number, step: number): boolean => (step + place) % 4 < 2;

function changedLines(before: string, after: string): string[] {
  const count = (text: string) => {
    const lines = new Map<string, number>();
    for (const line of text.split('\n')) lines.set(line, (lines.get(line) ?? 0) + 1);
    return lines;
  };
  const [old, fresh] = [count(before), count(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].filter((line) => old.get(line) !== fresh.get(line));
}

/**
 * Pairs people with answers (recognised by their mark): a person whose line changed with answers that came in at that step.
 * Who is left after that is guessed.
 */
export function pairByChanges(
  changes: readonly Change[],
  people: readonly KnownPerson[],
  marks: readonly string[],
  random: Pick<Random, 'below'>,
): ReadonlyMap<number, string> {
  const pairs = new Map<number, string>();
  for (const step of new Set(changes.map((change) => change.step))) {
    const text = changes.flatMap((change) => (change.step === step ? change.lines : [])).join('\n');
    const person = people.findIndex(
      ({ words }, index) => !pairs.has(index) && words.some((word) => text.includes(word)),
    );
    const taken = new Set(pairs.values());
    const mark = marks.find((one) => !taken.has(one) && text.includes(one));
    if (person >= 0 && mark !== undefined) pairs.set(person, mark);
  }
  const left = shuffle(
    marks.filter((mark) => ![...pairs.values()].includes(mark)),
    random,
  );
  for (const index of people.keys()) if (!pairs.has(index)) pairs.set(index, left.pop() as string);
  return pairs;
}
