import type { Language } from '../language.ts';

/** The few words in the label of a reporting group that are not a unit's own name. */
export interface GroupLabelWords {
  /** People who stand directly in a unit that also has lower units. */
  directly(unit: string): string;
  /** A unit of which one part is reported elsewhere. */
  without(unit: string, parts: string): string;
}

/** Labels are made once, at opening, in the first language of the wave, because releases store them. */
export const groupLabelWords: Readonly<Record<Language, GroupLabelWords>> = {
  nl: { directly: (unit) => `${unit} (rechtstreeks)`, without: (unit, parts) => `${unit} (zonder ${parts})` },
  fr: { directly: (unit) => `${unit} (directement)`, without: (unit, parts) => `${unit} (sans ${parts})` },
  de: { directly: (unit) => `${unit} (direkt)`, without: (unit, parts) => `${unit} (ohne ${parts})` },
  en: { directly: (unit) => `${unit} (directly)`, without: (unit, parts) => `${unit} (without ${parts})` },
};
