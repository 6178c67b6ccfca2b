import type { OrganisationId, WaveId } from '../domain/ids.ts';
import type { Report } from '../domain/report/report.types.ts';
import type { Actor, Context } from './context.ts';

/** One unit of a release as a reader sees it, with benchmarks and the previous wave. A team lead gets the own unit, or the smallest shown unit that contains it. `unitId` null = the top of what the reader may see. */
export async function getReport(
  _ctx: Context,
  _actor: Actor,
  _organisationId: OrganisationId,
  _waveId: WaveId,
  _unitId: string | null,
): Promise<Report> {
  throw new Error('get-report: not built yet');
}
