import type { Random } from '../../../src/domain/effects.ts';
import type { OrganisationId, ReportingGroupId, WaveId } from '../../../src/domain/ids.ts';
import type { ReportUnit, WaveRules } from '../../../src/domain/participation/participation.types.ts';
import type { FrequencyTable, Measure, TableCell } from '../../../src/domain/tabulation/table.types.ts';

/** Small deterministic generator (mulberry32): the seed is printed, so that a failure can be repeated. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function seededRandom(seed: number): Random {
  const next = seeded(seed);
  return {
    uuid: () => '00000000-0000-4000-8000-000000000000',
    bytes: (length) => new Uint8Array(length).map(() => Math.floor(next() * 256)),
    below: (limit) => Math.floor(next() * limit),
  };
}

export interface Person {
  readonly group: string;
  readonly background: Readonly<Record<string, string>>;
  /** Per measure id: contribution, or -1. */
  readonly answers: Readonly<Record<string, number>>;
  readonly onPaper?: boolean;
}

export const rulesOf = (change: Partial<WaveRules> = {}): WaveRules => ({
  k: 10,
  kSensitive: 20,
  breakdowns: [],
  protectionLevel: 'half-range',
  participation: 'invited',
  ...change,
});

export const countMeasure = (id: string, change: Partial<Measure> = {}): Measure => ({
  id,
  kind: 'problematic',
  instrumentId: 'test',
  scaleId: id.split(':')[1] ?? id,
  denominator: 1,
  minPerPerson: 0,
  maxPerPerson: 1,
  sensitive: false,
  ...change,
});

/** `tree`: unit -> parent; groups carry the name of their unit. */
export function tableOf(input: {
  readonly tree: Readonly<Record<string, string | null>>;
  readonly people: readonly Person[];
  readonly measures: readonly Measure[];
  readonly breakdowns?: Readonly<Record<string, readonly string[]>>;
  readonly rules?: Partial<WaveRules>;
}): FrequencyTable {
  const breakdowns = Object.entries(input.breakdowns ?? {}).map(([item, values]) => ({ item, values }));
  const isInside = (group: string, unit: string): boolean => {
    for (let id: string | null = group; id !== null; id = input.tree[id] ?? null) if (id === unit) return true;
    return false;
  };
  const units: ReportUnit[] = Object.entries(input.tree).map(([id, parentId]) => ({
    id,
    parentId,
    label: id,
    unitIds: [],
    groupIds: [id as ReportingGroupId],
    headCount: input.people.filter((person) => isInside(person.group, id)).length,
  }));
  const cells: TableCell[] = units.flatMap((unit) => {
    const members = input.people.flatMap((person, index) => (isInside(person.group, unit.id) ? [index] : []));
    return [
      { id: `unit:${unit.id}`, unitId: unit.id, slice: null, members },
      ...breakdowns.flatMap(({ item, values }) =>
        values.map((value) => ({
          id: `unit:${unit.id}|${item}=${value}`,
          unitId: unit.id,
          slice: { item, value },
          members: members.filter((index) => input.people[index]?.background[item] === value),
        })),
      ),
    ];
  });
  const contributions = Object.fromEntries(
    input.measures.map((measure) => [measure.id, input.people.map((person) => person.answers[measure.id] ?? -1)]),
  );
  return {
    organisationId: 'organisation' as OrganisationId,
    waveId: 'wave' as WaveId,
    rules: rulesOf({ breakdowns: breakdowns.map(({ item }) => item), ...input.rules }),
    units,
    breakdowns,
    measures: input.measures,
    respondents: input.people.length,
    onPaper: input.people.flatMap((person, index) => (person.onPaper ? [index] : [])),
    cells,
    figures: cells.flatMap((cell) =>
      input.measures.map((measure) => {
        const valid = cell.members.map((index) => contributions[measure.id]?.[index] ?? -1).filter((y) => y >= 0);
        return { cellId: cell.id, measureId: measure.id, value: valid.reduce((a, b) => a + b, 0), base: valid.length };
      }),
    ),
    contributions,
  };
}

/** A company: sites, teams of 4 to 30 in them, breakdowns with uneven values, and questions with these rates. */
export function company(input: {
  readonly seed: number;
  readonly sites: number;
  readonly teamsPerSite: number;
  readonly teamSize: readonly [number, number];
  readonly breakdowns: Readonly<Record<string, readonly number[]>>;
  readonly rates: Readonly<Record<string, number>>;
  readonly response?: number;
  readonly blank?: number;
  readonly rules?: Partial<WaveRules>;
}): FrequencyTable {
  const next = seeded(input.seed);
  const pick = (weights: readonly number[]): string => {
    let left = next() * weights.reduce((a, b) => a + b, 0);
    const index = weights.findIndex((weight) => {
      left -= weight;
      return left < 0;
    });
    return String(index + 1);
  };
  const tree: Record<string, string | null> = { company: null };
  const people: Person[] = [];
  for (let site = 1; site <= input.sites; site++) {
    tree[`site-${site}`] = 'company';
    for (let team = 1; team <= input.teamsPerSite; team++) {
      const name = `team-${site}-${team}`;
      tree[name] = `site-${site}`;
      const [least, most] = input.teamSize;
      const size = least + Math.floor(next() * (most - least + 1));
      const level = next() - 0.5;
      for (let person = 0; person < size; person++) {
        if (next() > (input.response ?? 1)) continue;
        people.push({
          group: name,
          background: Object.fromEntries(
            Object.entries(input.breakdowns).flatMap(([item, weights]) =>
              next() < (input.blank ?? 0) ? [] : [[item, pick(weights)]],
            ),
          ),
          answers: Object.fromEntries(
            Object.entries(input.rates).map(([id, rate]) => [id, next() < rate * (1 + level) ? 1 : 0]),
          ),
        });
      }
    }
  }
  return tableOf({
    tree,
    people,
    measures: Object.keys(input.rates).map((id) => countMeasure(id)),
    breakdowns: Object.fromEntries(
      Object.entries(input.breakdowns).map(([item, weights]) => [item, weights.map((_, index) => String(index + 1))]),
    ),
    ...(input.rules ? { rules: input.rules } : {}),
  });
}

export const demoCompany = (seed: number): FrequencyTable =>
  company({
    seed,
    sites: 3,
    teamsPerSite: 6,
    teamSize: [6, 22],
    breakdowns: { age: [1, 2, 3, 3, 2], gender: [10, 9, 0.3] },
    rates: {
      workable: 0.5,
      'problematic:stress': 0.36,
      'acute:stress': 0.13,
      'problematic:motivation': 0.2,
      'acute:motivation': 0.08,
      'problematic:learning': 0.17,
      'acute:learning': 0.06,
      'problematic:balance': 0.13,
      'acute:balance': 0.04,
    },
    response: 0.8,
    blank: 0.03,
  });
