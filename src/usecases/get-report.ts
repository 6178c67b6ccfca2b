import type { PublishableTable } from '../domain/disclosure/publishable.types.ts';
import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId, UnitId, WaveId } from '../domain/ids.ts';
import type { ReportUnit } from '../domain/participation/participation.types.ts';
import { unitTree } from '../domain/participation/unit-tree.ts';
import { buildReport } from '../domain/report/build-report.ts';
import type { Report } from '../domain/report/report.types.ts';
import { findUnits } from '../storage/people.repository.ts';
import { findWave } from '../storage/wave.repository.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess, ledUnits, readsTheWholeOnly } from './ensure-access.ts';
import { findOrganisationOrThrow, findWaveOrThrow } from './find-or-throw.ts';
import { instrumentsOf } from './instrument-library.ts';
import { findPreviousPublished, findPublishedOrThrow } from './read-published.ts';
import { type ReportComments, reportComments } from './report-comments.ts';

/** A report as a reader gets it. */
export interface ReportView extends Report {
  /** For a team lead: the own units that have no figures of their own and count in this one. */
  readonly ledWithin: readonly string[];
  readonly comments: ReportComments;
}

/** One unit of a release as a reader sees it, with benchmarks and the previous wave. A team lead gets the own unit and what is below it, and the smallest shown unit that contains it; the works council gets the whole organisation. `unitId` null = the top of what the reader may see. Throws `release-not-found`, `unit-not-found`, `not-allowed`. */
export async function getReport(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  waveId: WaveId,
  unitId: string | null,
): Promise<ReportView> {
  ensureAccess(actor, 'report.read', organisationId);
  const wave = await findWaveOrThrow(ctx.db, organisationId, waveId);
  const organisation = await findOrganisationOrThrow(ctx.db, organisationId);
  const { table, audit } = await findPublishedOrThrow(ctx.db, organisationId, waveId);
  const led = ledUnits(actor, organisationId);
  const own = led && (await withLowerUnits(ctx, organisationId, led));
  const visibleUnitIds = own
    ? unitsOfLead(
        table,
        own.map(({ unitIds }) => unitIds),
      )
    : table.units
        .filter((unit) => unit.parentId === null || !readsTheWholeOnly(actor, organisationId))
        .map((unit) => unit.id);
  if (visibleUnitIds.length === 0) throw new WerkpeilError('not-allowed');
  const instruments = await instrumentsOf(ctx, wave);
  const report = buildReport({
    organisation,
    wave,
    table,
    previous: await findPreviousPublished(ctx.db, wave),
    followedWave: table.following ? await findWave(ctx.db, organisationId, table.following.previousWaveId) : null,
    instruments,
    benchmarks: ctx.benchmarks,
    unitId,
    visibleUnitIds,
    audit,
  });
  const here = { unitId: report.unit.id, visible: report.units, instruments };
  return {
    ...report,
    ledWithin: own ? ledWithin(table, report.unit.id, own) : [],
    comments: await reportComments(ctx.db, wave, here),
  };
}

interface LedUnit {
  readonly name: string;
  /** The unit and everything below it. */
  readonly unitIds: readonly UnitId[];
}

async function withLowerUnits(
  ctx: Context,
  organisationId: OrganisationId,
  led: readonly UnitId[],
): Promise<readonly LedUnit[]> {
  const units = await findUnits(ctx.db, organisationId);
  const tree = unitTree(units, new Map());
  return led.map((unitId) => ({
    name: units.find(({ id }) => id === unitId)?.name ?? '',
    unitIds: tree.subtree(unitId),
  }));
}

/** Names of led units that are only a part of this node of the report: their lead reads the node instead of the unit. */
function ledWithin(table: PublishableTable, nodeId: string, led: readonly LedUnit[]): readonly string[] {
  const node = table.units.find(({ id }) => id === nodeId);
  const holds = (unitId: UnitId | undefined) => unitId !== undefined && node?.unitIds.includes(unitId);
  return led
    .filter(({ unitIds }) => unitIds.some(holds) && node?.unitIds.some((unitId) => !unitIds.includes(unitId)))
    .map(({ name }) => name);
}

/**
 * Nodes that a team lead may open: those made of own units only, and the smallest node, and the smallest shown node, that
 * contains the whole led unit. The first of the two explains why a small team has no figures of its own.
 */
function unitsOfLead(table: PublishableTable, led: readonly (readonly UnitId[])[]): readonly string[] {
  const shown = new Set(
    table.cells.filter((cell) => cell.slice === null && cell.status === 'shown').map((cell) => cell.unitId),
  );
  const visible = led.flatMap((own) => {
    const containing = table.units
      .filter((node) => own[0] !== undefined && node.unitIds.includes(own[0]))
      .toSorted(bySizeThenDepth(table.units));
    const inside = table.units.filter(
      (node) => node.unitIds.length > 0 && node.unitIds.every((unitId) => own.includes(unitId)),
    );
    return [containing[0], containing.find((node) => shown.has(node.id)), ...inside];
  });
  return [...new Set(visible.filter((node) => node !== undefined).map((node) => node.id))];
}

/** Parents stand before their children: of two nodes with the same people the later one is the deeper. */
const bySizeThenDepth =
  (units: readonly ReportUnit[]) =>
  (a: ReportUnit, b: ReportUnit): number =>
    a.headCount - b.headCount || units.indexOf(b) - units.indexOf(a);
