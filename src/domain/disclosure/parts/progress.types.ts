/** How far the protection of a large table is, for whoever waits. */
export interface Progress {
  /** `upper`: what links the parts; `parts`: each part alone; `audit`: the whole, again after every repair. */
  readonly stage: 'upper' | 'parts' | 'audit';
  /** 0 before the audit; then which audit it is. */
  readonly round: number;
  readonly done: number;
  readonly of: number;
}
