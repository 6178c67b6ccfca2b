/** How this installation sends mail; from the environment, see the README's table. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** `tls`: from the first byte. `starttls`: asked for, and nothing is sent without it. `none`: to this machine only. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly user: string | null;
  readonly password: string | null;
  /** `Werkpeil <scan@example.be>`, or an address alone. */
  readonly from: string;
  /** Most mails in a minute. */
  readonly perMinute: number;
}

/**
 * Why nothing can be sent at the moment, for whom it may ever be: `unreachable`, no connection; `insecure`, no TLS or a
 * certificate that does not fit; `sign-in`, user or password; `sender`, this from address may not send here; `later`, the
 * server is busy or full; `refused`, it takes none of the mails.
 */
export const mailTroubles = ['unreachable', 'insecure', 'sign-in', 'sender', 'later', 'refused'] as const;
export type MailTroubleKind = (typeof mailTroubles)[number];

/** The mail server's answer, without the words of it: those hold addresses. */
export class MailTrouble extends Error {
  readonly kind: MailTroubleKind;
  /** SMTP reply code, for example 535; null when there was no reply. */
  readonly reply: number | null;

  constructor(kind: MailTroubleKind, reply: number | null) {
    super(`mail: ${kind}${reply === null ? '' : ` (${reply})`}`);
    this.name = 'MailTrouble';
    this.kind = kind;
    this.reply = reply;
  }
}

export interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /**
   * The left half of the Message-ID: the same when the same mail is sent again, because nobody knows whether the first one
   * arrived; mail programs then show it once.
   */
  readonly name: string;
}

/** What the mail server said about one mail: `refused` is final (mostly an address that is not there), `later` is not. */
export type MailOutcome = 'accepted' | 'refused' | 'later';

/** An open line to the mail server. */
export interface MailSession {
  /** Waits until the next mail may go, by the pace of the settings. False when one should stop. */
  turn(): Promise<boolean>;
  /** Throws `MailTrouble` when it is not about this one mail. */
  send(mail: OutgoingMail): Promise<MailOutcome>;
}

export interface PostOffice {
  /** As it stands in the settings. */
  readonly from: string;
  /**
   * Connects, signs in, and sends by `task`, unless another process of this database is sending: then false, and nothing was
   * done. Throws `MailTrouble`, also when there turns out to be nothing to send, so that trouble says nothing about that.
   */
  alone(task: (session: MailSession) => Promise<void>, signal?: AbortSignal): Promise<boolean>;
  /** Sends one mail beside everything else: to try out the settings. Throws `MailTrouble`. */
  try(mail: OutgoingMail | null): Promise<MailOutcome>;
}
