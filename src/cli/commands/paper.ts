import { enterPaperBatch } from '../../usecases/enter-paper-batch.ts';
import { paperTemplate } from '../../usecases/paper-template.ts';
import type { Command } from '../command.types.ts';
import { findNamedWave, system } from '../find-by-name.ts';
import { readFileOrInput } from '../read-file.ts';

export const paperTemplateCommand: Command = {
  name: 'paper template',
  summary: 'Prints an empty CSV for paper questionnaires, with what each column takes.',
  usage: 'paper template ORG WAVE',
  optionsHelp: '',
  example: 'paper template "Voorbeeld nv" latest > paper.csv',
  args: [2, 2],
  async run({ args, context }) {
    const { ctx, organisation, wave } = await findNamedWave({ args, context });
    const text = await paperTemplate(ctx, system, organisation.id, wave.id);
    return { text: text.trimEnd(), json: { csv: text } };
  },
};

export const paperEnter: Command = {
  name: 'paper enter',
  summary: 'Enters a batch of paper questionnaires by reporting group, without names; all or nothing.',
  usage: 'paper enter ORG WAVE FILE',
  optionsHelp: 'FILE may be - for standard input',
  example: 'paper enter "Voorbeeld nv" latest paper.csv',
  args: [3, 3],
  async run(invocation) {
    const { args, context } = invocation;
    const file = await readFileOrInput(args[2] ?? '', invocation);
    const { ctx, organisation, wave } = await findNamedWave({ args, context });
    const entered = await enterPaperBatch(ctx, system, organisation.id, wave.id, file);
    return { text: `${entered.stored} questionnaires were stored.`, json: entered };
  },
};
