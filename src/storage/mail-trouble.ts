import { type MailOutcome, MailTrouble, type MailTroubleKind } from './mail.types.ts';

/** What nodemailer says of its errors; its message and its answer quote addresses, and are read here for the last time. */
interface SendingError {
  readonly code?: string;
  /** The SMTP command that was refused. */
  readonly command?: string;
  readonly responseCode?: number;
  readonly message?: string;
}

/** SMTP reply 421: the server closes the channel, whoever the mail was for (RFC 5321, 4.2.3). */
const closing = 421;

/** What an error of nodemailer is about: one mail, which is an outcome, or all of them, which is thrown. */
export function judgeMailError(error: unknown): Exclude<MailOutcome, 'accepted'> {
  const { code, command = '', responseCode = null, message = '' } = error as SendingError;
  const trouble = (kind: MailTroubleKind) => new MailTrouble(kind, responseCode);
  // A certificate that does not fit comes as an error of the socket.
  if (code === 'ETLS' || /certificate|self.signed|altname|wrong version number/i.test(message))
    throw trouble('insecure');
  if (code === 'EAUTH' || code === 'ENOAUTH') throw trouble('sign-in');
  // Not even asked: what stands on the list is no address, or one that this server cannot take.
  if (code === 'EENVELOPE' && responseCode === null) return 'refused';
  if (responseCode === null) throw trouble('unreachable');
  if (responseCode === closing) throw trouble('later');
  const isPassing = responseCode < 500;
  if (command === 'MAIL FROM') throw trouble(isPassing ? 'later' : 'sender');
  if (command === 'RCPT TO' || command === 'DATA') return isPassing ? 'later' : 'refused';
  throw trouble(isPassing ? 'later' : 'refused');
}
