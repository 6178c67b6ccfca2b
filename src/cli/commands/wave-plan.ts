import { ownWordsId } from '../../domain/instruments/own-words.ts';
import { isLanguage, type Language } from '../../domain/language.ts';
import type { FollowingWay, Wave } from '../../domain/participation/participation.types.ts';
import { standardK } from '../../domain/participation/safe-rules.ts';
import { changePlannedWave } from '../../usecases/change-planned-wave.ts';
import type { OpeningRisk } from '../../usecases/opening-risk.ts';
import { planWave } from '../../usecases/plan-wave.ts';
import { previewPlanRisk } from '../../usecases/preview-plan-risk.ts';
import type { WavePlan } from '../../usecases/wave-plan.types.ts';
import { type Command, type Invocation, UsageError } from '../command.types.ts';
import { findNamedWave, findOrganisation, system } from '../find-by-name.ts';
import { mailFrom, mailHelp, mailOptions, mailUsage } from '../mail-options.ts';

const planOptions = {
  title: { type: 'string' },
  instrument: { type: 'string', multiple: true },
  language: { type: 'string', multiple: true },
  breakdown: { type: 'string', multiple: true },
  rule: { type: 'string', multiple: true },
  k: { type: 'string' },
  opens: { type: 'string' },
  closes: { type: 'string' },
  'open-link': { type: 'boolean' },
  'drawn-codes': { type: 'boolean' },
  following: { type: 'string' },
  talk: { type: 'string' },
  comments: { type: 'string' },
  care: { type: 'string' },
  compare: { type: 'string' },
  ...mailOptions,
} as const;

/** Whatever is not given stays as in `before`. */
function planFrom(invocation: Invocation, before: WavePlan): WavePlan {
  const { option, options, flag } = invocation;
  const or = <Value>(given: readonly Value[], old: readonly Value[]): readonly Value[] =>
    given.length > 0 ? given : old;
  const day = (given: string | undefined, old: string | null): string | null =>
    given === undefined ? old : given === 'none' ? null : given;
  const k = option('k');
  return {
    title: option('title') ?? before.title,
    instrumentIds: or(options('instrument'), before.instrumentIds),
    languages: or(options('language').map(ensureLanguage), before.languages),
    opensOn: day(option('opens'), before.opensOn),
    closesOn: day(option('closes'), before.closesOn),
    breakdowns: or(options('breakdown'), before.breakdowns),
    scoring: or(options('rule'), before.scoring ?? []),
    k: k === undefined ? before.k : Number(k),
    participation: flag('open-link')
      ? 'open'
      : flag('invited') || flag('drawn-codes')
        ? 'invited'
        : before.participation,
    ...((flag('drawn-codes') || (before.codes && !flag('invited'))) && { codes: 'drawn' as const }),
    // What it may be, the recipe says.
    ...followingFrom(option('following') ?? before.following),
    talk: (option('talk') ?? before.talk) === 'offered' ? 'offered' : 'none',
    care: (option('care') ?? before.care) === 'physician' ? 'physician' : 'none',
    compare: (option('compare') ?? before.compare ?? 'separate') as 'strict' | 'separate',
    ...mailFrom(invocation, before.mail),
    ...((option('comments') ?? before.comments) === 'on' && { comments: 'on' as const }),
  };
}

const followingFrom = (way: string | undefined): Pick<WavePlan, 'following'> =>
  way === undefined ? {} : { following: way as FollowingWay | 'none' };

function ensureLanguage(code: string): Language {
  if (!isLanguage(code)) throw new UsageError(`Unknown language "${code}".`);
  return code;
}

const emptyPlan: WavePlan = {
  title: '',
  instrumentIds: [],
  languages: ['nl'],
  opensOn: null,
  closesOn: null,
  breakdowns: [],
  k: standardK,
  participation: 'invited',
};

export const wavePlan: Command = {
  name: 'wave plan',
  summary: 'Plans a wave; nothing is fixed until it is opened.',
  usage: `wave plan ORG --title TEXT --instrument ID ... [--language CODE ...] [--breakdown ITEM ...] [--rule RULE ...] [--k N] [--opens DAY] [--closes DAY] [--open-link | --drawn-codes] [--following WAY] [--talk offered|none] [--care physician|none] [--comments on|off] [--compare strict|separate] ${mailUsage} [--dry-run]`,
  optionsHelp: `--dry-run: says how many people the breakdowns would single out, and plans nothing; --language nl unless given; --k 10; days as 2026-11-22; --rule: an optional rule of scoring, as \`instruments --json\` lists them; --open-link: whoever has the link takes part; --drawn-codes: unnamed codes, drawn from a box; --following own-key or own-answers: people may let themselves be found again in a later wave, none: not; --talk offered: people may ask the prevention service for a talk; --care physician: answers with names, sealed to the key of the prevention service; --comments on: an open question at the end, read by the prevention adviser before anybody else; --compare strict: beside earlier waves every question says only what tells nothing about the few who came or left; ${mailHelp}`,
  example:
    'wave plan "Voorbeeld nv" --title "Meting 2026" --instrument workability-employee --language nl --breakdown gender',
  options: { ...planOptions, 'dry-run': { type: 'boolean' } },
  args: [1, 1],
  async run(invocation) {
    const plan = planFrom(invocation, emptyPlan);
    const ctx = await invocation.context();
    const { id } = await findOrganisation(ctx, invocation.args[0] ?? '');
    if (invocation.flag('dry-run')) {
      const risk = await previewPlanRisk(ctx, system, id, plan);
      return { text: riskText(risk), json: risk };
    }
    const planned = await planWave(ctx, system, id, plan);
    return { text: `Planned (${planned.waveId}).`, json: planned };
  },
};

function riskText(risk: OpeningRisk | null): string {
  if (risk === null) return 'Nobody is known yet: import the list of people first.';
  const { unique, people, drop, coarsen, basis } = risk;
  return [
    `${basis === 'counted' ? '' : 'At least '}${unique} of ${people} people would be alone in their combination.`,
    drop ? `Without ${drop.item}: ${drop.unique}.` : '',
    coarsen ? `With ${coarsen.values.join(' and ')} of ${coarsen.item} taken together: ${coarsen.unique}.` : '',
  ]
    .filter(Boolean)
    .join('\n');
}

export const waveChange: Command = {
  name: 'wave change',
  summary: 'Changes a wave that has not been opened; what is not given stays.',
  usage: 'wave change ORG WAVE [options of wave plan] [--invited]',
  optionsHelp: 'as for wave plan; --opens none and --closes none: by hand; --invited: only who gets a code takes part',
  example: 'wave change "Voorbeeld nv" "Meting 2026" --closes 2026-12-18',
  options: { ...planOptions, invited: { type: 'boolean' } },
  args: [2, 2],
  async run(invocation) {
    const { ctx, organisation, wave } = await findNamedWave(invocation);
    const { care, ...rules } = wave.rules;
    const plan = planFrom(invocation, {
      ...wave,
      ...rules,
      care: care ? 'physician' : 'none',
      instrumentIds: chosenInstruments(wave),
    });
    await changePlannedWave(ctx, system, organisation.id, wave.id, plan);
    return { text: 'Changed.', json: { waveId: wave.id } };
  },
};

/** What a setting added is not chosen. */
const chosenInstruments = ({ instruments }: Wave): string[] =>
  instruments.map(({ id }) => id).filter((id) => id !== ownWordsId);

export const waveRemove: Command = {
  name: 'wave remove',
  summary: 'Removes a wave that has not been opened.',
  usage: 'wave remove ORG WAVE',
  optionsHelp: '',
  example: 'wave remove "Voorbeeld nv" "Meting 2026"',
  args: [2, 2],
  async run({ args, context }) {
    const { ctx, organisation, wave } = await findNamedWave({ args, context });
    await changePlannedWave(ctx, system, organisation.id, wave.id, null);
    return { text: `Removed "${wave.title}".`, json: { waveId: wave.id } };
  },
};
