import type { ReminderKind } from '../../domain/participation/participation.types.ts';
import { tightenRules } from '../../usecases/tighten-rules.ts';
import { verifyLedger } from '../../usecases/verify-ledger.ts';
import { verifyPools } from '../../usecases/verify-pools.ts';
import { type Command, UsageError } from '../command.types.ts';
import { findNamedWave, findOrganisation, system } from '../find-by-name.ts';
import { tableText } from '../table-text.ts';

export const releaseVerify: Command = {
  name: 'release verify',
  summary: 'Checks everything that was ever published: the chain, the audit log, and the auditor once more.',
  usage: 'release verify [ORG]',
  optionsHelp: 'without ORG: every organisation; exit code 3 when anything is not clean',
  example: 'release verify',
  args: [0, 1],
  async run({ args, context }) {
    const ctx = await context();
    const organisation = args[0] === undefined ? null : await findOrganisation(ctx, args[0]);
    const verdicts = await verifyLedger(ctx, system, organisation?.id ?? null);
    const pools = await verifyPools(ctx, system);
    const rows = verdicts.map((verdict) => [
      verdict.organisation,
      verdict.wave,
      verdict.releases,
      verdict.outcome,
      verdict.note,
    ]);
    if (pools.pools > 0) rows.push(['', 'sector pools', pools.pools, pools.outcome, pools.note]);
    const isFine = [...verdicts, pools].every(({ outcome }) => outcome === 'clean');
    return {
      text: tableText(['organisation', 'wave', 'releases', 'outcome', 'note'], rows) || 'Nothing was published yet.',
      json: { waves: verdicts, pools },
      outcome: isFine ? 'done' : 'refused',
    };
  },
};

export const waveTighten: Command = {
  name: 'wave tighten',
  summary: 'Makes the frozen rules of a wave stricter. They never become laxer again.',
  usage: 'wave tighten ORG WAVE [--k N] [--without ITEM]... [--reminders KIND] [--no-following] [--compare-strictly]',
  optionsHelp:
    '--k: a larger smallest group; --without: a breakdown that is not reported after all, may be repeated; --reminders: camouflaged or none; --no-following: nobody is found again in another wave; --compare-strictly: beside earlier waves every question says only what tells nothing about the few who came or left',
  example: 'wave tighten "Voorbeeld nv" latest --k 15',
  options: {
    k: { type: 'string' },
    without: { type: 'string', multiple: true },
    reminders: { type: 'string' },
    'no-following': { type: 'boolean' },
    'compare-strictly': { type: 'boolean' },
  },
  args: [2, 2],
  async run({ args, option, options, flag, context }) {
    const k = option('k');
    const without = options('without');
    const reminders = option('reminders') as ReminderKind | undefined;
    const unfollowed = flag('no-following');
    const compare = flag('compare-strictly');
    if (k === undefined && without.length === 0 && reminders === undefined && !unfollowed && !compare)
      throw new UsageError(`Usage: ${this.usage}`);
    const { ctx, organisation, wave } = await findNamedWave({ args, context });
    const { version, rules } = await tightenRules(ctx, system, organisation.id, wave.id, {
      ...(k !== undefined && { k: Number(k) }),
      ...(reminders !== undefined && { reminders }),
      ...(unfollowed && { following: 'none' as const }),
      ...(compare && { compare: 'strict' as const }),
      breakdowns: wave.rules.breakdowns.filter((item) => !without.includes(item)),
    });
    return {
      text: `Version ${version}: k = ${rules.k}, sensitive ${rules.kSensitive}, breakdowns: ${rules.breakdowns.join(', ') || 'none'}.`,
      json: { version, rules },
    };
  },
};
