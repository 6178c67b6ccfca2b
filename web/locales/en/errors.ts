import type { ErrorTexts } from '../error-texts.ts';

export const errors: ErrorTexts = {
  sentences: {
    'bad-request': 'Something is missing or not filled in correctly. Please check the fields.',
    'not-found': 'This page does not exist (any more). Check the address or go to the start page.',
    'not-signed-in': 'Please sign in first to see this page.',
    'not-allowed': 'Your role gives no access to this page or action.',
    'too-large': 'What you sent is too large.',
    'too-many-requests': 'There were too many attempts in a short time. Wait a minute and try again.',
    'wrong-origin': 'This request came from another site and was not carried out. Open Werkpeil itself and try again.',
    'wrong-content-type': 'This request has a form that Werkpeil does not expect here.',
    internal: 'Something went wrong on our side. Nothing that was saved has been lost.',
    'first-run-done': 'There already is an account. Sign in with that account.',
    'first-run-link-wrong': 'This start link is not right. Use the link that appeared when Werkpeil started.',
    'sign-in-failed': 'The e-mail address or the password is not right.',
    'password-too-weak': 'Choose a password of at least 12 characters. A few ordinary words in a row work well.',
    'email-in-use': 'There already is an account with this e-mail address.',
    'organisation-not-found': 'This organisation does not exist, or you have no access to it.',
    'unit-not-found': 'This department or team does not exist in this organisation.',
    'import-refused': 'The file was not imported: there are mistakes in it. Nothing has changed.',
    'file-empty': 'The file is empty.',
    'file-not-text': 'This is not a text file. Save it as CSV in Excel or LibreOffice and try again.',
    'file-too-large': 'The file is too large. It may be 5 MB at most.',
    'wave-not-found': 'This wave does not exist, or you have no access to it.',
    'wave-not-planned': 'This wave has been opened already. What is fixed cannot change any more.',
    'wave-not-open': 'This wave is not open.',
    'wave-not-closed': 'This wave has not been closed yet.',
    'wave-rules-unsafe':
      'With these settings we cannot promise that nobody can be recognised. Raise the threshold or invite more people.',
    'wave-no-people': 'There is nobody to invite yet. Import the list of people first.',
    'rules-frozen': 'The rules have been fixed since the wave opened. They can only become stricter.',
    'code-malformed': 'This code is not quite right. Check it again: it has three groups of four characters.',
    'code-unknown': 'We do not know this code. Check it again, or ask your contact person for a new one.',
    'code-spent': 'A scan has already been sent with this code. A code works once.',
    'credential-unknown':
      'We do not know this admission. Start again with your code; your answers are still on this device.',
    'credential-spent': 'This scan had been sent already. Your first answers are kept.',
    'scan-not-open-yet': 'This scan is not open yet.',
    'scan-closed': 'This scan has been closed. It can no longer be filled in.',
    'consent-missing': 'You can start as soon as you tick that you take part.',
    'instrument-version-stale':
      'The questionnaire has been renewed in the meantime. Reload the page; your answers stay on this device.',
    'answers-invalid': 'Some answers are missing or not right. Please check the marked questions.',
    'response-id-taken': 'This answer could not be saved like this. Please try to send it again.',
    'paper-batch-refused':
      'The paper questionnaires were not entered: there are mistakes in the file. Nothing was saved.',
    'paper-batch-repeated': 'This file has been entered before. Nothing was saved twice.',
    'release-not-found': 'There is no report yet. A report follows when the wave has been closed.',
    'release-refused':
      'The report was not published: the audit could not prove that nobody can be recognised. The answers are kept safely.',
    'instrument-not-found': 'We do not know this questionnaire.',
    'instrument-invalid': 'This questionnaire contains a mistake and cannot be used.',
    'backup-invalid': 'This backup file is damaged or does not come from Werkpeil. Nothing has changed.',
    'restore-target-not-empty': 'Restoring is possible only into an empty Werkpeil. Nothing has changed.',
    'key-missing': 'The key that belongs to these data is missing. Put the key file back and start again.',
  },
  problems: {
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
