import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp, loadAssets } from '../../../src/app.ts';
import { demoAccounts } from '../../../src/cli/demo.ts';
import type { WaveId } from '../../../src/domain/ids.ts';
import type { FrequencyTable } from '../../../src/domain/tabulation/table.types.ts';
import type { SignalRow } from '../../../src/http/contract/signal.ts';
import type { ReleaseDocument } from '../../../src/publish/release-json.ts';
import { findResponses } from '../../../src/storage/response.repository.ts';
import { findWaveOrThrow } from '../../../src/usecases/find-or-throw.ts';
import { getOrganisation } from '../../../src/usecases/get-organisation.ts';
import { findPublishedOrThrow } from '../../../src/usecases/read-published.ts';
import { tabulateWave } from '../../../src/usecases/tabulate-wave.ts';
import { seeded } from '../../domain/disclosure/synthetic.ts';
import { demoContext } from '../../support/demo-context.ts';
import type { TestContext } from '../../support/test-context.ts';
import { system } from '../../usecases/company.ts';
import { smallestFound } from './attacker.ts';
import { narrow } from './narrow.ts';
import {
  type Claim,
  claimsOf,
  claimsOfFile,
  claimsOfSignals,
  countsInWords,
  countsOnPage,
  readerAs,
  reportsOf,
} from './role-views.ts';

/*
 * The demo company as it is served: every role reads what it may, in every form, about both closed waves; all of it is laid
 * together and attacked by somebody who also knows who is in which cell.
 */
let ctx: TestContext;
const claims: Claim[] = [];
const signals: ReturnType<typeof claimsOfSignals>[number][] = [];
/** Counts on pages that their own report does not tell. */
const unexplained: string[] = [];
let pagesRead = 0;
/** What really was answered, and by whom: for the members of cells, and to see that no claim is untrue. */
const truth = new Map<string, FrequencyTable>();

beforeAll(async () => {
  const made = await demoContext({ seed: 'demo-views' });
  ctx = made.ctx;
  const { companyId } = made.demo;
  const app = createApp(ctx, { assets: loadAssets('web/dist'), demo: demoAccounts });
  const { waves } = await getOrganisation(ctx, system, companyId);
  const released = waves.filter(({ hasRelease }) => hasRelease).map(({ id }) => id as WaveId);
  for (const waveId of released) {
    const { table } = await findPublishedOrThrow(ctx.db, companyId, waveId);
    const wave = await findWaveOrThrow(ctx.db, companyId, waveId);
    truth.set(waveId, await tabulateWave(ctx, wave, await findResponses(ctx.db, companyId, waveId), table));
  }

  for (const { role } of demoAccounts) {
    const reader = await readerAs(app, role);
    signals.push(...claimsOfSignals(reader, (await reader.json<SignalRow[]>('/api/v1/signals')) ?? []));
    for (const waveId of released) {
      for (const { report, page } of await reportsOf(reader, companyId, waveId)) {
        claims.push(...claimsOf(reader, report));
        const told = countsInWords(report);
        const counts = countsOnPage(page);
        pagesRead += Number(counts.length > 0);
        unexplained.push(...counts.filter((count) => !told.has(count)).map((count) => `${role}: ${count}`));
      }
      const file = await reader.json<ReleaseDocument>(
        `/api/v1/organisations/${companyId}/waves/${waveId}/release/json`,
      );
      if (file) claims.push(...claimsOfFile(reader, file));
    }
  }
}, 120_000);
afterAll(() => ctx?.close());

const keyOf = ({ waveId, cellId, measureId }: Pick<Claim, 'waveId' | 'cellId' | 'measureId'>) =>
  `${waveId} ${cellId} ${measureId}`;

/** Members of the cell who count for the measure. */
function peopleOf({ waveId, cellId, measureId }: Claim): readonly number[] {
  const table = truth.get(waveId);
  const cell = table?.cells.find(({ id }) => id === cellId);
  const given = table?.contributions[measureId];
  if (!cell || !given) throw new Error(`no such cell or measure: ${cellId}, ${measureId}`);
  return cell.members.filter((person) => (given[person] ?? -1) >= 0);
}

const distinct = (): readonly Claim[] => [...new Map(claims.map((claim) => [keyOf(claim), claim])).values()];

describe('the demo company, everything that every role reads laid together', () => {
  test('five roles read reports, three of them files, one of them signals', () => {
    const rolesIn = (part: string) =>
      new Set(claims.filter(({ where }) => where.includes(part)).map(({ where }) => where.split(',')[0]));
    expect(rolesIn('report')).toEqual(new Set(['contact', 'team-lead', 'consultant', 'prevention', 'works-council']));
    expect(rolesIn('file')).toEqual(new Set(['contact', 'consultant', 'prevention']));
    expect(new Set(signals.map(({ where }) => where))).toEqual(new Set(['prevention, signals']));
    expect(pagesRead).toBeGreaterThan(50);
    expect(distinct().length).toBeGreaterThan(500);
  });

  test('nobody reads another figure than the others about the same people, and none is untrue', () => {
    for (const same of Map.groupBy(claims, keyOf).values())
      expect(new Set(same.map(({ lo, hi, base }) => `${lo} to ${hi} of ${base}`)).size, same[0]?.where).toBe(1);
    for (const claim of distinct()) {
      const people = peopleOf(claim);
      const given = truth.get(claim.waveId)?.contributions[claim.measureId] ?? [];
      const sum = people.reduce((total, person) => total + (given[person] ?? 0), 0);
      expect(people.length, keyOf(claim)).toBe(claim.base);
      expect(sum >= claim.lo && sum <= claim.hi, `${keyOf(claim)}: ${sum}`).toBe(true);
    }
  });

  test('a page counts nothing that its report does not tell, and a signal nothing that the release does not', () => {
    expect(unexplained).toEqual([]);
    const told = new Map(claims.map((claim) => [keyOf(claim), claim]));
    for (const signal of signals) {
      const figure = told.get(keyOf(signal));
      expect(figure?.base).toBe(signal.base);
      expect(figure?.lo).toBeCloseTo(signal.count, 6);
      expect(figure?.lo === figure?.hi).toBe(!signal.banded);
    }
    expect(signals.length).toBeGreaterThan(0);
  });

  test('eliminations over all of it isolate nobody: no combination is about fewer than ten, or twenty where it is sensitive', () => {
    const sets = new Set<string>();
    for (const [waveId, table] of truth)
      for (const { id, sensitive } of table.measures) {
        const rows = distinct()
          .filter((claim) => claim.waveId === waveId && claim.measureId === id)
          .map(peopleOf);
        const name = `${waveId} ${sensitive} ${rows.map((row) => row.join()).join(';')}`;
        if (rows.length === 0 || sets.has(name)) continue;
        sets.add(name);
        expect(smallestFound(table.respondents, rows, 6, seeded(7)), id).toBeGreaterThanOrEqual(sensitive ? 20 : 10);
      }
    expect(sets.size).toBeGreaterThan(2);
  });

  test('ranges narrowed over all questions of a wave at once leave everybody in doubt', () => {
    for (const [waveId, table] of truth) {
      const known = distinct().filter((claim) => claim.waveId === waveId);
      expect(
        narrow(
          table,
          known.map((claim) => ({ ...claim, people: peopleOf(claim) })),
          10,
        ),
      ).toEqual([]);
    }
  });

  test('both attacks find people in the same company when every cell is judged by itself', () => {
    const table = [...truth.values()][0]!;
    const id = 'problematic:stress';
    const given = table.contributions[id]!;
    const large = table.cells.filter((cell) => cell.members.length >= 10 && cell.slice?.item !== 'followed');
    const known = large.map(({ members: people }) => {
      const sum = people.reduce((total, person) => total + given[person]!, 0);
      return { measureId: id, people, lo: sum, hi: sum };
    });
    expect(
      smallestFound(
        table.respondents,
        known.map(({ people }) => people),
        6,
        seeded(7),
      ),
    ).toBeLessThan(10);
    expect(narrow(table, known, 10).length).toBeGreaterThan(0);
  });
});
