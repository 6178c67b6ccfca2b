import { listSignals, type SignalRow } from '../../usecases/list-signals.ts';
import type { Command } from '../command.types.ts';
import { findOrganisation, system } from '../find-by-name.ts';
import { tableText } from '../table-text.ts';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

export const signals: Command = {
  name: 'signals',
  summary: 'Lists the early-warning signals with their evidence, strongest first.',
  usage: 'signals [ORG]',
  optionsHelp: '',
  example: 'signals "Voorbeeld nv"',
  args: [0, 1],
  async run({ args, context }) {
    const ctx = await context();
    const [name] = args;
    const rows = await listSignals(ctx, system, name === undefined ? null : (await findOrganisation(ctx, name)).id);
    const compared = ({ id: benchmarkId, label }: SignalRow['signal']['evidence']['comparedWith']): string => {
      const benchmark = ctx.benchmarks.find((one) => one.id === benchmarkId);
      return benchmark ? `${benchmark.scopeName.en ?? benchmark.scope} ${benchmark.year}` : label;
    };
    const lines = rows.map(({ signal, organisationName, waveTitle, followUp }) => [
      signal.strength,
      `${organisationName} / ${signal.unitLabel}`,
      waveTitle,
      signal.watchId,
      `${percent(signal.evidence.share)} of ${signal.evidence.n}, ${compared(signal.evidence.comparedWith)} ${percent(signal.evidence.comparedWith.share)}`,
      signal.evidence.q.toFixed(3),
      followUp.status,
    ]);
    const header = ['strength', 'unit', 'wave', 'watch', 'evidence', 'q', 'follow-up'];
    return { text: tableText(header, lines) || 'No signals.', json: rows };
  },
};
