import type { BuildStep } from '../usecases/release-outcome.types.ts';
import type { Terminal } from './command.types.ts';

const steps: Readonly<Record<BuildStep['step'], string>> = {
  preparing: 'counting answers',
  protecting: 'protecting',
  upper: 'protecting large units',
  parts: 'protecting teams',
  audit: 'audit',
  saving: 'saving',
};

/** A step in words, for example `audit 2: 13 of 500`. */
export function buildText({ step, round, done, of }: BuildStep): string {
  return `${steps[step]}${round > 0 ? ` ${round}` : ''}${of > 0 ? `: ${done} of ${of}` : ''}`;
}

/** Shows on a terminal how far a long protection is, and takes the line away at the end. Silent where there is no terminal. */
export function progressLine(terminal: Terminal): { tell(step: BuildStep): void; end(): void } {
  const started = performance.now();
  return {
    tell: (step) => terminal.status?.(`${buildText(step)}, ${Math.floor((performance.now() - started) / 1000)} s`),
    end: () => terminal.status?.(''),
  };
}
