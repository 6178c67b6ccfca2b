import { WerkpeilError } from '../domain/errors.ts';
import type { InstrumentLibrary } from '../domain/instruments/instrument.types.ts';
import { ownWordsId } from '../domain/instruments/own-words.ts';
import type { Wave } from '../domain/participation/participation.types.ts';
import { safeRules } from '../domain/participation/safe-rules.ts';
import { planProblems } from './plan-problems.ts';
import type { WavePlan } from './wave-plan.types.ts';

type Planned = Pick<Wave, 'title' | 'instruments' | 'languages' | 'opensOn' | 'closesOn' | 'rules'>;

/**
 * Checks a plan against the library, the calendar (`today`: ISO day in Brussels), the keys of the prevention service, the safe rules and
 * the term of sealed answers that is set (`careDays`). Throws `plan-refused` with
 * every problem at its field.
 */
export function waveFromPlan(
  library: InstrumentLibrary,
  plan: WavePlan,
  {
    today,
    hasServiceKey,
    careDays,
  }: { readonly today: string; readonly hasServiceKey: boolean; readonly careDays: number },
): Planned {
  const known = library.list();
  const ids = [...new Set(plan.instrumentIds)];
  const instruments = ids.flatMap((id) => known.find((instrument) => instrument.id === id) ?? []);
  const asked = plan.comments ? [...instruments, library.get(ownWordsId)] : instruments;
  const problems = planProblems({ ...plan, instrumentIds: ids }, instruments, { today, hasServiceKey }, asked);
  const rules = safeRules(plan);
  if (problems.length > 0 || !rules) throw new WerkpeilError('plan-refused', {}, problems);
  const scoring = [...new Set(plan.scoring)];
  return {
    title: plan.title.trim(),
    instruments: asked.map(({ id, version }) => ({ id, version })),
    languages: [...new Set(plan.languages)],
    opensOn: plan.opensOn,
    closesOn: plan.closesOn,
    rules: {
      ...rules,
      ...(scoring.length > 0 && { scoring }),
      ...(plan.codes && plan.participation === 'invited' && { codes: plan.codes }),
      ...(plan.compare === 'strict' && { compare: plan.compare }),
      ...(plan.following && plan.following !== 'none' && { following: plan.following }),
      ...(plan.care === 'physician' && { care: { keyId: null, keepDays: careDays } }),
      ...(plan.talk === 'offered' && { talk: plan.talk }),
      // An open link knows nobody to write to, and whose a drawn code is nobody knows.
      ...(plan.mail && plan.participation === 'invited' && !plan.codes && { mail: plan.mail }),
      ...(plan.comments && { comments: plan.comments }),
    },
  };
}
