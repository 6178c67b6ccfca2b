import type { TabletTexts } from '../nl/tablet.ts';

/** A tablet that colleagues share, one after the other, in English. */
export const tablet: TabletTexts = {
  title: 'Fill in the questionnaire here',
  lead: 'Draw a code from the box and type it below. After you, this screen becomes empty again.',
  alone:
    'Make sure that nobody is looking. Would you rather use your own phone? Then scan the QR code on the slip with your code.',
  otherScan: 'This code belongs to another survey. Check that you have the right box.',
  start: 'Start the questions',
  stop: 'Stop and erase my answers',
  noJavaScript: 'This tablet cannot be used for answering: JavaScript is switched off. Use another device.',
  notSecure:
    'This tablet cannot be used safely like this. Open the address that begins with https, or use another device.',
  offlineText:
    'Your answers have not been sent yet. They are on this screen only. As soon as there is a connection, we send them by ourselves. Wait a moment, or stop and erase them.',
  busyText: 'The service does not answer at once. We try again by ourselves; your answers are still on this screen.',
  kept: 'Nothing is lost: your answers are still on this screen.',
  onScreen: 'This result was worked out on this tablet and is sent nowhere. Soon the screen becomes empty by itself.',
  send: {
    text: 'Feel free to look back first. After sending you cannot change anything: your answers are then separate from your code, and nothing of them stays on this tablet. You can still ask for your receipt and your result here afterwards.',
    button: 'Send',
  },
  followKey:
    'Take a photo of this key now, or write it down. After sending it is no longer on this screen. We do not have it and cannot make it again.',
  idle: {
    title: 'Are you still there?',
    text: 'If not, we erase your answers from this screen in {n} seconds. Nothing has been sent yet.',
    stay: 'Yes, I go on',
    leave: 'No, erase everything',
  },
  end: {
    thanks: 'Thank you, you are done',
    notSent: 'Your answers were not sent',
    text: 'Your answers have arrived. Nothing of them stays on this tablet.',
    talk: 'Would you like to talk to the prevention service? Ask on your own phone: {address}',
    countdown: 'This screen becomes empty in {n} seconds.',
    more: 'More time',
    done: 'I am done',
    receipt: 'I want my receipt',
    receiptText:
      'With this receipt you can have your answers erased later. Take a photo of the code or write it down. In a moment it is gone, and we cannot make it again.',
    receiptQr: 'QR code to the page where you can have your answers erased',
    print: 'Print',
    result: 'I want to see my result',
    resultWarning: 'Others may look along. Your result tells how you are doing. Are you alone?',
    resultShow: 'Yes, show my result',
    resultNo: 'No, do not show it',
  },
};
