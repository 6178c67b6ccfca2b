import { checkFigures } from '../audit/figures.ts';
import type { Pause } from '../pause.ts';
import type { Finding, Shown, ShownFigure, Tables } from '../tables.types.ts';
import { derivedTasks } from './derived.ts';
import type { Crew } from './job.types.ts';
import { judgeView, type Unproven } from './judge-view.ts';
import type { Division } from './outline.types.ts';
import { nearestParts } from './partners.ts';
import type { Pieces } from './pieces.ts';
import { type Candidates, candidatesOf } from './select-tables.ts';
import { type SamePeople, samePeople, type Target, targetsOf, upperTargets } from './targets.ts';
import type { World } from './view.ts';
import { type Task, workOff } from './work.ts';

/** Parts that are free in one view, from round to round, and corners tried for one group in it. */
const rounds = [
  { parts: 1, attempts: 2 },
  { parts: 4, attempts: 4 },
] as const;

/** A finding about the whole table, with the questions whose membership it is about. */
export interface PartFinding extends Finding {
  readonly group: SamePeople | null;
}

interface Tools {
  readonly crew: Crew;
  readonly pause: Pause;
  readonly onProgress: (done: number, of: number) => void;
}

/**
 * The auditor for a table that is too large to be judged in one go. Every group is judged in a view of its own part with
 * the rest of the company held still, and what cannot be proven there in larger and larger views. Each proof is one for
 * the whole table; what is proven in no view is a finding.
 *
 * Keeps what was proven, so that after a change only those parts are judged again whose proofs the change can touch.
 */
export class PartAuditor {
  readonly #tables: Tables;
  readonly #division: Division;
  readonly #pieces: Pieces;
  readonly #candidates: Candidates;
  readonly #groups: readonly SamePeople[];
  readonly #witness: readonly (readonly number[])[];
  readonly #upperSums: World['upperSums'];
  #figures: World['figures'] | null = null;
  /** Part -> parts whose proofs let it vary too. */
  readonly #usedBy = new Map<number, Set<number>>();
  /** Sets of exact figures in which nothing was found. */
  readonly #derivedBefore = new Set<string>();
  /** Targets that were not proven when they were last judged, by the part that they are about. */
  #failed = new Map<number, readonly Target[]>();

  constructor(input: {
    readonly tables: Tables;
    readonly k: number;
    readonly division: Division;
    readonly pieces: Pieces;
    readonly witness: readonly (readonly number[])[];
  }) {
    this.#tables = input.tables;
    this.#division = input.division;
    this.#pieces = input.pieces;
    this.#witness = input.witness;
    this.#candidates = candidatesOf(input.tables);
    this.#groups = samePeople(input.tables, input.k);
    this.#upperSums = input.witness.map(
      (sums) => new Map(input.division.upper.map((cell) => [cell, this.#sum(cell, sums)])),
    );
  }

  /**
   * Judges everything that is shown, or what of it a change can touch. An empty list is the only "clean". Gives up early when
   * something is found that is quick to find.
   */
  async judge(shown: Shown, tools: Tools): Promise<readonly PartFinding[]> {
    const figures = shown.map(narrowest);
    const quick = this.#wholeFindings(shown, figures);
    if (quick.length > 0) return quick;
    const world: World = {
      tables: this.#tables,
      division: this.#division,
      pieces: this.#pieces,
      candidates: this.#candidates,
      witness: this.#witness,
      upperSums: this.#upperSums,
      figures,
    };
    const derived = await this.#judgeDerived(world, tools);
    if (derived.length > 0) return derived;
    const targets = this.#targetsToJudge(world);
    this.#figures = figures;
    return this.#judgeTargets(world, targets, tools);
  }

  /** What needs no search: thresholds and coding of each figure, and whether the witness fits them all. */
  #wholeFindings(shown: Shown, figures: World['figures']): readonly PartFinding[] {
    const { questions } = this.#tables;
    const findings = questions.flatMap((question, index) =>
      checkFigures(this.#tables, question, shown[index] ?? [], index),
    );
    for (const [index, known] of figures.entries()) {
      for (const { cell, lo, hi } of known.values()) {
        const sum = this.#sum(cell, this.#witness[index] ?? []);
        if (sum >= lo && sum <= hi) continue;
        const note = 'the figures contradict each other';
        findings.push({ check: 'consistency', outcome: 'unknown', question: index, certificate: [cell], note });
      }
    }
    return findings.map((finding) => ({ ...finding, group: null }));
  }

  #sum(cell: number, sums: readonly number[]): number {
    return (this.#tables.cells[cell]?.atoms ?? []).reduce((sum, atom) => sum + (sums[atom] ?? Number.NaN), 0);
  }

  /**
   * Everything the first time. Then what was not proven, cells that are no longer shown, and all groups of parts in which
   * a figure became another one, with those whose proofs let such a part vary. A figure that only says less leaves every
   * proof as it is.
   */
  #targetsToJudge(world: World): ReadonlyMap<number, readonly Target[]> {
    const { figures } = world;
    const before = this.#figures;
    const all = this.#division.parts.map((_, part) => part);
    const changed = new Set<number>(before === null ? all : []);
    const hidden = new Set<string>();
    const touch = (cell: number): void => {
      const parts = this.#pieces.of(cell);
      if (parts.size === 0) changed.add(this.#division.partOf[this.#tables.cells[cell]?.atoms[0] ?? -1] ?? -1);
      for (const part of parts.keys()) changed.add(part);
    };
    figures.forEach((known, index) => {
      for (const [cell, old] of before?.[index] ?? []) {
        const now = known.get(cell);
        if (now === undefined) hidden.add(`${index}:${cell}`);
        else if (now.lo > old.lo || now.hi < old.hi) touch(cell);
      }
      if (before !== null) for (const cell of known.keys()) if (!before[index]?.has(cell)) touch(cell);
    });
    for (const part of [...changed]) for (const other of this.#usedBy.get(part) ?? []) changed.add(other);
    const targets = new Map<number, readonly Target[]>();
    for (const part of all) {
      const isNew = (target: Target): boolean =>
        target.kind === 'cell' && hidden.has(`${target.question}:${target.cell}`);
      if (changed.has(part)) targets.set(part, targetsOf(part, world, this.#groups));
      else {
        const few = [
          ...(this.#failed.get(part) ?? []),
          ...(hidden.size > 0 ? targetsOf(part, world, this.#groups).filter(isNew) : []),
        ];
        if (few.length > 0) targets.set(part, few);
      }
    }
    for (const target of upperTargets(world)) {
      const home = target.kind === 'cell' ? target.parts.find((part) => changed.has(part)) : undefined;
      if (home !== undefined) targets.set(home, [...(targets.get(home) ?? []), target]);
    }
    return targets;
  }

  async #judgeTargets(
    world: World,
    targets: ReadonlyMap<number, readonly Target[]>,
    tools: Tools,
  ): Promise<readonly PartFinding[]> {
    const findings: PartFinding[] = [];
    const failed = new Map<number, readonly Target[]>();
    let open = targets;
    let reasons = new Map<number, readonly Unproven[]>();
    for (const [round, { parts: size, attempts }] of rounds.entries()) {
      const isLast = round === rounds.length - 1;
      const left = new Map<number, Unproven[]>();
      const answers = new Map<number, () => void>();
      const keep = (home: number, unproven: Unproven): void => {
        const list = left.get(home);
        if (list === undefined) left.set(home, [unproven]);
        else list.push(unproven);
      };
      const groups = clusters(open, reasons, size, world);
      const tasks = groups.map(({ free, targets }, place): Task => {
        for (const part of free) {
          const users = this.#usedBy.get(part) ?? new Set();
          for (const home of targets.keys()) if (home !== part) users.add(home);
          this.#usedBy.set(part, users);
        }
        const homeOf = new Map([...targets].flatMap(([home, list]) => list.map((target) => [target, home] as const)));
        return judgeView({
          world,
          groups: this.#groups,
          parts: free,
          targets: [...homeOf.keys()],
          attempts,
          done: (list) => {
            answers.set(place, () => {
              for (const unproven of list) {
                const home = homeOf.get(unproven.target) ?? -1;
                if (!isLast && !isCertain(unproven)) keep(home, unproven);
                else {
                  findings.push(this.#findingOf(unproven));
                  failed.set(home, [...(failed.get(home) ?? []), unproven.target]);
                }
              }
            });
          },
        });
      });
      await this.#workOff(tasks, tools);
      // In the order in which was asked, and not in which threads were ready: the same table gives the same release.
      for (const place of tasks.keys()) answers.get(place)?.();
      open = new Map([...left].map(([home, list]) => [home, list.map(({ target }) => target)]));
      reasons = left;
      if (open.size === 0) break;
    }
    this.#failed = failed;
    return findings;
  }

  #findingOf({ target, outcome, certificate, note }: Unproven): PartFinding {
    const group = target.kind === 'isolation' ? (this.#groups[target.group] ?? null) : null;
    return {
      check: target.kind === 'isolation' ? 'isolation' : 'range',
      outcome,
      question: target.kind === 'isolation' ? null : target.question,
      certificate,
      about: target.kind === 'cell' ? (this.#tables.cells[target.cell]?.atoms ?? []) : [target.atom],
      note,
      group,
    };
  }

  async #judgeDerived(world: World, tools: Tools): Promise<readonly PartFinding[]> {
    const findings: PartFinding[] = [];
    const tasks = derivedTasks(world, this.#derivedBefore, (question, certificate) => {
      const note = 'a figure that can be derived says that almost nobody, or almost everybody';
      findings.push({ check: 'coding', outcome: 'leak', question, certificate, note, group: null });
    });
    await this.#workOff(tasks, tools);
    const first = ({ question, certificate }: PartFinding): string => `${question} ${certificate.join(' ')}`;
    return findings.sort((a, b) => (first(a) < first(b) ? -1 : 1));
  }

  #workOff(tasks: readonly Task[], { crew, pause, onProgress }: Tools): Promise<void> {
    let done = 0;
    onProgress(0, tasks.length);
    return workOff(tasks, crew, { pause, onDone: () => onProgress(++done, tasks.length) });
  }
}

/** A leak inside the view, where nothing was held still, is one. Everything else may look better from further away. */
const isCertain = ({ outcome, isHeldStill, certificate }: Unproven): boolean =>
  outcome === 'leak' && !isHeldStill && certificate.length > 0;

/**
 * Puts parts with open targets together with the parts that can give them room. Targets of all parts of a cluster are
 * judged in it.
 */
function clusters(
  open: ReadonlyMap<number, readonly Target[]>,
  reasons: ReadonlyMap<number, readonly Unproven[]>,
  size: number,
  world: World,
): readonly { readonly free: readonly number[]; readonly targets: ReadonlyMap<number, readonly Target[]> }[] {
  const waiting = new Set(open.keys());
  const made: { free: readonly number[]; targets: ReadonlyMap<number, readonly Target[]> }[] = [];
  for (const [home, targets] of open) {
    if (!waiting.has(home)) continue;
    const needed = new Set([home, ...targets.flatMap((target) => (target.kind === 'cell' ? target.parts : []))]);
    const others = size > needed.size ? nearestParts(home, reasons.get(home) ?? [], waiting, world) : [];
    const free = [...needed, ...others.filter((part) => !needed.has(part))].slice(0, Math.max(size, needed.size));
    const inView = new Set(free);
    const judged = new Map<number, readonly Target[]>();
    for (const part of free) {
      if (!waiting.has(part)) continue;
      const list = open.get(part) ?? [];
      if (!list.every((target) => target.kind !== 'cell' || target.parts.every((other) => inView.has(other)))) continue;
      judged.set(part, list);
      waiting.delete(part);
    }
    made.push({ free, targets: judged });
  }
  return made;
}

/** A cell that was shown more than once is known by the overlap of all its ranges. */
function narrowest(shown: readonly ShownFigure[]): ReadonlyMap<number, ShownFigure> {
  const known = new Map<number, ShownFigure>();
  for (const figure of shown) {
    const other = known.get(figure.cell) ?? figure;
    known.set(figure.cell, { cell: figure.cell, lo: Math.max(figure.lo, other.lo), hi: Math.min(figure.hi, other.hi) });
  }
  return known;
}
