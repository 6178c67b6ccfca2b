import type { Instrument } from '../domain/instruments/instrument.types.ts';
import { languages } from '../domain/language.ts';
import type { InstrumentSummary } from './contract/instrument.ts';

/** What staff need to choose an instrument; a language whose text is a machine draft is not served, so not offered. */
export function summariseInstrument(instrument: Instrument): InstrumentSummary {
  const { id, version, population, minutes, name, summary, licence, comparability } = instrument;
  return {
    id,
    version,
    population,
    minutes,
    name,
    summary,
    licence,
    comparability,
    languages: languages.filter((code) => {
      const status = instrument.languages[code]?.status;
      return status !== undefined && status !== 'machine-draft';
    }),
    breakdowns: instrument.breakdowns.map((itemId) => ({
      id: itemId,
      title: instrument.items.find(({ id }) => id === itemId)?.title ?? { en: itemId },
    })),
    optionalRules: (instrument.rules ?? [])
      .filter((rule) => rule.optional)
      .map(({ id, name: ruleName, explanation }) => ({ id, name: ruleName, explanation })),
  };
}
