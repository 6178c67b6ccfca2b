import type { OrganisationId, WaveId } from '../ids.ts';
import type { Instrument } from '../instruments/instrument.types.ts';
import type { ReportUnit, WaveRules } from '../participation/participation.types.ts';
import { changeMeasures, type FollowedRespondents, followedScales, followedSlice, isFollowed } from './following.ts';
import { contributionOf, measuresOf, type ReadableMeasure } from './measures.ts';
import type { Figure, FollowedTable, FrequencyTable, Respondent, TableCell } from './table.types.ts';

export interface TabulationInput {
  readonly organisationId: OrganisationId;
  readonly waveId: WaveId;
  readonly rules: WaveRules;
  readonly units: readonly ReportUnit[];
  readonly instruments: readonly Instrument[];
  /** In any order; the order means nothing and leaves the domain in no form. */
  readonly respondents: readonly Respondent[];
  /** Over an open link: how many sheets are the same as another one. */
  readonly identical?: number;
  /** Measures of a release that is counted again, which may be older than some of those of now; all when absent. */
  readonly only?: ReadonlySet<string>;
  /** Who was found again in an earlier wave, and for which units the change in them is counted. */
  readonly followed?: FollowedRespondents & { readonly table: FollowedTable };
}

/**
 * Counts everything that a wave's answers can say: every report unit, and every unit crossed with each value of each
 * breakdown, for every measure. Whole numbers only.
 *
 * Missing values: a respondent without a background answer is in the unit and in none of its slices; one without a valid
 * score is in the cell and not in the base of that measure. Nothing is estimated.
 *
 * @throws Error when a respondent's group belongs to no unit, or two instruments share a scale: both would count wrongly.
 */
export function tabulate(input: TabulationInput): FrequencyTable {
  const { rules, units, respondents } = input;
  const breakdowns = rules.breakdowns.map((item) => ({ item, values: valuesOf(item, input.instruments) }));
  const { followed, only } = input;
  const measures = measuresOf(input.instruments).filter(({ measure }) => only === undefined || only.has(measure.id));
  const change = followed ? changeIn(respondents, followed, measures) : null;
  const cells = [...cellsOf(units, breakdowns, respondents), ...(change?.cellsOf(units, respondents) ?? [])];
  const contributions: Record<string, readonly number[]> = {};
  for (const { measure, read } of measures) {
    contributions[measure.id] = respondents.map((respondent) =>
      contributionOf(measure, read(respondent.scores, respondent.yes)),
    );
  }
  Object.assign(contributions, change?.contributions);
  return {
    organisationId: input.organisationId,
    waveId: input.waveId,
    rules,
    units,
    breakdowns,
    measures: [...measures.map(({ measure }) => measure), ...(change?.measures ?? [])],
    respondents: respondents.length,
    onPaper: respondents.flatMap((respondent, index) => (respondent.onPaper ? [index] : [])),
    ...(input.identical === undefined ? {} : { identical: input.identical }),
    ...(followed && { following: followed.table }),
    cells,
    figures: figuresOf(cells, contributions),
    contributions,
  };
}

/** Values of a breakdown in the order of the questionnaire, as text; the union when several instruments ask it. */
function valuesOf(itemId: string, instruments: readonly Instrument[]): readonly string[] {
  const values = new Set<string>();
  for (const instrument of instruments) {
    const item = instrument.items.find((candidate) => candidate.id === itemId);
    for (const choice of item?.choices ?? []) values.add(String(choice.value));
  }
  return [...values];
}

function cellsOf(
  units: readonly ReportUnit[],
  breakdowns: FrequencyTable['breakdowns'],
  respondents: readonly Respondent[],
): readonly TableCell[] {
  const unitsOfGroup = unitsByGroup(units);
  const membersOfUnit = new Map<string, number[]>(units.map((unit) => [unit.id, []]));
  respondents.forEach((respondent, index) => {
    const containing = unitsOfGroup.get(respondent.groupId);
    if (containing === undefined) throw new Error(`tabulate: group ${respondent.groupId} belongs to no report unit`);
    for (const unitId of containing) membersOfUnit.get(unitId)?.push(index);
  });
  return units.flatMap((unit) => {
    const members = membersOfUnit.get(unit.id) ?? [];
    const slices = breakdowns.flatMap(({ item, values }) =>
      values.map((value) => ({
        id: `unit:${unit.id}|${item}=${value}`,
        unitId: unit.id,
        slice: { item, value },
        members: members.filter((index) => respondents[index]?.background[item] === value),
      })),
    );
    return [{ id: `unit:${unit.id}`, unitId: unit.id, slice: null, members }, ...slices];
  });
}

/** The measures of change, what everybody contributes to them, and for each unit the cell of who was found again. */
function changeIn(
  respondents: readonly Respondent[],
  { before, unitIds }: FollowedRespondents,
  measures: readonly ReadableMeasure[],
) {
  const scaleIds = followedScales(measures.map(({ measure }) => measure));
  const again = respondents.map(({ scores }, index) => isFollowed(scaleIds, scores, before[index]));
  const changes = measures
    .filter(({ measure }) => measure.kind === 'problematic' && scaleIds.includes(measure.scaleId ?? ''))
    .flatMap(({ measure }) => changeMeasures(measure));
  return {
    measures: changes.map(({ measure }) => measure),
    contributions: Object.fromEntries(
      changes.map(({ measure, read }) => [
        measure.id,
        respondents.map(({ scores }, index) => {
          const sheet = before[index];
          return contributionOf(measure, again[index] && sheet ? read(scores, sheet) : null);
        }),
      ]),
    ),
    cellsOf: (units: readonly ReportUnit[], all: readonly Respondent[]): readonly TableCell[] =>
      cellsOf(units, [], all)
        .filter(({ unitId }) => unitIds.has(unitId))
        .map(({ unitId, members }) => ({
          id: `unit:${unitId}|${followedSlice.item}=${followedSlice.value}`,
          unitId,
          slice: followedSlice,
          members: members.filter((index) => again[index]),
        })),
  };
}

/** Every unit that contains a group, its own and those above it; a parent need not repeat the groups of its children. */
function unitsByGroup(units: readonly ReportUnit[]): ReadonlyMap<string, ReadonlySet<string>> {
  const parentOf = new Map(units.map((unit) => [unit.id, unit.parentId]));
  const containing = new Map<string, Set<string>>();
  for (const unit of units) {
    for (const groupId of unit.groupIds) {
      const set = containing.get(groupId) ?? new Set<string>();
      containing.set(groupId, set);
      for (let id: string | null = unit.id; id !== null && !set.has(id); id = parentOf.get(id) ?? null) set.add(id);
    }
  }
  return containing;
}

function figuresOf(
  cells: readonly TableCell[],
  contributions: Readonly<Record<string, readonly number[]>>,
): readonly Figure[] {
  return cells.flatMap((cell) =>
    Object.entries(contributions).map(([measureId, perRespondent]) => {
      let value = 0;
      let base = 0;
      for (const index of cell.members) {
        const contribution = perRespondent[index] ?? -1;
        if (contribution < 0) continue;
        value += contribution;
        base += 1;
      }
      return { cellId: cell.id, measureId, value, base };
    }),
  );
}
