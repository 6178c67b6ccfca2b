/**
 * Remembers on this device that a scan of this link was sent: no code, no answer, no hour. The service never tells whether a
 * code was used, so this is how somebody who wonders "did I do this already?" finds out. It names no person, because several
 * may share a device.
 */
const prefix = 'werkpeil.sent.';

/** A reminder comes within weeks; after that the device knows nothing any more. */
const keptDays = 30;

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** False when this device does not allow keeping anything. */
export function rememberSent(link: string, now: number): boolean {
  try {
    localStorage.setItem(prefix + link, dayOf(now + keptDays * 24 * 3600 * 1000));
    return true;
  } catch {
    return false;
  }
}

/** Whether a scan of this link was sent from here. What is too old, of any link, is wiped on the way. */
export function wasSent(link: string, now: number): boolean {
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(prefix) && (localStorage.getItem(key) ?? '') < dayOf(now)) localStorage.removeItem(key);
    return localStorage.getItem(prefix + link) !== null;
  } catch {
    return false;
  }
}

export function forgetSent(link: string): void {
  try {
    localStorage.removeItem(prefix + link);
  } catch {
    // Nothing could be kept here.
  }
}
