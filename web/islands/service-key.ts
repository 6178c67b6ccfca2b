import { toBase64Url } from '../../src/domain/credential/base64url.ts';
import { makePair, publicBytes } from '../../src/domain/service-key/hpke.ts';
import { writeKeyFile } from '../../src/domain/service-key/key-file.ts';
import { keyFingerprint } from '../../src/domain/service-key/key-fingerprint.ts';
import { shortestPassphrase } from '../../src/domain/service-key/passphrase-length.ts';
import { fill } from '../locales/fill.ts';
import type { ServiceKeyData } from '../pages/staff/service-key.ts';
import { need, readData } from './scan/dom.ts';
import { unlock } from './service-key/unlock.ts';

/**
 * Makes the key of the service on this device. The private half goes into a file and nowhere else; the public half is sent only
 * after the file was chosen again and opened, so that no key comes into use whose file was never saved.
 */
const { organisation, path, words } = readData<ServiceKeyData>('service-key-data');
const card = need('[data-make]');
const makeForm = need<HTMLFormElement>('[data-make-form]', card);
const checkForm = need<HTMLFormElement>('[data-check-form]', card);
const error = need('[data-make-error]', card);
const state = need('[data-make-state]', card);
const saveAgain = need<HTMLAnchorElement>('[data-save-again]', card);
const [first, again] = ['#new-passphrase', '#new-passphrase-again'].map((id) => need<HTMLInputElement>(id, card));

card.querySelector('[data-no-script]')?.remove();
makeForm.hidden = false;
let made: { readonly fingerprint: string; readonly passphrase: string } | null = null;

makeForm.addEventListener('submit', async (event) => {
  event.preventDefault();
  const passphrase = first?.value ?? '';
  if ([...passphrase.trim()].length < shortestPassphrase)
    return say(fill(words.tooShort, { least: shortestPassphrase }));
  if (passphrase !== again?.value) return say(words.notSame);
  say(null);
  const button = need<HTMLButtonElement>('button', makeForm);
  button.disabled = true;
  state.textContent = words.working;
  const madeOn = new Date().toISOString().slice(0, 10);
  const pair = await makePair();
  const random = { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };
  const text = await writeKeyFile({ subtle: crypto.subtle, random }, pair, { passphrase, organisation, madeOn });
  made = { fingerprint: await keyFingerprint(crypto.subtle, await publicBytes(pair)), passphrase };
  const name = fill(words.fileName, { day: madeOn });
  saveAgain.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  saveAgain.download = name;
  saveAgain.click();
  need('[data-check-text]', checkForm).textContent = fill(words.savedText, { name });
  makeForm.hidden = true;
  checkForm.hidden = false;
  need('[data-check-title]', checkForm).focus();
});

checkForm.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (!made) return;
  say(null);
  const file = need<HTMLInputElement>('#saved-file', checkForm).files?.[0];
  const opened = await unlock(
    file,
    made.passphrase,
    { ...words, faults: { ...words.faults, 'other-key': words.faults['other-pair'] } },
    [made.fingerprint],
  );
  if (!opened.ok) return say(opened.sentence);
  const reply = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ publicKey: toBase64Url(opened.unlocked.publicKey) }),
  }).catch(() => null);
  if (reply?.status === 201) return location.reload();
  const said = await reply?.json().catch(() => null);
  say((said as { error?: { message?: string } } | null)?.error?.message ?? words.failed);
});

function say(sentence: string | null): void {
  error.textContent = sentence ?? '';
  error.hidden = sentence === null;
}
