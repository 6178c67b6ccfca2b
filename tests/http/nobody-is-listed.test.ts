import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp, loadAssets } from '../../src/app.ts';
import type { OrganisationId, UnitId } from '../../src/domain/ids.ts';
import { closeWave } from '../../src/usecases/close-wave.ts';
import { type Role, roles } from '../../src/usecases/context.ts';
import { getOrganisation } from '../../src/usecases/get-organisation.ts';
import { submitResponse } from '../../src/usecases/submit-response.ts';
import { takePartHere } from '../../src/usecases/take-part-here.ts';
import { withdrawAnswers } from '../../src/usecases/withdraw-answers.ts';
import { type Surface, surfacesOf } from '../attack/participation/surfaces.ts';
import { cloneDatabase } from '../support/clone-database.ts';
import { contextOn, type TestContext } from '../support/context-on.ts';
import { answerAll, makeCompany, openedWave, submission, system } from '../usecases/company.ts';
import { staffSite } from './staff-site.ts';

/*
 * Two worlds that differ in one thing: who of forty colleagues took part. They are copies of one database, made when the wave
 * was open and nobody had come. In one of them somebody more came, and had the answers erased again. Whatever any role may
 * read must be the same in both, to the byte: then nothing that is read lists, counts or hints who did or did not take part, or
 * that anybody withdrew.
 */
interface World {
  readonly ctx: TestContext;
  readonly surfaces: readonly Surface[];
}

let worlds: readonly [World, World];
let letters: Awaited<ReturnType<typeof openedWave>>['letters'];
let organisationId: OrganisationId;
let wave: Awaited<ReturnType<typeof openedWave>>;
let dropOriginal: () => Promise<void>;

beforeAll(async () => {
  const site = await staffSite('nobody is listed');
  const { ctx } = site;
  organisationId = await makeCompany(ctx, { 'Gent / Pers': 40 }, 'De Waal');
  wave = await openedWave(ctx, organisationId);
  ({ letters } = wave);
  const { units } = await getOrganisation(ctx, system, organisationId);
  const team = units.find(({ name }) => name === 'Pers')?.id as UnitId;
  const cookies = new Map<Role | 'nobody', string>([['nobody', '']]);
  for (const role of roles)
    cookies.set(
      role,
      await site.signIn(role, role === 'operator' ? [] : [organisationId], role === 'team-lead' ? team : null),
    );
  await ctx.box.close();
  await Promise.all([ctx.database.service.close(), ctx.database.owner.close()]);
  dropOriginal = () => ctx.database.close();
  const fork = async (): Promise<World> => {
    const database = await cloneDatabase(ctx.database.address.database);
    const copy = await contextOn(database, { seed: 'fork', key: ctx.key, baseUrl: ctx.baseUrl });
    const app = createApp(copy, { assets: loadAssets('web/dist'), demo: null });
    const get: typeof site.get = async (path, cookie, headers = {}) =>
      app.request(`${ctx.baseUrl}${path}`, {
        headers: { ...site.own, 'accept-language': 'nl', ...(cookie ? { cookie } : {}), ...headers },
      });
    const places = {
      organisationId: [organisationId],
      waveId: [wave.waveId],
      link: [wave.link],
      commentId: ['00000000-0000-4000-8000-000000000000'],
      instrumentId: ['workability-employee'],
      format: ['csv', 'json'],
    };
    return { ctx: copy, surfaces: surfacesOf({ app, get }, cookies, places) };
  };
  worlds = [await fork(), await fork()];
}, 120_000);
afterAll(async () => {
  for (const { ctx } of worlds ?? []) await ctx.close();
  await dropOriginal?.();
});

async function comeAndWithdraw(ctx: TestContext, code: string): Promise<void> {
  const { shownReceipt, ...here } = await takePartHere(ctx, { link: null, code, secret: ctx.random.bytes(32) });
  await submitResponse(ctx, submission(ctx, here));
  await withdrawAnswers(ctx, shownReceipt);
}

/** A release has a random id and a hash over it, and took its time: in each world another. */
const bare = (text: string): string =>
  text.replaceAll(/\b[0-9a-f]{8}[0-9a-f-]*\b/g, 'ID').replaceAll(/"durationMs":[\d.]+/g, '"durationMs":0');

/** Looks at everything in both worlds; gives what differs, and how many pages opened to each reader. */
async function compare() {
  const [one, other] = worlds;
  const different: string[] = [];
  const opened = new Map<string, number>();
  const texts: string[] = [];
  for (const [index, surface] of one.surfaces.entries()) {
    const [left, right] = [await surface.look(), await other.surfaces[index]?.look()];
    if (bare(left) !== bare(right ?? '')) different.push(surface.name);
    const [reader = ''] = surface.name.split(' ');
    if (left.startsWith('200')) opened.set(reader, (opened.get(reader) ?? 0) + 1);
    texts.push(left);
  }
  return { different, opened, texts };
}

describe('whatever any role may read', () => {
  test('is the same whoever of the colleagues took part, while the wave is open and after it was closed', {
    timeout: 240_000,
  }, async () => {
    await answerAll(worlds[0].ctx, letters.slice(0, 20));
    await answerAll(worlds[1].ctx, letters.slice(20));
    await comeAndWithdraw(worlds[1].ctx, letters[0]?.code ?? '');
    const open = await compare();
    expect(open.different).toEqual([]);
    // Roles see something at all, and whoever sends letters sees every name.
    for (const role of [...roles, 'nobody']) expect(open.opened.get(role), role).toBeGreaterThan(4);
    const naming = open.texts.filter((text) => letters.every(({ name }) => text.includes(name ?? '-')));
    expect(naming.length).toBeGreaterThan(3);

    for (const { ctx } of worlds) await closeWave(ctx, system, organisationId, wave.waveId);
    expect((await compare()).different).toEqual([]);
  });
});
