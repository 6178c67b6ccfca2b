import { fromBase64Url } from '../../src/domain/credential/base64url.ts';
import type { GroupKey } from '../../src/domain/credential/credential.types.ts';
import { keyListRoot } from '../../src/domain/credential/key-list.ts';
import type { KeyListBody } from '../../src/http/contract/scan.ts';
import { need, readData } from './scan/dom.ts';

/** Works out the root of the published list of keys anew, on the device, and says whether it is the one of this page. */
interface CheckData {
  readonly address: string;
  readonly root: string;
  readonly words: { readonly checking: string; readonly right: string; readonly wrong: string };
}

if (document.querySelector('#check-data') && crypto.subtle)
  recompute(readData<CheckData>('check-data')).catch(() => undefined);

async function recompute({ address, root, words }: CheckData): Promise<void> {
  const place = need('[data-recomputed]');
  place.textContent = words.checking;
  const reply = await fetch(address, { credentials: 'omit' });
  const list = (await reply.json()) as KeyListBody;
  const keys = list.keys.map(({ group, headCount, modulus }) => ({
    groupId: group as GroupKey['groupId'],
    headCount,
    n: fromBase64Url(modulus),
  }));
  const found = await keyListRoot(crypto.subtle, keys);
  const isRight = found.every((byte, index) => byte === fromBase64Url(root)[index]);
  place.textContent = isRight ? words.right : words.wrong;
  place.classList.toggle('field-error', !isRight);
}
