import type { Random } from '../../../src/domain/effects.ts';
import type { Dump, DumpedRow, Evidence, Invited, Pairing } from './fieldwork.types.ts';

/**
 * The attacker knows the schema only as far as the dumps show it: rows in which an invited person's id stands, rows in which
 * answers stand (recognised by the mark that the simulation put in each), and everything else. An attack orders people and
 * answers by something, or counts what two rows have in common, and pairs the best fits. It shares no code with the service.
 */
export interface Attack {
  readonly name: string;
  /** What it needs beyond the last dump. */
  readonly needs: 'dump' | 'logs' | 'series';
  pair(evidence: Evidence, random: Pick<Random, 'below'>): Pairing;
}

/** Every text and number inside a value, bytes as hexadecimals. */
function* leaves(value: unknown): Generator<string> {
  if (value === null || value === undefined) return;
  if (value instanceof Uint8Array) yield Buffer.from(value).toString('hex');
  else if (value instanceof Date) yield value.toISOString();
  else if (typeof value === 'object') for (const inner of Object.values(value)) yield* leaves(inner);
  else yield String(value);
}

/** The mark in a row of answers; null for any other row. */
function markOf(row: DumpedRow): string | null {
  const text = JSON.stringify(row.columns);
  return /"mark":"?([^",}]+)/.exec(text)?.[1] ?? null;
}

const personRows = (dump: Dump, invited: readonly Invited[]): Map<string, DumpedRow> => {
  const ids = new Set(invited.map((person) => person.id));
  const found = new Map<string, DumpedRow>();
  for (const row of dump.rows)
    for (const leaf of leaves(row.columns)) if (ids.has(leaf) && markOf(row) === null) found.set(leaf, row);
  return found;
};

const answerRows = (dump: Dump): Map<string, DumpedRow> =>
  new Map(dump.rows.flatMap((row) => (markOf(row) === null ? [] : [[markOf(row) as string, row] as const])));

/** Pairs the first with the first and so on; equal values are broken at random, else the order of reading would leak in. */
function pairByOrder(
  people: readonly (readonly [string, number])[],
  answers: readonly (readonly [string, number])[],
  random: Pick<Random, 'below'>,
): Pairing {
  const sorted = (list: readonly (readonly [string, number])[]) =>
    list
      .map(([name, value]) => ({ name, value, tie: random.below(2 ** 30) }))
      .sort((a, b) => a.value - b.value || a.tie - b.tie)
      .map(({ name }) => name);
  const [left, right] = [sorted(people), sorted(answers)];
  return new Map(left.slice(0, right.length).map((name, index) => [name, right[index] as string]));
}

const asNumber = (hex: string): number => Number.parseInt(hex.replaceAll('-', '').slice(0, 12), 16);
const sizeOf = (row: DumpedRow): number => [...leaves(row.columns)].reduce((sum, leaf) => sum + leaf.length, 0);
const when = (row: DumpedRow): number => {
  for (const value of Object.values(row.columns)) if (value instanceof Date) return value.getTime();
  return 0;
};
/** The first thing that counts: a number column, such as a serial. */
const counter = (row: DumpedRow): number =>
  Object.values(row.columns).find((value): value is number => typeof value === 'number') ?? 0;
const idOf = (row: DumpedRow): number => asNumber(String(row.columns['id'] ?? row.columns['response_id'] ?? '0'));

const orders: Record<string, (row: DumpedRow) => number> = {
  'physical position': (row) => row.position,
  'transaction id': (row) => row.transaction,
  time: when,
  'serial number': counter,
  'order of ids': idOf,
  size: sizeOf,
};

/** Orders rows of people and rows of answers by the same thing. */
const byOrder = Object.entries(orders).map(
  ([name, value]): Attack => ({
    name: `both by ${name}`,
    needs: 'dump',
    pair: ({ final, invited }, random) =>
      pairByOrder(
        [...personRows(final, invited)].map(([id, row]) => [id, value(row)] as const),
        [...answerRows(final)].map(([mark, row]) => [mark, value(row)] as const),
        random,
      ),
  }),
);

/** Has seen people take part one after the other, and looks for that order among the answers. */
const byWatching = Object.entries(orders).map(
  ([name, value]): Attack => ({
    name: `watched people, answers by ${name}`,
    needs: 'dump',
    pair: ({ final, watched }, random) =>
      pairByOrder(
        (watched ?? []).map((id, index) => [id, index] as const),
        [...answerRows(final)].map(([mark, row]) => [mark, value(row)] as const),
        random,
      ),
  }),
);

/** A value that a person's rows and an answer's row share and that few others have: a key, a token, a hash. */
const bySharedValue: Attack = {
  name: 'shared values',
  needs: 'dump',
  pair({ final, invited }) {
    const where = new Map<string, { people: Set<string>; marks: Set<string> }>();
    const note = (leaf: string) => {
      const at = where.get(leaf) ?? { people: new Set(), marks: new Set() };
      where.set(leaf, at);
      return at;
    };
    for (const [id, row] of personRows(final, invited))
      for (const leaf of leaves(row.columns)) note(leaf).people.add(id);
    for (const [mark, row] of answerRows(final)) for (const leaf of leaves(row.columns)) note(leaf).marks.add(mark);
    const pairs = new Map<string, string>();
    for (const { people, marks } of where.values())
      if (people.size === 1 && marks.size === 1) pairs.set([...people][0] as string, [...marks][0] as string);
    return pairs;
  },
};

/** Lines of the log that name a person or a code, beside those that name an answer, or beside the order of the answers. */
const logOrders: Readonly<Record<string, ((row: DumpedRow) => number) | null>> = { ...orders, 'line of the log': null };
const byLogs = Object.entries(logOrders).map(
  ([name, value]): Attack => ({
    name: `log, answers by ${name}`,
    needs: 'logs',
    pair({ final, invited, logs }, random) {
      const lineOf = (needle: string) => logs.findLastIndex((line) => line.text.includes(needle));
      const people = invited
        .map(({ id, code }) => [id, Math.max(lineOf(id), lineOf(code))] as const)
        .filter(([, line]) => line >= 0);
      const answers = [...answerRows(final)]
        .map(([mark, row]) => [mark, value ? value(row) : lineOf(String(row.columns['id']))] as const)
        .filter(([, place]) => place >= 0);
      // Without a person in any line, the lines themselves are events in an order; the list of people is all there is.
      const known = people.length > 0 ? people : invited.map(({ id }, index) => [id, index] as const);
      return pairByOrder(known, answers, random);
    },
  }),
);

/** What changed between two dumps: people whose row was rewritten, and answers, or opaque rows, that came in. */
const byDifference: Attack = {
  name: 'differences between dumps',
  needs: 'series',
  pair({ invited, series, final, watched }, random) {
    const versions = series.map(({ dump }) => {
      const people = personRows(dump, invited);
      return { people, answers: answerRows(dump), dump };
    });
    const pairs = new Map<string, string>();
    for (const [index, now] of versions.entries()) {
      const before = versions[index - 1];
      if (!before) continue;
      const changed = [...now.people].filter(([id, row]) => {
        const old = before.people.get(id);
        return (
          !old || old.transaction !== row.transaction || JSON.stringify(old.columns) !== JSON.stringify(row.columns)
        );
      });
      const fresh = [...now.answers].filter(([mark]) => !before.answers.has(mark));
      const inOrder = (list: readonly (readonly [string, DumpedRow])[]) =>
        list.map(([name, row]) => [name, row.transaction] as const);
      for (const [id, mark] of pairByOrder(inOrder(changed), inOrder(fresh), random)) pairs.set(id, mark);
    }
    // Whoever watched people knows the order; rows that nobody can read came in an order too. Pair by it what is left.
    if (pairs.size === 0 && watched) {
      const firstSeen = new Map<string, number>();
      for (const [index, { dump }] of series.entries())
        for (const row of dump.rows)
          for (const leaf of leaves(row.columns)) if (!firstSeen.has(leaf)) firstSeen.set(leaf, index);
      const answers = [...answerRows(final)].map(
        ([mark, row]) =>
          [mark, Math.min(...[...leaves(row.columns)].map((leaf) => firstSeen.get(leaf) ?? 1e9))] as const,
      );
      return pairByOrder(
        watched.map((id, index) => [id, index] as const),
        answers,
        random,
      );
    }
    return pairs;
  },
};

/** Bytes that the store grew by at each step, against the length of answers. */
const bySize: Attack = {
  name: 'growth of tables against length of answers',
  needs: 'series',
  pair({ series, final, watched, invited }, random) {
    const total = (dump: Dump) => Object.values(dump.sizes).reduce((sum, bytes) => sum + bytes, 0);
    const opaque = (dump: Dump) => dump.rows.reduce((sum, row) => sum + sizeOf(row), 0);
    const people = watched ?? invited.map(({ id }) => id);
    const step = Math.max(1, Math.floor(people.length / Math.max(1, series.length - 1)));
    const growth = people.map((id, index) => {
      const at = Math.min(series.length - 1, Math.floor(index / step) + 1);
      const [now, before] = [series[at]?.dump, series[at - 1]?.dump];
      return [id, now && before ? total(now) - total(before) + opaque(now) - opaque(before) : 0] as const;
    });
    return pairByOrder(
      growth,
      [...answerRows(final)].map(([mark, row]) => [mark, sizeOf(row)] as const),
      random,
    );
  },
};

export const attacks: readonly Attack[] = [bySharedValue, ...byOrder, ...byWatching, ...byLogs, byDifference, bySize];

/** What people wrote, by the mark that the simulation put in it. */
const commentRows = (dump: Dump): Map<string, DumpedRow> =>
  new Map(
    dump.rows.flatMap((row) => {
      const mark = row.table === 'answers.comment' && /\bm(\d+)-/.exec(JSON.stringify(row.columns))?.[1];
      return mark ? [[mark, row] as const] : [];
    }),
  );

/** Lays comments beside the answers of their writers, and beside people who were watched. Gives mark -> mark and person -> mark. */
export function pairComments(
  { final, watched }: Evidence,
  random: Pick<Random, 'below'>,
): readonly { readonly name: string; readonly pairing: Pairing }[] {
  const comments = commentRows(final);
  return Object.entries(orders).flatMap(([name, value]) => {
    const by = (rows: ReadonlyMap<string, DumpedRow>) => [...rows].map(([mark, row]) => [mark, value(row)] as const);
    const people = (watched ?? []).map((id, index) => [id, index] as const);
    return [
      { name: `comments and answers by ${name}`, pairing: pairByOrder(by(comments), by(answerRows(final)), random) },
      { name: `watched people, comments by ${name}`, pairing: pairByOrder(people, by(comments), random) },
    ];
  });
}
