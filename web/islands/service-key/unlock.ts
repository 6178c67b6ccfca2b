import { readKeyFile } from '../../../src/domain/service-key/key-file.ts';
import type { ServiceKeyPair } from '../../../src/domain/service-key/service-key.types.ts';
import { fill } from '../../locales/fill.ts';
import type { KeyDeviceWords } from '../../pages/staff/unlock-field.ts';
import { need } from '../scan/dom.ts';

/** A key that opens, and the fingerprint by which people know it. */
export interface Unlocked extends ServiceKeyPair {
  readonly fingerprint: string;
}

/** Pairs live in the memory of this page only; a file that is larger than this is no key. */
const largestFileBytes = 64 * 1024;

/**
 * Opens a key file with a passphrase; a sentence when it does not open. `expected`: fingerprints that would be of use; another
 * key is told apart from a wrong passphrase before the slow step.
 */
export async function unlock(
  chosen: File | undefined,
  passphrase: string,
  words: KeyDeviceWords,
  expected: readonly string[],
): Promise<{ readonly ok: true; readonly unlocked: Unlocked } | { readonly ok: false; readonly sentence: string }> {
  const no = (sentence: string) => ({ ok: false as const, sentence });
  if (!chosen) return no(words.noFile);
  if (chosen.size > largestFileBytes) return no(words.faults['not-a-key-file']);
  const read = await readKeyFile(crypto.subtle, await chosen.text());
  if (!read.ok) return no(words.faults[read.fault]);
  const { fingerprint } = read.file;
  if (!expected.includes(fingerprint))
    return no(fill(words.faults['other-key'], { found: fingerprint, expected: expected.join(' / ') }));
  const pair = await read.file.unlock(passphrase);
  return pair ? { ok: true, unlocked: { ...pair, fingerprint } } : no(words.faults['wrong-passphrase']);
}

/** Brings the form of `unlockForm` to life: hands over each key that opens. */
export function enableUnlocking(
  words: KeyDeviceWords,
  expected: readonly string[],
  onUnlocked: (unlocked: Unlocked) => Promise<void>,
): void {
  const form = need<HTMLFormElement>('[data-unlock]');
  const error = need('[data-unlock-error]', form);
  const state = need('[data-unlock-state]', form);
  const file = need<HTMLInputElement>('#key-file', form);
  const passphrase = need<HTMLInputElement>('#passphrase', form);
  const button = need<HTMLButtonElement>('button', form);
  document.querySelector('[data-no-script]')?.remove();
  form.hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    error.hidden = true;
    button.disabled = true;
    state.textContent = words.working;
    const result = await unlock(file.files?.[0], passphrase.value, words, expected);
    button.disabled = false;
    state.textContent = result.ok ? fill(words.opened, { fingerprint: result.unlocked.fingerprint }) : '';
    if (!result.ok) {
      error.textContent = result.sentence;
      error.hidden = false;
      return;
    }
    passphrase.value = '';
    await onUnlocked(result.unlocked);
  });
}
