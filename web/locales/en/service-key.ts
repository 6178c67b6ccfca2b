import type { serviceKey as nl } from '../nl/service-key.ts';

/** The key of the prevention service, and the requests for a talk that it opens. */
export const serviceKey: typeof nl = {
  serviceKey: {
    plan: {
      confidential: 'Confidential, with the occupational physician',
      confidentialHint:
        'Everybody with an own code. Answers are sealed with the name for the prevention service; only the occupational physician reads them. You see protected figures only, and only once the physician has handed over the anonymous answers. For questionnaires such as the WAI.',
      talk: 'Requests for a talk',
      talkOffered: 'Whoever fills in can ask the prevention service for a talk',
      talkHint:
        'Sealed for the prevention adviser and apart from the answers. You do not see who does so, or how many. If the service has no key yet, the page says whom to contact.',
      talkYes: 'Possible, at the end of the scan',
      talkNo: 'Not in this wave',
    },
    care: {
      letterReads:
        'Taking part is your choice. The occupational physician reads your answers, with your name; they are sealed on your device.',
      letterOnce: 'This code is for you only.',
      toPage: 'Open the answers',
      title: 'Confidential answers',
      lead: 'Choose the key file and give the passphrase. The answers open on this device and are kept nowhere else.',
      secrecy:
        'These are health data under professional secrecy. Open them only on a device of your service, and close the page when you are done.',
      unlockTitle: 'Open with the key',
      none: 'There are no answers yet.',
      needsScript: 'Opening happens in your browser. For that, JavaScript has to be on.',
      handedOver: 'The anonymous answers were handed over. The report stands with the wave.',
      stillOpen: 'The wave is still open. Handing over for the figures is possible once it is closed.',
      waitingTitle: 'Waiting for the occupational physician',
      waiting:
        'This wave is confidential. There are figures only when the occupational physician has handed over the anonymous answers. If that does not happen, there will be no report.',
      noneLeft:
        'There are no sealed answers here (any more). There is nothing to hand over, and this wave gets no report if there is none yet.',
      eraseOn:
        'The sealed answers are erased here on {day}. Before that day, take over what belongs in the health file, and hand them over for the figures if that has not been done yet.',
      toReport: 'To the wave',
    },
    careDevice: {
      name: 'Name',
      noName: 'Without a name',
      table: 'Answers per person',
      view: 'View',
      back: 'Back to the list',
      print: 'Print',
      erase: 'Erase this answer',
      eraseSure: 'Erase the answer of {name} for good?',
      erased: 'The answer was erased.',
      notScored: 'cannot be worked out',
      unreadable: '{count} answers cannot be read. They do not count.',
      handTitle: 'Hand over the anonymous answers for the figures',
      handText:
        'The names come off, the order is shuffled, and it can be done only once. The service then makes the protected report for the employer.',
      hand: 'Hand over {count} answers anonymously',
      handSure: 'Hand over {count} answers anonymously? This can be done once.',
      handed: 'The anonymous answers were handed over.',
      question: 'Question',
      answer: 'Answer',
      blank: 'Not answered',
    },
    home: {
      title: 'Requests for a talk',
      lead: (waiting) =>
        waiting === 0
          ? 'Nobody is waiting. The key of the service is here too.'
          : waiting === 1
            ? 'One person asks for a talk. Only you can open it.'
            : `${waiting} people ask for a talk. Only you can open it.`,
      link: 'Talks and key',
    },
    overview: {
      title: 'Talks and key',
      lead: 'Whoever fills in a scan can ask you for a talk. That happens sealed: only who has the key file of your service can read it. The employer does not see it, nor how many there are.',
      empty: 'No organisation is in your care yet',
      emptyText: 'Whoever runs this service can give you access.',
      open: 'Open the requests',
      waiting: (waiting) => (waiting === 1 ? '1 request is waiting' : `${waiting} requests are waiting`),
      none: 'No requests are waiting.',
      noKey: 'There is no key yet. As long as there is none, nobody can leave you anything sealed.',
      careWaves: 'Confidential answers:',
      makeKey: 'Make the key',
      toKey: 'Key of the service',
    },
    key: {
      title: 'Key of the service',
      lead: 'With this key, requests for a talk and confidential answers are sealed, on the device of whoever writes them. Only who has the key file and the passphrase can open them.',
      none: 'There is no key yet.',
      listTitle: 'Public keys',
      listHint: 'This is the public part. Everybody may know it; nothing can be opened with it.',
      number: 'Number',
      fingerprint: 'Fingerprint',
      madeOn: 'Made',
      madeBy: (name) => `by ${name}`,
      current: 'In use',
      older: 'Only for what was already sealed with it',
      makeTitle: 'Make a key',
      renewTitle: 'Make a new key',
      renewText:
        'A new key holds only for what is sealed from then on. What was sealed before, you open with the old file. So keep both.',
      before: [
        'The key is made on this device. The secret part never goes to the server: you keep it yourself, as a file.',
        'If you lose the file or the passphrase, nobody can open what was sealed with it. Neither can we.',
        'Keep the file in two places that only your service can reach, and the passphrase somewhere else.',
      ],
      needsScript: 'The key is made in your browser. For that, JavaScript has to be on.',
    },
    device: {
      passphrase: 'Passphrase',
      passphraseHint:
        'At least {least} characters. Four or more ordinary words in a row are strong and easy to remember.',
      passphraseAgain: 'Passphrase, once more',
      make: 'Make the key and save the file',
      working: 'One moment …',
      tooShort: 'The passphrase is too short: at least {least} characters.',
      notSame: 'The two passphrases are not the same.',
      savedTitle: 'Check that the file is there',
      savedText:
        'The file {name} was saved. Choose it here again. Only when it opens with your passphrase does the key come into use.',
      saveAgain: 'Save the file once more',
      file: 'Key file',
      fileHint: 'The file that ends in .werkpeil-key.json',
      fileName: 'service-{day}.werkpeil-key.json',
      use: 'Check and put into use',
      open: 'Open',
      opened: 'Opened with key {fingerprint}.',
      noFile: 'Choose the key file first.',
      faults: {
        'not-a-key-file': 'This is no key file of Werkpeil. Choose the file that you saved when you made the key.',
        incomplete:
          'This key file is not complete, or damaged. Take your other copy. If there is no other, what was sealed with it can no longer be opened.',
        'wrong-passphrase': 'This passphrase does not belong to this file. Mind capitals and spaces, and try again.',
        'other-key':
          'This file is of another key ({found}). What stands here was sealed with key {expected}. Choose the file of that key.',
        'other-pair': 'This is not the file that you just saved. Choose the one with today’s date.',
      },
      failed: 'The server did not answer. Nothing was changed. Please try again.',
    },
    talks: {
      title: 'Requests for a talk',
      lead: 'Choose the key file of your service and give the passphrase. The requests open on this device and nowhere else.',
      none: 'No requests are waiting.',
      needsScript: 'Opening happens in your browser. For that, JavaScript has to be on.',
      unlockTitle: 'Open with the key',
      keep: 'Every request is erased by itself on the day that stands with it, even if it was not opened. An erased request is gone.',
      keyOf: 'Sealed with key {fingerprint}',
    },
    talkDevice: {
      contact: 'To be reached by',
      message: 'Message',
      noMessage: 'No message.',
      language: 'Language',
      eraseOn: 'Will be erased on {day}.',
      done: 'Done: erase this request',
      sure: 'Erase this request for good?',
      erased: 'The request was erased.',
      unreadable: 'This request cannot be read: it is damaged, or was not made by a scan. It will be erased on {day}.',
      otherKey: '{count} sealed with another key ({fingerprint}). Choose that file to open them.',
    },
  },
};
