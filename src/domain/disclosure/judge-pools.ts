import { audit } from './audit.ts';
import type { EarlierPool } from './pool.types.ts';
import type { Finding, Shown, Tables } from './tables.types.ts';

/** A pool has at least so many companies, for every figure; so any four that talk to each other still do not know the fifth. */
export const fewestCompanies = 5;

/** One pooled figure, and the people of each company behind it. */
export interface JudgedPool {
  readonly lo: number;
  readonly hi: number;
  readonly bases: Readonly<Record<string, number>>;
}

export interface PooledMeasure {
  readonly measureId: string;
  readonly minPerPerson: number;
  readonly maxPerPerson: number;
}

export type JudgeTools = Parameters<typeof audit>[2];

/** All pools of one measure together, by the auditor: as companies (P1) and as people (P2). */
export async function judgePools(
  measure: PooledMeasure,
  pools: readonly JudgedPool[],
  tools: JudgeTools,
): Promise<readonly Finding[]> {
  const companies = tablesOf(measure, pools, 'companies');
  const people = tablesOf(measure, pools, 'people');
  const inCompanies = await audit(companies.tables, companies.shown, tools);
  const inPeople = await audit(people.tables, people.shown, tools);
  // Counted in companies, only membership means anything: ranges are judged in people.
  return [
    ...inCompanies.filter(({ check }) => check === 'isolation' || check === 'threshold'),
    ...inPeople.filter(({ check }) => check !== 'threshold'),
  ];
}

/** What was shown about a measure in every pool so far. */
export function earlierAbout(measureId: string, ledger: readonly EarlierPool[]): readonly JudgedPool[] {
  return ledger.flatMap(({ figures, bases }) =>
    figures.flatMap((figure) =>
      figure.measureId === measureId && figure.status === 'shown'
        ? [{ lo: figure.lo, hi: figure.hi, bases: bases[measureId] ?? {} }]
        : [],
    ),
  );
}

/**
 * The pools of one measure as the auditor reads tables. Each company is an atom of its own, also where two stand in exactly the
 * same pools: each is to be protected. `companies`: an atom is one person and k is five. `people`: an atom has its people,
 * and k is one more than the largest company, so that every company is a small group that keeps half of its range.
 */
function tablesOf(
  question: PooledMeasure,
  pools: readonly JudgedPool[],
  count: 'companies' | 'people',
): { readonly tables: Tables; readonly shown: Shown } {
  const sizes = new Map(pools.flatMap(({ bases }) => Object.entries(bases)));
  const companies = [...sizes.keys()];
  const people = companies.map((company) => (count === 'companies' ? 1 : (sizes.get(company) ?? 0)));
  const k = count === 'companies' ? fewestCompanies : Math.max(...people) + 1;
  const cells = pools.map(({ bases }, index) => ({
    id: `pool ${index}`,
    atoms: companies.flatMap((company, atom) => (company in bases ? [atom] : [])),
    weight: 1,
  }));
  // Counted in companies, a company may be anything up to its largest figure: only who is in it is judged.
  const most = count === 'companies' ? Math.max(...sizes.values()) * question.maxPerPerson : question.maxPerPerson;
  return {
    tables: {
      atoms: companies.map((id, index) => ({ id, people: people[index] ?? 0 })),
      cells,
      questions: [
        {
          id: question.measureId,
          k,
          minPerPerson: count === 'companies' ? 0 : question.minPerPerson,
          maxPerPerson: most,
          people,
          candidates: cells.map((_, index) => index),
        },
      ],
      level: 'half-range',
    },
    shown: [pools.map(({ lo, hi }, cell) => ({ cell, lo, hi }))],
  };
}
