import { pickText } from '../../../web/locales/index.ts';
import { WerkpeilError } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';
import { buildPool } from '../../usecases/build-pool.ts';
import { listPools, type PoolView } from '../../usecases/list-pools.ts';
import { type Command, UsageError } from '../command.types.ts';
import { system } from '../find-by-name.ts';
import { tableText } from '../table-text.ts';

export const poolBuild: Command = {
  name: 'pool build',
  summary: 'Publishes a pooled benchmark over at least five companies, from their newest releases.',
  usage: 'pool build TITLE [--sector SECTOR] [--instrument ID]',
  optionsHelp: '--sector: companies of this sector only; --instrument workability-employee unless given',
  example: 'pool build "Metaal 2026" --sector "Metaal en technologie"',
  options: { sector: { type: 'string' }, instrument: { type: 'string' } },
  args: [1, 1],
  async run({ args, option, language, context }) {
    const title = args[0]?.trim();
    if (!title) throw new UsageError(`Usage: ${this.usage}`);
    const ctx = await context();
    try {
      const pool = await buildPool(ctx, system, {
        title,
        sector: option('sector') ?? null,
        instrumentId: option('instrument') ?? 'workability-employee',
      });
      return { text: poolText(pool, language), json: pool };
    } catch (error) {
      if (!(error instanceof WerkpeilError) || error.code !== 'pool-refused') throw error;
      const text = `Not published: ${error.details['reason']} (${error.details['companies']} companies).`;
      return { text, json: { status: 'refused', ...error.details }, outcome: 'refused' };
    }
  },
};

export const poolList: Command = {
  name: 'pool list',
  summary: 'Shows every pooled benchmark, newest first.',
  usage: 'pool list',
  optionsHelp: '',
  example: 'pool list',
  args: [0, 0],
  async run({ language, context }) {
    const pools = await listPools(await context(), system);
    return {
      text: pools.map((pool) => poolText(pool, language)).join('\n\n') || 'No pooled benchmark yet.',
      json: pools,
    };
  },
};

function poolText(pool: PoolView, language: Language): string {
  const rows = pool.figures.map((figure) => [
    figure.measureId,
    pickText(figure.name, language),
    figure.status === 'hidden'
      ? `hidden: ${figure.reason}`
      : `${figure.lo === figure.hi ? figure.lo : `${figure.lo} to ${figure.hi}`} of ${figure.base}`,
  ]);
  return [
    `${pool.number}. ${pool.title} (${pool.builtOn}): ${pool.companies} companies, ${pool.respondents} respondents`,
    tableText(['measure', 'name', 'figure'], rows),
  ].join('\n');
}
