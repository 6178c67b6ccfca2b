import type { Bytes } from '../domain/credential/credential.types.ts';
import { WerkpeilError } from '../domain/errors.ts';
import { brusselsDay } from '../domain/participation/calendar.ts';
import { eraseDay } from '../domain/participation/erase-day.ts';
import { talkRoom } from '../domain/service-key/talk-limits.ts';
import { parseTalkRequest, sealedTalkBytes, sealTalkRequest } from '../domain/service-key/talk-request.ts';
import { countPeople } from '../storage/people.repository.ts';
import { lockServiceKeys } from '../storage/service-key.repository.ts';
import {
  countTalkRequests,
  deleteDueTalkRequests,
  insertTalkRequest,
  shuffleTalkRequests,
} from '../storage/talk-request.repository.ts';
import type { Context } from './context.ts';
import { openTalkDoor } from './open-talk-door.ts';

/**
 * Keeps a request that was sealed on the device. Nothing else is kept of it: no wave, no moment, no address; and neither log
 * nor audit log says that there was one, because those are read by others than the prevention adviser.
 * `inLine`: more came from the same address than is taken at once. Throws `talk-no-key`, `talk-key-old` when another key became the
 * current one meanwhile, `talk-full` (the page then says whom to contact instead), `bad-request`, `wave-not-found`.
 */
export async function askForTalk(
  ctx: Context,
  request: { readonly link: string; readonly keyId: string; readonly sealed: Bytes },
  { inLine = false }: { readonly inLine?: boolean } = {},
): Promise<void> {
  const { organisationId, key } = await openTalkDoor(ctx, request.link);
  if (!key) throw new WerkpeilError('talk-no-key');
  if (request.sealed.length !== sealedTalkBytes) throw new WerkpeilError('bad-request', { field: 'sealed' });
  if (request.keyId !== key.id) throw new WerkpeilError('talk-key-old');
  await ctx.db.transaction().execute(async (trx) => {
    await lockServiceKeys(trx, organisationId);
    const today = brusselsDay(ctx.clock());
    // What has had its time takes nobody's place, also when the timer has not come by yet.
    await deleteDueTalkRequests(trx, today);
    const people = [...(await countPeople(trx, organisationId)).values()].reduce((sum, each) => sum + each, 0);
    const room = talkRoom(people, { inLine });
    if ((await countTalkRequests(trx, [organisationId])) >= room) throw new WerkpeilError('talk-full');
    await insertTalkRequest(trx, organisationId, {
      id: ctx.random.uuid(),
      keyId: key.id,
      eraseOn: eraseDay(today, ctx.talkDays),
      sealed: request.sealed,
    });
    await shuffleTalkRequests(trx, organisationId, ctx.random);
  });
}

/** For a browser without JavaScript: sealed here, in memory, and never written down in plain text. Throws `talk-incomplete` too. */
export async function askForTalkHere(
  ctx: Context,
  link: string,
  typed: Parameters<typeof parseTalkRequest>[0],
  pace: { readonly inLine?: boolean } = {},
): Promise<void> {
  const { organisationId, key } = await openTalkDoor(ctx, link);
  if (!key) throw new WerkpeilError('talk-no-key');
  const request = parseTalkRequest(typed);
  if (!request) throw new WerkpeilError('talk-incomplete');
  const sealed = await sealTalkRequest(key.publicKey, organisationId, request);
  await askForTalk(ctx, { link, keyId: key.id, sealed }, pace);
}
