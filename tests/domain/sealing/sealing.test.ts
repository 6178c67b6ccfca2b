import { describe, expect, it } from 'vitest';
import type { InvitationId, OrganisationId, ReportingGroupId, ResponseId, WaveId } from '../../../src/domain/ids.ts';
import type { Answers } from '../../../src/domain/instruments/instrument.types.ts';
import { contentOf, entriesOf, shuffle } from '../../../src/domain/sealing/box-content.ts';
import { decodeEntry, encodeEntry } from '../../../src/domain/sealing/encode-entry.ts';
import { decodeState, encodeState, pieceBytes, stateText } from '../../../src/domain/sealing/encode-state.ts';
import { envelopeBytes, seal, unseal } from '../../../src/domain/sealing/envelope.ts';
import { openBox } from '../../../src/domain/sealing/open-box.ts';
import { coverFor, receivedLength, withdrawal } from '../../../src/domain/sealing/padding.ts';
import type { BoxEntry, ReceivedEntry } from '../../../src/domain/sealing/sealing.types.ts';
import { capacityOf, lengthBytes, sizeClasses, sizeClassFor } from '../../../src/domain/sealing/size-class.ts';
import { loadInstrumentLibrary } from '../../../src/storage/instrument-files.ts';
import { receiptMark, sealerOf } from '../../../src/storage/sealed-box-cipher.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const random = seededRandom('sealing');
const wave = { organisationId: random.uuid() as OrganisationId, waveId: random.uuid() as WaveId };
const fileKey = random.bytes(32);

const received = (text = ''): ReceivedEntry => ({
  kind: 'received',
  responseId: random.uuid() as ResponseId,
  credential: 'c'.repeat(43),
  receipt: 'r'.repeat(43),
  groupId: random.uuid() as ReportingGroupId,
  language: 'nl',
  answers: [{ instrumentId: 'toy', version: '1', values: { text } }] as unknown as readonly Answers[],
});
const issued = (): BoxEntry => ({
  kind: 'issued',
  invitationId: random.uuid() as InvitationId,
  request: 'q'.repeat(43),
});
const withdraw = (answers: ReceivedEntry) => withdrawal(answers, receivedLength(answers));

describe('an envelope', () => {
  const content = random.bytes(100);
  const id = random.uuid();
  const sealer = (key = fileKey, of = wave) => sealerOf(key, of);

  it('opens under its own name with its own key', () => {
    const sealed = seal(sealer(), random, 'entry', id, content);
    expect(sealed.length).toBe(content.length + envelopeBytes);
    expect(new Uint8Array(unseal(sealer(), 'entry', { id, sealed }))).toEqual(content);
  });

  it('does not open under another name, wave or key, or with any byte changed', () => {
    const sealed = seal(sealer(), random, 'entry', id, content);
    const otherWave = { ...wave, waveId: random.uuid() as WaveId };
    expect(() => unseal(sealer(), 'state', { id, sealed })).toThrow();
    expect(() => unseal(sealer(), 'entry', { id: random.uuid(), sealed })).toThrow();
    expect(() => unseal(sealer(random.bytes(32)), 'entry', { id, sealed })).toThrow();
    expect(() => unseal(sealer(fileKey, otherWave), 'entry', { id, sealed })).toThrow();
    expect(() => unseal({ ...sealer(), wave: otherWave }, 'entry', { id, sealed })).toThrow();
    for (const place of [0, 1, 12, 13, 60, sealed.length - 1]) {
      const changed = sealed.slice();
      changed[place] = (changed[place] as number) ^ 1;
      expect(() => unseal(sealer(), 'entry', { id, sealed: changed }), `byte ${place}`).toThrow();
    }
    for (const length of [1, 20, envelopeBytes, sealed.length - 1])
      expect(() => unseal(sealer(), 'entry', { id, sealed: sealed.slice(0, length) })).toThrow();
  });

  it('never looks the same twice', () => {
    const all = Array.from({ length: 20 }, () => seal(sealer(), random, 'entry', id, content));
    expect(new Set(all.map((sealed) => Buffer.from(sealed).toString('hex'))).size).toBe(20);
  });
});

describe('an entry', () => {
  const capacity = capacityOf(1920);

  it.each([issued(), received('é 🙂 \u0000 "'), withdraw(received()), { kind: 'filler', padding: 9 } as BoxEntry])(
    'comes back as it was and fills its size ($kind)',
    (entry) => {
      const content = encodeEntry(entry, capacity);
      expect(content.length).toBe(1920 - envelopeBytes);
      expect(decodeEntry(content)).toEqual(entry);
    },
  );

  it('fits to the last byte and not beyond', () => {
    const short = received();
    const left = capacity - new TextEncoder().encode(JSON.stringify(short)).length;
    const fill = (length: number) => ({ ...short, receipt: `${short.receipt}${'r'.repeat(length)}` });
    expect(decodeEntry(encodeEntry(fill(left), capacity))).toEqual(fill(left));
    expect(() => encodeEntry(fill(left + 1), capacity)).toThrow(RangeError);
  });
});

describe('the size of entries', () => {
  it('fits every possible answer to the instruments that are there, alone and together', async () => {
    const library = await loadInstrumentLibrary('surveys');
    const all = library.list();
    for (const chosen of [...all.map((one) => [one]), all.slice(0, 2), all]) {
      const entryBytes = sizeClassFor(chosen);
      expect(sizeClasses).toContain(entryBytes);
      const sheets = chosen.map(({ id, version, items }) => ({
        instrumentId: id,
        version,
        values: Object.fromEntries(
          items.map((item) => {
            const choices = item.choices.map((choice) => choice.value);
            const longest = choices.toSorted((a, b) => String(b).length - String(a).length)[0];
            const largest = {
              single: longest,
              multiple: choices,
              number: item.max,
              text: '\u0001'.repeat(item.maxLength ?? 0),
            };
            return [item.id, largest[item.kind]];
          }),
        ),
      }));
      const entry = { ...received(), answers: sheets as unknown as readonly Answers[] };
      expect(() => encodeEntry(entry, capacityOf(entryBytes))).not.toThrow();
    }
  });

  it('is refused when no class is large enough', () => {
    const item = { id: 'comment', kind: 'text', maxLength: 10_000, choices: [] };
    expect(() => sizeClassFor([{ id: 'x', version: '1', items: [item] } as never])).toThrow(RangeError);
  });

  it('lets 4, 2 and 1 entries fill a page of the database', () => {
    // 24 bytes page header, 4 per line pointer, 23 + 1 tuple header, 3 uuids, 4 length.
    const inPage = (sealed: number) => Math.floor((8192 - 24) / (4 + Math.ceil((24 + 48 + 4 + sealed) / 8) * 8));
    expect(sizeClasses.slice(0, 3).map(inPage)).toEqual([4, 2, 1]);
    expect(capacityOf(1920) + lengthBytes + envelopeBytes).toBe(1920);
  });
});

describe('the state', () => {
  it('comes back from its pieces in any order, all of one size', () => {
    for (const count of [0, 1, 40, 300]) {
      const entries = Array.from({ length: count }, () => received('é'.repeat(300)));
      const pieces = encodeState(entries, random);
      expect(pieces.length).toBeGreaterThan(0);
      expect(new Set(pieces.map((piece) => piece.length))).toEqual(new Set([pieceBytes]));
      expect(decodeState(shuffle(pieces, random))).toEqual(entries);
    }
    expect(decodeState([])).toEqual([]);
  });

  it('is not guessed when a piece is missing, doubled, or of another merge', () => {
    const entries = Array.from({ length: 300 }, () => received('x'.repeat(300)));
    const pieces = encodeState(entries, random);
    const others = encodeState(entries, random);
    expect(pieces.length).toBeGreaterThan(2);
    expect(() => decodeState(pieces.slice(1))).toThrow(/not complete/);
    expect(() => decodeState([...pieces.slice(1), pieces[1] as never])).toThrow(/of one piece/);
    expect(() => decodeState([...pieces.slice(1), others[0] as never])).toThrow(/of one piece/);
  });
});

describe('the content of a box', () => {
  it('is the same in whatever order the entries are read', () => {
    const [kept, taken] = [received('kept'), received('taken')];
    const entries = [issued(), issued(), kept, taken, withdraw(taken), { kind: 'filler', padding: 9 } as BoxEntry];
    for (let round = 0; round < 20; round += 1) {
      const content = contentOf(shuffle(entries, random));
      expect(content.issued.size).toBe(2);
      expect([...content.received.values()]).toEqual([kept]);
      expect([...content.withdrawn.values()]).toEqual([withdraw(taken)]);
      expect(content.padding).toBe(9);
      expect(contentOf(entriesOf(content, random))).toEqual(content);
    }
  });

  it('grows by a withdrawal, and by cover, as by one more person with the same answers', () => {
    const bytesOf = (entries: readonly BoxEntry[]) =>
      new TextEncoder().encode(stateText(entriesOf(contentOf(entries), random))).length;
    for (const isInvited of [true, false])
      for (const text of ['', 'kort', 'een langer antwoord met é en €'.repeat(20)]) {
        const person = (): BoxEntry[] => {
          const answers = { ...received(text), credential: isInvited ? 'c'.repeat(43) : null };
          return isInvited ? [issued(), answers] : [answers];
        };
        const [first, second] = [person(), person()];
        const mine = first.at(-1) as ReceivedEntry;
        const three = bytesOf([...first, ...second, ...person()]);
        expect(bytesOf([...first, ...second, withdraw(mine), { kind: 'filler', padding: 0 }])).toBe(three);
        expect(bytesOf([...first, ...second, ...coverFor(mine, receivedLength(mine))])).toBe(three);
      }
  });

  it('opens from state and fresh entries together, and not from a row too many', () => {
    const sealer = sealerOf(fileKey, wave);
    const [old, fresh] = [received('old'), received('fresh')];
    const put = (place: 'entry' | 'state', content: Uint8Array) => {
      const id = random.uuid();
      return { id, sealed: seal(sealer, random, place, id, content) };
    };
    const state = encodeState([old], random).map((piece) => put('state', piece));
    const entries = [put('entry', encodeEntry(fresh, capacityOf(1920)))];
    expect([...openBox(sealer, { state, entries }).received.keys()]).toEqual([old.responseId, fresh.responseId]);
    const [piece] = encodeState([old], random);
    expect(() => openBox(sealer, { state: [...state, put('state', piece as never)], entries })).toThrow(/not complete/);
  });

  it('is shuffled evenly: each of six orders comes up about as often', () => {
    const counts = new Map<string, number>();
    for (let round = 0; round < 6000; round += 1) {
      const order = shuffle(['a', 'b', 'c'], random).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    // 1000 expected, standard deviation 29.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(130);
  });
});

describe('the mark of a receipt', () => {
  it('depends on the receipt and the key', () => {
    const marks = [
      receiptMark(fileKey, 'receipt'),
      receiptMark(fileKey, 'another'),
      receiptMark(random.bytes(32), 'receipt'),
    ].map((mark) => mark.toString('hex'));
    expect(new Set(marks).size).toBe(3);
    expect(receiptMark(fileKey, 'receipt').toString('hex')).toBe(marks[0]);
  });
});
