import type { PublishableTable } from '../../../src/domain/disclosure/publishable.types.ts';
import type { ComparedWaves, Invited } from '../../../src/domain/disclosure/waves/waves.types.ts';
import type { WaveId } from '../../../src/domain/ids.ts';
import type { FrequencyTable } from '../../../src/domain/tabulation/table.types.ts';
import { countMeasure, type Person, seeded, tableOf } from '../../domain/disclosure/synthetic.ts';

/** Somebody over two waves: the team of each (null: not employed then), whether they took part, and what they answered. */
export interface Employee {
  readonly teams: readonly [string | null, string | null];
  readonly tookPart: readonly [boolean, boolean];
  readonly answers: readonly [number, number];
  readonly gender: string;
}

export const measure = 'problematic:stress';

/** One wave of them, with who was invited; `people`: index of a respondent -> employee. */
export function waveOf(
  staff: readonly Employee[],
  wave: 0 | 1,
  tree: Readonly<Record<string, string | null>>,
  k: number,
  breakdowns: Readonly<Record<string, readonly string[]>> = {},
): { readonly table: FrequencyTable; readonly invited: Invited; readonly people: readonly number[] } {
  const invited = new Map<string, string>();
  const respondents: Person[] = [];
  const people: number[] = [];
  for (const [index, { teams, tookPart, answers, gender }] of staff.entries()) {
    const group = teams[wave];
    if (group === null) continue;
    invited.set(`person-${index}`, group);
    if (!tookPart[wave]) continue;
    respondents.push({ group, background: { gender }, answers: { [measure]: answers[wave] } });
    people.push(index);
  }
  const rules = { k, kSensitive: 2 * k };
  const table = tableOf({ tree, people: respondents, measures: [countMeasure(measure)], breakdowns, rules });
  return { table: { ...table, waveId: `wave-${wave + 1}` as WaveId }, invited, people };
}

export const beside = (
  compare: ComparedWaves['compare'],
  before: { readonly release: PublishableTable; readonly invited: Invited },
  invited: Invited | null,
): ComparedWaves => ({ compare, invited, earlier: [{ table: before.release, invited: before.invited }] });

/** Two sites at most, of one to three teams, in which a few people leave, join and move between the two waves. */
export function randomStaff(input: {
  readonly seed: number;
  readonly response: number;
  /** Share of those who stay that answers otherwise the second time. */
  readonly changes: number;
}): { readonly staff: readonly Employee[]; readonly tree: Readonly<Record<string, string | null>> } {
  const next = seeded(input.seed);
  const tree: Record<string, string | null> = { company: null };
  const teams: string[] = [];
  const sites = 1 + Math.floor(next() * 2);
  for (let site = 0; site < sites; site++) {
    if (sites > 1) tree[`site-${site}`] = 'company';
    for (let team = 0; team < 1 + Math.floor(next() * 3); team++) {
      teams.push(`team-${site}-${team}`);
      tree[`team-${site}-${team}`] = sites > 1 ? `site-${site}` : 'company';
    }
  }
  const answer = (): number => (next() < 0.5 ? 1 : 0);
  const staff = teams.flatMap((team) =>
    Array.from({ length: 5 + Math.floor(next() * 5) }, (): Employee => {
      const fate = next();
      const other = teams[Math.floor(next() * teams.length)] ?? team;
      const first = answer();
      return {
        teams: fate < 0.06 ? [team, null] : fate < 0.12 ? [null, team] : fate < 0.16 ? [team, other] : [team, team],
        tookPart: [next() < input.response, next() < input.response],
        answers: [first, next() < input.changes ? 1 - first : first],
        gender: next() < 0.5 ? 'f' : 'm',
      };
    }),
  );
  return { staff, tree };
}
