import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrganisationId, UnitId } from '../../../src/domain/ids.ts';
import { shuffle } from '../../../src/domain/sealing/box-content.ts';
import { closeWave } from '../../../src/usecases/close-wave.ts';
import { type Role, roles } from '../../../src/usecases/context.ts';
import { getOrganisation } from '../../../src/usecases/get-organisation.ts';
import { admit, postJson, responseBody } from '../../http/scan-app.ts';
import { type StaffSite, staffSite } from '../../http/staff-site.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { makeCompany, openedWave, system } from '../../usecases/company.ts';
import { chanceLimit, falseAlarm } from './chance.ts';
import { isItsTurn, type KnownPerson, pairByChanges, pollWhile } from './polling.ts';
import { markedLibrary } from './served-fieldwork.ts';
import { type Surface, surfacesOf } from './surfaces.ts';

/** `ATTACK_SEED` tries another world; what is printed reproduces it. */
const seed = process.env['ATTACK_SEED'] ?? 'polling';
const people = 100;
const marks = Array.from({ length: people }, (_, index) => `merk-${index + 100}-van-de-aanval`);

const rightPairs = (pairs: ReadonlyMap<number, string>): number =>
  [...pairs].filter(([person, mark]) => marks[person] === mark).length;

describe('looking at everything again and again while a hundred people take part one by one', () => {
  it.each([
    ['nearly all of them', () => true, 0.9 * people],
    ['many more than by chance when it looks in turns', (step: number) => isItsTurn(0, step), 0.2 * people],
  ])('pairs %s on a naive service', async (_, isLookedAt, atLeast) => {
    const random = seededRandom(`${seed} naive`);
    // A list for whoever sends reminders, and the latest answers for whoever is curious: neither names the other.
    const known = Array.from({ length: people }, () => ({ words: [`persoon-${random.uuid()}`] }));
    const done = new Set<number>();
    const answers: string[] = [];
    const surfaces: Surface[] = [
      {
        name: 'who answered',
        look: async () =>
          known.map(({ words }, index) => `${words[0]} ${done.has(index) ? 'ingevuld' : 'open'}`).join('\n'),
      },
      { name: 'answers', look: async () => answers.toSorted().join('\n') },
    ];
    const order = shuffle([...known.keys()], random);
    const answer = async (step: number) => {
      const person = order[step] as number;
      done.add(person);
      answers.push(`{"mark":"${marks[person]}","stress":${random.below(4)}}`);
    };
    const changes = await pollWhile(surfaces, people, answer, (_surface, step) => isLookedAt(step));
    const right = rightPairs(pairByChanges(changes, known, marks, random));
    expect(right).toBeGreaterThanOrEqual(atLeast);
    expect(right).toBeGreaterThan(chanceLimit(people, people, falseAlarm));
  });

  describe('on the service', () => {
    let site: StaffSite;
    let organisationId: OrganisationId;
    let wave: Awaited<ReturnType<typeof openedWave>>;
    let known: KnownPerson[];
    let surfaces: Surface[];
    const random = seededRandom(`${seed} service`);

    beforeAll(async () => {
      site = await staffSite(`polling ${seed}`);
      const { ctx } = site;
      Object.assign(ctx, { library: markedLibrary(ctx.library) });
      organisationId = await makeCompany(ctx, { 'Gent / Pers': 50, 'Gent / Afwerking': 50 });
      wave = await openedWave(ctx, organisationId, { instrumentIds: ['pulse'], languages: ['nl', 'fr', 'de', 'en'] });
      const { units } = await getOrganisation(ctx, system, organisationId);
      const team = units.find(({ name }) => name === 'Pers')?.id as UnitId;
      const rows = await ctx.database.owner.sql<{ id: string; person: string; name: string; email: string }[]>`
        select i.id, p.id as person, p.name, p.email from fieldwork.invitation i join fieldwork.person p on p.id = i.person_id`;
      known = wave.letters.map(({ name, code }) => {
        const row = rows.find((one) => one.name === name);
        return { words: [code, ...[row?.id, row?.person, name, row?.email].filter((word) => word != null)] };
      });
      const cookies = new Map<Role | 'nobody', string>([['nobody', '']]);
      for (const role of roles)
        cookies.set(
          role,
          await site.signIn(role, role === 'operator' ? [] : [organisationId], role === 'team-lead' ? team : null),
        );
      surfaces = surfacesOf(site, cookies, {
        organisationId: [organisationId],
        waveId: [wave.waveId],
        link: [wave.link],
        commentId: ['00000000-0000-4000-8000-000000000000'],
        instrumentId: ['pulse'],
        format: ['csv', 'json'],
      });
    }, 120_000);
    afterAll(() => site?.ctx.close());

    async function takePart(person: number): Promise<void> {
      const { ctx, app } = site;
      const admission = await admit(app, wave.letters[person]?.code ?? '');
      const body = responseBody(ctx, wave.link, admission, 'pulse');
      const [sheet] = body.answers;
      const answers = [{ ...sheet, values: { ...sheet?.values, mark: marks[person] } }];
      const reply = await postJson(app, '/api/v1/responses', { ...body, answers });
      if (reply.status !== 201) throw new Error(await reply.text());
    }

    /** Readers from the one who sees most: each route is looked at as the first of them that it opens to, in turns. */
    const readers = ['contact', 'consultant', 'operator', 'prevention', 'works-council', 'team-lead', 'nobody'];
    /** Milliseconds of CPU from which a page is dear: sheets of QR codes, the contract, drawings of whole questionnaires. */
    const dearMs = 5;

    it('is no better than chance: nothing differs from one person to the next but the tens', {
      timeout: 240_000,
    }, async () => {
      const often = new Map<string, Surface>();
      const dear = new Set<Surface>();
      for (const reader of readers)
        for (const surface of surfaces.filter(({ name }) => name.startsWith(`${reader} `))) {
          const start = process.cpuUsage();
          const [status] = (await surface.look()).split('\n');
          const { user, system: kernel } = process.cpuUsage(start);
          expect(Number(status), surface.name).toBeLessThan(500);
          const path = surface.name.slice(reader.length + 1);
          const isDear = (user + kernel) / 1000 > dearMs && !path.endsWith(wave.waveId);
          if (isDear) dear.add(surface);
          else if (status === '200' && !often.has(path)) often.set(path, surface);
        }
      expect(new Set(surfaces.map(({ name }) => name.split(' ')[0]))).toEqual(new Set(readers));
      const places = new Map([...often.values()].map((surface, place) => [surface, place]));
      const order = shuffle([...known.keys()], random);
      const changes = await pollWhile(
        surfaces,
        people,
        (step) => takePart(order[step] as number),
        (surface, step) => {
          // What changes with every tenth answer is never too dear, and always looked at.
          if (surface.name.endsWith(wave.waveId)) return places.has(surface) || step % 30 === 0;
          const place = places.get(surface);
          return place === undefined ? step % (dear.has(surface) ? 60 : 30) === 0 : isItsTurn(place, step);
        },
      );
      // Progress says something from 15 on, and the next thing ten later: there, and on these pages only.
      const withProgress = `/organisations/${organisationId}/waves/${wave.waveId}`;
      for (const { step, surface } of changes) {
        expect([withProgress, `/api/v1${withProgress}`], `${surface} after ${step}`).toContain(surface.split(' ')[1]);
        if (step % 30 !== 0) expect(step % 10, surface).toBe(5);
      }
      expect(new Set(changes.map(({ step }) => step)).size).toBeGreaterThan(5);

      await closeWave(site.ctx, system, organisationId, wave.waveId);
      const everything = (await Promise.all(surfaces.map((surface) => surface.look()))).join('\n');
      expect(marks.filter((mark) => everything.includes(mark))).toEqual([]);
      const right = rightPairs(pairByChanges(changes, known, marks, random));
      const limit = chanceLimit(people, people, falseAlarm);
      console.log(
        `polling ${surfaces.length} pages and routes, seed "${seed}": right ${right} of ${people}; chance stays below ${limit}`,
      );
      expect(right).toBeLessThan(limit);
    });
  });
});
