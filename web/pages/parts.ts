import { html } from 'hono/html';
import type { Html, HtmlPart } from './html.ts';

/** Head of a staff page: where one is, what it is called, what it is for, what one can do. */
export function pageHead(head: {
  readonly kicker?: HtmlPart;
  readonly title: string;
  readonly lead?: HtmlPart;
  readonly actions?: HtmlPart;
}): Html {
  return html`<div class="page-head">
    <div>
      ${head.kicker && html`<p class="kicker">${head.kicker}</p>`}
      <h1>${head.title}</h1>
      ${head.lead && html`<p class="lead">${head.lead}</p>`}
    </div>
    ${head.actions && html`<div class="page-actions no-print">${head.actions}</div>`}
  </div>`;
}

/** A message above a page: what was done, or what stands in the way. */
export function notice(kind: 'good' | 'warn' | 'error' | 'plain', title: string | null, content: HtmlPart): Html {
  const role = kind === 'error' ? 'alert' : 'status';
  return html`<div class="notice notice-${kind}" role="${role}">${title && html`<h2>${title}</h2>`}${content}</div>`;
}

/** What is wrong with a form, above it: a link to each field that is marked. */
export function errorSummary(
  title: string,
  errors: readonly { readonly field: string; readonly sentence: string }[],
): Html {
  return notice(
    'error',
    title,
    errors.length > 0 &&
      html`<ul class="problem-list">${errors.map(({ field, sentence }) => html`<li><a href="#${field}">${sentence}</a></li>`)}</ul>`,
  );
}

/** A state that leads: what is not there yet, and the one thing to do next. */
export function emptyState(state: { readonly title: string; readonly text: string; readonly action?: HtmlPart }): Html {
  return html`<div class="card empty-state">
    <svg viewBox="0 0 120 48" aria-hidden="true" focusable="false"><path d="M4 30c14-15 28-15 39 0s25 15 39 0 25-15 34 0" fill="none" stroke="currentColor" stroke-width="5" stroke-linecap="round"/></svg>
    <h2>${state.title}</h2><p>${state.text}</p>${state.action && html`<div class="actions">${state.action}</div>`}
  </div>`;
}

/** Planned, open or closed, as a word with a shape, never by colour alone. */
export const statusPill = (status: string, label: string): Html =>
  html`<span class="pill pill-${status}">${label}</span>`;

interface FieldBase {
  readonly name: string;
  readonly label: string;
  readonly hint?: HtmlPart;
  readonly error?: string | null;
  readonly optional?: string;
}

interface TextField extends FieldBase {
  readonly type?: 'text' | 'email' | 'password' | 'date' | 'number' | 'file';
  readonly value?: string | number | null;
  readonly required?: boolean;
  readonly autocomplete?: string;
  readonly maxLength?: number;
  readonly minLength?: number;
  readonly min?: number | string;
  readonly max?: number;
  readonly accept?: string;
  readonly narrow?: boolean;
}

const attribute = (name: string, value: string | number | undefined | null): HtmlPart =>
  value === undefined || value === null ? '' : html` ${name}="${value}"`;

/** Ids of hint and error, for `aria-describedby`. */
const describedBy = (field: FieldBase): string | null =>
  [field.hint ? `${field.name}-hint` : '', field.error ? `${field.name}-error` : ''].filter(Boolean).join(' ') || null;

const labelOf = (field: FieldBase): Html =>
  html`<label for="${field.name}">${field.label}${field.optional && html` <span class="optional">(${field.optional})</span>`}</label>
    ${field.hint && html`<span class="hint" id="${field.name}-hint">${field.hint}</span>`}
    ${field.error && html`<span class="field-error" id="${field.name}-error">${field.error}</span>`}`;

/** One line to fill in, with label, hint and error tied to it. */
export function textField(field: TextField): Html {
  return html`<div class="field${field.narrow ? ' field-narrow' : ''}">${labelOf(field)}
    <input id="${field.name}" name="${field.name}" type="${field.type ?? 'text'}"${attribute('value', field.value)}${attribute('autocomplete', field.autocomplete)}${attribute('maxlength', field.maxLength)}${attribute('minlength', field.minLength)}${attribute('min', field.min)}${attribute('max', field.max)}${attribute('accept', field.accept)}${attribute('aria-describedby', describedBy(field))}${field.error ? html` aria-invalid="true"` : ''}${field.required ? html` required` : ''}>
  </div>`;
}

interface Option {
  readonly value: string;
  readonly label: HtmlPart;
  readonly hint?: HtmlPart;
  readonly checked?: boolean;
  /** Values of another choice of which one must be chosen for this one to mean anything; an island hides it otherwise. */
  readonly onlyFor?: readonly string[];
}

/** A choice of one (`radio`) or several (`checkbox`), each with its own explanation. */
export function choiceField(
  field: FieldBase & {
    readonly kind: 'radio' | 'checkbox';
    readonly options: readonly Option[];
    readonly required?: boolean;
  },
): Html {
  const row = (option: Option, index: number) => {
    const id = `${field.name}-${index}`;
    return html`<div class="choice"${attribute('data-only-for', option.onlyFor?.join(' '))}><input type="${field.kind}" id="${id}" name="${field.name}" value="${option.value}"${option.checked ? html` checked` : ''}${field.kind === 'radio' && field.required ? html` required` : ''}${option.hint ? html` aria-describedby="${id}-hint"` : ''}>
      <div><label for="${id}">${option.label}</label>${option.hint && html`<span class="hint" id="${id}-hint">${option.hint}</span>`}</div></div>`;
  };
  return html`<fieldset class="field" id="${field.name}"${attribute('aria-describedby', describedBy(field))}>
    <legend>${field.label}${field.optional && html` <span class="optional">(${field.optional})</span>`}</legend>
    ${field.hint && html`<span class="hint" id="${field.name}-hint">${field.hint}</span>`}
    ${field.error && html`<span class="field-error" id="${field.name}-error">${field.error}</span>`}
    ${field.options.map(row)}
  </fieldset>`;
}

/** A drop-down list. */
export function selectField(
  field: FieldBase & {
    readonly options: readonly { readonly value: string; readonly label: string; readonly selected?: boolean }[];
  },
): Html {
  return html`<div class="field">${labelOf(field)}
    <select id="${field.name}" name="${field.name}"${attribute('aria-describedby', describedBy(field))}>
      ${field.options.map((option) => html`<option value="${option.value}"${option.selected ? html` selected` : ''}>${option.label}</option>`)}
    </select></div>`;
}

/** A table that scrolls inside itself on a narrow screen, reachable by keyboard, never the page. */
export function scrollTable(label: string, table: HtmlPart): Html {
  return html`<div class="table-scroll" role="region" aria-label="${label}" tabindex="0">${table}</div>`;
}

/** Facts as name and value. */
export function facts(rows: readonly (readonly [string, HtmlPart])[]): Html {
  return html`<dl class="facts">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}
