/** Figures of one chart, as the page hands them to the island: shares 0..1, words already in the reader's language. */
export interface ShareChartData {
  readonly rows: readonly ShareChartRow[];
  readonly words: {
    readonly bar: string;
    readonly acute: string;
    readonly benchmark: string;
    readonly previous: string;
    readonly notShown: string;
  };
}

export interface ShareChartRow {
  readonly label: string;
  /** A unit above others: its label stands out. */
  readonly isUpper: boolean;
  /** Null when it is not shown; of a band the part that is certain, with its whole interval. */
  readonly share: number | null;
  /** Part of `share`; null when there is none or it is not shown. */
  readonly acute: number | null;
  readonly interval: readonly [number, number] | null;
  readonly colour: 'favourable' | 'unfavourable' | 'none';
  readonly benchmark: number | null;
  readonly previous: number | null;
}

/** Colours by role, read from the design tokens of the page. */
export interface Palette {
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly surface: string;
  readonly favourable: string;
  readonly unfavourable: string;
  readonly none: string;
  readonly benchmark: string;
}
