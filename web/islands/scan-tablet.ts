import type { ScanBody } from '../../src/http/contract/scan.ts';
import type { TabletTexts } from '../locales/nl/tablet.ts';
import type { ScanData } from '../pages/scan/scan-data.ts';
import { enableCodeField } from './scan/code-field.ts';
import { deliver, post } from './scan/deliver.ts';
import { need, readData } from './scan/dom.ts';
import { newDraft } from './scan/draft.ts';
import { forgetResults } from './scan/kept-result.ts';
import { keepForOffline } from './scan/offline-files.ts';
import { runQuestionnaire } from './scan/questionnaire.ts';
import { showEnd } from './tablet/end.ts';
import { watchIdle } from './tablet/idle.ts';

/**
 * A tablet that colleagues share: code, questions, thanks, and an empty screen again. Nothing is kept anywhere but in this
 * page, and the page is left for a new one after each person, whatever way it is left.
 */
const data = readData<ScanData>('scan-data');
const { words } = readData<{ readonly words: TabletTexts }>('tablet-data');
const address = `/w/${data.link}/tablet`;
const startForm = need<HTMLFormElement>('[data-tablet-form]');
const questions = need('[data-tablet-questions]');
const codeField = enableCodeField();
const fault = need('[data-tablet-fault]');

/** Nothing of this person is to be found by the back button: what the page showed goes before it is left. */
function empty(): void {
  for (const form of document.forms) form.reset();
  need('[data-tablet]').replaceChildren();
}

function leave(): void {
  empty();
  location.replace(address);
}

window.addEventListener('pagehide', empty);
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.replace(address);
});
forgetResults();
if (crypto.subtle === undefined) tell(words.notSecure);
else need<HTMLButtonElement>('[data-tablet-go]').disabled = false;
keepForOffline();

startForm.addEventListener('submit', (event) => {
  const isRefused = event.defaultPrevented;
  event.preventDefault();
  if (!isRefused) start().catch(() => undefined);
});

async function start(): Promise<void> {
  const consent = need<HTMLInputElement>('#consent');
  need('#consent-error').hidden = consent.checked;
  consent.toggleAttribute('aria-invalid', !consent.checked);
  if (!consent.checked) return consent.focus();
  const code = codeField.check();
  if (code === null) return;
  // A slip of the finger is found now and not after eight minutes; without a line it is found at sending.
  const found = await post('/api/v1/scans/find', { code }, data.language);
  if (found.kind === 'refused') return codeField.refuse(found.message);
  if (found.kind === 'answer' && (found.body as ScanBody).link !== data.link) return codeField.refuse(words.otherScan);
  startForm.reset();
  need('[data-tablet-start]').remove();
  document.querySelector('.language-switch')?.remove();
  document.querySelector('a.brand')?.removeAttribute('href');
  document.querySelector('.site-foot')?.remove();
  questions.hidden = false;
  const draft = { ...newDraft(Date.now()), code, consent: true };
  const stopWatching = watchIdle({ words: words.idle, isSending: () => draft.isPending, onGone: leave });
  const sure = need<HTMLDialogElement>('[data-wipe-dialog]');
  need('[data-tablet-stop]').addEventListener('click', () => sure.showModal());
  sure.addEventListener('close', () => {
    if (sure.returnValue === 'wipe') leave();
  });
  runQuestionnaire(
    data,
    need<HTMLFormElement>('[data-scan-form]'),
    { draft, welcome: 'new', save: () => true },
    {
      deliver,
      finished(answers, receipt) {
        stopWatching();
        questions.remove();
        showEnd({ data, words, answers, receipt, leave });
      },
    },
  );
  window.scrollTo(0, 0);
  need('#step-1').focus({ preventScroll: true });
}

function tell(sentence: string): void {
  fault.textContent = sentence;
  fault.hidden = false;
}
