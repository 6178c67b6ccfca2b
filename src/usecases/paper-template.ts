import type { OrganisationId, WaveId } from '../domain/ids.ts';
import { valuesInWords } from '../domain/instruments/values-in-words.ts';
import { csvText } from '../domain/participation/csv-text.ts';
import { commentMark, groupColumn } from '../domain/participation/paper-batch.ts';
import { unitPaths } from '../domain/participation/unit-paths.ts';
import { findUnits } from '../storage/people.repository.ts';
import { findReportingGroups } from '../storage/reporting-group.repository.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { findWaveOrThrow } from './find-or-throw.ts';
import { placeOfGroup } from './group-place.ts';
import { instrumentsOf } from './instrument-library.ts';
import { paperColumns } from './paper-columns.ts';

/** The header line of `enterPaperBatch` as CSV, then lines that are not read in: what each column asks, which values it takes, and the number of every reporting group. */
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
  return csvText([
    [groupColumn, ...columns.map((column) => column.name)],
    [commentMark, ...columns.map(({ item }) => item.title[language] ?? item.id)],
    [commentMark, ...columns.map(({ item }) => valuesInWords(item, language))],
    ...groups.map((group, index) => [`${commentMark} ${index + 1}`, placeOfGroup(group, paths)]),
  ]);
}
