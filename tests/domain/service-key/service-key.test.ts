import { beforeAll, describe, expect, test } from 'vitest';
import { makePair, openBytes, publicBytes, sealBytes, sealBytesTo } from '../../../src/domain/service-key/hpke.ts';
import { readKeyFile, writeKeyFile } from '../../../src/domain/service-key/key-file.ts';
import { padJson, unpadJson } from '../../../src/domain/service-key/padded-json.ts';
import { talkLimits } from '../../../src/domain/service-key/talk-limits.ts';
import {
  openTalkRequest,
  parseTalkRequest,
  sealedTalkBytes,
  sealTalkRequest,
} from '../../../src/domain/service-key/talk-request.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const { subtle } = crypto;
const random = seededRandom('service key');
const passphrase = 'vier gewone woorden samen';
/** The real number of rounds is in the browser test; here a file is opened many times. */
const rounds = 1000;
const input = { passphrase, organisation: 'De Waal', madeOn: '2026-03-02', rounds };

let pair: CryptoKeyPair;
let text: string;
beforeAll(async () => {
  pair = await makePair();
  text = await writeKeyFile({ subtle, random }, pair, input);
});

describe('the key file', () => {
  test('opens with its passphrase, also typed with other accents and spaces around it', async () => {
    const accents = await writeKeyFile({ subtle, random }, pair, { ...input, passphrase: 'café crème brûlée vandaag' });
    const read = await readKeyFile(subtle, accents);
    const typed = ` ${'café crème brûlée vandaag'.normalize('NFD')} `;
    const unlocked = read.ok ? await read.file.unlock(typed) : null;
    expect(unlocked?.publicKey).toEqual(await publicBytes(pair));
    expect(unlocked?.pair.privateKey.extractable).toBe(false);
  });

  test('says which key it is without a passphrase, and gives nothing for a wrong one', async () => {
    const read = await readKeyFile(subtle, text);
    expect(read).toMatchObject({ ok: true, file: { organisation: 'De Waal', madeOn: '2026-03-02' } });
    expect(read.ok && (await read.file.unlock('vier gewone woorden same'))).toBeNull();
  });

  test('holds the private half in no readable form', async () => {
    const { d } = await subtle.exportKey('jwk', pair.privateKey);
    expect(text).not.toContain(d);
  });

  test('that was cut off, changed or is something else is told apart', async () => {
    expect(await readKeyFile(subtle, text.slice(0, text.length / 2))).toEqual({ ok: false, fault: 'incomplete' });
    const name = text.replace('De Waal', 'De Wall');
    expect(await readKeyFile(subtle, name)).toEqual({ ok: false, fault: 'incomplete' });
    const fewer = text.replace(`"rounds": ${rounds}`, '"rounds": 1');
    expect(await readKeyFile(subtle, fewer)).toEqual({ ok: false, fault: 'incomplete' });
    expect(await readKeyFile(subtle, '{"name": "vakantie"}')).toEqual({ ok: false, fault: 'not-a-key-file' });
    expect(await readKeyFile(subtle, '')).toEqual({ ok: false, fault: 'not-a-key-file' });
  });
});

describe('what is sealed', () => {
  const purpose = { kind: 'talk', subject: 'a' } as const;
  const content = new TextEncoder().encode('some content');

  test('opens with the private half, for the purpose that it was sealed for, and for no other', async () => {
    const sealed = await sealBytesTo(await publicBytes(pair), purpose, content);
    expect(sealed).toHaveLength(content.length + sealBytes);
    expect(await openBytes(pair, purpose, sealed)).toEqual(content);
    expect(await openBytes(pair, { kind: 'talk', subject: 'b' }, sealed)).toBeNull();
    expect(await openBytes(pair, { kind: 'care', subject: 'a' }, sealed)).toBeNull();
    expect(await openBytes(await makePair(), purpose, sealed)).toBeNull();
    const changed = sealed.with(70, (sealed[70] as number) ^ 1);
    expect(await openBytes(pair, purpose, new Uint8Array(changed))).toBeNull();
  });

  test('is what RFC 9180 says, worked out by hand', async () => {
    const sealed = await sealBytesTo(await publicBytes(pair), purpose, content);
    expect(await openByHand(pair, new TextEncoder().encode('werkpeil talk 1 a'), sealed)).toEqual(content);
  });

  test('comes out of padding as it went in, and what does not fit is refused', () => {
    expect(unpadJson(padJson({ a: 'é' }, 64) as Uint8Array)).toEqual({ a: 'é' });
    expect(padJson({ a: 'x'.repeat(64) }, 64)).toBeNull();
    expect(unpadJson(new Uint8Array(64).fill(255))).toBeNull();
    expect(unpadJson(new Uint8Array(2))).toBeNull();
  });
});

describe('a request for a talk', () => {
  const typed = {
    name: ' An Peeters ',
    contact: '0470 00 00 00',
    message: 'Liefst\r\n’s avonds\u0007',
    language: 'nl',
  };

  test('has one size whatever is in it, the longest too', async () => {
    const publicKey = await publicBytes(pair);
    for (const symbol of ['a', '€', '"', '\n', '😀', '\ud800']) {
      const full = (length: number) => `x${symbol.repeat(length)}`.slice(0, length - 1).concat('x');
      const longest = parseTalkRequest({
        name: full(talkLimits.name),
        contact: full(talkLimits.contact),
        message: full(talkLimits.message),
        language: 'de',
      });
      expect(longest, symbol).not.toBeNull();
      const sealed = longest && (await sealTalkRequest(publicKey, 'o', longest));
      expect(sealed).toHaveLength(sealedTalkBytes);
      expect(sealed && (await openTalkRequest(pair, 'o', sealed))).toEqual(longest);
    }
  });

  test('is made tidy, and needs a name and a way of contact', () => {
    expect(parseTalkRequest(typed)).toEqual({
      name: 'An Peeters',
      contact: '0470 00 00 00',
      message: 'Liefst\n’s avonds',
      language: 'nl',
    });
    for (const wrong of [
      { name: ' ' },
      { contact: '' },
      { language: 'xx' },
      { message: null },
      { name: 'x'.repeat(81) },
    ])
      expect(parseTalkRequest({ ...typed, ...wrong })).toBeNull();
  });
});

/** RFC 9180 sections 4.1, 5.1 and 5.2, without the library: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, base mode. */
async function openByHand(recipient: CryptoKeyPair, info: Uint8Array, sealed: Uint8Array): Promise<Uint8Array> {
  const text = (value: string) => new TextEncoder().encode(value);
  const join = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
  const number = (value: number) => new Uint8Array([value >> 8, value & 255]);
  const hmac = async (key: Uint8Array<ArrayBuffer>, data: Uint8Array<ArrayBuffer>) => {
    const raw = key.length > 0 ? key : new Uint8Array(32);
    const imported = await subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
    return new Uint8Array(await subtle.sign('HMAC', imported, data));
  };
  const none = new Uint8Array();
  const extract = (suite: Uint8Array, salt: Uint8Array<ArrayBuffer>, label: string, ikm: Uint8Array) =>
    hmac(salt, join(text('HPKE-v1'), suite, text(label), ikm));
  // 32 bytes or fewer: one block of HKDF-Expand.
  const expand = async (
    suite: Uint8Array,
    key: Uint8Array<ArrayBuffer>,
    label: string,
    context: Uint8Array,
    length: number,
  ) => {
    const labelled = join(number(length), text('HPKE-v1'), suite, text(label), context, new Uint8Array([1]));
    return (await hmac(key, labelled)).slice(0, length);
  };
  const kem = join(text('KEM'), number(0x0010));
  const suite = join(text('HPKE'), number(0x0010), number(0x0001), number(0x0002));
  const enc = new Uint8Array(sealed.slice(0, 65));
  const ephemeral = await subtle.importKey('raw', enc, { name: 'ECDH', namedCurve: 'P-256' }, false, []);
  const dh = new Uint8Array(await subtle.deriveBits({ name: 'ECDH', public: ephemeral }, recipient.privateKey, 256));
  const kemContext = join(enc, await publicBytes(recipient));
  const shared = await expand(kem, await extract(kem, none, 'eae_prk', dh), 'shared_secret', kemContext, 32);
  const context = join(
    new Uint8Array([0]),
    await extract(suite, none, 'psk_id_hash', none),
    await extract(suite, none, 'info_hash', info),
  );
  const secret = await extract(suite, shared, 'secret', none);
  const key = await expand(suite, secret, 'key', context, 32);
  const iv = await expand(suite, secret, 'base_nonce', context, 12);
  const aes = await subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
  return new Uint8Array(await subtle.decrypt({ name: 'AES-GCM', iv }, aes, new Uint8Array(sealed.slice(65))));
}
