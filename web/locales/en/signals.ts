import type { signals as nl } from '../nl/signals.ts';

export const signals: typeof nl = {
  signals: {
    title: 'Early signals',
    lead: 'A signal is a reason to offer a talk, not a verdict. It is always about a group, never about one person.',
    emptyTitle: 'No signals',
    empty:
      'No group clearly stands out. That is good news, but no proof that all is well: with small groups a difference often stays uncertain.',
    strength: { strong: 'Strong signal', attention: 'Attention' },
    watch: {
      'above-benchmark': (measure: string) => `${measure}: clearly more often a problem than in Flanders`,
      'worse-than-previous': (measure: string) => `${measure}: clearly worse than in the previous wave`,
      other: (measure: string) => measure,
    },
    sentence: (share: string, n: number, from: string, to: string, banded: boolean) =>
      `${banded ? 'At least ' : ''}${share} of the ${n} people who answered have a problem with this. Counting the uncertainty of this group, that lies between ${from} and ${to}.`,
    compared: (label: string, share: string) => `For comparison: ${label}, ${share}.`,
    difference: (difference: string, from: string, to: string) =>
      `Difference: ${difference} (between ${from} and ${to}).`,
    points: (value: string) => `${value} percentage points`,
    chance: (q: string, looks: number) =>
      looks === 1
        ? `Chance that this signal is a false alarm: at most ${q}.`
        : `We looked at ${looks} groups. Of such signals at most ${q} are expected to be false alarms.`,
    evidence: 'Evidence and method',
    method: 'Method',
    /** Rules and their parameters by id. One without words stands as it is. */
    methods: {
      'above-benchmark': 'test against the figure of a large survey',
      'worse-than-previous': 'test against the previous wave',
    },
    parameter: {
      attention: (value: string) => `attention when q ≤ ${value}`,
      strong: (value: string) => `strong when q ≤ ${value}`,
      scope: (value: string) => `compared with ${value}`,
    },
    scopes: { flanders: 'Flanders' },
    source: 'Source',
    parameters: 'Settings',
    respondents: 'Answers in this group',
    looks: 'Groups looked at',
    pValue: 'p value (one-sided)',
    qValue: 'q value (Benjamini-Hochberg)',
    report: 'Report of this group',
    followUp: 'Follow-up',
    followUpStatus: {
      new: 'Nothing done yet',
      offered: 'Talk offered',
      running: 'Follow-up running',
      done: 'Completed',
    },
    note: 'Note',
    noteHint: 'About the group and what was agreed. Do not write down names or health data.',
    save: 'Save follow-up',
    saved: 'The follow-up has been saved.',
    notForManagers: 'Managers and the contact person do not see this list.',
  },
};
