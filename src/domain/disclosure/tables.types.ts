/**
 * The data format that the suppressor and the auditor share, and the only thing that they share. It knows nothing of
 * questionnaires: atoms (people who stand in exactly the same cells), cells (sets of atoms) and questions.
 */
export interface Tables {
  readonly atoms: readonly Atom[];
  readonly cells: readonly AtomCell[];
  readonly questions: readonly Question[];
  readonly level: 'half-range' | 'both-extremes';
}

export interface Atom {
  readonly id: string;
  readonly people: number;
}

export interface AtomCell {
  readonly id: string;
  /** Indexes into `atoms`, ascending, without repeats. */
  readonly atoms: readonly number[];
  /** What hiding it costs; whole units above team cells (see `weights.ts`). Only the suppressor reads it. */
  readonly weight: number;
}

export interface Question {
  readonly id: string;
  /** Smallest number of people on whom a figure of this question may depend. */
  readonly k: number;
  /** Contribution of one person: minPerPerson <= y <= maxPerPerson, whole. */
  readonly minPerPerson: number;
  readonly maxPerPerson: number;
  /** People per atom whose answer to this question counts; the reader is assumed to know who they are. */
  readonly people: readonly number[];
  /** Cells that could be shown for this question. A sensitive question has no breakdown cells. */
  readonly candidates: readonly number[];
}

/** What a reader gets to know: the sum over the cell lies in lo..hi (equal: exact). */
export interface ShownFigure {
  readonly cell: number;
  readonly lo: number;
  readonly hi: number;
}

/** Everything ever shown about these people, per question, in the order of `Tables.questions`. */
export type Shown = readonly (readonly ShownFigure[])[];

/** A leak, or a doubt: the shown cells from which something forbidden follows. */
export interface Finding {
  readonly check: 'isolation' | 'range' | 'coding' | 'threshold' | 'consistency' | 'waves';
  readonly outcome: 'leak' | 'unknown';
  /** Index of the question, or null when it holds for every question with the same people. */
  readonly question: number | null;
  /** Indexes of cells; empty when the doubt is about the whole. */
  readonly certificate: readonly number[];
  /** Atoms of the group that it is about, where it is about one. */
  readonly about?: readonly number[];
  readonly note: string;
}
