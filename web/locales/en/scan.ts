import type { ScanTexts } from '../nl/scan.ts';

/** What a respondent reads, in English. */
export const scan: ScanTexts = {
  code: {
    title: 'Enter your code',
    lead: 'You find the code in your letter or e-mail. It has 12 characters.',
    label: 'Your code',
    hint: 'Capitals, small letters, dashes and spaces make no difference. The letters B, I, L, O, S, U and the digits 0, 1, 2 do not occur.',
    go: 'Continue',
    noCode:
      'No code? Ask the person who gave you the letter. Self-employed people use the link that their organisation sent round.',
    counting: '{n} of 12 characters',
    complete: 'The code is complete.',
    wrongSymbol: 'The character “{symbol}” occurs in no code. Please compare it with your letter.',
    tooLong: 'You entered more than 12 characters. Please check the code.',
    checkAgain:
      'Something is wrong with this code. Please compare the characters one by one with your letter: a swapped or wrong character is easily made.',
    empty: 'Please enter your code first.',
    other: 'Use another code',
  },
  door: {
    title: 'How is your work going?',
    about: '{organisation} · {title}',
    minutes: 'About {minutes} minutes',
    resultAtOnce: 'Your result on the screen at once',
    until: 'You can take part up to and including {date}',
    contents: 'What are the questions about?',
    promisesTitle: 'What happens to your answers',
    promisesLead:
      'This follows from the settings of this survey. They are fixed when it opens and can only become stricter after that.',
    promisesMore: 'Show the other {n} promises too',
    how: 'How do I know?',
    consentTitle: 'Your consent',
    consentWhy: 'Some questions are about your health or how you feel. For those we need your consent.',
    consentUse: 'We use your answers for your own result and for figures about groups.',
    consentFree: 'Taking part is voluntary.',
    consentErase:
      'Until you send, you can stop and erase everything at any moment. After sending you get a receipt with which you can still have your answers erased.',
    consentBox: 'I consent to my answers being used as described above.',
    consentMissing: 'Tick the box to begin. If you would rather not, there is nothing to do: just close this page.',
    codeKnown: 'Your code is filled in.',
    start: 'Begin the questions',
    resume: 'Go on with your scan',
    resumeText: 'There is a scan on this device that has not been sent yet. Is it not yours? Then erase it.',
    startOver: 'Erase and start again',
    sentTitle: 'A scan was already sent from this device',
    sentText:
      'Was that you? Then you are done: your answers have arrived. Was it somebody else? Then you can simply take part here.',
    keptTitle: 'Your result is still in this tab',
    keptText: 'You can look at it again, with your receipt. Is it not yours? Then wipe it.',
    keptShow: 'Show my result',
    keptForget: 'Wipe this result',
  },
  state: {
    closedTitle: 'This survey has closed',
    closedText: 'It can no longer be filled in. Answers that were already sent count as usual.',
    closedTodo:
      'Are you worried about your work or your health? Do not wait for a survey: talk to somebody you trust, or to your family doctor.',
    unsentTitle: 'Answers are still on this device',
    unsentText:
      'They were not sent, and cannot be any more. You can still see your own result; it is worked out on this device. Are they not yours? Then erase them.',
    earlyTitle: 'This survey is not open yet',
    earlyText: 'You can fill it in from {date}.',
    earlyTextNoDate: 'The organisation will open it soon.',
    earlyTodo: 'Keep your letter or code and come back to this address then.',
    unknownTitle: 'We do not know this address',
    unknownText: 'No survey belongs to this address. Perhaps a piece of the link is missing.',
    unknownTodo: 'Scan the QR code in your letter again, or enter your code.',
    wipedTitle: 'Erased from this device',
    wipedText: 'Nothing of your scan is left on this device. You can close this page.',
  },
  steps: {
    progress: 'Step {step} of {steps}',
    next: 'Next',
    back: 'Back',
    optional: 'you may skip this',
    severalAnswers: 'You may choose more than one answer.',
    range: 'A whole number from {min} to {max}.',
    left: '{n} characters left',
    saved: 'Your answers stay on this device until you send them, and for 7 days at most.',
    notSaved: 'This device cannot keep your answers. Please fill in the scan in one go and do not close the page.',
    wipe: 'Erase from this device',
    wipeSure: 'Erase everything you filled in?',
    wipeSureText: 'Your answers disappear from this device. Nothing has been sent yet.',
    wipeYes: 'Yes, erase everything',
    wipeNo: 'No, go on',
    welcomeBack: 'Welcome back',
    welcomeBackText: 'You go on where you stopped. Is this scan not yours? Then erase it from this device.',
    renewedTitle: 'The questions have been changed meanwhile',
    renewedText: 'Your answers were kept wherever possible. Please complete what is missing and send again.',
    errorsOne: 'One question still needs your attention',
    errorsMany: '{n} questions still need your attention',
    errorsMore: 'and {n} more',
    missing: 'Please choose an answer.',
    missingText: 'Please fill in an answer.',
    wrong: 'This answer does not fit the question. Please choose again.',
    wrongNumber: 'Please fill in a whole number from {min} to {max}.',
    tooLong: 'This text is too long: {max} characters at most.',
    exclusive: 'This answer cannot go together with another one. Please choose one of the two.',
  },
  send: {
    title: 'Ready to send',
    text: 'Feel free to look back first. After sending you cannot change anything: your answers are then separate from your code and from this device. You do get a receipt with which you can have them erased.',
    review: 'Your answers by step',
    stepDone: 'filled in',
    stepOpen: '{n} to do',
    button: 'Send and show my result',
    consentTitle: 'One more thing before you send',
    sending: 'Sending …',
    offlineTitle: 'No connection',
    offlineText:
      'Your answers have not been sent yet, but they are safe on this device. As soon as there is a connection we send them by ourselves. You may leave this page open, or come back later on this device.',
    busyTitle: 'It is busy right now',
    busyText: 'The service does not answer at once. We keep trying by ourselves; your answers are safe on this device.',
    retryNow: 'Try now',
    stored: 'Thank you, your answers have arrived.',
    refusedTitle: 'Sending does not work like this',
    kept: 'Nothing is lost: your answers are still on this device.',
    codeAgain: 'Enter your code once more',
    keyNotListed:
      'We sent nothing. The key that the service gave is not on the list that everybody sees; it could be used to find out who you are. Please tell the prevention service or the union.',
    codeSpent:
      'This code has already been used; a code works once. Did you see your result after sending? Then your answers have arrived and you are done. If not: check that this is the code on your own letter, or ask for a new one from the person who gave you the letter, or from the prevention service. Do you have another code? Then enter it below.',
    closed:
      'The survey has closed meanwhile. Your answers were not sent. You can still see your own result; it is worked out on this device.',
    closedTitle: 'Just too late: the survey has closed',
    closedNow:
      'Your answers were not sent and are kept nowhere. Your own result is below. If you want to keep it, print this page or save it as a PDF.',
    firstStoredTitle: 'Your first answers are already stored',
    firstStored:
      'You had already sent this form. Those first answers count; what you changed afterwards was not stored. The result below is about what you filled in now. Would you rather that the first answers did not count? Then have them erased with the receipt below.',
    resultAnyway: 'Show my result',
    renew: 'Load the new questions',
  },
  result: {
    title: 'Your result',
    onDevice:
      'This result was worked out on this device and is sent nowhere. It stands in this tab only, until you close it or press “I am done”.',
    byServer:
      'This result was worked out for you just now and is kept nowhere. When you close the page, it is gone. Print or save the page if you want to keep it.',
    remembered:
      'For 30 days this device remembers that a scan was sent, but not what was in it. “I am done” wipes that too.',
    notSent: 'Your answers were not sent. This result is for you only.',
    print: 'Print or save as PDF',
    wipe: 'I am done: clear this screen',
    doneSure: 'Clear your result from this screen?',
    doneSureText:
      'Everything on this screen disappears, a receipt or a key too. We cannot bring them back. Have you saved what you want to keep?',
    doneYes: 'Yes, clear everything',
    doneNo: 'No, not yet',
    noDiagnosis:
      'This is a snapshot and not a diagnosis. It says how your answers compare with those of other people, not what is the matter with you.',
    summaryNone: 'On none of the {n} points do your answers suggest a problem.',
    summaryOne: 'On 1 of the {n} points your answers suggest a problem.',
    summaryMany: 'On {problems} of the {n} points your answers suggest a problem.',
    summaryUnknown: 'Not every point could be worked out; below you read which ones could.',
    workableBenchmark: 'In {scope} {share} of {people} have no problem on any point ({year}).',
    indicators: 'The four points of workable work',
    indicatorsOther: 'Your points',
    risks: 'What plays a part in your work',
    index: 'Your work ability',
    others: 'More about your work and health',
    score: 'Your score: {value}, on a scale from {min} ({low}) to {max} ({high}).',
    favourable: 'favourable',
    unfavourable: 'unfavourable',
    barLabel: 'Bar from {min} ({low}) to {max} ({high}). Your score {value} lies in the zone “{zone}”.',
    barLabelNoZone: 'Bar from {min} ({low}) to {max} ({high}). Your score is {value}.',
    sensitiveCount: 'You answered “yes” to {n} of the {max} questions about this.',
    sensitiveHelp: 'You do not have to face this alone. Here is help:',
    parts: 'How your score is made up',
    part: '{value} of {max}',
    partUnknown: 'not worked out',
    unscored: 'Questions without a score',
    unscoredBackground: 'What you filled in about yourself serves only to compare groups:',
    unscoredOther: 'These questions have no score. Your answers count in figures about groups only:',
    benchmarkProblematic: 'In {scope} {share} of {people} have a problem with this ({year}).',
    benchmarkAcute: 'For {share} it is serious ({year}).',
    employees: 'employees',
    selfEmployed: 'self-employed people',
    notScorable: 'This point could not be worked out.',
    notScorableMissing:
      'This point could not be worked out: you did not answer enough of its questions ({answered} of {required}).',
    provisionalMark: 'provisional limit',
    provisionalText:
      'Provisional limit: the source does not say from which score on something is a problem. We chose this limit ourselves, and it may still change. So read this point with care.',
    sources: 'Sources and limits',
    cutOffSource: 'Limit: {source}',
    benchmarkSource: 'Figure for {scope}: {source}',
    talkTitle: 'Whom can you talk to?',
    talkEveryday: 'Nothing is too small to talk about, also when all is well.',
    talkSerious:
      'Some of your answers point to a lot of strain. Do not keep it to yourself: a talk now often prevents worse.',
    nextTitle: 'What now?',
    nextText:
      'Whoever organises this survey only gets to see figures about groups. What you do with your own result is up to you.',
  },
  contacts: {
    'manager-or-colleague': {
      name: 'Your manager or a colleague',
      text: 'Small things are often quickly solved once somebody knows about them.',
    },
    confidant: {
      name: 'The confidential counsellor in your company',
      text: 'Listens in confidence. The name is in the work rules (arbeidsreglement).',
    },
    'prevention-adviser': {
      name: 'The prevention adviser for psychosocial aspects',
      text: 'From your employer’s prevention service. Bound by professional secrecy.',
    },
    'occupational-physician': {
      name: 'The occupational physician',
      text: 'You may ask for an appointment yourself, without your employer knowing. It costs you nothing.',
    },
    'fellow-entrepreneur': {
      name: 'A fellow entrepreneur or your network',
      text: 'Somebody who does the same work often recognises it quickly and knows what helps.',
    },
    'sector-organisation': {
      name: 'Your professional or sector organisation',
      text: 'Many have a contact point for entrepreneurs who are having a hard time.',
    },
    accountant: {
      name: 'Your accountant',
      text: 'Can look along when worries about money or paperwork play a part.',
    },
    'general-practitioner': {
      name: 'Your family doctor',
      text: 'Knows you, is bound by professional secrecy, and can help or refer you.',
    },
    'listening-line': {
      name: 'Tele-Onthaal, telephone 106 (in Dutch)',
      text: 'Somebody who listens, day and night, free and anonymous. Chat on tele-onthaal.be.',
    },
    'violence-line': {
      name: '1712, the line about violence and abuse (in Dutch)',
      text: 'On working days, free and anonymous, also about bullying at work. Chat and e-mail on 1712.be. Are you in danger now? Call 101.',
    },
  },
  promises: {
    voluntary: {
      short: 'Taking part is voluntary.',
      how: 'Nobody gets to see a list of who took part and who did not.',
    },
    threshold: {
      short: 'There are only figures about groups of at least {k} people who answered.',
      how: 'The software leaves out smaller groups. It also works out whether somebody could find such a group by subtracting figures from each other. If so, those figures are not published.',
    },
    'threshold-sensitive': {
      short: 'For sensitive questions that is at least {k}.',
      how: 'For example for questions about unwanted behaviour. They are not broken down any further either.',
    },
    'group-only': {
      short: 'No name stands with your answers, only a group of at least {k} invited people.',
      how: 'Small teams were joined beforehand into a group of at least {k} invited people. Only that group is kept with the answers.',
    },
    'no-group': {
      short: 'No name and no company stands with your answers.',
      how: 'Everybody who answers through this link is in one large group.',
    },
    'blind-credential': {
      short: 'The service cannot connect your answers to your code.',
      how: 'When you send, your device makes a pass by itself and hides it. The service signs that pass in exchange for your code, without seeing it. Afterwards it does not recognise what it signed, not even with every file and key. If JavaScript does not work in your browser, the server takes that step for you and keeps nothing of it.',
    },
    'reminders-to-all': {
      short: 'A reminder by e-mail is the same for everybody, also for those who have taken part.',
      how: 'Everybody whose e-mail address was on the list when the survey opened gets it. So nobody can tell from the message who has taken part: not your colleagues, not your employer, and not those who run the mail server either.',
    },
    'reminders-blind': {
      short: 'A reminder by e-mail goes only to those who have not taken part. Nobody gets a list of them.',
      how: 'The program finds out by itself which codes have not been used and does not keep whom it writes to. Those who run the mail server or your mailbox can see, however, that a reminder went to you.',
    },
    'sealed-during-fieldwork': {
      short: 'Until closing, what you send lies in a sealed box.',
      how: 'Every sending is kept encrypted, and all are of the same size. The key is not in the database. The box is often rewritten in a random order. It is opened only at closing, all at once and shuffled.',
    },
    'code-works-once': {
      short: 'Your code works once.',
      how: 'So nobody can answer twice. The code is used only when you send. Until then you can also begin on another device. No page shows whether a code was used, not even to whoever hands out the codes. Someone who knows your code can find out only by sending with it.',
    },
    'care-who-reads': {
      short: 'The occupational physician reads your answers, with your name. Your employer does not read them.',
      how: 'Whoever has the key file of the prevention service can open them: the physician and those who work under the same professional secrecy. Your employer, your manager and whoever runs this service do not have that file.',
    },
    'care-sealed': {
      short: 'Your answers and your name are sealed on your device for the prevention service.',
      how: 'What we keep is encrypted with the key of the prevention service; we do not have its secret part. The fingerprint of that key stands below. Without JavaScript the server seals your answers in its memory and keeps only what is sealed.',
    },
    'care-totals': {
      short: 'Your employer sees only figures about groups of at least {k} people.',
      how: 'After closing, the physician opens everything on the own device, leaves out the names, shuffles the answers and hands them over like that. The figures are made from those, protected as ever. If the physician does not do so, there are no figures.',
    },
    'care-voluntary': {
      short: 'Taking part is free. Your employer does not see who took part.',
      how: 'No screen, file or log for your employer says who took part and who did not. The occupational physician sees it. Whoever runs the server and opens both the key and the database can also see that you took part, but not what you answered.',
    },
    'care-replace': {
      short: 'Until the scan closes you can fill it in again with the same code; the last time counts.',
      how: 'If you want your answers erased, ask the occupational physician. If the figures have been made by then, they stay: your name is not in them.',
    },
    'care-kept': {
      short: 'The sealed answers are erased here, at the latest {days} days after the scan closes.',
      how: 'This service only passes your answers on to the occupational physician. What the physician takes over into your health file stays there as long as the rules for that file ask. The figures about groups stay, without a name. This term is provisional: we chose it ourselves, and no lawyer has confirmed it yet.',
    },
    'care-technical-limit': {
      short: 'What we cannot promise: whoever changed this website could read along while you fill in.',
      how: 'Sealing happens in your browser, with a program that comes from this website. Whoever forges that program gets around the sealing of what you fill in afterwards. To be sure, compare the fingerprint with that of the prevention service.',
    },
    'talk-apart': {
      short: 'If you want to talk to someone, you can ask for it without your employer knowing.',
      how: 'You ask on a page of its own. Your name and number are sealed on your device for the prevention service and are kept apart from your answers. They are erased after a set time.',
    },
    'codes-drawn': {
      short: 'You draw a code from a box yourself. Nobody knows which code you have.',
      how: 'The codes were made for each group and belong to no name. There is no list that ties a code to a person, not in this service either.',
    },
    'shared-tablet': {
      short: 'Do you fill in on a tablet that you share with colleagues? After you, nothing stays on it.',
      how: 'Your answers are on the screen only, until you send them or walk away. Then the screen empties by itself. A tablet sends exactly what a phone sends: the service cannot see from your answers what you gave them on, and does not keep in which order people answered. Somebody who stands beside you can look along, though.',
    },
    'open-link': {
      short: 'You need no code and no account.',
      how: 'Whoever has the link can take part. So somebody could also take part more than once; the organiser knows that.',
    },
    'no-time-no-address': {
      short: 'We do not keep when you answered, or from which device.',
      how: 'With the answers there is no place for a time, an internet address or a device. The log of this service does not write them down either.',
    },
    breakdowns: {
      short: 'Groups are also broken down by your answers about your background.',
      how: 'These are: {items}. Every such subgroup has at least {k} answers too. You may skip these questions.',
    },
    comments: {
      short:
        'What you write yourself is kept apart from your answers. The prevention adviser reads it before anybody else sees it.',
      how: 'When the scan closes, the texts are separated from the answers and mixed. The prevention adviser takes out names. They appear in the report without a date, never per team, and only if at least {k} people wrote something. Somebody may still recognise you by the way you write, or by something that only you know. With your receipt you can have a text deleted as long as it is not published.',
    },
    'who-reads': {
      short: 'Nobody gets to read the answers of one person: no manager, and not the organiser.',
      how: 'This software has no screen and no file with the answers of one person, for any role.',
    },
    'personal-result-on-device': {
      short: 'Your own result is worked out on your device and kept nowhere.',
      how: 'The rules of calculation come with the questions. If JavaScript does not work in your browser, the server works it out once for your screen, without keeping it.',
    },
    withdrawal: {
      short: 'You can still have your answers erased later on, with a receipt that only you have.',
      how: 'Your device makes that receipt itself. The service gets no more than an encrypted print of it. When you enter the receipt later on, your answers disappear from everything that is made from then on. Reports that are there already stay as they are. Without the receipt nobody can find your answers, so not to change them either.',
    },
    'following-key': {
      short:
        'Would you like it to be seen next time whether things are going better? You can, with a key that only you have. You need not.',
      how: 'Your device makes that key. The service gets only a mark worked out from it, not the key. When the same mark comes back later we know: this is the same person, but not who. Beside your answers it stands encrypted. Whoever has the service’s key and the database sees which two sets of answers belong together. If you are the only one who changed groups in between, they can also tell in this way who you are. Figures about how the same people are doing are shown about groups only.',
    },
    'following-answers': {
      short:
        'Would you like it to be seen next time whether things are going better? You can, with six short questions that only you can answer. You need not.',
      how: 'Your device works out marks from these answers; the answers themselves do not leave your device. When a mark comes back later we know: this is the same person, but not who. Beside your answers the marks stand encrypted. Whoever has the service’s key and the database, and knows you very well, could guess them. They also see which two sets of answers belong together: if you are the only one who changed groups in between, they can tell in this way who you are. Figures about how the same people are doing are shown about groups only.',
    },
    'rules-frozen': {
      short: 'These promises are fixed.',
      how: 'At the opening the rules were written down in a place where the service cannot change or erase them. They can only become stricter.',
    },
    'technical-limit': {
      short:
        'One limit: whoever watches inside the running server at the very moment you send can see what arrives then: a code, if you have one, and answers right after it.',
      how: 'We do not keep that. Whoever runs the server and has, during the survey, the key and a copy of the database of every minute can see in which minute something arrived. That is why we tell you here, honestly.',
    },
  },
};
