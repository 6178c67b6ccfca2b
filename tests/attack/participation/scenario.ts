import type { Random } from '../../../src/domain/effects.ts';
import { shuffle } from '../../../src/domain/sealing/box-content.ts';
import type { Evidence, Fieldwork } from './fieldwork.types.ts';

const people = 100;
const minuteMs = 60_000;
/** Timers of the service run this often, in minutes. */
const tickMinutes = 5;

/** What was collected, and the truth to judge guesses by. */
export interface Scenario {
  readonly evidence: Evidence;
  /** Person -> mark. */
  readonly truth: ReadonlyMap<string, string>;
}

/**
 * A hundred invited people take part one at a time, in random order, mostly one in a minute and sometimes none or a few:
 * nobody is hidden by a crowd. Answers differ in content and length. A dump is taken after every minute, and after closing.
 */
export async function runScenario(fieldwork: Fieldwork, random: Random): Promise<Scenario> {
  const invited = await fieldwork.invite(people);
  const order = shuffle(invited, random);
  const truth = new Map<string, string>();
  const series: Evidence['series'][number][] = [];
  let at = Date.parse('2026-03-02T08:00:00Z');
  let minute = 0;
  series.push({ at, dump: await fieldwork.dump() });
  for (const person of order) {
    const mark = `m${random.below(2 ** 31)}-${'x'.repeat(random.below(200))}`;
    truth.set(person.id, mark);
    at += random.below(90_000);
    for (; minute < Math.floor((at - (series[0] as (typeof series)[number]).at) / minuteMs); minute += 1) {
      if (minute % tickMinutes === 0) await fieldwork.tick();
      series.push({ at, dump: await fieldwork.dump() });
    }
    await fieldwork.takePart(
      person,
      { values: { mark, 'stress-1': random.below(4), motivation: random.below(11) } },
      at,
    );
  }
  series.push({ at, dump: await fieldwork.dump() });
  await fieldwork.close();
  const final = await fieldwork.dump();
  return { evidence: { invited, series, final, logs: fieldwork.logs, watched: order.map(({ id }) => id) }, truth };
}
