import { writeFile } from 'node:fs/promises';
import { pickText } from '../../../web/locales/index.ts';
import type { Language } from '../../domain/language.ts';
import type { Report, ReportedShare } from '../../domain/report/report.types.ts';
import { buildRelease } from '../../usecases/build-release.ts';
import { exportRelease, type ReleaseFormat } from '../../usecases/export-release.ts';
import { getReport } from '../../usecases/get-report.ts';
import { type Command, UsageError } from '../command.types.ts';
import { findNamedWave, system } from '../find-by-name.ts';
import { progressLine } from '../progress-line.ts';
import { releaseResult } from '../release-result.ts';
import { tableText } from '../table-text.ts';

export const releaseBuild: Command = {
  name: 'release build',
  summary: 'Builds the release of a closed wave that has none yet; gives the published one back otherwise.',
  usage: 'release build ORG WAVE [--again]',
  optionsHelp: '--again: a further release, once k or more people withdrew; gives the earlier one back otherwise',
  example: 'release build "Voorbeeld nv" latest',
  options: { again: { type: 'boolean' } },
  args: [2, 2],
  async run({ args, flag, context, terminal }) {
    const { ctx, organisation, wave } = await findNamedWave({ args, context });
    const line = progressLine(terminal);
    const options = { again: flag('again'), onStep: line.tell };
    const release = await buildRelease(ctx, system, organisation.id, wave.id, options).finally(line.end);
    return { json: release, ...releaseResult(release) };
  },
};

export const releaseShow: Command = {
  name: 'release show',
  summary: 'Shows the report of one unit from the published release.',
  usage: 'release show ORG WAVE [--unit ID]',
  optionsHelp: '--unit: id of a unit in the release; the whole organisation when left out',
  example: 'release show "Voorbeeld nv" latest',
  options: { unit: { type: 'string' } },
  args: [2, 2],
  async run({ args, option, language, context }) {
    const { ctx, organisation, wave } = await findNamedWave({ args, context });
    const report = await getReport(ctx, system, organisation.id, wave.id, option('unit') ?? null);
    return { text: reportText(report, language), json: report };
  },
};

const formats: readonly ReleaseFormat[] = ['csv', 'json', 'codebook'];

export const releaseExport: Command = {
  name: 'release export',
  summary: 'Writes the published release as CSV or JSON, or its codebook.',
  usage: `release export ORG WAVE [--format ${formats.join('|')}] [--out FILE]`,
  optionsHelp: '--format csv unless given; without --out the file goes to standard output',
  example: 'release export "Voorbeeld nv" latest --format csv --out release.csv',
  options: { format: { type: 'string' }, out: { type: 'string' } },
  args: [2, 2],
  async run({ args, option, path, context }) {
    const format = formats.find((known) => known === (option('format') ?? 'csv'));
    if (!format) throw new UsageError(`Usage: ${this.usage}`);
    const { ctx, organisation, wave } = await findNamedWave({ args, context });
    const file = await exportRelease(ctx, system, organisation.id, wave.id, format);
    const out = option('out');
    if (out === undefined) return { text: file.body.trimEnd(), json: file };
    await writeFile(path(out), file.body);
    return { text: `Written to ${out}.`, json: { file: out, mediaType: file.mediaType } };
  },
};

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function shareText(share: ReportedShare): readonly [value: string, interval: string, n: number | null] {
  if (share.status === 'hidden') return [`hidden: ${share.reason}`, '', null];
  if (share.status === 'absent') return ['–', '', null];
  const interval = share.interval.map(percent).join(' – ');
  if (share.status === 'exact') return [percent(share.share), interval, share.n];
  return [share.share.map(percent).join(' to '), interval, share.n];
}

function reportText(report: Report, language: Language): string {
  const rows = report.measures.map((measure) => [pickText(measure.name, language), ...shareText(measure.share)]);
  const units = report.units.map((unit) => [
    `${'  '.repeat(unit.depth)}${unit.label}`,
    unit.status === 'shown' ? 'shown' : `hidden: ${unit.reason ?? ''}, see ${unit.coveredBy?.label ?? '–'}`,
    unit.id,
  ]);
  const { response } = report;
  return [
    `${report.organisation.name}, ${report.wave.title}: ${report.unit.label}`,
    response ? `${response.responded} of ${response.invited} answered` : '',
    tableText(['measure', 'share', '95 % interval', 'n'], rows),
    tableText(['unit', 'status', 'id'], units),
    `audit: ${report.audit.clean ? 'clean' : 'not clean'} (${report.audit.method})`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}
