import { html } from 'hono/html';
import { reminderKinds } from '../../../src/domain/participation/participation.types.ts';
import type { Html } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { choiceField, textField } from '../parts.ts';
import { wordsOf } from './staff-page.ts';

/** The choices about mail as they were filled in. */
export interface MailFormValues {
  readonly invitations: boolean;
  readonly reminders: string;
  /** Null or empty: the standard days. */
  readonly reminderDays: readonly string[] | null;
}

/** Days that one can fill in; the API takes more. */
const dayFields = 3;

/** What the plan of a wave says about mail; shown where a mail server is set up. */
export function mailFields(reader: PageReader, mail: MailFormValues, error: (name: string) => string | null): Html {
  const { staff, common } = wordsOf(reader);
  const words = staff.mail;
  const days = mail.reminderDays ?? [];
  return html`<div class="card form-card">
    <h2>${words.planTitle}</h2><p class="soft small">${words.planHint}</p>
    ${choiceField({
      name: 'mailInvitations',
      kind: 'checkbox',
      label: words.invitations,
      options: [{ value: 'yes', label: words.planInvitations, checked: mail.invitations }],
    })}
    ${choiceField({
      name: 'reminders',
      kind: 'radio',
      label: words.planReminders,
      hint: words.planFixed,
      error: error('reminders'),
      options: reminderKinds
        .toSorted((a, b) => Number(a === 'none') - Number(b === 'none'))
        .map((kind) => ({
          value: kind,
          label: words.kinds[kind],
          hint: words.kindHints[kind],
          checked: mail.reminders === kind,
        })),
    })}
    <fieldset id="reminderDays" tabindex="-1"><legend>${words.planDays} <span class="optional">(${common.optional})</span></legend><span class="hint">${words.planDaysHint}</span>
      ${error('reminderDays') && html`<span class="field-error">${error('reminderDays')}</span>`}
      <div class="side-by-side">${Array.from({ length: Math.max(dayFields, days.length) }, (_, index) =>
        textField({
          name: `reminderDay${index + 1}`,
          label: words.planDay(index + 1),
          type: 'date',
          value: days[index] ?? null,
        }),
      )}</div></fieldset>
  </div>`;
}
