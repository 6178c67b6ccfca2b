import type { OrganisationId } from '../domain/ids.ts';
import type { Item } from '../domain/instruments/instrument.types.ts';
import { type Language, type LocalisedText, languages } from '../domain/language.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { findOrganisationOrThrow } from './find-or-throw.ts';
import { findIn } from './instrument-library.ts';
import { type PackSource, type ReadPack, readPack } from './read-pack.ts';

/** One text before and after; `before` null where there was none. */
export interface WordingChange {
  readonly itemId: string;
  readonly part: 'title' | 'help' | 'low' | 'high' | 'choice';
  readonly language: Language;
  readonly before: string | null;
  readonly after: string;
}

export interface PackPreview extends Pick<ReadPack, 'kind' | 'state' | 'instrument' | 'before'> {
  /** Wording only: every text that would be another, in the order of the questionnaire. */
  readonly changes: readonly WordingChange[];
  /** Wording only: number of texts that stay as they were. */
  readonly unchanged: number;
  /** Wording only: languages that are not served under this version, because a mixture could not be compared. */
  readonly languagesLost: readonly Language[];
}

/** What bringing this in would change; stores nothing. Throws `pack-refused`, `instrument-invalid`, `file-empty`. */
export async function previewPack(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  source: PackSource,
): Promise<PackPreview> {
  ensureAccess(actor, 'pack.import', organisationId);
  await findOrganisationOrThrow(ctx.db, organisationId);
  const { kind, state, instrument, before } = await readPack(ctx, ctx.db, organisationId, source);
  const target = kind === 'wording' ? findIn(ctx.library, instrument.id, instrument.version.split('+')[0]) : null;
  if (!target) return { kind, state, instrument, before, changes: [], unchanged: 0, languagesLost: [] };
  const served = languages.filter((code) => instrument.languages[code]);
  const texts = served.flatMap((language) =>
    instrument.items.flatMap((item, index) => compare(target.items[index] as Item, item, language)),
  );
  const changes = texts.filter((change) => change.before !== change.after);
  return {
    kind,
    state,
    instrument,
    before,
    changes,
    unchanged: texts.length - changes.length,
    languagesLost: languages.filter((code) => target.languages[code] && !instrument.languages[code]),
  };
}

function compare(was: Item, is: Item, language: Language): WordingChange[] {
  const change = (
    part: WordingChange['part'],
    before: LocalisedText | undefined,
    after: LocalisedText | undefined,
  ): WordingChange[] => {
    const words = after?.[language];
    return words === undefined
      ? []
      : [{ itemId: is.id, part, language, before: before?.[language] ?? null, after: words }];
  };
  return [
    ...change('title', was.title, is.title),
    ...change('help', was.help, is.help),
    ...change('low', was.ends?.low, is.ends?.low),
    ...change('high', was.ends?.high, is.ends?.high),
    // The points of a 0 to 10 scale are their own words.
    ...(is.ends ? [] : is.choices.flatMap(({ text }, index) => change('choice', was.choices[index]?.text, text))),
  ];
}
