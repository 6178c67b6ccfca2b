import type { CheckTexts } from '../nl/check.ts';

/** "Check it yourself", in English. */
export const check: CheckTexts = {
  title: 'Check it yourself',
  lead: 'You need not take our word for it. Here you read how to see for yourself what your device sends. Everything on this page follows from the settings of this survey.',
  toScan: 'Back to the scan',
  key: {
    short: 'Key of this survey',
    title: 'The key of this survey',
    text: 'Whoever exchanges a code gets a signature made with a key. Somebody with a key of their own could be recognised. That is why all keys stand on one list, with this fingerprint:',
    compare:
      'Compare it with the one on your letter, and with a colleague’s. It must be the same everywhere. If it is not, send nothing and report it to the prevention service or the union.',
    letter:
      'Did you use the QR code of your letter? Then your device compares by itself. If the fingerprint differs, or the key of your group is not on the list, it sends nothing.',
    frozen: 'The list was fixed at opening, in a place where the service can change or erase nothing.',
    groups: 'There are {n} groups on the list. The smallest has {least} invited people.',
    oneGroup: 'There is one group on the list, of {least} invited people.',
    list: 'See the whole list',
    checking: 'Your device is working out the list …',
    right: 'Your device has worked out the list: it belongs to this fingerprint.',
    wrong:
      'Your device has worked out the list and it does not belong to this fingerprint. Send nothing and report it.',
    none: 'This survey needs no codes, so there are no keys either.',
  },
  watch: {
    title: 'How to watch',
    steps: [
      'Open the scan on a computer, in Firefox, Chrome or Edge.',
      'Press F12 and choose “Network”.',
      'Answer the questions. Watch: as long as you are filling in, not one answer leaves.',
      'Press “Send”. Now the lines appear that are described below. Click a line and choose “Request” or “Payload”.',
      'Look under “Headers” too. You will find no cookie there.',
    ],
  },
  sent: {
    title: 'What your device sends then',
    field: 'Field',
    size: 'Size',
    meaning: 'What it is',
    symbols: '{n} symbols',
    varies: 'depends on your answers',
    bytes: 'Together {n} bytes.',
    filledUp:
      'Together exactly {n} bytes, whatever you answer: your device fills up with spaces. So nobody on the network reads anything from the size.',
    requests: {
      '/api/v1/scans/find':
        'First your device looks up the key of your group. This also happens as soon as you use the QR code, to see whether your code is right.',
      '/api/v1/credentials': 'Then it exchanges your code for a signature on a credential that the service cannot see.',
      '/api/v1/responses':
        'At last your answers leave, with that credential. Look closely: your code is not there, and nothing from the lines before.',
      work: 'First your device asks for a small sum to work out. Nothing of yours is sent.',
      open: 'Your answers leave in one go. There is no code and no account.',
    },
    fields: {
      code: 'Your code.',
      blinded: 'Your credential, hidden behind a random number. Whatever is inside, it looks like chance.',
      link: 'The address of this survey. The same for everybody.',
      credential: 'Empty: whoever has the link may take part.',
      'credential.group': 'Your group. The same for everybody in your group.',
      'credential.message': 'Your credential. The service sees it now for the first time.',
      'credential.signature': 'The signature on it, without the random number. The service never saw it like this.',
      'work.challenge': 'Which sum your device worked out. It is not kept.',
      'work.nonces':
        'The solution of that sum. So nobody can send thousands of made-up answers in one go. It is not kept.',
      receipt: 'A print of your receipt. The receipt itself stays with you.',
      responseId: 'A random number from your device, so that sending twice counts once.',
      language: 'The language you read in.',
      follow:
        'Empty unless you want to be found again. Otherwise your marks: your device worked them out, and they do not say who you are.',
      consent: 'That you gave your consent.',
      answers: 'Your answers, question by question.',
    },
  },
  kept: {
    title: 'What the service keeps',
    sealed: 'Until closing: sealed entries of exactly {bytes} bytes each, whatever they say.',
    after:
      'After closing: your group, your language, your answers and a print of your receipt. No time, no address, no device, no code.',
    afterOpen:
      'After closing: your language, your answers and a print of your receipt. No time, no address, no device.',
    following: 'Did you choose to be found again? Then your marks stand beside your answers too, encrypted.',
  },
  limits: {
    title: 'What you do not see this way',
    text: [
      'You see what your device sends, not what the server does with it. For that the source code is public: everybody may read it and have it examined.',
      'This page comes from the server too. That is why the fingerprint stands on your letter: the server cannot change it there.',
      'Somebody who watches inside the running server while you send can see what arrives in close succession.',
    ],
  },
};
