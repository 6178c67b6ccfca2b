import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationId, UnitId, WaveId } from '../../../src/domain/ids.ts';
import type { Role } from '../../../src/usecases/context.ts';
import { getOrganisation } from '../../../src/usecases/get-organisation.ts';
import type { InvitationLetter } from '../../../src/usecases/list-invitation-codes.ts';
import { runInProcess } from '../../cli/run-in-process.ts';
import { admit, askFor, postJson, responseBody } from '../../http/scan-app.ts';
import { type StaffSite, staffSite } from '../../http/staff-site.ts';
import { validAnswers } from '../../support/valid-answers.ts';
import { makeCompany, openedWave, system } from '../../usecases/company.ts';

/**
 * The attacker is the company contact: a list of codes with names, every route that a contact or anybody else may call, and
 * patience. Nothing that does not itself hand in answers may tell a used code from an unused one.
 */
let site: StaffSite;
let organisationId: OrganisationId;
let unitId: UnitId;
let waveId: WaveId;
let link: string;
let otherLink: string;
let letters: InvitationLetter[];

/** Both codes stand for people of one unit, so that their reporting group is the same. */
let used: string;
let unused: string;
const nextCode = (): string => (letters.shift() as InvitationLetter).code;

async function takePart(code: string): Promise<void> {
  const stored = await postJson(
    site.app,
    '/api/v1/responses',
    responseBody(site.ctx, link, await admit(site.app, code)),
  );
  expect(stored.status).toBe(201);
}

beforeAll(async () => {
  site = await staffSite('used-code');
  organisationId = await makeCompany(site.ctx, { Pers: 40 });
  unitId = (await getOrganisation(site.ctx, system, organisationId)).units[0]?.id as UnitId;
  const opened = await openedWave(site.ctx, organisationId, { languages: ['nl', 'fr', 'de', 'en'] });
  ({ waveId, link } = opened);
  letters = [...opened.letters];
  ({ link: otherLink } = await openedWave(site.ctx, organisationId, { title: 'Andere meting' }));
  // Progress says something from 15 answers on, and the next thing at 25.
  for (let person = 0; person < 16; person += 1) await takePart(nextCode());
  [used, unused] = [nextCode(), nextCode()];
  await takePart(used);
});
afterAll(() => site?.ctx.close());

/** Everything of a reply that arrives, without what is random in every reply, and without the code itself. */
async function seen(reply: Response, code: string): Promise<string> {
  const headers = [...reply.headers].filter(([name]) => name !== 'date').map(([name, value]) => `${name}: ${value}`);
  const text = (await reply.text())
    .replaceAll(new RegExp([code, code.replaceAll('-', '')].join('|'), 'gi'), 'CODE')
    .replace(/name="(secret|responseId)" value="[\w-]+"/g, 'name="$1" value="RANDOM"');
  return [reply.status, ...headers, text].join('\n');
}

const formAnswers = (): Record<string, string | readonly string[]> =>
  Object.fromEntries(
    Object.entries(validAnswers(site.ctx.library.get('workability-employee'))).map(([item, value]) => [
      `workability-employee.${item}`,
      [value].flat().map(String),
    ]),
  );

/** Every route that a code can be given to, with every way of giving it that hands in no answers. */
function probes(code: string): Readonly<Record<string, () => Promise<Response>>> {
  const versions = `workability-employee@${site.ctx.library.get('workability-employee').version}`;
  const responseId = '5b8bb09c-1111-4111-8111-111111111111';
  const form = { code, consent: 'yes', versions, secret: 'A'.repeat(43), responseId };
  const send = (change: Record<string, string | readonly string[]>) => () =>
    site.postForm(`/w/${link}/send?lang=nl`, { ...form, ...formAnswers(), ...change });
  const json = (path: string, body: unknown) => () => site.sendJson('POST', path, body);
  return {
    'POST /s': () => site.postForm('/s?lang=nl', { code }),
    'POST /s typed differently': () => site.postForm('/s?lang=fr', { code: ` ${code.toLowerCase()} ` }),
    'POST /w/:link/scan': () => site.postForm(`/w/${link}/scan?lang=nl`, { code, consent: 'yes' }),
    'POST /w/:link/scan without consent': () => site.postForm(`/w/${link}/scan?lang=nl`, { code }),
    'POST /w/:link/scan of another wave': () => site.postForm(`/w/${otherLink}/scan?lang=nl`, { code, consent: 'yes' }),
    'POST /w/:link/send without consent': send({ consent: '' }),
    'POST /w/:link/send without an answer': send({ 'workability-employee.stress-1': '' }),
    'POST /w/:link/send with a wrong answer': send({ 'workability-employee.stress-1': '99' }),
    'POST /w/:link/send of an older form': send({ versions: 'workability-employee@0.0.1' }),
    'POST /w/:link/send without a secret': send({ secret: '' }),
    'POST /w/:link/send with an id of another kind': send({ responseId: '00000000-0000-1000-8000-000000000000' }),
    'GET /w/:link with the code in the address': () => site.get(`/w/${link}?code=${code}&lang=nl`),
    'POST /api/v1/scans/find': json('/api/v1/scans/find', { code }),
    'POST /api/v1/scans/find in French': json('/api/v1/scans/find?lang=fr', { code: code.replaceAll('-', '') }),
    'POST /api/v1/credentials without a credential': json('/api/v1/credentials', { code }),
    'POST /api/v1/credentials with a number that cannot be signed': json('/api/v1/credentials', {
      code,
      blinded: `${'_'.repeat(341)}8`,
    }),
    // These take no code, or only that of a wave in care: there sending again replaces, and is answered as the first time.
    'POST /w/:link/talk': () => site.postForm(`/w/${link}/talk?lang=nl`, { code, name: code, contact: code }),
    'POST /api/v1/talk-requests': json('/api/v1/talk-requests', { link, keyId: responseId, sealed: 'AAAA' }),
    'POST /api/v1/care-records': json('/api/v1/care-records', { code, consent: true, sealed: 'AAAA' }),
    'POST /api/v1/responses without a credential': json('/api/v1/responses', responseBody(site.ctx, link, null)),
  };
}

describe('a used code', () => {
  test('is told from an unused one by no request that hands in no answers', async () => {
    const statuses: string[] = [];
    const [one, other] = [probes(used), probes(unused)];
    for (const [name, probe] of Object.entries(one)) {
      const twin = other[name] as typeof probe;
      const reply = await seen(await probe(), used);
      expect(await seen(await twin(), unused), name).toBe(reply);
      statuses.push(`${name}: ${reply.slice(0, 3)}`);
    }
    // Each of them got as far as it is meant to.
    const reached = (start: string) => statuses.filter((each) => each.startsWith(start)).map((each) => each.slice(-3));
    expect(reached('POST /w/:link/send')).toEqual(['422', '422', '422', '422', '400', '400']);
    expect(reached('POST /api/v1/credentials')).toEqual(['400', '400']);
    expect(reached('POST /api/v1/scans/find')).toEqual(['200', '200']);
    expect([...reached('POST /s'), ...reached('POST /w/:link/scan')]).toEqual(['200', '200', '200', '422', '200']);
    // The probes were no harm either: the unused code still takes part.
    await takePart(unused);
  });

  test('is asked about by no other route: a new one has to be tried here first', () => {
    const respondents = site.app.routes
      .map(({ method, path }) => `${method} ${path}`)
      .filter((route) =>
        /^POST \/(s|w|api\/v1\/(scans|credentials|responses|care-records|talk-requests))(\/|$)/.test(route),
      );
    const tried = Object.keys(probes(unused)).map((name) => name.split(' ').slice(0, 2).join(' '));
    expect(new Set(respondents)).toEqual(new Set(tried.filter((route) => route.startsWith('POST'))));
  });

  test('tells at sending, which uses up a free code, and says nothing of the answers that came with it', async () => {
    const { blinded } = await askFor(site.app, used);
    const refused = await site.sendJson('POST', '/api/v1/credentials?lang=nl', { code: used, blinded });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('Deze code is al gebruikt');
  });
});

describe('what staff can see', () => {
  const roles: readonly Role[] = ['contact', 'team-lead', 'consultant', 'prevention', 'operator'];

  /** The same for everybody at every time: nothing to look for. */
  const fixed = /^\/(assets|api$|openapi|instruments|first-run|sign-in|demo|s$|s\/wiped|w\/worker)/;

  /** Every other GET route with our ids filled in. A new kind of parameter fails here, so that somebody looks. */
  function paths(): string[] {
    const values: Readonly<Record<string, string>> = {
      organisationId,
      waveId,
      link,
      instrumentId: 'workability-employee',
      version: site.ctx.library.get('workability-employee').version,
      signalId: '00000000-0000-4000-8000-000000000000',
      poolId: '00000000-0000-4000-8000-000000000000',
      commentId: '00000000-0000-4000-8000-000000000000',
      format: 'csv',
      role: 'contact',
      name: 'none.css',
    };
    const routes = site.app.routes.filter(
      ({ method, path }) => method === 'GET' && !path.includes('*') && !fixed.test(path),
    );
    return [...new Set(routes.map(({ path }) => path))].map((path) =>
      path.replaceAll(/:(\w+)(\{[^}]*\})?/g, (_all, name: string) => {
        const value = values[name];
        if (value === undefined) throw new Error(`what stands for :${name} in ${path}?`);
        return value;
      }),
    );
  }

  test('is the same before and after one more person took part, for every role and route', {
    timeout: 120_000,
  }, async () => {
    const cookies = await Promise.all(
      roles.map((role) =>
        site.signIn(role, role === 'operator' ? [] : [organisationId], role === 'team-lead' ? unitId : null),
      ),
    );
    const pages = roles.flatMap((role, index) => paths().map((path) => ({ role, path, cookie: cookies[index] ?? '' })));
    const before = await Promise.all(pages.map(({ path, cookie }) => site.get(path, cookie)));
    const shown = pages.filter((_page, index) => before[index]?.status === 200);
    expect(shown.length).toBeGreaterThan(40);
    const first = await Promise.all(before.filter(({ status }) => status === 200).map((reply) => seen(reply, 'none')));
    await takePart(nextCode());
    const second = await Promise.all(shown.map(async ({ path, cookie }) => seen(await site.get(path, cookie), 'none')));
    for (const [index, { role, path }] of shown.entries()) expect(second[index], `${role} ${path}`).toBe(first[index]);
  });

  test('is the same on the command line', async () => {
    const show = async () =>
      Promise.all(
        [
          ['codes', 'Firma', 'Meting'],
          ['wave', 'show', 'Firma', 'Meting'],
          ['wave', 'list', 'Firma'],
        ].map((argv) => runInProcess(site.ctx, [...argv, '--json'])),
      );
    const before = await show();
    expect(before.map(({ code }) => code)).toEqual([0, 0, 0]);
    await takePart(nextCode());
    expect(await show()).toEqual(before);
  });
});
