import { html } from 'hono/html';
import type { Html } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { notice, textField } from '../parts.ts';
import { staffPage, wordsOf } from './staff-page.ts';

/** Creates the operator's account, reached by the link that the service printed. */
export function firstRunPage(
  reader: PageReader,
  form: { readonly token: string; readonly name: string; readonly email: string; readonly error: string | null },
): Html {
  const { firstRun, fields } = wordsOf(reader).staff;
  return staffPage(reader, {
    title: firstRun.title,
    main: html`<div class="entrance"><div class="card">
      <h1>${firstRun.title}</h1>
      <p class="lead">${firstRun.lead}</p>
      ${form.error && notice('error', null, form.error)}
      <form method="post" action="/first-run">
        <input type="hidden" name="token" value="${form.token}">
        ${textField({ name: 'name', label: fields.name, autocomplete: 'name', required: true, maxLength: 120, value: form.name })}
        ${textField({ name: 'email', label: fields.email, type: 'email', autocomplete: 'username', required: true, value: form.email })}
        ${textField({ name: 'password', label: fields.password, type: 'password', autocomplete: 'new-password', required: true, minLength: 12, hint: fields.passwordHint })}
        <div class="actions"><button class="button" type="submit">${firstRun.submit}</button></div>
      </form>
      </div>
      <p class="soft small">${firstRun.promise}</p>
    </div>`,
  });
}

/** The start link was used before, or is not the right one. */
export function noFirstRunPage(
  reader: PageReader,
  state: { readonly isDone: boolean; readonly sentence: string },
): Html {
  const { staff, common } = wordsOf(reader);
  const { firstRun } = staff;
  const title = state.isDone ? firstRun.doneTitle : firstRun.title;
  const [href, label] = reader.actor ? ['/', common.errorHome] : ['/sign-in', common.signIn];
  return staffPage(reader, {
    title,
    main: html`<div class="entrance"><div class="card">
      <h1>${title}</h1>
      <p class="lead">${state.sentence}</p>
      ${state.isDone && html`<p class="actions"><a class="button" href="${href}">${label}</a></p>`}
      ${state.isDone && html`<p class="soft small after-form">${staff.signIn.forgotten}</p>`}
    </div></div>`,
  });
}
