import { auditIsolation } from '../audit/isolation.ts';
import { sumOver } from '../known-answers.ts';
import type { Pause } from '../pause.ts';
import type { Solver } from '../solver.ts';
import type { Tables } from '../tables.types.ts';
import { greedy, hittingSet } from './hitting-set.ts';
import { type LinearSearchInput, linearCertificates } from './linear-search.ts';

/** People who count, and how many a figure needs: questions with the same two are protected together. */
export interface RespondentSet {
  readonly people: readonly number[];
  /** The same without the people whose answers a reader knows; null when there are none. */
  readonly peopleLeft: readonly number[] | null;
  readonly k: number;
  readonly candidates: readonly number[];
}

export interface MembershipPlan {
  /** Candidates with 0 < people < k. */
  readonly tooFew: ReadonlySet<number>;
  /** Candidates with k people or more whose figure would isolate fewer than k, be it only for who knows some of the answers. */
  readonly protecting: ReadonlySet<number>;
  /** Certificates made of figures that were shown earlier only: nothing can repair them. */
  readonly beyondRepair: readonly (readonly number[])[];
}

/** More rounds than any table has needed; the auditor judges what is left. */
const mostRounds = 60;

/**
 * Layer 1: which cells go because of who is in them. Looks at no answer. A certificate is a set of cells from which a
 * figure about fewer than k people follows; at least one of each must go, and the cheapest such choice is taken.
 */
export async function protectMembership(
  tables: Tables,
  set: RespondentSet,
  fixed: ReadonlySet<number>,
  tools: { readonly solver: Solver; readonly pause: Pause },
): Promise<MembershipPlan> {
  const peopleIn = (cell: number): number =>
    (tables.cells[cell]?.atoms ?? []).reduce((sum, atom) => sum + (set.people[atom] ?? 0), 0);
  const { peopleLeft } = set;
  const isGivenAway = (cell: number): boolean => {
    const left = peopleLeft === null ? 0 : sumOver(tables.cells[cell]?.atoms ?? [], peopleLeft);
    return left > 0 && left < set.k;
  };
  const tooFew = new Set(set.candidates.filter((cell) => peopleIn(cell) > 0 && peopleIn(cell) < set.k));
  const enough = set.candidates.filter((cell) => peopleIn(cell) >= set.k && !isGivenAway(cell));
  const clauses: (readonly number[])[] = [];
  const beyondRepair: (readonly number[])[] = [];
  const weight = (cell: number): number => tables.cells[cell]?.weight ?? 1;
  let protecting: ReadonlySet<number> = new Set();
  let isCheapest = true;
  for (let round = 0; round < mostRounds; round++) {
    const published = [...new Set([...enough.filter((cell) => !protecting.has(cell)), ...fixed])];
    const certificates = await certificatesFor({ tables, people: set.people, k: set.k, published }, tools);
    if (peopleLeft !== null)
      certificates.push(...(await certificatesFor({ tables, people: peopleLeft, k: set.k, published }, tools)));
    const before = clauses.length;
    for (const certificate of certificates) {
      const repairable = certificate.filter((cell) => !fixed.has(cell));
      if (repairable.length > 0) clauses.push(repairable);
      else if (certificate.length > 0) beyondRepair.push(certificate);
    }
    if (clauses.length > before) {
      protecting = new Set(greedy(clauses, weight));
      isCheapest = false;
    } else if (isCheapest) break;
    else {
      // Clean, but the quick choice may hide too much: the cheapest choice for the same clauses is checked in its turn.
      const cheapest = await hittingSet({ clauses, weight }, tools);
      isCheapest = true;
      if (cheapest.size === protecting.size && [...cheapest].every((cell) => protecting.has(cell))) break;
      protecting = cheapest;
    }
    await tools.pause();
  }
  const givenAway = set.candidates.filter((cell) => !tooFew.has(cell) && isGivenAway(cell));
  return { tooFew, protecting: new Set([...protecting, ...givenAway]), beyondRepair };
}

/** The quick search first; once it finds nothing more, the auditor's proof, which also finds what a search can miss. */
async function certificatesFor(
  input: LinearSearchInput,
  tools: { readonly solver: Solver; readonly pause: Pause },
): Promise<(readonly number[])[]> {
  const found = await linearCertificates(input, tools.pause);
  if (found.length > 0) return [...found];
  const atoms = new Map(input.published.map((cell) => [cell, input.tables.cells[cell]?.atoms ?? []]));
  const findings = await auditIsolation(
    { people: input.people, k: input.k, published: atoms },
    tools.solver,
    tools.pause,
  );
  return findings.map((finding) => finding.certificate);
}
