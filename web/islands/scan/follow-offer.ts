import type { FollowingTexts } from '../../locales/nl/following.ts';
import type { ScanData } from '../../pages/scan/scan-data.ts';
import type { FollowChoice, Following, FollowModule } from '../follow/follow-view.types.ts';
import { need, readData } from './dom.ts';

let attempts = 0;

/** A file of its own, by its address: whoever skips the offer never loads it. Another address after a failure, which a browser remembers. */
function load(script: string): Promise<FollowModule> {
  if (window.werkpeilFollow) return Promise.resolve(window.werkpeilFollow);
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.type = 'module';
    element.src = attempts === 0 ? script : `${script}?${attempts}`;
    attempts += 1;
    element.onload = () =>
      window.werkpeilFollow ? resolve(window.werkpeilFollow) : reject(new Error(`${script} gave nothing`));
    element.onerror = () => reject(new Error(`${script} could not be loaded`));
    document.head.append(element);
  });
}

/**
 * Wires the offer of this page; nothing where a wave follows nobody, and where a browser cannot make marks.
 * `choice` is what the draft kept.
 */
export function enableFollowOffer(
  { following }: ScanData,
  choice: FollowChoice | null,
  onChoice: (choice: FollowChoice | null) => void,
): Following {
  const nothing = { settleTyped: async () => true };
  if (!following || crypto.subtle === undefined) return nothing;
  const details = need<HTMLDetailsElement>('[data-follow]');
  const place = need('[data-follow-place]', details);
  const words = readData<FollowingTexts>('follow-words');
  need('[data-follow-without]', details).remove();
  let started: Following | null = null;

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
