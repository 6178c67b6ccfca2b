import type { Instrument } from '../../src/domain/instruments/instrument.types.ts';
import type { InstrumentFiles } from '../../src/domain/instruments/parse-instrument.ts';

/** A wording pack for every question of an instrument, in Dutch: our words with another one in front. */
export function officialPack(instrument: Instrument, word = 'Officieel'): InstrumentFiles {
  const said = (text: string | undefined) => `${word}: ${text}`;
  const items = instrument.items.map((item) => [
    item.id,
    {
      title: said(item.title.nl),
      ...(item.ends ? { low: said(item.ends.low.nl), high: said(item.ends.high.nl) } : {}),
    },
  ]);
  // Several questions may share a set of answers, and one of them may have an answer more.
  const choices: Record<string, Record<string, string>> = {};
  for (const { choiceSet, choices: all } of instrument.items) {
    if (choiceSet === undefined) continue;
    choices[choiceSet] = {
      ...choices[choiceSet],
      ...Object.fromEntries(all.map(({ value, text }) => [value, said(text.nl)])),
    };
  }
  const pack = {
    id: 'official',
    instrument: { id: instrument.id, version: instrument.version },
    source: { reference: 'The official form, edition of 2026', status: 'published' },
    licence: { id: 'contract', holder: 'Owner of the form', grant: 'Letter of 3 March 2026' },
    comparability: { status: 'comparable', reason: { nl: 'De officiële woorden zijn gebruikt.' } },
  };
  return {
    'pack.json': JSON.stringify(pack),
    'text.nl.json': JSON.stringify({ items: Object.fromEntries(items), choices }),
  };
}
