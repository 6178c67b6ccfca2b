import type { WarningRule } from '../rule.types.ts';
import { aboveBenchmark } from './above-benchmark.ts';
import { worseThanPrevious } from './worse-than-previous.ts';

/** Every method of early warning. A new one = one file, its test and one line here. */
export const rules: readonly WarningRule[] = [aboveBenchmark, worseThanPrevious];
