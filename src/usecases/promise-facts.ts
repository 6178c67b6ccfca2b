import { declined } from '../domain/instruments/declined.ts';
import type { Instrument, ItemId } from '../domain/instruments/instrument.types.ts';
import type { GroupingPlan, Wave } from '../domain/participation/participation.types.ts';
import type { PromiseFacts } from '../domain/participation/promise-grounds.ts';
import { sizeClassFor } from '../domain/sealing/size-class.ts';
import type { Connection } from '../storage/connection.repository.ts';
import { findDatabaseFacts } from '../storage/database-facts.ts';
import { findPeople } from '../storage/people.repository.ts';
import { findServiceKeys } from '../storage/service-key.repository.ts';
import type { Context } from './context.ts';

/** Everything that the promise screen of a wave depends on, as it is now. `keys`: on the published list; null before opening. */
export async function promiseFacts(
  ctx: Context,
  db: Connection,
  opening: {
    readonly wave: Wave;
    readonly grouping: GroupingPlan;
    readonly instruments: readonly Instrument[];
    readonly keys: number | null;
  },
): Promise<PromiseFacts> {
  const { wave, grouping, instruments, keys } = opening;
  return {
    rules: wave.rules,
    groupSizes: grouping.groups.map(({ headCount }) => headCount),
    keys,
    namedCodes: null,
    breakdowns: wave.rules.breakdowns.map((item) => breakdownFacts(item, instruments)),
    isInEveryLanguage: instruments.every((instrument) =>
      wave.languages.every((language) => {
        const text = instrument.languages[language];
        return text !== undefined && text.status !== 'machine-draft';
      }),
    ),
    entryBytes: entryBytesOf(instruments, wave),
    baseUrl: ctx.baseUrl,
    keyBytes: ctx.key.length,
    canMail: ctx.mail !== null,
    hasServiceKey: (await findServiceKeys(db, wave.organisationId)).length > 0,
    unnamedPeople: wave.rules.care ? (await findPeople(db, wave.organisationId)).filter(({ name }) => !name).length : 0,
    database: await findDatabaseFacts(db),
  };
}

function breakdownFacts(itemId: ItemId, instruments: readonly Instrument[]): PromiseFacts['breakdowns'][number] {
  const asking = instruments.filter(({ breakdowns }) => breakdowns.includes(itemId));
  const items = asking.flatMap((instrument) => instrument.items.filter(({ id }) => id === itemId));
  return {
    isOffered: items.length > 0,
    maySkip: items.every((item) => !item.required || item.choices.some(({ value }) => value === declined)),
  };
}

function entryBytesOf(instruments: readonly Instrument[], { rules }: Wave): number | null {
  try {
    return sizeClassFor(instruments, { follows: rules.following !== undefined });
  } catch {
    return null;
  }
}
