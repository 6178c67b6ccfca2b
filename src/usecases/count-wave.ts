import type { PublishableTable } from '../domain/disclosure/publishable.types.ts';
import type { Instrument } from '../domain/instruments/instrument.types.ts';
import { groupLabelWords } from '../domain/participation/group-labels.ts';
import type { ReportUnit, Wave, WaveRules } from '../domain/participation/participation.types.ts';
import { reportUnits } from '../domain/participation/report-units.ts';
import { countIdentical, type WholeSheet } from '../domain/tabulation/count-identical.ts';
import type { FrequencyTable, Respondent } from '../domain/tabulation/table.types.ts';
import { type TabulationInput, tabulate } from '../domain/tabulation/tabulate.ts';
import { findUnits } from '../storage/people.repository.ts';
import { findReportingGroups } from '../storage/reporting-group.repository.ts';
import type { StoredResponse } from '../storage/response.repository.ts';
import type { Context } from './context.ts';
import { findOrganisationOrThrow } from './find-or-throw.ts';
import { instrumentsOf } from './instrument-library.ts';
import { joinAtRelease } from './join-at-release.ts';
import { respondentsOf } from './respondents-of.ts';

/** A wave ready to be tabulated: who answered, in which units, by which rules. */
export interface CountedWave {
  readonly wave: Wave;
  readonly responses: readonly StoredResponse[];
  /** One for each response, in their order. */
  readonly respondents: readonly Respondent[];
  readonly instruments: readonly Instrument[];
  readonly units: readonly ReportUnit[];
  readonly rules: WaveRules;
  /** Measures of the release that is counted again; null: all that there are now. */
  readonly only: ReadonlySet<string> | null;
}

/** @param like a release: count by its units, its rules and its measures instead of those of now. */
export async function countWave(
  ctx: Context,
  wave: Wave,
  responses: readonly StoredResponse[],
  like?: Pick<PublishableTable, 'units' | 'rules' | 'measures'>,
): Promise<CountedWave> {
  const rules = like?.rules ?? wave.rules;
  const instruments = await instrumentsOf(ctx, wave);
  const units = like?.units ?? (await unitsOf(ctx, wave, responses));
  const only = like ? new Set(like.measures.map(({ id }) => id)) : null;
  const respondents = respondentsOf(responses, instruments, rules);
  return { wave, responses, respondents, instruments, units, rules, only };
}

/** `followed`: who was found again in an earlier wave; null where nobody is followed. */
export const tabulateCounted = (
  { wave, responses, respondents, instruments, units, rules, only }: CountedWave,
  followed: TabulationInput['followed'] | null,
): FrequencyTable =>
  tabulate({
    organisationId: wave.organisationId,
    waveId: wave.id,
    rules,
    units,
    instruments,
    respondents,
    ...(followed && { followed }),
    ...(only && { only }),
    ...(rules.participation === 'open' ? { identical: countIdentical(responses.map(sheetOf)) } : {}),
  });

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
