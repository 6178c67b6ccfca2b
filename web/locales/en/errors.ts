import { type ErrorTexts, oneOf } from '../error-texts.ts';
import { dayInWords } from '../fill.ts';
import { instrumentProblems } from './instrument-problems.ts';
import { peopleProblems } from './people-problems.ts';
import { planProblems } from './plan-problems.ts';

export const errors: ErrorTexts = {
  sentences: {
    'bad-request': (details) =>
      oneOf(details['field'], {
        title: 'Give a name of at most 200 characters.',
        name: 'Give the organisation a name of at most 200 characters.',
        organisationIds:
          'Choose for which organisation this account is. A contact person and a team lead have exactly one.',
        other: 'Something is missing or not filled in correctly. Please check the fields.',
      }),
    'not-found': 'This page does not exist (any more). Check the address or go to the start page.',
    'not-signed-in': 'Please sign in first to see this page.',
    'not-allowed': 'Your role gives no access to this page or action.',
    'too-large': (details) =>
      oneOf(details['what'], {
        people:
          'This file is too large: it may be 5 MB at most. A list of people is much smaller. In Excel, save only that one sheet as CSV and choose that file.',
        other: 'What you sent is too large.',
      }),
    'too-many-requests': 'There were too many attempts in a short time. Wait a minute and try again.',
    'wrong-origin': 'This request came from another site and was not carried out. Open Werkpeil itself and try again.',
    'wrong-content-type': 'This request has a form that Werkpeil does not expect here.',
    internal: 'Something went wrong on our side. Nothing that was saved has been lost.',
    'first-run-done': 'There already is an account. Sign in with that account.',
    'first-run-link-wrong': 'This start link is not right. Use the link that appeared when Werkpeil started.',
    'sign-in-failed': 'The e-mail address or the password is not right.',
    'password-too-weak':
      'Choose a password of 12 to 128 characters. A few ordinary words in a row work well; one character repeated does not.',
    'email-in-use': 'There already is an account with this e-mail address.',
    'organisation-not-found': 'This organisation does not exist, or you have no access to it.',
    'unit-not-found': 'This department or team does not exist in this organisation.',
    'import-refused': 'The file was not imported: there are mistakes in it. Nothing has changed.',
    'import-replaces-most': (details) =>
      `Half of the people or more would go from the list${details['before'] ? ` (${details['removed']} of ${details['before']})` : ''}. Check that this is the right file, or confirm explicitly that this list replaces the one before.`,
    'file-empty': 'The file is empty.',
    'file-not-text': 'This is not a text file. Save it as CSV in Excel or LibreOffice and try again.',
    'file-too-large': 'The file is too large. It may be 5 MB at most.',
    'plan-refused': 'The wave was not saved. Please check what stands below; what you filled in is still there.',
    'wave-not-found': 'This wave does not exist, or you have no access to it.',
    'wave-not-planned': 'This wave has been opened already. What is fixed cannot change any more.',
    'wave-not-open': 'This wave is not open.',
    'wave-not-closed': 'This wave has not been closed yet.',
    'promise-untrue': (details) =>
      oneOf(details['ground'], {
        other: 'The wave cannot be opened like this: the promise screen would say something that is not true.',
        'secure-address':
          'The wave cannot be opened: the address of this installation does not begin with https. Without https a device cannot make a credential that the service does not know. Ask the operator to set WERKPEIL_URL with https.',
        threshold:
          'The wave cannot be opened: the threshold is too low or too high to promise that nobody can be recognised. Change the threshold.',
        'sensitive-threshold':
          'The wave cannot be opened: the threshold for sensitive questions is lower than for the others. Plan the wave anew.',
        protection: 'The wave cannot be opened: the figures would be less protected than promised. Plan the wave anew.',
        'group-size':
          'The wave cannot be opened: a group has fewer invited people than the threshold. Invite more people.',
        'statement-log':
          'The wave cannot be opened: the database server writes statements to its log, which would say who takes part and when. Ask the operator to turn that off (log_statement, log_min_duration_statement, pgaudit, auto_explain).',
        'commit-times':
          'The wave cannot be opened: the database server keeps the time of every entry. Ask the operator to turn track_commit_timestamp off.',
        'telling-columns':
          'The wave cannot be opened: the tables of answers have a column for a time, a counting number or an address. Ask the operator to remove it.',
        'insert-only':
          'The wave cannot be opened: in the database the service may change promises that must be frozen. Ask the operator to take those privileges away.',
        'breakdown-skipped':
          'The wave cannot be opened: a question by which figures are broken down may not be skipped. Take it out of the breakdowns.',
        'breakdown-offered':
          'The wave cannot be opened: figures would be broken down by a question that is not meant for it. Take it out of the breakdowns.',
        'every-language':
          'The wave cannot be opened: not every questionnaire is there in every language of the wave. Choose other languages.',
        'entry-size':
          'The wave cannot be opened: answers could be too long for a sealed entry. Choose fewer or shorter questionnaires.',
        'unnamed-codes':
          'The wave cannot be opened: codes that are drawn may belong to no name, and then no e-mail can be sent either. Plan the wave anew.',
        'service-key':
          'The wave cannot be opened: it is confidential, but the prevention service has no key yet. The prevention adviser makes it on the page “Key of the service”.',
        'care-term':
          'The wave cannot open: the term after which sealed answers are erased is not between 30 and 730 days. Save the wave again, and the term that the operator has set applies.',
        'named-people':
          'The wave cannot be opened: it is confidential, but not everybody on the list has a name. Add the names to the list of people.',
        'mail-server':
          'The wave cannot be opened: reminders by e-mail are promised, but this installation cannot send e-mail. Turn the reminders off, or ask the operator to set up a mail server.',
      }),
    'wave-rules-unsafe': (details) =>
      oneOf(details['rule'], {
        k: `The smallest group must lie between ${details['smallest']} and ${details['largest']}.`,
        invited: `There are only ${details['found']} people in the list and at least ${details['smallest']} are needed. Invite more people.`,
        other:
          'With these settings we cannot promise that nobody can be recognised. Raise the threshold or invite more people.',
      }),
    'wave-dates-passed': (details) =>
      `The end date of this wave${details['closesOn'] ? `, ${dayInWords(`${details['closesOn']}`, 'en-GB')},` : ''} has passed. Choose a later date, or leave it empty.`,
    'wave-no-people': 'There is nobody to invite yet. Import the list of people first.',
    'wave-singles-out': (details) =>
      `The background questions make nearly everybody unique${details['people'] ? ` (${details['unique']} of ${details['people']} people)` : ''}. Leave a question out of the breakdowns, or confirm explicitly that the wave is to open all the same.`,
    'rules-frozen': 'The rules have been fixed since the wave opened. They can only become stricter.',
    'mail-not-set-up':
      'This installation cannot send e-mail. Print letters, or ask the operator to set up a mail server.',
    'mail-failed': (details) =>
      oneOf(details['reason'], {
        unreachable:
          'The mail server does not answer. Check its name and port in WERKPEIL_SMTP_URL, and whether the firewall lets them through.',
        insecure:
          'The connection to the mail server is not safe: there is no TLS, or the certificate does not fit. We send nothing without TLS. Use smtps:// or a server with STARTTLS and a valid certificate.',
        'sign-in':
          'The mail server does not accept the name or password. Check them in WERKPEIL_SMTP_URL; an @ is written as %40 there.',
        sender:
          'The mail server does not allow this sender address. Check WERKPEIL_MAIL_FROM, or allow the address on the mail server.',
        later: 'The mail server takes nothing at the moment. Try again a little later.',
        other: 'The mail server refuses this message. Its own log says why.',
      }),
    'mail-no-addresses': 'Nobody on the list has an e-mail address that this could go to. Use letters.',
    'mail-too-few-addresses': ({ k = 'a few' }) =>
      `A reminder to those only who have not taken part needs at least ${k} people whose e-mail address is the same as at the opening. With fewer people it would give too much away.`,
    'reminders-off': 'For this wave it is fixed that no reminders are sent.',
    'reminder-too-soon': ({ day }) =>
      day === undefined
        ? 'It is too early for a reminder.'
        : `It is too early for a reminder. It can go out from ${dayInWords(`${day}`, 'en')}.`,
    'code-malformed': 'This code is not quite right. Check it again: it has three groups of four characters.',
    'code-unknown': 'We do not know this code. Check it again, or ask your contact person for a new one.',
    'code-spent':
      'This code has already been used; a code works once. Did you see your result after sending? Then your answers have arrived and you are done. If not: check that this is the code on your own letter, or ask for a new one. Nothing is lost: what you filled in is still there.',
    'scan-busy': 'The service is busy for a moment. Try again in a few seconds; your answers stay on this screen.',
    'credential-unknown':
      'We do not know this admission. Start again with your code; your answers are still on this device.',
    'credential-spent': 'This scan had been sent already. Your first answers are kept.',
    'scan-not-open-yet': 'This scan is not open yet.',
    'scan-closed': 'This scan has been closed. It can no longer be filled in.',
    'quota-reached': ({ minutes = 1 }) =>
      `Many answers have just come from this internet address. Nothing is lost. Wait ${minutes === 1 ? '1 minute' : `${minutes} minutes`} and send again, or fill in with a browser in which JavaScript is on: then it usually works at once.`,
    'consent-missing': 'You can start as soon as you tick that you take part.',
    'instrument-version-stale':
      'The questionnaire has been renewed in the meantime. Reload the page; your answers stay on this device.',
    'answers-invalid': 'Some answers are missing or not right. Please check the marked questions.',
    'response-id-taken':
      'Other answers were already stored with this form. Those first answers count; what you sent now was not stored. Would you rather that they did not count? You can have them erased with your receipt.',
    'receipt-malformed': 'This receipt is not quite right. Please check it: it has five groups of four symbols.',
    'service-key-wrong':
      'This is not a key that the service can use, or it was added before. Make a new key on the page “Key of the service”.',
    'talk-no-key':
      'The prevention service has no key yet. You cannot leave anything here; please contact the prevention adviser or the occupational physician directly.',
    'talk-key-old':
      'The prevention service has a new key in the meantime. Send it once more: what you typed is still there.',
    'talk-full':
      'There is no room here at the moment. Please contact the prevention adviser or the occupational physician directly.',
    'talk-incomplete': 'Fill in your name and how to reach you. Shorten the text if it is too long.',
    'care-no-paper':
      'This wave is confidential: answers are sealed on the device of whoever fills in. Paper questionnaires are not possible here.',
    'care-handed-over': 'The anonymous answers of this wave were handed over before. That can be done once.',
    'care-count-wrong':
      'The number of answers handed over is not that of the sealed ones. Nothing was kept. Reload the page and hand over everything at once.',
    'care-sheets-refused':
      'Some answers do not fit the questionnaire. Nothing was kept. Reload the page and try again.',
    'paper-batch-refused':
      'The paper questionnaires were not entered: there are mistakes in the file. Nothing was saved.',
    'paper-batch-repeated': 'This file has been entered before. Nothing was saved twice.',
    'release-not-found': 'There is no report yet. A report follows when the wave has been closed.',
    'release-refused':
      'The report was not published: the audit could not prove that nobody can be recognised. The answers are kept safely.',
    'ledger-broken':
      'A report of this wave is no longer as it was saved. That is why we show nothing. Ask the operator to check the ledger.',
    'pool-refused': (details) =>
      oneOf(details['reason'], {
        'too-few-companies': `At least five organisations with a published report are needed. Now there are ${details['companies']}.`,
        'one-company-dominates':
          'One organisation has more than half of all answers. These would mostly be its own figures.',
        other:
          'With this sector figure, or together with an earlier one, somebody could work out the figures of one organisation. That is why we do not publish it.',
      }),
    'comments-not-open':
      'There are no comments to read now. That is possible once the wave is closed and has a report, and only once.',
    'comments-unread':
      'Some comments were not read yet. Read them all, then you can publish. What you decided is kept.',
    'comment-not-found': 'This comment is no longer there. Its writer may have had it deleted. Go back to the list.',
    'instrument-not-found': 'We do not know this questionnaire.',
    'instrument-invalid': 'This questionnaire contains a mistake and cannot be used.',
    'pack-refused': 'This zip file cannot be read. Nothing was saved.',
    'pack-not-found': 'This questionnaire or wording pack was not found.',
    'pack-in-use': ({ wave }) =>
      `A planned or open wave still uses this${wave ? `: “${wave}”` : ''}. Change or close that wave, then try again.`,
    'backup-invalid': 'This backup file is damaged or does not come from Werkpeil. Nothing has changed.',
    'restore-target-not-empty': 'Restoring is possible only into an empty Werkpeil. Nothing has changed.',
    'key-missing': 'The key that belongs to these data is missing. Put the key file back and start again.',
  },
  problems: {
    ...instrumentProblems,
    ...peopleProblems,
    ...planProblems,
    'file-empty': 'The file is empty.',
    'file-not-text': ({ found }) =>
      oneOf(found, {
        xlsx: 'This is an Excel file. Save it as CSV in Excel and choose that file.',
        xls: 'This is an Excel file. Save it as CSV in Excel and choose that file.',
        pdf: 'This is a PDF. Werkpeil needs a CSV file.',
        other: 'This is not a text file. Save your list as CSV and choose that file.',
      }),
    'file-too-large': 'The file is larger than 5 MB.',
    'unclosed-quote': 'There is a quotation mark that is not closed.',
    'misplaced-quote': 'There is a quotation mark in the middle of a value.',
    'duplicate-column': ({ where }) => `The column “${where}” appears twice.`,
    'too-many-columns': ({ found, expected }) => `This line has ${found} columns, the first line ${expected}.`,
    'missing-unit-column': ({ found }) =>
      `There is no column with the department or team. Call it “department” or “team”, for example.${found ? ` Found: ${found}.` : ''}`,
    'no-people': 'There are no people in the file.',
    'missing-unit': 'The department or team is not filled in.',
    'unit-too-deep': ({ found, expected }) => `The department has ${found} levels; ${expected} is the most.`,
    'unit-too-long': ({ found, expected }) => `The name “${found}” is longer than ${expected} characters.`,
    'wrong-email': ({ found }) => `“${found}” is not an e-mail address.`,
    'duplicate-email': ({ found, expected }) => `“${found}” is also on line ${expected}.`,
    'similar-unit-names': ({ found, expected }) => `“${found}” looks like “${expected}”. Is that the same department?`,
    'same-person-twice': ({ found, expected }) =>
      `“${found}” is also on line ${expected} in the same team. Is that the same person?`,
    'missing-group-column': 'There is no column with the group.',
    'unknown-column': ({ where }) => `The column “${where}” does not belong to this questionnaire.`,
    'no-questionnaires': 'There are no completed questionnaires in the file.',
    'unknown-group': ({ found }) => `The group “${found}” does not exist in this wave.`,
    'no-answers': 'There are no answers on this line.',
    'more-than-invited': ({ found, expected }) =>
      `This is paper questionnaire number ${found} of this group, and ${expected} people were invited. Check that the group is right.`,
    'unknown-instrument': ({ where }) => `The questionnaire “${where}” does not belong to this wave.`,
    'missing-instrument': ({ where }) => `The answers to the questionnaire “${where}” are missing.`,
    'instrument-twice': 'A questionnaire appears twice.',
    'unknown-item': ({ where }) => `The question “${where}” does not exist in this questionnaire.`,
    'missing-answer': ({ where }) => `The question “${where}” has not been answered yet.`,
    'wrong-answer': ({ where, expected }) =>
      `The answer to “${where}” does not fit the question.${expected ? ` Expected: ${expected}.` : ''}`,
    'too-long': ({ where, expected }) => `The text at “${where}” is longer than ${expected} characters.`,
    'field-invalid': ({ where }) => `The field “${where}” is not filled in correctly.`,
    other: ({ where, found, expected }) =>
      [
        `Something is not right${where ? ` at “${where}”` : ''}`,
        found ? `found: ${found}` : '',
        expected ? `expected: ${expected}` : '',
      ]
        .filter(Boolean)
        .join('; '),
  },
};
