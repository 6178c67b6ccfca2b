import { html, raw } from 'hono/html';
import { type Language, languages } from '../../src/domain/language.ts';
import { texts } from '../locales/index.ts';
import type { AssetUrl, Html, HtmlPart } from './html.ts';

/** Entries of the main menu; which of them a reader gets is decided by the route. */
export type NavigationKey = 'organisations' | 'instruments' | 'signals' | 'people';

/** Who reads a page, and where it stands. */
export interface PageReader {
  readonly language: Language;
  /** Path with query of this page: the language switch leads back to it. */
  readonly path: string;
  readonly assets: AssetUrl;
  /** The signed-in staff member, or null. */
  readonly actor?: { readonly name: string } | null;
  readonly navigation?: readonly NavigationKey[];
}

export interface PageInput extends PageReader {
  /** Shown in the browser tab before the product name. */
  readonly title: string;
  readonly main: HtmlPart;
  /** `respondent`: narrow, no menu, nothing that leads to staff pages. */
  readonly audience: 'staff' | 'respondent';
  /** For pages of figures, which need the room. */
  readonly wide?: boolean;
  readonly current?: NavigationKey;
  /** Languages in the switch; all four when omitted. */
  readonly languages?: readonly Language[];
  /** Entries such as `style/scan.css`; `style/base.css` is always there. */
  readonly styles?: readonly string[];
  /** Entries such as `islands/report.ts`, loaded as modules after the page is drawn. */
  readonly islands?: readonly string[];
  /** Cannot be loaded again, such as a result that the server drew: no link leads away from it. */
  readonly isOnce?: boolean;
  readonly crumbs?: readonly { readonly label: string; readonly href: string }[];
}

const navigationPath: Record<NavigationKey, string> = {
  organisations: '/',
  instruments: '/instruments',
  signals: '/signals',
  people: '/people',
};

/** The mark: a gauge with its level line; also the favicon. */
const mark = html`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
<rect x="2" y="2" width="28" height="28" rx="9" fill="currentColor"/>
<path d="M7 18.5c2.2-2.4 4.3-2.4 6 0s3.8 2.4 6 0 3.8-2.4 6 0" fill="none" stroke="var(--surface)" stroke-width="2.6" stroke-linecap="round"/>
<circle cx="16" cy="10.5" r="2.6" fill="#e6a93c"/></svg>`;

const favicon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect x='2' y='2' width='28' height='28' rx='9' fill='%230f5c6e'/%3E%3Cpath d='M7 18.5c2.2-2.4 4.3-2.4 6 0s3.8 2.4 6 0 3.8-2.4 6 0' fill='none' stroke='%23fff' stroke-width='2.6' stroke-linecap='round'/%3E%3Ccircle cx='16' cy='10.5' r='2.6' fill='%23e6a93c'/%3E%3C/svg%3E";

/** The same address in another language. */
export function inLanguage(path: string, language: Language): string {
  const [pathname = '/', query = ''] = path.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('lang', language);
  return `${pathname}?${parameters.toString()}`;
}

function languageSwitch(page: PageInput): Html {
  const offered = page.languages ?? languages;
  return html`<nav class="language-switch" aria-label="${texts(page.language).common.languageSwitch}"><ul class="languages">
    ${offered.map(
      (code) => html`<li><a href="${inLanguage(page.path, code)}" lang="${code}" hreflang="${code}"
        ${code === page.language ? raw('aria-current="true"') : ''}><span aria-hidden="true">${code}</span><span class="visually-hidden">${texts(code).common.languageName}</span></a></li>`,
    )}
  </ul></nav>`;
}

function staffMenu(page: PageInput): HtmlPart {
  const words = texts(page.language).common;
  const keys = page.navigation ?? [];
  if (keys.length === 0) return null;
  return html`<nav class="site-nav" aria-label="${words.mainNavigation}">
    ${keys.map(
      (key) =>
        html`<a href="${navigationPath[key]}" ${key === page.current ? raw('aria-current="page"') : ''}>${words[key]}</a>`,
    )}
  </nav>`;
}

function breadcrumbs(page: PageInput): HtmlPart {
  if (!page.crumbs || page.crumbs.length === 0) return null;
  return html`<nav class="crumbs no-print" aria-label="${texts(page.language).common.breadcrumbs}"><ol>
    ${page.crumbs.map((crumb) => html`<li><a href="${crumb.href}">${crumb.label}</a></li>`)}
  </ol></nav>`;
}

function foot(page: PageInput): Html {
  const words = texts(page.language).common;
  if (page.audience === 'respondent')
    return html`<footer class="site-foot"><div class="frame frame-narrow"><span>${words.productName}: ${words.tagline}</span>
      <a href="/withdraw?lang=${page.language}" ${page.isOnce ? raw('target="_blank" rel="noopener"') : ''}>${words.eraseAnswers}</a></div></footer>`;
  return html`<footer class="site-foot"><div class="frame">
    <span>${words.freeSoftware}</span><a href="/s">${words.fillInScan}</a><a href="/api">${words.apiPage}</a>
    ${
      page.actor
        ? html`<form class="sign-out" method="post" action="/sign-out"><span>${words.signedInAs(page.actor.name)}</span>
            <button class="link-button" type="submit">${words.signOut}</button></form>`
        : html`<a href="/sign-in">${words.signIn}</a>`
    }
  </div></footer>`;
}

/**
 * The whole HTML page around `main`: head, skip link, language switch, menu and foot. No inline script or style: the
 * Content-Security-Policy forbids both; data for an island goes into `<script type="application/json">`.
 */
export function page(input: PageInput): Html {
  const words = texts(input.language).common;
  const styles = [
    'style/base.css',
    ...(input.audience === 'staff' ? ['style/staff.css'] : []),
    ...(input.styles ?? []),
  ];
  const width = input.audience === 'respondent' ? ' frame-narrow' : input.wide ? ' frame-wide' : '';
  return html`<!doctype html>
<html lang="${input.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${input.title} · ${words.productName}</title>
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#0f5c6e">
<meta name="robots" content="noindex">
<link rel="icon" href="${raw(favicon)}">
${styles.map((entry) => html`<link rel="stylesheet" href="${input.assets(entry)}">`)}
${(input.islands ?? []).map((entry) => html`<script type="module" src="${input.assets(entry)}"></script>`)}
</head>
<body class="${input.audience}">
<a class="skip-link" href="#main">${words.skipToContent}</a>
<header class="site-head"><div class="frame${width}">
  ${
    input.isOnce
      ? html`<span class="brand">${mark}<span>${words.productName}</span></span>`
      : html`<a class="brand" href="${input.audience === 'respondent' ? '/s' : '/'}">${mark}<span>${words.productName}</span></a>`
  }
  ${staffMenu(input)}
  ${input.isOnce ? null : languageSwitch(input)}
</div></header>
<main id="main" tabindex="-1"><div class="frame${width}">
${breadcrumbs(input)}
${input.main}
</div></main>
${foot(input)}
</body>
</html>`;
}
