import type { comments as nl } from '../nl/comments.ts';

export const comments: typeof nl = {
  comments: {
    field: 'Open question',
    on: 'End with “What would make your work better?”',
    onHint:
      'People may skip it. What they write is kept apart from their answers. The prevention adviser reads everything for names; only then does it appear in the report, per department or higher and only if there are at least 10 comments. Somebody may still recognise people by their words: only switch this on if somebody has time to read.',
    fact: 'Open question',
    factOn: 'yes, read by the prevention adviser',
    cardTitle: 'Comments',
    asked: 'The scan ends with an open question. After closing, the prevention adviser reads the answers for names.',
    waiting: 'The prevention adviser is reading the comments for names. Until that is done, nobody else sees them.',
    published: 'The comments were read and stand in the report.',
    read: 'Read the comments',
    title: 'Reading comments',
    lead: 'You are the only one who sees these texts as they were written. Take out what could point at somebody: names, functions, stories by which one person can be recognised.',
    howTitle: 'How to read them',
    how: [
      'The underlined words look like a name, a team, an address or a number. The computer misses some and is sometimes wrong: always read for yourself.',
      'You can blank out words, but write nothing.',
      'You can undo every decision until you publish.',
      'Publishing happens once, for all of them together. The texts as they were written are then deleted.',
    ],
    progress: (read: number, total: number) => `${read} of ${total} read`,
    start: 'Read one by one',
    none: 'There are too few comments to show',
    noneText: (k: number) =>
      `Nowhere did at least ${k} people from two or more teams write something. Then nobody gets to see them, not even you. Finish the reading: the texts are then deleted.`,
    place: (unit: string, n: number) => `${unit}: ${n} comments`,
    state: { unread: 'To be read', accept: 'Will be shown', 'leave-out': 'Will be left out' },
    hints: { person: 'name on the list', unit: 'name of a team', contact: 'address or number' },
    accept: 'Show as it stands',
    acceptBlanked: 'Show without the marked words',
    choose: 'Blank out words',
    leaveOut: 'Leave out',
    undo: 'Undo the decision',
    comment: (number: number, total: number) => `Comment ${number} of ${total}`,
    wordsLegend: 'Mark the words that have to go',
    wordsHint: 'What you mark becomes […] in the report.',
    acceptNext: 'Show, and on to the next',
    leaveOutNext: 'Leave out, and on to the next',
    back: 'Back to the list',
    saved: 'Your decision was saved.',
    undone: 'The decision was undone.',
    finishTitle: 'Publishing',
    finishLead: (left: number) =>
      left === 0
        ? 'Everything was read. After publishing you can change nothing any more.'
        : `${left} still to read. You can publish when everything was read.`,
    finish: 'Publish the comments that were read',
    finished: 'The comments stand in the report. The texts as they were written were deleted.',
    reportTitle: 'In their own words',
    reportLead: (k: number) =>
      `Read by the prevention adviser, in random order and apart from the figures. […] stands where words were taken out. Each comment stands in one place: the lowest department in which at least ${k} people wrote something, never a single team.`,
    reportCount: (n: number) => `${n} people wrote this:`,
    reportWaiting: 'The prevention adviser is still reading the comments. They will appear here afterwards.',
    reportNotHere: 'There are no comments here: too few people wrote something, or their comments stand higher up.',
    reportElsewhere: 'Comments stand at:',
    reportCare:
      'Do not try to find out who wrote something. Whoever fears to be recognised will write nothing next time.',
  },
};
