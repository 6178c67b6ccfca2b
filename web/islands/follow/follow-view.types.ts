import type { FollowingTexts } from '../../locales/nl/following.ts';
import type { HtmlPart } from '../../pages/html.ts';
import type { ScanFollowing } from '../../pages/scan/following.ts';

/** What somebody chose who wants to be found again; kept with the draft until it is sent. */
export interface FollowChoice {
  readonly marks: readonly string[];
  /** An own key, to show it once more with the result; null for own answers, which are kept nowhere. */
  readonly key: string | null;
}

/** One of the ways to be found again. */
export interface FollowView {
  /** Draws the questions; `settleTyped` takes what was typed and not confirmed, false when something is wrong with it. */
  draw(
    place: HTMLElement,
    tools: {
      readonly words: FollowingTexts;
      readonly study: string;
      readonly settle: (choice: FollowChoice) => void;
    },
  ): { settleTyped(): Promise<boolean> };
  /** What is shown once it is chosen. */
  chosen(words: FollowingTexts, choice: FollowChoice): HtmlPart;
}

/** What the questionnaire asks of `scan-follow.ts`, which hands it over by this name: the two are files of their own. */
export interface FollowModule {
  startFollowing(place: HTMLElement, input: FollowInput): Following;
  /** The key once more, with the result. */
  resultKeyCard(words: FollowingTexts, key: string): string;
}

export interface FollowInput {
  readonly words: FollowingTexts;
  readonly following: ScanFollowing;
  readonly choice: FollowChoice | null;
  /** Keeps the choice with the draft. */
  readonly onChoice: (choice: FollowChoice | null) => void;
}

export interface Following {
  /** Takes what was typed and not confirmed; false when something is wrong with it, which is then said at its field. */
  settleTyped(): Promise<boolean>;
}

declare global {
  interface Window {
    werkpeilFollow?: FollowModule;
  }
}
