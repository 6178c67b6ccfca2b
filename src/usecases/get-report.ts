import type { PublishableTable } from '../domain/disclosure/publishable.types.ts';
import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId, UnitId, WaveId } from '../domain/ids.ts';
import type { ReportUnit } from '../domain/participation/participation.types.ts';
import { unitTree } from '../domain/participation/unit-tree.ts';
import { buildReport } from '../domain/report/build-report.ts';
import type { Report } from '../domain/report/report.types.ts';
import { findUnits } from '../storage/people.repository.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess, ledUnits } from './ensure-access.ts';
import { findOrganisationOrThrow, findWaveOrThrow } from './find-or-throw.ts';
import { instrumentsOf } from './instrument-library.ts';
import { findPreviousPublished, findPublishedOrThrow } from './read-published.ts';

/** One unit of a release as a reader sees it, with benchmarks and the previous wave. A team lead gets the own unit and what is below it, and the smallest shown unit that contains it. `unitId` null = the top of what the reader may see. Throws `release-not-found`, `unit-not-found`, `not-allowed`. */
export async function getReport(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  waveId: WaveId,
  unitId: string | null,
): Promise<Report> {
  ensureAccess(actor, 'report.read', organisationId);
  const wave = await findWaveOrThrow(ctx.db, organisationId, waveId);
  const organisation = await findOrganisationOrThrow(ctx.db, organisationId);
  const { table, audit } = await findPublishedOrThrow(ctx.db, organisationId, waveId);
  const led = ledUnits(actor, organisationId);
  const visibleUnitIds = led
    ? unitsOfLead(table, await withLowerUnits(ctx, organisationId, led))
    : table.units.map((unit) => unit.id);
  if (visibleUnitIds.length === 0) throw new WerkpeilError('not-allowed');
  return buildReport({
    organisation,
    wave,
    table,
    previous: await findPreviousPublished(ctx.db, wave),
    instruments: await instrumentsOf(ctx, wave),
    benchmarks: ctx.benchmarks,
    unitId,
    visibleUnitIds,
    audit,
  });
}

/** Each led unit with everything below it. */
async function withLowerUnits(
  ctx: Context,
  organisationId: OrganisationId,
  led: readonly UnitId[],
): Promise<readonly (readonly UnitId[])[]> {
  const tree = unitTree(await findUnits(ctx.db, organisationId), new Map());
  return led.map((unitId) => tree.subtree(unitId));
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
