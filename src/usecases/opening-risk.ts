import { expectedUnique, riskMeter } from '../domain/disclosure/risk-meter.ts';
import { breakdownValues } from '../domain/instruments/declined.ts';
import type { Instrument, ItemId } from '../domain/instruments/instrument.types.ts';
import type { LocalisedText } from '../domain/language.ts';
import type { GroupingPlan, Person, Wave } from '../domain/participation/participation.types.ts';

/** How many people the background questions of a wave would single out, and what would help most. */
export interface OpeningRisk {
  readonly people: number;
  readonly k: number;
  /**
   * `counted`: from columns of the list of people with the names of the questions. `expected`: the list knows none or not all of
   * them, so from head counts, as if every choice were as likely; the least to expect.
   */
  readonly basis: 'counted' | 'expected';
  readonly questions: readonly { readonly item: ItemId; readonly title: LocalisedText }[];
  /** People whose combination of group and answers nobody else has; a whole number, rounded up when expected. */
  readonly unique: number;
  /** People in combinations of fewer than k, the unique ones included; null when it can only be expected. */
  readonly small: number | null;
  /** What to drop first, and what would be left; null when dropping nothing helps. */
  readonly drop: { readonly item: ItemId; readonly unique: number } | null;
  /** Which two values to take together first; null when not counted, or when it does not help. */
  readonly coarsen: { readonly item: ItemId; readonly values: readonly string[]; readonly unique: number } | null;
}

interface Setting {
  readonly wave: Pick<Wave, 'rules'>;
  readonly grouping: GroupingPlan;
  readonly people: readonly Person[];
  readonly instruments: readonly Instrument[];
}

/** The risk meter for a planned wave, from heads and not from answers. Null for an open link, which knows no people. */
export function openingRisk(setting: Setting): OpeningRisk | null {
  const { wave, people, instruments } = setting;
  if (people.length === 0) return null;
  const questions = wave.rules.breakdowns.map((item) => ({ item, title: titleOf(item, instruments) }));
  const columns = new Map(
    questions.flatMap(({ item, title }) => {
      const column = columnOf([item, ...Object.values(title)], people);
      return column === undefined ? [] : [[item, column] as const];
    }),
  );
  const found = columns.size === questions.length ? count(setting, columns) : expect(setting);
  return { people: people.length, k: wave.rules.k, questions, ...found };
}

type Found = Omit<OpeningRisk, 'people' | 'k' | 'questions'>;

const group = 'group';

function count({ wave, grouping, people }: Setting, columns: ReadonlyMap<ItemId, string>): Found {
  const labelOf = new Map(grouping.groups.flatMap(({ unitIds }, index) => unitIds.map((id) => [id, String(index)])));
  const records = people.map((person) => {
    const record: Record<string, string> = { [group]: labelOf.get(person.unitId) ?? '' };
    for (const [item, column] of columns) {
      const value = person.attributes[column];
      if (value !== undefined) record[item] = value;
    }
    return record;
  });
  const reading = riskMeter({ people: records, questions: [group, ...columns.keys()], k: wave.rules.k });
  // The group is not a question that could be left out or made coarser here: that is what the threshold does.
  const drop = reading.without.find(({ question, unique }) => question !== group && unique < reading.unique);
  const coarsen = reading.coarser.find(({ question, unique }) => question !== group && unique < reading.unique);
  return {
    basis: 'counted',
    unique: reading.unique,
    small: reading.small,
    drop: drop ? { item: drop.question, unique: drop.unique } : null,
    coarsen: coarsen ? { item: coarsen.question, values: coarsen.values, unique: coarsen.unique } : null,
  };
}

function expect({ wave, grouping, instruments }: Setting): Found {
  const heads = grouping.groups.map(({ headCount }) => headCount);
  const choices = new Map(wave.rules.breakdowns.map((item) => [item, choicesOf(item, instruments)]));
  const uniqueOf = (items: readonly ItemId[]): number =>
    Math.ceil(
      expectedUnique(
        heads,
        items.map((item) => choices.get(item) ?? 1),
      ),
    );
  const { breakdowns } = wave.rules;
  const unique = uniqueOf(breakdowns);
  const [best] = breakdowns
    .map((item) => ({ item, unique: uniqueOf(breakdowns.filter((other) => other !== item)) }))
    .toSorted((a, b) => a.unique - b.unique);
  return { basis: 'expected', unique, small: null, drop: best && best.unique < unique ? best : null, coarsen: null };
}

/** The column of the list that is about this question: the same name in any language, capitals and spaces aside. */
function columnOf(names: readonly string[], people: readonly Person[]): string | undefined {
  const plain = (name: string): string =>
    name
      .toLowerCase()
      .replaceAll(/[\s_-]+/g, ' ')
      .replace(/\?$/, '')
      .trim();
  const wanted = new Set(names.map(plain));
  const headers = new Set(people.flatMap(({ attributes }) => Object.keys(attributes)));
  return [...headers].find((header) => wanted.has(plain(header)));
}

const titleOf = (item: ItemId, instruments: readonly Instrument[]): LocalisedText =>
  instruments.flatMap(({ items }) => items).find(({ id }) => id === item)?.title ?? {};

const choicesOf = (item: ItemId, instruments: readonly Instrument[]): number =>
  Math.max(1, ...instruments.map((instrument) => breakdownValues(instrument, item).length));
