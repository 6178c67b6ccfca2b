import type { OrganisationId, WaveId } from '../domain/ids.ts';
import type { Item } from '../domain/instruments/instrument.types.ts';
import { valuesInWords } from '../domain/instruments/values-in-words.ts';
import { asText, csvText } from '../domain/participation/csv-text.ts';
import { commentMark } from '../domain/participation/paper-batch.ts';
import { paperWords } from '../domain/participation/paper-words.ts';
import { unitPaths } from '../domain/participation/unit-paths.ts';
import { findUnits } from '../storage/people.repository.ts';
import { findReportingGroups } from '../storage/reporting-group.repository.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { findWaveOrThrow } from './find-or-throw.ts';
import { placeOfGroup } from './group-place.ts';
import { instrumentsOf } from './instrument-library.ts';
import { paperColumns } from './paper-columns.ts';

/** The header line of `enterPaperBatch` as CSV, then lines that are not read in: what each column asks, which values it takes, an explained example, and the number of every reporting group; in the first language of the wave. */
export async function paperTemplate(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<string> {
  ensureAccess(actor, 'paper.enter', organisationId);
  const wave = await findWaveOrThrow(ctx.db, organisationId, waveId);
  const language = wave.languages[0] ?? 'nl';
  const columns = paperColumns(await instrumentsOf(ctx, wave));
  const groups = await findReportingGroups(ctx.db, organisationId, waveId);
  const paths = unitPaths(await findUnits(ctx.db, organisationId));
  const words = paperWords[language];
  return csvText([
    [words.group, ...columns.map((column) => column.name)],
    [`${commentMark} ${words.explanation}`],
    [`${commentMark} ${words.question}`, ...columns.map(({ item }) => item.title[language] ?? item.id)],
    [`${commentMark} ${words.values}`, ...columns.map(({ item }) => valuesInWords(item, language))],
    [`${commentMark} ${words.example}: 1`, ...columns.map(({ item }) => exampleValue(item))],
    [`${commentMark} ${words.exampleExplained}`],
    ...groups.map((group, index) => [`${commentMark} ${words.group} ${index + 1}`, asText(placeOfGroup(group, paths))]),
  ]);
}

/** One that would be read in: the first choice, two where several may be ticked; nothing where an earlier answer decides. */
function exampleValue({ kind, min, choices, condition, exclusive = [] }: Item): string {
  if (condition) return '';
  if (kind === 'number') return String(min ?? 0);
  const values = choices.filter(({ value }) => !exclusive.includes(value)).map(({ value }) => String(value));
  return values.slice(0, kind === 'multiple' ? 2 : 1).join('|');
}
