import { html } from 'hono/html';
import type { Html } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { choiceField, notice, pageHead, textField } from '../parts.ts';
import { staffPage, wordsOf } from './staff-page.ts';

/** Adds a company or a network of self-employed people. */
export function newOrganisationPage(
  reader: PageReader,
  form: { readonly name: string; readonly kind: string; readonly sector: string; readonly error: string | null },
): Html {
  const { staff, common } = wordsOf(reader);
  const words = staff.newOrganisation;
  return staffPage(reader, {
    title: words.title,
    current: 'organisations',
    crumbs: [{ label: common.organisations, href: '/' }],
    main: html`${pageHead({ title: words.title })}
    ${form.error && notice('error', null, form.error)}
    <form class="card form-card" method="post" action="/organisations">
      ${textField({ name: 'name', label: words.name, required: true, maxLength: 160, value: form.name, autocomplete: 'organization' })}
      ${choiceField({
        name: 'kind',
        kind: 'radio',
        label: words.kind,
        required: true,
        options: [
          { value: 'company', label: staff.kinds.company, hint: words.companyHint, checked: form.kind !== 'network' },
          { value: 'network', label: staff.kinds.network, hint: words.networkHint, checked: form.kind === 'network' },
        ],
      })}
      ${textField({ name: 'sector', label: words.sector, optional: common.optional, hint: words.sectorHint, maxLength: 80, value: form.sector })}
      <div class="actions"><button class="button" type="submit">${words.submit}</button><a class="button button-plain" href="/">${common.cancel}</a></div>
    </form>`,
  });
}
