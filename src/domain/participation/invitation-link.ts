/** What stands behind `#` in the link of a letter: no browser ever sends it. */
export interface InvitationFragment {
  /** As it stood there: not yet checked. */
  readonly code: string;
  /** Fingerprint of the list of group keys, as it was when the letter was printed; null for a letter without one. */
  readonly fingerprint: string | null;
}

/**
 * The link of a letter or a mail: `https://scan.example.be/w/<link>#<code>.<fingerprint>`. Both parts of the fragment stay on
 * the device: the code until it is exchanged, the fingerprint for good, to find out whether the page shows the same keys as
 * the letter. `fingerprint` null where nobody is invited.
 */
export const invitationUrl = (parts: {
  readonly baseUrl: string;
  readonly link: string;
  readonly code: string;
  readonly fingerprint: string | null;
}): string =>
  `${parts.baseUrl}/w/${parts.link}#${parts.code}${parts.fingerprint === null ? '' : `.${bare(parts.fingerprint)}`}`;

/** Reads a fragment, without its `#`. Null for an empty one. */
export function readFragment(fragment: string): InvitationFragment | null {
  if (fragment === '') return null;
  const [code = '', fingerprint] = fragment.split('.');
  return { code, fingerprint: fingerprint === undefined || fingerprint === '' ? null : bare(fingerprint) };
}

/** Whether two fingerprints are the same, however they are written. */
export const sameFingerprint = (one: string, other: string): boolean => bare(one) === bare(other);

const bare = (fingerprint: string): string => fingerprint.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
