import type { protection as nl } from '../nl/protection.ts';

export const protection: typeof nl = {
  protection: {
    checkNames: {
      consistency: ['Consistency', 'The figures fit together and with everything that was shown earlier.'],
      threshold: ['Threshold', 'Every figure is about enough people.'],
      coding: ['Everybody or nobody', 'No figure says that nobody or everybody gave an answer.'],
      isolation: ['Subtraction', 'No combination of figures is about fewer people than the threshold.'],
      range: ['Room', 'About every person and every hidden group the answers stay open, as promised.'],
      waves: ['Earlier waves', 'Beside earlier waves no figure tells about the few people who came or left.'],
      insider: [
        'From the inside',
        'Whoever knows their own answer does not learn what all others in a group answered.',
      ],
    },
    title: 'How are these figures protected?',
    lead: 'For those who want to check that nobody can be recognised: the works council, the committee, the union or the data protection officer.',
    inShort: 'In short',
    rule1: (k: number) => `No figure is about fewer than ${k} people.`,
    rule1Sensitive: (k: number) =>
      `For sensitive questions, such as unwanted behaviour or illnesses, that is ${k} people.`,
    rule2: 'Not by subtracting figures from each other either: then a second figure is hidden too.',
    rule3:
      'When almost everybody or almost nobody gave the same answer, we do not show that exactly. Otherwise one would know what each member of the group answered.',
    rule4:
      'A separate program tries to work out every hidden figure. If it succeeds, or if that is not certain, nothing is published.',
    rule5: 'There is no screen, file or role that shows single answers.',
    rulePaper:
      'Whoever typed the paper questionnaires knows those answers. So the same rules also hold for all other answers by themselves.',
    checks: 'What the audit looked at',
    outcome: { clean: 'in order', leak: 'leak found', unknown: 'not certain' },
    check: 'Check',
    result: 'Outcome',
    note: 'Explanation',
    verdictClean: 'The audit found no way at all to work out a smaller group.',
    verdictNot: 'The audit did not succeed. That is why nothing was published.',
    counts: 'What is shown and hidden',
    cells: 'Groups and breakdowns',
    shown: 'shown',
    hidden: 'hidden',
    reasons: {
      'too-few': 'too few answers',
      'protects-another': 'protects another group',
      protected: 'protected',
      empty: 'nobody answered',
      turnover: 'people who came and left since the previous wave',
    },
    rules: 'Rules of this wave',
    level: {
      'half-range':
        'For every group that is too small to show, at least half of all possible outcomes stays open. For every person every answer stays possible.',
      'both-extremes':
        'For every group that is too small to show, both extremes stay open: nobody and everybody. For every person every answer stays possible.',
    },
    technical: 'Technical description',
    hash: 'Fingerprint of this report',
    hashHint: 'The same fingerprint means: exactly the same figures.',
    limit: 'What we do not promise',
    limitLead: 'No method rules out everything. This we do not promise:',
    limits: [
      'Odds can shift: a figure can make something more likely, but never certain.',
      'People who tell each other their own answers can together work out what a last colleague answered.',
      'Whoever lays two waves side by side and knows who came or left can sometimes infer something about those people. For sensitive questions, and where nearly everybody answered both times, we rule that out too.',
      'Whoever writes a comment can be recognised by their words.',
      'Whoever manages the server and also reads the network traffic at the moment of sending can see that a device sends something. The stored data do not hold that.',
    ],
    read: 'Found something after all?',
    readText: 'Does a figure look too exact to you? Report it to whoever runs Werkpeil for you. We look at it at once.',
  },
};
