import { html } from 'hono/html';
import type { Instrument } from '../../../src/domain/instruments/instrument.types.ts';
import { type ReminderKind, reminderKinds } from '../../../src/domain/participation/participation.types.ts';
import { largestK } from '../../../src/domain/participation/safe-rules.ts';
import type { WaveSummary } from '../../../src/http/contract/wave.ts';
import { pickText } from '../../locales/index.ts';
import type { Html, HtmlPart } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { choiceField, notice, textField } from '../parts.ts';
import { compareField } from './compare-field.ts';
import { at, waveSubpage, wordsOf } from './staff-page.ts';

export interface TightenRulesInput {
  readonly wave: WaveSummary;
  readonly organisationName: string;
  readonly instruments: readonly Instrument[];
  readonly chosen: {
    readonly k: number;
    readonly breakdowns: readonly string[];
    readonly reminders?: ReminderKind;
    readonly following?: string;
    readonly compare?: string;
  };
  readonly error: string | null;
}

/** Makes the frozen rules of a wave stricter: a larger smallest group, fewer breakdowns. */
export function tightenRulesPage(reader: PageReader, input: TightenRulesInput): Html {
  const { staff, common } = wordsOf(reader);
  const words = staff.rules;
  const { wave, chosen } = input;
  const here = at.wave(wave.organisationId, wave.id);
  const items = input.instruments.flatMap((instrument) => instrument.items);
  const titleOf = (id: string) => pickText(items.find((item) => item.id === id)?.title ?? { nl: id }, reader.language);
  return waveSubpage(reader, input, {
    title: words.title,
    lead: words.lead,
    main: html`${input.error && notice('error', words.refusedTitle, input.error)}
    <form class="card form-card" method="post" action="${here}/rules" novalidate>
      ${textField({ name: 'k', label: staff.wave.k, type: 'number', min: wave.rules.k, max: largestK, required: true, narrow: true, value: Number.isNaN(chosen.k) ? null : chosen.k, hint: words.kHint(wave.rules.k) })}
      ${
        wave.rules.breakdowns.length > 0 &&
        choiceField({
          name: 'breakdowns',
          kind: 'checkbox',
          label: staff.wave.breakdowns,
          hint: words.breakdownsHint,
          options: wave.rules.breakdowns.map((id) => ({
            value: id,
            label: titleOf(id),
            checked: chosen.breakdowns.includes(id),
          })),
        })
      }
      ${remindersField(reader, input)}
      ${followingField(reader, input)}
      ${wave.rules.compare !== 'strict' && compareField(reader, chosen.compare === 'strict')}
      <ul><li>${words.point1}</li><li>${words.point2}</li></ul>
      <div class="actions"><button class="button" type="submit">${words.submit}</button><a class="button button-plain" href="${here}">${common.cancel}</a></div>
    </form>`,
  });
}

/** Whether people may still be found again in a later wave; nothing where they never were. */
function followingField(reader: PageReader, { wave, chosen }: TightenRulesInput): HtmlPart {
  if (!wave.rules.following) return null;
  const words = wordsOf(reader).staff.wave.following;
  return choiceField({
    name: 'following',
    kind: 'checkbox',
    label: words.fact,
    options: [{ value: 'none', label: words.off, hint: words.offHint, checked: chosen.following === 'none' }],
  });
}

/** Who is reminded, and what would tell less; nothing where nobody is reminded any more. */
function remindersField(reader: PageReader, { wave, chosen }: TightenRulesInput): HtmlPart {
  const words = wordsOf(reader).staff.mail;
  const now = wave.rules.mail?.reminders ?? 'none';
  if (now === 'none' || wave.status !== 'open') return null;
  return choiceField({
    name: 'reminders',
    kind: 'radio',
    label: words.planReminders,
    options: reminderKinds
      .slice(0, reminderKinds.indexOf(now) + 1)
      .toReversed()
      .map((kind) => ({
        value: kind,
        label: words.kinds[kind],
        hint: words.kindHints[kind],
        checked: (chosen.reminders ?? now) === kind,
      })),
  });
}
