import type { OrganisationId, ReportingGroupId, WaveId } from '../../../src/domain/ids.ts';
import type { ReportUnit, WaveRules } from '../../../src/domain/participation/participation.types.ts';
import type { FrequencyTable, TableCell } from '../../../src/domain/tabulation/table.types.ts';
import { countMeasure, rulesOf, seeded } from './synthetic.ts';

export interface LargeCompany {
  readonly seed: number;
  /** Children of each unit, from the top down: [20, 25, 20] is 20 sites of 25 departments of 20 teams. */
  readonly shape: readonly number[];
  readonly teamSize: readonly [number, number];
  /** Values of each breakdown, by weight. */
  readonly breakdowns: Readonly<Record<string, readonly number[]>>;
  readonly rates: Readonly<Record<string, number>>;
  readonly blank?: number;
  readonly rules?: Partial<WaveRules>;
}

/** A company of any depth, counted in one pass: `tableOf` looks at every person for every unit. */
export function largeCompany(input: LargeCompany): FrequencyTable {
  const next = seeded(input.seed);
  const units: ReportUnit[] = [];
  const breakdowns = Object.entries(input.breakdowns).map(([item, weights]) => ({
    item,
    values: weights.map((_, index) => String(index + 1)),
  }));
  const contributions: Record<string, number[]> = Object.fromEntries(Object.keys(input.rates).map((id) => [id, []]));
  const cells: TableCell[] = [];
  let respondents = 0;

  function pick(weights: readonly number[]): number {
    let left = next() * weights.reduce((a, b) => a + b, 0);
    return Math.max(
      0,
      weights.findIndex((weight) => {
        left -= weight;
        return left < 0;
      }),
    );
  }

  /** Members of the unit, and of each of its slices. */
  function build(id: string, parentId: string | null, depth: number): number[][] {
    const at = units.length;
    units.push({ id, parentId, label: id, unitIds: [], groupIds: [id as ReportingGroupId], headCount: 0 });
    const slices = breakdowns.flatMap(({ values }) => values);
    const lists: number[][] = [[], ...slices.map(() => [])];
    const children = input.shape[depth];
    if (children === undefined) {
      const [least, most] = input.teamSize;
      const size = least + Math.floor(next() * (most - least + 1));
      const level = 0.5 + next();
      for (let person = 0; person < size; person++) {
        const index = respondents++;
        lists[0]?.push(index);
        let offset = 1;
        for (const { item, values } of breakdowns) {
          if (next() >= (input.blank ?? 0)) lists[offset + pick(input.breakdowns[item] ?? [])]?.push(index);
          offset += values.length;
        }
        for (const [id, rate] of Object.entries(input.rates)) contributions[id]?.push(next() < rate * level ? 1 : 0);
      }
    } else {
      for (let child = 1; child <= children; child++) {
        const name = depth === 0 ? `${'sdt'.slice(-input.shape.length)[0]}${child}` : `${id}.${child}`;
        build(name, id, depth + 1).forEach((members, list) => {
          for (const member of members) lists[list]?.push(member);
        });
      }
    }
    units[at] = { ...(units[at] as ReportUnit), headCount: lists[0]?.length ?? 0 };
    let list = 0;
    cells.push({ id: `unit:${id}`, unitId: id, slice: null, members: lists[list++] ?? [] });
    for (const { item, values } of breakdowns)
      for (const value of values)
        cells.push({
          id: `unit:${id}|${item}=${value}`,
          unitId: id,
          slice: { item, value },
          members: lists[list++] ?? [],
        });
    return lists;
  }

  build('company', null, 0);
  return {
    organisationId: 'organisation' as OrganisationId,
    waveId: 'wave' as WaveId,
    rules: rulesOf({ breakdowns: breakdowns.map(({ item }) => item), ...input.rules }),
    units,
    breakdowns,
    measures: Object.keys(input.rates).map((id) => countMeasure(id)),
    respondents,
    onPaper: [],
    cells,
    figures: cells.flatMap((cell) =>
      Object.entries(contributions).map(([measureId, answers]) => ({
        cellId: cell.id,
        measureId,
        value: cell.members.reduce((sum, index) => sum + (answers[index] ?? 0), 0),
        base: cell.members.length,
      })),
    ),
    contributions,
  };
}
