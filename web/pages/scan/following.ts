import { html } from 'hono/html';
import type { FollowingWay } from '../../../src/domain/participation/participation.types.ts';
import type { FollowingTexts } from '../../locales/nl/following.ts';
import type { Html } from '../html.ts';

/** How one may let oneself be found again here. */
export interface ScanFollowing {
  readonly way: FollowingWay;
  /** Salt of the organisation. */
  readonly study: string;
  /** Address of the island that makes the marks; loaded only by who wants it. */
  readonly script: string;
}

/**
 * The offer before sending, folded: whoever skips it does nothing. What it says at first holds without JavaScript, where
 * nobody can be followed; the island takes that sentence away when it can do better.
 */
export function followOffer(words: FollowingTexts, { way }: ScanFollowing): Html {
  return html`<details class="card follow" data-follow>
    <summary class="follow-title"><span>${words.offer.title}<span class="follow-skip">${words.offer.optional}</span></span></summary>
    <p>${words.offer.leads[way]}</p>
    <p class="notice" data-follow-without>${words.offer.without}</p>
    <div data-follow-place></div>
  </details>`;
}
