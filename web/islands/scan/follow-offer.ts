import type { FollowingTexts } from '../../locales/nl/following.ts';
import type { ScanData } from '../../pages/scan/scan-data.ts';
import type { FollowChoice } from '../follow/follow-view.types.ts';
import type * as ScanFollow from '../scan-follow.ts';
import { need, readData } from './dom.ts';

/** The offer to be found again, as the questionnaire sees it. */
export interface FollowOffer {
  /** Before sending: false when what was typed there has a mistake, which is then said at its field. */
  settleTyped(): Promise<boolean>;
}

/** A file of its own, by its address: whoever skips the offer never loads it. */
const load = (script: string): Promise<typeof ScanFollow> => import(script);

/**
 * Wires the offer of this page; nothing where a wave follows nobody, and where a browser cannot make marks.
 * `choice` is what the draft kept.
 */
export function enableFollowOffer(
  { following }: ScanData,
  choice: FollowChoice | null,
  onChoice: (choice: FollowChoice | null) => void,
): FollowOffer {
  const nothing = { settleTyped: async () => true };
  if (!following || crypto.subtle === undefined) return nothing;
  const details = need<HTMLDetailsElement>('[data-follow]');
  const place = need('[data-follow-place]', details);
  const words = readData<FollowingTexts>('follow-words');
  need('[data-follow-without]', details).remove();
  let started: FollowOffer | null = null;

  const start = async (): Promise<void> => {
    if (started !== null) return;
    place.textContent = words.device.loading;
    try {
      const { startFollowing } = await load(following.script);
      started ??= startFollowing(place, { words, following, choice, onChoice });
    } catch {
      place.textContent = words.device.failed;
    }
  };
  details.addEventListener('toggle', () => {
    if (details.open) void start();
  });
  if (choice) details.open = true;
  return { settleTyped: () => (started ?? nothing).settleTyped() };
}

/** Shows the key once more, below the receipt. Where the file cannot be had, it was shown before sending. */
export async function showFollowKey({ following }: ScanData, words: FollowingTexts | null, key: string): Promise<void> {
  if (!following || !words) return;
  const { resultKeyCard } = await load(following.script);
  document.querySelector('[data-receipt-card]')?.insertAdjacentHTML('afterend', resultKeyCard(words, key));
}
