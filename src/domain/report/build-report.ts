import type { Benchmark } from '../benchmark/benchmark.types.ts';
import { findBenchmark } from '../benchmark/find-benchmark.ts';
import type { AuditReport, PublishableTable, PublishedCell } from '../disclosure/publishable.types.ts';
import { WerkpeilError } from '../errors.ts';
import type { Instrument } from '../instruments/instrument.types.ts';
import type { Wave } from '../participation/participation.types.ts';
import { breakdownTables } from './breakdown-tables.ts';
import { type CellIndex, indexCells } from './cell-index.ts';
import { compareWithBenchmark, compareWithShare } from './compare-shares.ts';
import { followedChange } from './followed-change.ts';
import type { Comparison, Report, ReportedShare, ReportMeasure, ReportUnitNode } from './report.types.ts';
import { reportMean } from './report-mean.ts';
import { cutOffs, type MeasureRow, measureRows, rowExplanation, rowName, rulesInWords } from './report-measures.ts';
import { restShare } from './rest-share.ts';
import { idsBelow, unitTree } from './unit-tree.ts';

export interface ReportInput {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly wave: Wave;
  readonly table: PublishableTable;
  /** The wave in which people were found again (`table.following`); null where nobody is followed. */
  readonly followedWave?: Wave | null;
  readonly previous: { readonly wave: Wave; readonly table: PublishableTable } | null;
  /** The instruments of the wave, in the versions that were answered. */
  readonly instruments: readonly Instrument[];
  readonly benchmarks: readonly Benchmark[];
  /** Null: the first visible unit in tree order. */
  readonly unitId: string | null;
  /** Units that this reader may open, in any order. */
  readonly visibleUnitIds: readonly string[];
  readonly audit: Pick<AuditReport, 'clean' | 'method'>;
}

/**
 * One page of the report: everything about one unit, from saved, protected releases and published benchmarks only. Nothing is
 * computed from answers, so nothing can be learned here that the audit has not cleared.
 *
 * @throws WerkpeilError `unit-not-found` when the unit is not in the release or this reader may not open it: the two look alike.
 */
export function buildReport(input: ReportInput): Report {
  const { wave, table, previous } = input;
  const index = indexCells(table);
  const visible = new Set(input.visibleUnitIds);
  const tree = unitTree(index);
  const units = tree.filter((node) => visible.has(node.id));
  const unit = input.unitId === null ? units[0] : units.find((node) => node.id === input.unitId);
  if (!unit) throw new WerkpeilError('unit-not-found');
  const rows = measureRows(table.measures, input.instruments);
  const cell = index.cell(unit.id);
  const below = idsBelow(tree, unit.id);
  const page: Page = { input, index, before: previous ? indexCells(previous.table) : null, tree, unit, cell };
  return {
    organisation: input.organisation,
    wave: { id: wave.id, title: wave.title, openedOn: wave.openedOn, k: table.rules.k },
    previousWave: previous
      ? { id: previous.wave.id, title: previous.wave.title, openedOn: previous.wave.openedOn }
      : null,
    unit,
    units,
    response: responseOf(cell, index.units.get(unit.id)?.headCount ?? 0),
    onPaper: table.onPaper ?? null,
    compared: comparedStrictly(table, new Set([unit.id, ...below])),
    identical: table.identical ?? null,
    measures: rows.map((row) => reportMeasure(row, page)),
    followed: input.followedWave ? followedChange(table, index, unit, rows, input.followedWave) : null,
    children: units
      .filter((node) => below.has(node.id))
      .map((node) => ({ unit: node, shares: firstTierShares(rows, index, index.cell(node.id)) })),
    breakdowns: breakdownTables(table, index, unit.id, rows, input.instruments),
    comparability: comparability(input.instruments),
    audit: { clean: input.audit.clean, method: input.audit.method },
  };
}

/** Of this unit and those below it only: a reader of one team learns nothing of another. */
function comparedStrictly({ compared, units }: PublishableTable, seen: ReadonlySet<string>): Report['compared'] {
  if (!compared || compared.because === 'not-nameable') return null;
  const named = units.filter(({ id }) => seen.has(id) && compared.units.includes(id)).map(({ label }) => label);
  if (compared.because === 'nameable' && named.length === 0) return null;
  return { because: compared.because, units: named };
}

/** What every measure of the page needs. */
interface Page {
  readonly input: ReportInput;
  readonly index: CellIndex;
  readonly before: CellIndex | null;
  readonly tree: readonly ReportUnitNode[];
  readonly unit: ReportUnitNode;
  readonly cell: PublishedCell | undefined;
}

function reportMeasure(row: MeasureRow, page: Page): ReportMeasure {
  const { index, cell, unit } = page;
  const isCount = row.first.kind !== 'sum';
  const share: ReportedShare = isCount ? index.share(cell, row.first.id) : { status: 'absent' };
  // A single question about unwanted behaviour is no ruler to lay beside others.
  const comparisons = isCount && row.item === null ? compare(row, share, page) : [];
  const { status, source } = cutOffs(row);
  return {
    measureId: row.first.id,
    scaleId: row.scale?.id ?? null,
    role: row.role,
    name: rowName(row),
    explanation: rowExplanation(row),
    ...(row.item && { itemId: row.item.id }),
    ...(row.first.sensitive && { sensitiveK: page.input.table.rules.kSensitive }),
    share,
    acute: row.acute ? index.share(cell, row.acute.id) : { status: 'absent' },
    colour: colour(row, comparisons),
    comparisons,
    cutOffStatus: status,
    cutOffSource: source,
    rules: rulesInWords(row),
    mean: reportMean(row.sum, row.sum ? index.figure(unit.id, row.sum.id) : undefined, row.scale),
  };
}

function compare(row: MeasureRow, share: ReportedShare, page: Page): Comparison[] {
  const { input, index, before, tree, unit } = page;
  const found: (Comparison | null)[] = [];
  const benchmark = benchmarkOf(row, input.benchmarks);
  if (benchmark) found.push(compareWithBenchmark(share, benchmark));
  if (before && input.previous && sameInstrument(row.instrument, input.previous.wave)) {
    const then = before.share(before.cell(unit.id), row.first.id);
    found.push(compareWithShare('previous-wave', input.previous.wave.title, share, then));
  }
  const top = tree[0];
  if (top && top.id !== unit.id && top.parentId === null) {
    const { k, kSensitive } = input.table.rules;
    const rest = restShare(
      index.figure(top.id, row.first.id),
      index.figure(unit.id, row.first.id),
      row.first.sensitive ? kSensitive : k,
    );
    found.push(compareWithShare('rest', top.label, share, rest));
  }
  return found.filter((comparison) => comparison !== null);
}

/** The Flemish figure for this row, unless the instrument may not be laid beside it. Risks and indicators are found alike. */
function benchmarkOf(row: MeasureRow, benchmarks: readonly Benchmark[]): Benchmark | null {
  const { population, comparability: comparable } = row.instrument;
  if (population === 'any' || comparable.status === 'not-comparable') return null;
  const { kind } = row.first;
  if (kind !== 'workable' && kind !== 'problematic') return null;
  return findBenchmark(benchmarks, { population, measure: kind, scaleId: row.first.scaleId });
}

/** A trend needs the same ruler: another version may have other items or cut-offs. */
function sameInstrument(instrument: Instrument, wave: Wave): boolean {
  return wave.instruments.some(({ id, version }) => id === instrument.id && version === instrument.version);
}

/**
 * A colour only where the comparison with the benchmark has a verdict: then the whole interval of the unit lies on one side
 * of the benchmark, and colour and words can never contradict each other.
 */
function colour(row: MeasureRow, comparisons: readonly Comparison[]): ReportMeasure['colour'] {
  const verdict = comparisons.find((comparison) => comparison.kind === 'benchmark')?.verdict;
  if (verdict === undefined || verdict === 'no-clear-difference') return 'none';
  return (verdict === 'higher') === (row.first.kind === 'workable') ? 'favourable' : 'unfavourable';
}

/** Response of a shown unit; null for a hidden one. More answers than people make no rate. */
function responseOf(cell: PublishedCell | undefined, invited: number): Report['response'] {
  if (cell?.status !== 'shown' || cell.n === null) return null;
  if (invited < 1) return { responded: cell.n, invited: null, rate: null };
  return { responded: cell.n, invited, rate: cell.n > invited ? null : cell.n / invited };
}

function firstTierShares(
  rows: readonly MeasureRow[],
  index: CellIndex,
  cell: PublishedCell | undefined,
): Readonly<Record<string, ReportedShare>> {
  return Object.fromEntries(
    rows.filter((row) => row.first.kind !== 'sum').map((row) => [row.first.id, index.share(cell, row.first.id)]),
  );
}

/** Of the instrument that carries the workability rate, because its figures are the ones laid beside the published monitor. */
function comparability(instruments: readonly Instrument[]): Report['comparability'] {
  const carrier = instruments.find((instrument) => instrument.workabilityRate.length > 0) ?? instruments[0];
  return carrier ? carrier.comparability : { status: 'not-comparable', reason: {} };
}
