import { groupLabelWords } from '../domain/participation/group-labels.ts';
import type { ReportUnit, Wave, WaveRules } from '../domain/participation/participation.types.ts';
import { reportUnits } from '../domain/participation/report-units.ts';
import { countIdentical, type WholeSheet } from '../domain/tabulation/count-identical.ts';
import type { FrequencyTable } from '../domain/tabulation/table.types.ts';
import { tabulate } from '../domain/tabulation/tabulate.ts';
import { findUnits } from '../storage/people.repository.ts';
import { findReportingGroups } from '../storage/reporting-group.repository.ts';
import type { StoredResponse } from '../storage/response.repository.ts';
import type { Context } from './context.ts';
import { findOrganisationOrThrow } from './find-or-throw.ts';
import { instrumentsOf } from './instrument-library.ts';
import { joinAtRelease } from './join-at-release.ts';
import { respondentsOf } from './respondents-of.ts';

/**
 * Everything that the answers of a wave can say, before protection. Leaves the recipes in no form: it goes to `protect`, or
 * to the auditor who judges a release anew.
 *
 * @param like a release: count by its units and its rules instead of those of now.
 */
export async function tabulateWave(
  ctx: Context,
  wave: Wave,
  responses: readonly StoredResponse[],
  like?: { readonly units: readonly ReportUnit[]; readonly rules: WaveRules },
): Promise<FrequencyTable> {
  const rules = like?.rules ?? wave.rules;
  const instruments = await instrumentsOf(ctx, wave);
  return tabulate({
    organisationId: wave.organisationId,
    waveId: wave.id,
    rules,
    units: like?.units ?? (await unitsOf(ctx, wave, responses)),
    instruments,
    respondents: respondentsOf(responses, instruments, rules),
    ...(rules.participation === 'open' ? { identical: countIdentical(responses.map(sheetOf)) } : {}),
  });
}

/** By instrument, because two of them may have items of the same name. */
const sheetOf = ({ answers }: StoredResponse): WholeSheet =>
  Object.fromEntries(answers.map(({ instrumentId, values }) => [instrumentId, values as WholeSheet[string]]));

async function unitsOf(ctx: Context, wave: Wave, responses: readonly StoredResponse[]): Promise<readonly ReportUnit[]> {
  const { organisationId } = wave;
  const [organisation, units, groups] = await Promise.all([
    findOrganisationOrThrow(ctx.db, organisationId),
    findUnits(ctx.db, organisationId),
    findReportingGroups(ctx.db, organisationId, wave.id),
  ]);
  const words = groupLabelWords[wave.languages[0] ?? 'nl'];
  const nodes = reportUnits({ organisation, units, groups, words });
  return joinAtRelease({ units: nodes, groups, respondents: responses, k: wave.rules.k });
}
