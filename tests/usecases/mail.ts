import type { Context } from '../../src/usecases/context.ts';
import { sendDueMail } from '../../src/usecases/send-due-mail.ts';
import type { MailServer } from '../support/mail-server.ts';

/** Rounds until nothing is left to do at once, as the timer does. */
export async function sendAllMail(ctx: Context): Promise<void> {
  while (await sendDueMail(ctx));
}

/** Takes everything that arrived, and empties the box. */
export const takeMail = (server: MailServer) => server.arrived.splice(0);

export const codeIn = (text: string): string => /#([A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4})/.exec(text)?.[1] ?? '';
