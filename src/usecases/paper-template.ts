import type { OrganisationId, UnitId, WaveId } from '../domain/ids.ts';
import type { Item } from '../domain/instruments/instrument.types.ts';
import type { Language } from '../domain/language.ts';
import { csvText } from '../domain/participation/csv-text.ts';
import { commentMark, groupColumn } from '../domain/participation/paper-batch.ts';
import type { ReportingGroup } from '../domain/participation/participation.types.ts';
import { unitPaths } from '../domain/participation/unit-paths.ts';
import { findUnits } from '../storage/people.repository.ts';
import { findReportingGroups } from '../storage/reporting-group.repository.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { findWaveOrThrow } from './find-or-throw.ts';
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
    [commentMark, ...columns.map(({ item }) => valuesOf(item, language))],
    ...groups.map((group, index) => [`${commentMark} ${index + 1}`, placeOf(group, paths)]),
  ]);
}

/** Two sites may both have a team «Onderhoud». */
const placeOf = (group: ReportingGroup, paths: ReadonlyMap<UnitId, readonly string[]>): string =>
  [...(group.parentUnitId ? (paths.get(group.parentUnitId) ?? []) : []), group.label].join(' / ');

function valuesOf(item: Item, language: Language): string {
  if (item.kind === 'number') return `${item.min}..${item.max}`;
  if (item.kind === 'text') return `<= ${item.maxLength}`;
  const choices = item.choices.map(({ value, text }) => `${value} = ${text[language] ?? value}`).join(' · ');
  return item.kind === 'multiple' ? `${choices} (a|b|c)` : choices;
}
