import { fromBase64Url, toBase64Url } from '../../../src/domain/credential/base64url.ts';
import { sealCareRecord } from '../../../src/domain/service-key/care-record.ts';
import type { CareRecordRequest, ScanBody } from '../../../src/http/contract/scan.ts';
import { type Consignment, type Delivery, post } from './deliver.ts';

/**
 * One attempt in the care of a physician: asks for the key of the service and the name of the invitation, seals both on this
 * device, and hands in what only the physician can open. May be repeated: the last one counts.
 */
export async function deliverInCare({ code, response }: Consignment): Promise<Delivery> {
  const { language, consent, answers } = response;
  const found = await post('/api/v1/scans/find', { code: code ?? '' }, language);
  if (found.kind !== 'answer') return found;
  const scan = found.body as Partial<ScanBody> | null;
  if (scan?.state === 'closed') return { kind: 'refused', code: 'scan-closed', message: '', problems: [] };
  // The sign-in page of a guest network answers 200 to everything.
  if (!scan?.care) return { kind: 'offline' };
  const { publicKey, waveId, contentBytes, invitee } = scan.care;
  const sealed = await sealCareRecord(
    fromBase64Url(publicKey),
    { waveId, contentBytes },
    { name: invitee ?? '', language, sheets: answers },
  );
  const request: CareRecordRequest = { code: code ?? '', consent, sealed: toBase64Url(sealed) };
  const stored = await post('/api/v1/care-records', request, language);
  if (stored.kind !== 'answer') return stored;
  const isOurs = typeof stored.body === 'object' && stored.body !== null && 'status' in stored.body;
  return isOurs ? { kind: 'stored' } : { kind: 'offline' };
}
