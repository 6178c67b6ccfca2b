import { createRoute } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { promiseWords } from '../../web/pages/scan/promises.ts';
import { WerkpeilError } from '../domain/errors.ts';
import type { Language } from '../domain/language.ts';
import { issueCredential } from '../usecases/issue-credential.ts';
import { openScan, type ScanDoor } from '../usecases/open-scan.ts';
import { isWorkGood } from '../usecases/open-work.ts';
import { submitResponse } from '../usecases/submit-response.ts';
import { storeCareRecord } from '../usecases/take-part-in-care.ts';
import { clientAddress } from './client-address.ts';
import {
  careRecordRequestSchema,
  careStoredSchema,
  credentialRequestSchema,
  credentialSchema,
  findScanSchema,
  linkParameter,
  responseRequestSchema,
  responseStoredSchema,
  type ScanBody,
  scanSchema,
} from './contract/scan.ts';
import { answer, body, errorsWith } from './contract/shared.ts';
import type { App, AppEnv } from './environment.ts';
import type { FailedCodes } from './scan-failed-codes.ts';
import { type OpenQuota, withOpenQuota } from './scan-open-quota.ts';

/** A scan of 60 answers is 2 kB; 64 kB leaves room for comments and stops anything else before it is read. */
export const largestBodyBytes = 64 * 1024;

/** Refuses a body that is too large. Throws `too-large`. */
export const limitBody = bodyLimit({
  maxSize: largestBodyBytes,
  onError: () => {
    throw new WerkpeilError('too-large');
  },
});

/** A form of another site can send everything but this content type. Throws `wrong-content-type`. */
const ensureJson = createMiddleware<AppEnv>(async (c, next) => {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (c.req.method === 'POST' && type !== 'application/json') throw new WerkpeilError('wrong-content-type');
  await next();
});

const errors = errorsWith(400, 403, 404, 409, 410, 413, 415, 422, 429, 503);

const getScan = createRoute({
  method: 'get',
  path: '/api/v1/scans/{link}',
  tags: ['Taking part'],
  summary: 'What a respondent sees before starting',
  request: { params: linkParameter },
  responses: { 200: answer('The scan', scanSchema), ...errors },
});

const findScan = createRoute({
  method: 'post',
  path: '/api/v1/scans/find',
  tags: ['Taking part'],
  summary: 'The scan that an invitation code belongs to; the code is not spent',
  request: { body: body(findScanSchema) },
  responses: { 200: answer('The scan', scanSchema), ...errors },
});

const postCredential = createRoute({
  method: 'post',
  path: '/api/v1/credentials',
  tags: ['Taking part'],
  summary: 'Exchanges an invitation code, once, for a blind signature on a credential that the device made',
  request: { body: body(credentialRequestSchema) },
  responses: { 200: answer('The blind signature', credentialSchema), ...errors },
});

const postResponse = createRoute({
  method: 'post',
  path: '/api/v1/responses',
  tags: ['Taking part'],
  summary: 'Stores one response; answered after the commit',
  request: { body: body(responseRequestSchema) },
  responses: {
    200: answer('Stored before', responseStoredSchema),
    201: answer('Stored', responseStoredSchema),
    ...errors,
  },
});

const postCareRecord = createRoute({
  method: 'post',
  path: '/api/v1/care-records',
  tags: ['Taking part'],
  summary: 'Stores the sealed answers of one invitation in the care of a physician, in the place of earlier ones',
  request: { body: body(careRecordRequestSchema) },
  responses: { 201: answer('Stored', careStoredSchema), ...errors },
});

/** What slows down abuse: one of each for the API and the pages. */
export interface ScanLimits {
  readonly failedCodes: FailedCodes;
  readonly openQuota: OpenQuota;
}

/** What a respondent's device sends and asks. No session, no cookie; nothing that is received here is logged. */
export function registerParticipationApi(app: App, { failedCodes, openQuota }: ScanLimits): void {
  for (const path of ['/api/v1/scans/*', '/api/v1/credentials', '/api/v1/responses', '/api/v1/care-records'])
    app.use(path, limitBody, ensureJson);

  app.openapi(findScan, async (c) => {
    const { code } = c.req.valid('json');
    const door = await withCodeLimit(failedCodes, clientAddress(c), () => openScan(c.var.ctx, { link: null, code }));
    return c.json(scanBody(door, c.var.language), 200);
  });

  app.openapi(getScan, async (c) => {
    const door = await openScan(c.var.ctx, { link: c.req.valid('param').link, code: null });
    return c.json(scanBody(door, c.var.language), 200);
  });

  app.openapi(postCredential, async (c) => {
    const { code, blinded } = c.req.valid('json');
    const issued = await withCodeLimit(failedCodes, clientAddress(c), () =>
      issueCredential(c.var.ctx, { code, blinded: bytesFromBase64Url(blinded) }),
    );
    return c.json({ link: issued.link, blindSignature: base64Url(issued.blindSignature) }, 200);
  });

  app.openapi(postCareRecord, async (c) => {
    const { code, consent, sealed } = c.req.valid('json');
    if (!consent) throw new WerkpeilError('consent-missing');
    await withCodeLimit(failedCodes, clientAddress(c), () =>
      storeCareRecord(c.var.ctx, { code, sealed: bytesFromBase64Url(sealed) }),
    );
    return c.json({ status: 'stored' as const }, 201);
  });

  app.openapi(postResponse, async (c) => {
    const { link, credential, work, receipt, responseId, language, follow, consent, answers } = c.req.valid('json');
    if (!consent) throw new WerkpeilError('consent-missing');
    const submission = {
      link,
      credential: credential && {
        groupId: credential.group,
        message: bytesFromBase64Url(credential.message),
        signature: bytesFromBase64Url(credential.signature),
      },
      receipt: bytesFromBase64Url(receipt),
      responseId,
      language,
      ...(follow && { follow }),
      answers: answers.map(({ instrument, version, values }) => ({ instrumentId: instrument, version, values })),
    };
    const store = () => submitResponse(c.var.ctx, submission);
    const hasProof = !credential && work ? await isWorkGood(c.var.ctx, link, responseId, work) : false;
    const { status } = credential
      ? await store()
      : await withOpenQuota(openQuota, { address: clientAddress(c), responseId, hasProof }, store);
    return status === 'stored' ? c.json({ status }, 201) : c.json({ status }, 200);
  });
}

/**
 * Runs a look-up by code; counts it against the address when the code was never handed out. A good code is never refused,
 * whatever came from its address before. Throws `too-many-requests` in place of `code-unknown` above the limit.
 */
export async function withCodeLimit<Result>(
  failedCodes: FailedCodes,
  address: string,
  lookUp: () => Promise<Result>,
): Promise<Result> {
  try {
    return await lookUp();
  } catch (error) {
    if (!(error instanceof WerkpeilError) || error.code !== 'code-unknown') throw error;
    const seconds = failedCodes.fail(address);
    throw seconds === null ? error : new WerkpeilError('too-many-requests', { seconds });
  }
}

/** The bytes of a base64url text whose shape was checked by the contract. */
export const bytesFromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(text, 'base64url'));

/** Bytes as base64url. */
export const base64Url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

function scanBody(door: ScanDoor, wanted: Language): ScanBody {
  const language = door.languages.includes(wanted) ? wanted : (door.languages[0] ?? wanted);
  return {
    link: door.link,
    title: door.title,
    organisation: door.organisationName,
    participation: door.participation,
    state: door.state,
    opensOn: door.opensOn,
    closesOn: door.closesOn,
    languages: [...door.languages],
    instruments: door.instruments.map(({ id, version, name, minutes }) => ({
      id,
      version,
      name: name[language] ?? id,
      minutes,
    })),
    keyRoot: door.keyRoot && base64Url(door.keyRoot),
    key: door.key && {
      group: door.key.key.groupId,
      headCount: door.key.key.headCount,
      modulus: base64Url(door.key.key.n),
      index: door.key.index,
      size: door.key.size,
      path: door.key.path.map(base64Url),
    },
    following: door.following,
    care: door.care && {
      waveId: door.waveId,
      keyId: door.care.keyId,
      publicKey: base64Url(door.care.publicKey),
      fingerprint: door.care.fingerprint,
      contentBytes: door.care.contentBytes,
      invitee: door.invitee,
    },
    work: door.work,
    promises: door.promises.map((promise) => ({
      key: promise.key,
      ...promiseWords(language, promise, door.instruments),
    })),
  };
}
