import { parseCode } from '../../src/domain/participation/code.ts';
import { readFragment } from '../../src/domain/participation/invitation-link.ts';
import type { ScanBody } from '../../src/http/contract/scan.ts';
import { type CodeField, enableCodeField } from './scan/code-field.ts';
import { post } from './scan/deliver.ts';
import { forgetScan } from './scan/device.ts';
import { need, readData } from './scan/dom.ts';
import { loadDraft, newDraft, saveDraft } from './scan/draft.ts';
import { forgetResults, loadResult } from './scan/kept-result.ts';
import { wasSent } from './scan/sent.ts';

/**
 * The door: takes the code out of the address (a fragment, which no server ever sees) and out of the address bar, offers to
 * go on with a scan that waits on this device, and remembers code and consent here instead of sending them ahead.
 */
interface DoorData {
  readonly link: string;
  readonly language: string;
  readonly needsCode: boolean;
}

const data = readData<DoorData>('door-data');
const form = need<HTMLFormElement>('[data-door-form]');
const scanAddress = `/w/${data.link}/scan?lang=${data.language}`;
const codeField: CodeField | null = data.needsCode ? enableCodeField() : null;
const codeInput = document.querySelector<HTMLInputElement>('#code');

// After typing a code at `/s` the door stands at that address; with its own address one can load it again.
if (location.pathname !== `/w/${data.link}`) history.replaceState(null, '', `/w/${data.link}?lang=${data.language}`);
const readHash = () => readFragment(decodeURIComponent(location.hash.slice(1)));
const fragment = readHash();
const fromAddress = readCode(fragment?.code ?? '');
if (location.hash) history.replaceState(null, '', location.pathname + location.search);
const knownCode = fromAddress ?? readCode(codeInput?.value ?? '');
carryToOtherLanguages(knownCode);
const canResume = offerToResume(knownCode);
// The letter's link once more in the same tab: to a browser that is no new page.
window.addEventListener('hashchange', () => {
  if (readCode(readHash()?.code ?? '') !== null) location.reload();
});
// Whoever comes with a code may be the next one at this device.
if (knownCode !== null) forgetResults();
const hasResult = !canResume && offerResult();
if (!canResume && !hasResult && wasSent(data.link, Date.now())) need('#sent').hidden = false;
if (fromAddress && codeInput) {
  codeInput.value = fromAddress;
  showCode(true);
  if (!canResume) lookUp(fromAddress).catch(() => undefined);
}

document.querySelector('[data-code-other]')?.addEventListener('click', () => {
  if (codeInput) codeInput.value = '';
  carryToOtherLanguages(null);
  showCode(false);
  codeInput?.focus();
});

form.addEventListener('submit', (event) => {
  if (event.defaultPrevented) return;
  const consent = need<HTMLInputElement>('#consent');
  if (!consent.checked) {
    event.preventDefault();
    need('#consent-error').hidden = false;
    consent.setAttribute('aria-invalid', 'true');
    consent.setAttribute('aria-describedby', 'consent-error');
    consent.focus();
    return;
  }
  const code = codeField ? codeField.check() : null;
  if (codeField && code === null) {
    event.preventDefault();
    return;
  }
  forgetResults();
  const draft = { ...newDraft(Date.now()), code, fingerprint: fragment?.fingerprint ?? null, consent: true };
  // Where nothing can be kept, the form goes to the server, which hands code and consent on in the page.
  if (!saveDraft(data.link, draft, Date.now())) return;
  event.preventDefault();
  location.href = scanAddress;
});

/**
 * Asks early whether the code is right, so that nobody learns it after eight minutes. Without a line it is asked at sending.
 * Whether it was used already nobody learns here: who has the list of codes would learn who took part.
 */
async function lookUp(code: string): Promise<void> {
  const reply = await post('/api/v1/scans/find', { code }, data.language);
  if (reply.kind === 'refused') {
    showCode(false);
    codeField?.refuse(reply.message);
  }
  if (reply.kind !== 'answer') return;
  const scan = reply.body as ScanBody;
  if (scan.link !== data.link)
    location.replace(
      `/w/${scan.link}?lang=${data.language}#${code}${fragment?.fingerprint ? `.${fragment.fingerprint}` : ''}`,
    );
}

/** Offers to go on with what waits on this device; false when nothing does. */
function offerToResume(code: string | null): boolean {
  const draft = loadDraft(data.link, Date.now());
  if (!draft) return false;
  // Another code: another person stands at this device, and must not meet the answers of the first one.
  if (code !== null && draft.code !== null && draft.code !== code) {
    forgetScan(data.link);
    return false;
  }
  if (Object.keys(draft.values).length === 0) return false;
  need('#resume').hidden = false;
  need('[data-start-over]').addEventListener('click', () => {
    forgetScan(data.link);
    need('#resume').hidden = true;
    form.scrollIntoView();
  });
  return true;
}

/** Offers the result that stands in this tab, to somebody who came back to the door; false when there is none. */
function offerResult(): boolean {
  if (loadResult(data.link, Date.now()) === null) return false;
  need('#kept').hidden = false;
  need('[data-forget-result]').addEventListener('click', () => {
    forgetResults();
    need('#kept').hidden = true;
  });
  return true;
}

/** Another language is a new page: the code goes along in the fragment, which no server ever sees. */
function carryToOtherLanguages(code: string | null): void {
  const hash = code === null ? '' : [code, fragment?.fingerprint ?? []].flat().join('.');
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.language-switch a:not([aria-current])'))
    link.hash = hash;
}

function showCode(isKnown: boolean): void {
  for (const [selector, isHidden] of [
    ['[data-code-known]', !isKnown],
    ['[data-code-ask]', isKnown],
  ] as const) {
    const block = document.querySelector<HTMLElement>(selector);
    if (block) block.hidden = isHidden;
  }
}

function readCode(text: string): string | null {
  try {
    return parseCode(text);
  } catch {
    return null;
  }
}
