import { type MailRules, reminderKinds, type WaveRules } from './participation.types.ts';

/** True when `next` nowhere allows more than `rules`: the only way in which frozen rules may change. */
export function isAtLeastAsStrict(next: WaveRules, rules: WaveRules): boolean {
  return (
    next.k >= rules.k &&
    next.kSensitive >= rules.kSensitive &&
    next.breakdowns.every((item) => rules.breakdowns.includes(item)) &&
    (next.protectionLevel === 'half-range' || next.protectionLevel === rules.protectionLevel) &&
    next.participation === rules.participation &&
    next.codes === rules.codes &&
    (next.following === undefined || next.following === rules.following) &&
    (next.talk === undefined || next.talk === rules.talk) &&
    sameRules(next.scoring, rules.scoring) &&
    (next.comments === undefined || next.comments === rules.comments) &&
    (next.compare === 'strict' || rules.compare !== 'strict') &&
    next.care?.keyId === rules.care?.keyId &&
    next.care?.keepDays === rules.care?.keepDays &&
    remindsNoMore(next.mail, rules.mail)
  );
}

/** Another way of scoring is not stricter: it is another ruler. */
const sameRules = (next: readonly string[] = [], rules: readonly string[] = []): boolean =>
  next.length === rules.length && next.every((rule, index) => rule === rules[index]);

/** Absent rules about mail remind nobody. Invitations are sent at opening, and no rule any more afterwards. */
function remindsNoMore(next: MailRules | undefined, rules: MailRules | undefined): boolean {
  const days = rules?.reminderDays ?? [];
  return leakiness(next) <= leakiness(rules) && (next?.reminderDays ?? []).every((day) => days.includes(day));
}

const leakiness = (mail: MailRules | undefined): number => reminderKinds.indexOf(mail?.reminders ?? 'none');

/** The kind of reminder that tells least, and the days that all versions have. */
function strictestMail(versions: readonly WaveRules[]): Pick<WaveRules, 'mail'> {
  const [first, ...rest] = versions.map(({ mail }) => mail);
  if (!first) return {};
  const reminders = reminderKinds[Math.min(leakiness(first), ...rest.map(leakiness))] ?? 'none';
  const days = first.reminderDays?.filter((day) => rest.every((mail) => mail?.reminderDays?.includes(day)));
  return { mail: { ...first, reminders, reminderDays: days ?? null } };
}

/**
 * The rules in force when several versions were frozen: of each rule the strictest. A laxer later version, however it came
 * into the database, changes nothing. Whatever is not a matter of stricter or laxer is that of the first version. Null for
 * no versions.
 *
 * @param versions in the order in which they were frozen.
 */
export function strictestRules(versions: readonly WaveRules[]): WaveRules | null {
  const [planned] = versions;
  if (planned === undefined) return null;
  const { following, comments, ...first } = planned;
  return {
    ...first,
    ...(following && versions.every((rules) => rules.following === following) && { following }),
    ...(comments && versions.every((rules) => rules.comments === comments) && { comments }),
    k: Math.max(...versions.map((rules) => rules.k)),
    kSensitive: Math.max(...versions.map((rules) => rules.kSensitive)),
    breakdowns: first.breakdowns.filter((item) => versions.every((rules) => rules.breakdowns.includes(item))),
    protectionLevel: versions.some((rules) => rules.protectionLevel === 'half-range')
      ? 'half-range'
      : first.protectionLevel,
    ...(versions.some((rules) => rules.compare === 'strict') && { compare: 'strict' as const }),
    ...strictestMail(versions),
  };
}
