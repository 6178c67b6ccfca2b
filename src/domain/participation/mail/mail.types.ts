import type { Language } from '../../language.ts';

/** A mail before it has an address: subject, and the same content twice. */
export interface MailContent {
  readonly subject: string;
  /** Plain text, lines ended by `\n`. */
  readonly text: string;
  /** A whole document; no image, no script, nothing that is fetched from anywhere. */
  readonly html: string;
}

/** What the mails of one wave say to everybody. */
export interface MailOccasion {
  readonly organisationName: string;
  readonly title: string;
  /** Languages of the wave; a mail has them all, the first one on top. */
  readonly languages: readonly Language[];
  readonly minutes: number;
  /** Last day, ISO; null when it is closed by hand. */
  readonly closesOn: string | null;
  readonly k: number;
  /** Where one types a code, without `https://`. */
  readonly typeAddress: string;
  /** Of the list of group keys, for everybody the same; null when the wave has none. */
  readonly fingerprint: string | null;
  /** In the care of a physician, who reads the answers with the name: other promises hold. */
  readonly inCare: boolean;
}

/** Whom one mail is for. */
export interface MailRecipient {
  readonly name: string | null;
  readonly code: string;
  /** Address of the scan with the code behind `#`. */
  readonly url: string;
}

export type MailKind = 'invitation' | 'camouflaged' | 'blind';

/** The sentences of one language. Plain (B1), "u", warm and factual; never a diagnosis, never pressure. */
export interface MailWords {
  /** First word of the subject, before a colon and the name of the wave. */
  readonly subject: { readonly invitation: string; readonly reminder: string };
  hello(name: string | null): string;
  minutes(n: number): string;
  /** First paragraphs. `until`: " until 12 March", or empty. */
  invitation(values: { readonly organisation: string; readonly minutes: string }): string;
  camouflaged(values: { readonly organisation: string; readonly title: string }): readonly string[];
  blind(values: { readonly organisation: string; readonly title: string }): readonly string[];
  /** Stands above the link. */
  readonly link: string;
  code(values: { readonly typeAddress: string }): string;
  readonly once: string;
  until(day: string): string;
  readonly promiseTitle: string;
  promises(k: number): readonly [string, string];
  /** In the place of `once` and `promises`. */
  readonly care: { readonly once: string; promises(k: number): readonly [string, string] };
  fingerprint(value: string): string;
  /** Where answers can be withdrawn later, with the receipt. */
  erase(address: string): string;
  footer(organisation: string): string;
  /** Sent by whoever sets up the mail server. */
  readonly test: { readonly subject: string; readonly text: string };
}
