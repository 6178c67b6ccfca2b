import type { OrganisationId } from '../../src/domain/ids.ts';
import { makePair, publicBytes } from '../../src/domain/service-key/hpke.ts';
import { makeServiceKey } from '../../src/usecases/make-service-key.ts';
import type { TestContext } from '../support/test-context.ts';
import { staff } from './company.ts';

/** A prevention service with a key of its own in use. */
export async function madeKey(ctx: TestContext, organisationId: OrganisationId) {
  const pair = await makePair();
  const publicKey = await publicBytes(pair);
  const prevention = staff('prevention', organisationId);
  return { pair, publicKey, ...(await makeServiceKey(ctx, prevention, organisationId, publicKey)) };
}
