import { describe, expect, it } from 'vitest';
import { openBox } from '../../../src/domain/sealing/open-box.ts';
import { sealerOf } from '../../../src/storage/sealed-box-cipher.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { attacks, pairComments } from './attacker.ts';
import { chanceLimit, falseAlarm } from './chance.ts';
import type { Dump, Evidence, Pairing } from './fieldwork.types.ts';
import { naiveFieldwork } from './naive-fieldwork.ts';
import { runScenario, type Scenario } from './scenario.ts';
import { type SealedFieldwork, sealedFieldwork } from './sealed-fieldwork.ts';
import { numberIn, servedFieldwork } from './served-fieldwork.ts';

/** `ATTACK_SEED` tries another world; what is printed reproduces it. */
const seed = process.env['ATTACK_SEED'] ?? 'participation';
const people = 100;
const runs = 4;

const rightPairs = (pairing: Pairing, { truth }: Scenario): number =>
  [...pairing].filter(([person, mark]) => truth.get(person) === mark).length;

/** An attacker who has only what an attack needs. */
function given(evidence: Evidence, needs: 'dump' | 'logs' | 'series'): Evidence {
  return {
    ...evidence,
    logs: needs === 'logs' ? evidence.logs : [],
    series: needs === 'series' ? evidence.series : [],
  };
}

describe('pairing a hundred people with a hundred answers', () => {
  it('succeeds on a naive store from the last dump, from the log and from a series of dumps', async () => {
    const fieldwork = await naiveFieldwork(seededRandom(`${seed} naive`));
    try {
      const scenario = await runScenario(fieldwork, seededRandom(`${seed} naive people`));
      const best = { dump: 0, logs: 0, series: 0 };
      for (const attack of attacks) {
        const pairing = attack.pair(given(scenario.evidence, attack.needs), seededRandom(`${seed} ${attack.name}`));
        best[attack.needs] = Math.max(best[attack.needs], rightPairs(pairing, scenario));
      }
      console.log(`naive store, seed "${seed}": right of ${people}, best attack:`, best);
      for (const right of Object.values(best)) expect(right).toBeGreaterThanOrEqual(0.9 * people);
    } finally {
      await fieldwork.end();
    }
  });

  it('is no better than chance on the sealed box, whichever way it is tried', { timeout: 240_000 }, async () => {
    const right = new Map<string, number>();
    const add = (name: string, count: number) => right.set(name, (right.get(name) ?? 0) + count);
    for (let run = 0; run < runs; run += 1) {
      const fieldwork = await sealedFieldwork(seededRandom(`${seed} sealed ${run}`));
      try {
        const scenario = await runScenario(fieldwork, seededRandom(`${seed} people ${run}`));
        for (const attack of attacks) {
          const random = seededRandom(`${seed} ${run} ${attack.name}`);
          add(attack.name, rightPairs(attack.pair(given(scenario.evidence, attack.needs), random), scenario));
        }
        add('key file and the dump after a merge', rightPairs(withKey(fieldwork, scenario.evidence), scenario));
        expectNoTrace(scenario.evidence);
      } finally {
        await fieldwork.end();
      }
    }
    const limit = chanceLimit(people * runs, people, falseAlarm / right.size);
    console.log(`sealed box, seed "${seed}", ${runs} runs: right of ${people * runs}; chance stays below ${limit}`);
    console.log(Object.fromEntries(right));
    expect([...right].filter(([, count]) => count >= limit)).toEqual([]);
  });

  it('is no better than chance on the service itself, through its routes and recipes', {
    timeout: 240_000,
  }, async () => {
    const fieldwork = await servedFieldwork(`${seed} served`, seededRandom(`${seed} devices`));
    try {
      const { evidence, truth } = await runScenario(fieldwork, seededRandom(`${seed} served people`));
      const scenario = { evidence, truth: new Map([...truth].map(([person, mark]) => [person, numberIn(mark)])) };
      const right = new Map<string, number>();
      for (const attack of attacks) {
        const random = seededRandom(`${seed} served ${attack.name}`);
        right.set(attack.name, rightPairs(attack.pair(given(scenario.evidence, attack.needs), random), scenario));
      }
      for (const { name, pairing } of pairComments(scenario.evidence, seededRandom(`${seed} served comments`))) {
        expect(pairing.size, name).toBe(people);
        right.set(name, [...pairing].filter(([from, mark]) => (scenario.truth.get(from) ?? from) === mark).length);
      }
      expectNoTrace(scenario.evidence);
      const limit = chanceLimit(people, people, falseAlarm / right.size);
      console.log(`the service, seed "${seed}": right of ${people}; chance stays below ${limit}`);
      console.log(Object.fromEntries(right));
      expect([...right].filter(([, count]) => count >= limit)).toEqual([]);
    } finally {
      await fieldwork.end();
    }
  });

  it('is judged by a bound that guessing keeps and knowing breaks', () => {
    expect(chanceLimit(100, 100, 0.001)).toBe(6);
    expect(chanceLimit(1, 2, 0.4)).toBe(2);
    expect(chanceLimit(400, 100, 0.001)).toBeLessThan(20);
  });
});

/** The operator: the key file, and the last dump in which all entries are merged. Opens the box and looks at its order. */
function withKey({ fileKey, wave }: SealedFieldwork, { series }: Evidence): Pairing {
  const rowsOf = (dump: Dump, table: string) =>
    dump.rows
      .filter((row) => row.table === table)
      .map(({ columns }) => ({ id: columns['id'] as string, sealed: columns['sealed'] as Uint8Array }));
  const merged = series.findLast(
    ({ dump }) => rowsOf(dump, 'answers.box_entry').length === 0 && rowsOf(dump, 'answers.box_state').length > 0,
  );
  const dump = merged?.dump as Dump;
  const content = openBox(sealerOf(fileKey, wave), { entries: [], state: rowsOf(dump, 'answers.box_state') });
  expect(content.issued.size).toBeGreaterThan(50);
  const marks = [...content.received.values()].map(
    (entry) => (entry.answers[0] as unknown as { values: { mark: string } }).values.mark,
  );
  return new Map([...content.issued.keys()].map((id, index) => [id as string, marks[index] as string]));
}

/** What must hold without any statistics. */
function expectNoTrace({ series, final }: Evidence): void {
  for (const { dump } of series) {
    const box = dump.rows.filter((row) => row.table === 'answers.box_entry');
    expect(new Set(box.map((row) => (row.columns['sealed'] as Uint8Array).length)).size).toBeLessThan(2);
    expect(dump.rows.filter((row) => row.table === 'answers.response')).toEqual([]);
  }
  // During fieldwork nothing about an invited person changes, not even physically.
  const invitations = (dump: Dump) =>
    JSON.stringify(dump.rows.filter((row) => row.table === 'fieldwork.invitation').map((row) => ({ ...row })));
  expect(new Set(series.map(({ dump }) => invitations(dump))).size).toBe(1);
  const tables = new Set(final.rows.map((row) => row.table));
  const kept = new Set(['answers.snapshot', 'answers.comment', 'answers.response']);
  expect([...tables].filter((table) => table.startsWith('answers.') && !kept.has(table))).toEqual([]);
  const stored = final.rows.filter((row) => row.table === 'answers.response');
  expect(stored).toHaveLength(people);
  // Where a release was built, one row says how many people stood where, and names no answer of theirs.
  const snapshots = final.rows.filter((row) => row.table === 'answers.snapshot');
  expect(snapshots.length).toBeLessThan(2);
  for (const { columns } of snapshots)
    for (const response of stored) expect(JSON.stringify(columns)).not.toContain(String(response.columns['id']));
  expect(new Set(stored.map((row) => row.transaction)).size).toBe(1);
}
