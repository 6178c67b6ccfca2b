import { html } from 'hono/html';
import type { RoleName } from '../../../src/http/contract/session.ts';
import type { Html } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { notice, textField } from '../parts.ts';
import { staffPage, wordsOf } from './staff-page.ts';

/** The door for staff; respondents are shown the other one. In the demo also a way in per role. */
export function signInPage(
  reader: PageReader,
  form: {
    readonly email: string;
    /** Where to go afterwards. */
    readonly next: string;
    readonly error: string | null;
    readonly demoRoles: readonly RoleName[];
    /** True while the operator's account is still to be made, by the link that the service printed. */
    readonly awaitsFirstRun: boolean;
  },
): Html {
  const { staff } = wordsOf(reader);
  const { signIn, fields, roles, roleTasks, firstRun } = staff;
  return staffPage(reader, {
    title: signIn.title,
    main: html`<div class="entrance">
      ${form.awaitsFirstRun && notice('plain', firstRun.waiting, html`<p>${firstRun.waitingHow}</p>`)}
      ${
        form.demoRoles.length > 0 &&
        html`<section class="card demo-doors"><h2>${signIn.demo}</h2>
          <ul class="plain-list">${form.demoRoles.map(
            (role) =>
              html`<li><a href="/demo/${role}"><strong>${roles[role]}</strong><span>${roleTasks[role]}</span></a></li>`,
          )}</ul>
          <p class="soft small">${signIn.demoNote}</p></section>`
      }
      <div class="card">
        <h1>${signIn.title}</h1>
        <p class="soft">${signIn.lead}</p>
        ${form.error && notice('error', null, form.error)}
        <form method="post" action="/sign-in">
          <input type="hidden" name="next" value="${form.next}">
          ${textField({ name: 'email', label: fields.email, type: 'email', autocomplete: 'username', required: true, value: form.email })}
          ${textField({ name: 'password', label: fields.password, type: 'password', autocomplete: 'current-password', required: true })}
          <div class="actions"><button class="button" type="submit">${signIn.submit}</button></div>
        </form>
        <p class="soft small after-form">${signIn.forgotten}</p>
      </div>
      <p class="aside">${signIn.respondent} <a href="/s">${signIn.respondentLink}</a>.</p>
    </div>`,
  });
}
