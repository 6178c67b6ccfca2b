import type { WaveRules } from './participation.types.ts';

/** True when `next` nowhere allows more than `rules`: the only way in which frozen rules may change. */
export function isAtLeastAsStrict(next: WaveRules, rules: WaveRules): boolean {
  return (
    next.k >= rules.k &&
    next.kSensitive >= rules.kSensitive &&
    next.breakdowns.every((item) => rules.breakdowns.includes(item)) &&
    (next.protectionLevel === 'half-range' || next.protectionLevel === rules.protectionLevel) &&
    next.participation === rules.participation
  );
}

/**
 * The rules in force when several versions were frozen: of each rule the strictest. A laxer later version, however it came
 * into the database, changes nothing. Whatever is not a matter of stricter or laxer is that of the first version. Null for
 * no versions.
 *
 * @param versions in the order in which they were frozen.
 */
export function strictestRules(versions: readonly WaveRules[]): WaveRules | null {
  const [first] = versions;
  if (first === undefined) return null;
  return {
    ...first,
    k: Math.max(...versions.map((rules) => rules.k)),
    kSensitive: Math.max(...versions.map((rules) => rules.kSensitive)),
    breakdowns: first.breakdowns.filter((item) => versions.every((rules) => rules.breakdowns.includes(item))),
    protectionLevel: versions.some((rules) => rules.protectionLevel === 'half-range')
      ? 'half-range'
      : first.protectionLevel,
  };
}
