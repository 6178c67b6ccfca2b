import type { ReceiptTexts } from '../nl/receipt.ts';

/** The receipt that a respondent gets after sending, in English. */
export const receipt: ReceiptTexts = {
  card: {
    title: 'Your receipt',
    text: 'Would you like your answers to be erased later on? This receipt does that. You do not have to say who you are, or why.',
    only: 'Only you have this receipt. We cannot make it again. When you close this tab it is gone, so keep it now.',
    copy: 'Copy',
    copied: 'The receipt is copied.',
    save: 'Save as a text file',
    fileName: 'receipt-werkpeil.txt',
    to: 'How erasing works',
  },
  file: {
    title: 'Receipt from Werkpeil',
    use: 'With this receipt you have your answers erased. Go to {address} and enter it there.',
    keep: 'Keep it in a place that is yours alone. Whoever has this receipt can have your answers erased, but cannot read them.',
    nothing: 'It does not say who you are, nor when or what you answered.',
  },
  withdraw: {
    title: 'Have your answers erased',
    lead: 'You need the receipt that you got after sending. It has five groups of four symbols.',
    label: 'Your receipt',
    hint: 'Capitals, small letters, dashes or spaces: it makes no difference.',
    button: 'Erase my answers',
    sure: 'Erasing cannot be undone.',
    complete: 'The receipt is complete.',
    counting: '{n} of 20 symbols',
    empty: 'Enter your receipt first.',
    wrongSymbol: 'The symbol “{symbol}” is in no receipt at all. Please look again.',
    checkAgain:
      'Something in this receipt is not right. Check the symbols one by one: a slip or a swap is easily made.',
    isCode: 'This is your invitation code. The receipt is longer (20 symbols); you got it after sending.',
    busy: 'The service is busy for a moment. Nothing has been erased yet. Try again in a few seconds.',
    doneTitle: 'Done',
    done: 'If there were answers that belong to this receipt, they are erased now. They are in nothing that is made from now on.',
    doneSame:
      'We say this for every receipt, also for one that was used before. So nobody who finds your receipt can learn whether you had your answers erased.',
    doneThrow: 'You may throw the receipt away now.',
    aboutTitle: 'Good to know',
    about: [
      'Nobody is told, and nowhere does it say that answers were erased: not in a report, not in a count and not in a log.',
      'Reports that were made already stay as they are. They hold figures about groups only.',
      'You cannot take part again with the same code. We do not know which code went with your answers, and that is on purpose.',
      'Did you come by a link that needs no code? Your receipt works the same, and you may take part again.',
      'Did you fill in with your name for the occupational physician? Then there is no receipt: ask the physician to erase your answers.',
      'Did you answer on paper? Then there is no receipt: nothing on the sheet would let us find it again.',
      'Have you lost your receipt? Then nobody can find your answers any more, and neither can we.',
    ],
  },
};
