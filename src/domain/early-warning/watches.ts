import type { Watch } from './signal.types.ts';

/**
 * What is watched in every release. A new watch = one entry; `parameters` replaces defaults of its rule. A release that does
 * not hold the measure is passed over.
 */
export const watches: readonly Watch[] = [
  {
    id: 'stress-above-benchmark',
    ruleId: 'above-benchmark',
    measureId: 'problematic:stress',
    parameters: {},
  },
  {
    id: 'stress-worse-than-previous',
    ruleId: 'worse-than-previous',
    measureId: 'problematic:stress',
    parameters: {},
  },
];
