import { deepFreeze } from '../instruments/deep-freeze.ts';
import type { Instrument, Scale } from '../instruments/instrument.types.ts';
import type { RuleId } from '../instruments/scoring-block.types.ts';

const asked = new WeakMap<Instrument, Map<string, Instrument>>();

/**
 * The instrument as a wave reads it that asked for optional rules: scores follow them without anybody naming them again, and
 * the tiers of a scale are those of the set that was asked for, so that a report and a personal result draw the borders by
 * which was decided. Rules of other instruments are passed over. The same object for the same rules: what was drawn or
 * compiled for it is found again.
 */
export function askRules(instrument: Instrument, rules: readonly RuleId[]): Instrument {
  const own = optionalRules(instrument).filter((rule) => rules.includes(rule));
  if (own.length === 0) return instrument;
  const known = asked.get(instrument) ?? new Map<string, Instrument>();
  asked.set(instrument, known);
  const key = own.join(' ');
  const found =
    known.get(key) ?? deepFreeze({ ...instrument, asked: own, scales: instrument.scales.map(withTiers(own)) });
  known.set(key, found);
  return found;
}

/** Ids of the rules that may be asked for, in the order of the instrument. */
export const optionalRules = ({ rules = [] }: Pick<Instrument, 'rules'>): readonly RuleId[] =>
  rules.filter((rule) => rule.optional).map((rule) => rule.id);

const withTiers =
  (rules: readonly RuleId[]) =>
  (scale: Scale): Scale => {
    const set = scale.tierSets?.find(({ rule }) => rules.includes(rule));
    return set === undefined ? scale : { ...scale, tiers: set.tiers };
  };
