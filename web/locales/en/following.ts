import type { FollowingTexts } from '../nl/following.ts';

export const following: FollowingTexts = {
  offer: {
    title:
      'Would you like it to be seen next time whether things are going better, without anybody knowing who you are?',
    optional: 'You may skip this.',
    leads: {
      'own-key':
        'We then lay your answers of now beside those of a next time. That is done with a key that only you have. What comes of it is shown about groups only.',
      'own-answers':
        'We then lay your answers of now beside those of a next time. That is done with six short questions that only you can answer. What comes of it is shown about groups only.',
    },
    without:
      'This works only in a browser with JavaScript and over a secure connection (https). You can still send your answers as usual.',
  },
  device: {
    loading: 'Loading …',
    failed: 'This part could not be loaded. Check your connection and open it again, or simply send without it.',
    chosen: 'You let yourself be found again. That holds as soon as you send.',
    undo: 'Rather not',
  },
  key: {
    make: 'Make a key for me',
    have: 'Or enter the key that you already have',
    label: 'Your key from last time',
    hint: '16 symbols in four groups. Capitals, dashes or spaces do not matter.',
    use: 'Use this key',
    empty: 'Enter your key first, or have a new one made.',
    wrongLength: 'A key has 16 symbols. You entered {n}. Please check it again.',
    wrongSymbol: 'The symbol “{symbol}” is in no key. Please check it again.',
    checkAgain: 'Something is wrong with this key. Please check the symbols one by one.',
    title: 'Your key for next time',
    keep: 'Keep this key until the next wave: as a photo, on paper or as a file. We do not have it and cannot make it again.',
    qr: 'QR code with your key',
    save: 'Save as a text file',
    fileName: 'werkpeil-key.txt',
    fileTitle: 'Werkpeil key',
    fileUse:
      'Enter this key at the end of a next wave. It can then be seen whether the same people are doing better, without anybody knowing who they are.',
    fileKeep:
      'Keep this in a place that is yours alone. Whoever has this key can read nothing of yours, but can be found again in your place.',
  },
  answers: {
    lead: 'Answer as you would again next time. You may leave one question open. The answers do not leave this device.',
    questions: {
      'mother-name': 'Your mother’s first name: the first two letters',
      'father-name': 'Your father’s first name: the first two letters',
      'mother-birthday': 'Your mother’s birthday: the day of the month (1 to 31)',
      school: 'Your primary school: the first two letters of its name',
      street: 'The street where you lived at the age of ten: the first two letters',
      siblings: 'How many brothers and sisters do you have? (0 to 20)',
    },
    make: 'Let me be found again',
    working: 'Working it out on this device …',
    letters: 'Use plain letters (a to z), or leave this open.',
    number: 'Enter a whole number from {min} to {max}, or leave this open.',
    few: 'Answer at least {n} of the {all} questions. Then we recognise you even if one answer is different next time.',
    done: 'Your answers to these six questions are kept nowhere, not on this device either.',
  },
};
