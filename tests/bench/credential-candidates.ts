import { EvaluationRequest, generateKeyPair, Oprf, POPRFServer } from '@cloudflare/voprf-ts';
import { CryptoNoble } from '@cloudflare/voprf-ts/crypto-noble';
import { importGroupKey, isGenuine } from '../../src/domain/credential/redeem.ts';
import { blindSigner, makeSigningKey } from '../../src/storage/credential-signer.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** One way to make a credential that is blind to the service: code for the browser, and the service's two steps. */
export interface Candidate {
  readonly name: string;
  /** Module for the browser: `window.start(publicKey)` gives the request, `window.finish(reply)` the credential's parts. */
  readonly browserCode: string;
  readonly publicKey: Bytes;
  issue(request: Bytes): Promise<Bytes>;
  redeem(parts: readonly Bytes[]): Promise<boolean>;
}

const info = new TextEncoder().encode('wave and reporting group');
const { subtle } = globalThis.crypto;

async function poprf(name: string, suite: 'P256_SHA256' | 'RISTRETTO255_SHA512', noble: boolean): Promise<Candidate> {
  const provider = noble ? [CryptoNoble] : [];
  const { privateKey, publicKey } = await generateKeyPair(Oprf.Suite[suite], ...provider);
  const server = new POPRFServer(Oprf.Suite[suite], privateKey, ...provider);
  return {
    name,
    browserCode: `
      import { Evaluation, Oprf, POPRFClient } from '@cloudflare/voprf-ts';
      ${noble ? `import { CryptoNoble } from '@cloudflare/voprf-ts/crypto-noble';` : ''}
      const provider = ${noble ? '[CryptoNoble]' : '[]'};
      const suite = Oprf.Suite.${suite};
      const info = new TextEncoder().encode('wave and reporting group');
      let client, pending, input;
      window.start = async (publicKey) => {
        client = new POPRFClient(suite, publicKey, ...provider);
        input = crypto.getRandomValues(new Uint8Array(32));
        const [kept, request] = await client.blind([input]);
        pending = kept;
        return request.serialize();
      };
      window.finish = async (reply) => [
        input, ...(await client.finalize(pending, Evaluation.deserialize(suite, reply, ...provider), info))];
    `,
    publicKey: publicKey as Bytes,
    issue: async (request) =>
      (
        await server.blindEvaluate(EvaluationRequest.deserialize(Oprf.Suite[suite], request, ...provider), info)
      ).serialize() as Bytes,
    redeem: ([input, output]) => server.verifyFinalize(input as Bytes, output as Bytes, info),
  };
}

async function blindRsa(name: string, browserCode: string): Promise<Candidate> {
  const key = await makeSigningKey();
  const checking = await importGroupKey(subtle, key);
  return {
    name,
    browserCode,
    publicKey: key.n,
    issue: blindSigner(key.pkcs8),
    redeem: ([message, signature]) =>
      isGenuine(subtle, checking, { message: message as Bytes, signature: signature as Bytes }),
  };
}

/** With everything that the device does at sending: the key's place on the list, the credential, the receipt. */
const ownCode = `
  import { blind } from './src/domain/credential/blind.ts';
  import { finalize } from './src/domain/credential/finalize.ts';
  import { isListed } from './src/domain/credential/key-list.ts';
  const { subtle } = crypto;
  const random = { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) };
  const path = Array.from({ length: 5 }, () => random.bytes(32));
  let key, pending;
  window.start = async (n) => {
    key = { n, groupId: 'group', headCount: 12 };
    // The path is made up, so the answer is no; the work is the same.
    if (await isListed(subtle, random.bytes(32), { key, index: 3, size: 18, path })) throw new Error();
    pending = await blind(key, { subtle, random });
    return pending.blinded;
  };
  window.finish = async (reply) => {
    const { message, signature } = finalize(key, pending, reply);
    await subtle.digest('SHA-256', random.bytes(32));
    return [message, signature];
  };
`;

const libraryCode = `
  import { RSABSSA } from '@cloudflare/blindrsa-ts';
  const suite = RSABSSA.SHA384.PSS.Randomized();
  let key, message, pending;
  const base64 = (bytes) => btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  window.start = async (n) => {
    key = await crypto.subtle.importKey('jwk', { kty: 'RSA', n: base64(n), e: 'AQAB', alg: 'PS384' },
      { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify']);
    message = suite.prepare(crypto.getRandomValues(new Uint8Array(32)));
    pending = await suite.blind(key, message);
    return pending.blindedMsg;
  };
  window.finish = async (reply) => [message, await suite.finalize(key, message, reply, pending.inv)];
`;

/** Everything that was weighed, the choice first. */
export const candidates = async (): Promise<readonly Candidate[]> => [
  await blindRsa('blind RSA 2048, src/domain/credential', ownCode),
  await blindRsa('blind RSA 2048, @cloudflare/blindrsa-ts', libraryCode),
  await poprf('POPRF P-256, @cloudflare/voprf-ts (sjcl)', 'P256_SHA256', false),
  await poprf('POPRF P-256, @cloudflare/voprf-ts (noble)', 'P256_SHA256', true),
  await poprf('POPRF ristretto255, @cloudflare/voprf-ts (noble)', 'RISTRETTO255_SHA512', true),
];
