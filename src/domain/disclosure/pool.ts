import { audit } from './audit.ts';
import { makePause } from './pause.ts';
import { loadSolver, type Solver } from './solver.ts';
import type { Shown, Tables } from './tables.types.ts';

/** A pool has at least so many companies, for every figure; so any four that talk to each other still do not know the fifth. */
export const fewestCompanies = 5;

/** What one company brings to a measure: its published figure (equal ends: exact) and the people that it is about. */
export interface PoolShare {
  /** The release that the figure stands in: the same release in two pools is the same company at the same moment. */
  readonly company: string;
  readonly lo: number;
  readonly hi: number;
  readonly base: number;
}

export interface PoolQuestion {
  readonly measureId: string;
  readonly minPerPerson: number;
  readonly maxPerPerson: number;
  readonly shares: readonly PoolShare[];
}

export type PoolHiddenReason = 'too-few-companies' | 'one-company-dominates' | 'protected';

export type PoolFigure =
  | {
      readonly measureId: string;
      readonly status: 'shown';
      /** Sum over the companies lies in lo..hi, in the units of the measure. */
      readonly lo: number;
      readonly hi: number;
      readonly base: number;
      readonly companies: number;
    }
  | { readonly measureId: string; readonly status: 'hidden'; readonly reason: PoolHiddenReason };

/** One pool as it is stored: what everybody may read, and apart from it what only the auditor needs. */
export interface PoolContent extends EarlierPool {
  readonly title: string;
  readonly sector: string | null;
  readonly instrument: { readonly id: string; readonly version: string };
  readonly companies: number;
  readonly respondents: number;
}

/** One pool of the ledger, as the auditor needs it: what was shown, and the people of each company behind it. */
export interface EarlierPool {
  readonly figures: readonly PoolFigure[];
  /** Per measure: people per company. */
  readonly bases: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/**
 * A pooled benchmark over companies, with a company as the one to protect. A figure is shown when at least five companies are
 * in it, none has more than half of its respondents, and the auditor finds nothing over all pools ever published:
 *
 * - P1: no combination of pooled figures depends on fewer than five companies;
 * - P2: what a company's own figure could be keeps at least half of its range, and neither end is excluded for certain alone.
 *
 * Made from published figures only. Unknown is hidden: a doubt of the auditor hides the figure like a leak.
 */
export async function protectPool(
  questions: readonly PoolQuestion[],
  ledger: readonly EarlierPool[],
  effects: { readonly now: () => number; readonly solver?: Solver },
): Promise<readonly PoolFigure[]> {
  const tools = { solver: effects.solver ?? (await loadSolver()), pause: makePause(effects.now) };
  const figures: PoolFigure[] = [];
  for (const question of questions) {
    const { measureId, shares } = question;
    const base = shares.reduce((sum, share) => sum + share.base, 0);
    const reason = refusedFor(shares, base);
    if (reason) {
      figures.push({ measureId, status: 'hidden', reason });
      continue;
    }
    const pools = [...earlierAbout(measureId, ledger), poolOf(question)];
    figures.push(
      !(await isSafe(question, pools, tools))
        ? { measureId, status: 'hidden', reason: 'protected' }
        : {
            measureId,
            status: 'shown',
            lo: shares.reduce((sum, share) => sum + share.lo, 0),
            hi: shares.reduce((sum, share) => sum + share.hi, 0),
            base,
            companies: shares.length,
          },
    );
  }
  return figures;
}

/** Nothing found, and nothing in doubt: an exception of the solver is a doubt. */
async function isSafe(
  question: PoolQuestion,
  pools: readonly JudgedPool[],
  tools: Parameters<typeof audit>[2],
): Promise<boolean> {
  const companies = tablesOf(question, pools, 'companies');
  const people = tablesOf(question, pools, 'people');
  try {
    if ((await audit(companies.tables, companies.shown, tools)).some(isAboutMembership)) return false;
    return (await audit(people.tables, people.shown, tools)).every(({ check }) => check === 'threshold');
  } catch {
    return false;
  }
}

/** Counted in companies, only membership means anything: ranges are judged in people. */
const isAboutMembership = ({ check }: { readonly check: string }): boolean =>
  check === 'isolation' || check === 'threshold';

function refusedFor(shares: readonly PoolShare[], base: number): PoolHiddenReason | null {
  if (shares.length < fewestCompanies) return 'too-few-companies';
  return shares.some((share) => share.base * 2 > base) ? 'one-company-dominates' : null;
}

interface JudgedPool {
  readonly lo: number;
  readonly hi: number;
  readonly bases: Readonly<Record<string, number>>;
}

const poolOf = ({ shares }: PoolQuestion): JudgedPool => ({
  lo: shares.reduce((sum, share) => sum + share.lo, 0),
  hi: shares.reduce((sum, share) => sum + share.hi, 0),
  bases: Object.fromEntries(shares.map((share) => [share.company, share.base])),
});

function earlierAbout(measureId: string, ledger: readonly EarlierPool[]): readonly JudgedPool[] {
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
  question: PoolQuestion,
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
