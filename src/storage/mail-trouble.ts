import type { NodemailerError } from 'nodemailer/lib/errors.js';
import { type MailOutcome, MailTrouble, type MailTroubleKind } from './mail.types.ts';

/** SMTP reply 421: the server closes the channel, whoever the mail was for (RFC 5321, 4.2.3). */
const closing = 421;

/** What an error of nodemailer is about: one mail, which is an outcome, or all of them, which is thrown. */
export function judgeMailError(error: unknown): Exclude<MailOutcome, 'accepted'> {
  const { code, command = '', responseCode = null, message = '' } = error as Partial<NodemailerError>;
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
