import { html } from 'hono/html';
import type { RoleName, StaffRow } from '../../../src/http/contract/session.ts';
import type { Html } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { choiceField, notice, pageHead, selectField, textField } from '../parts.ts';
import { staffPage, wordsOf } from './staff-page.ts';

export interface AccessForm {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly organisationIds: readonly string[];
  readonly unitId: string;
}

export interface AccessInput {
  readonly staff: readonly StaffRow[];
  /** Organisations with their units, for the form. */
  readonly organisations: readonly {
    readonly id: string;
    readonly name: string;
    readonly units: readonly { readonly id: string; readonly name: string; readonly depth: number }[];
  }[];
  readonly form: AccessForm;
  readonly error: string | null;
  readonly message: string | null;
}

const offeredRoles: readonly RoleName[] = [
  'contact',
  'team-lead',
  'consultant',
  'prevention',
  'works-council',
  'operator',
];

/** Who has an account, with which role; the operator adds people here. */
export function accessPage(reader: PageReader, input: AccessInput): Html {
  const words = wordsOf(reader).staff.access;
  return staffPage(reader, {
    title: words.title,
    current: 'people',
    main: html`${pageHead({ title: words.title, lead: words.lead })}
    ${input.message && notice('good', null, input.message)}
    ${input.error && notice('error', null, input.error)}
    <div class="columns"><section class="card"><h2>${words.accounts}</h2>${accounts(reader, input)}</section>
    <section class="card"><h2>${words.add}</h2>${addForm(reader, input)}</section></div>`,
  });
}

function accounts(reader: PageReader, input: AccessInput): Html {
  const { staff } = wordsOf(reader);
  const words = staff.access;
  const nameOf = (organisationId: string | null) =>
    organisationId === null
      ? words.everywhere
      : (input.organisations.find(({ id }) => id === organisationId)?.name ?? '—');
  return html`<ul class="plain-list account-list">${input.staff.map(
    (row) => html`<li><p><strong>${row.name}</strong> <span class="soft small address">${row.email}</span></p>
      <ul class="plain-list small">${row.memberships.map(
        ({ role, organisationId }) => html`<li>${staff.roles[role]}: ${nameOf(organisationId)}</li>`,
      )}</ul></li>`,
  )}</ul>`;
}

function addForm(reader: PageReader, { organisations, form }: AccessInput): Html {
  const { staff, common } = wordsOf(reader);
  const words = staff.access;
  const units = organisations.flatMap((organisation) =>
    organisation.units.map((unit) => ({
      value: unit.id,
      label: `${organisation.name}: ${'– '.repeat(unit.depth)}${unit.name}`,
      selected: unit.id === form.unitId,
    })),
  );
  return html`<form method="post" action="/people">
    ${textField({ name: 'name', label: staff.fields.name, required: true, maxLength: 120, autocomplete: 'off', value: form.name })}
    ${textField({ name: 'email', label: staff.fields.email, type: 'email', required: true, autocomplete: 'off', value: form.email })}
    ${textField({ name: 'password', label: staff.fields.password, type: 'password', required: true, minLength: 12, autocomplete: 'new-password', hint: words.passwordHint })}
    ${choiceField({
      name: 'role',
      kind: 'radio',
      label: words.role,
      required: true,
      options: offeredRoles.map((role) => ({
        value: role,
        label: staff.roles[role],
        hint: staff.roleTasks[role],
        checked: role === form.role,
      })),
    })}
    ${
      organisations.length > 0
        ? choiceField({
            name: 'organisationIds',
            kind: 'checkbox',
            label: words.organisations,
            hint: words.organisationsHint,
            options: organisations.map(({ id, name }) => ({
              value: id,
              label: name,
              checked: form.organisationIds.includes(id),
            })),
          })
        : html`<p class="soft">${words.noOrganisations}</p>`
    }
    ${
      units.length > 0 &&
      selectField({
        name: 'unitId',
        label: words.unit,
        hint: words.unitHint,
        optional: common.optional,
        options: [{ value: '', label: words.noUnit }, ...units],
      })
    }
    <div class="actions"><button class="button" type="submit">${words.submit}</button></div>
  </form>`;
}
