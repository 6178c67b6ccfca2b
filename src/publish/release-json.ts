import type { ComparedAs, Turnover } from '../domain/disclosure/waves/compared-as.types.ts';
import type { LocalisedText } from '../domain/language.ts';
import { indexCells } from '../domain/report/cell-index.ts';
import { rowName, scoringRules } from '../domain/report/report-measures.ts';
import type { ReleaseContent } from './release-content.types.ts';
import { reasonOf } from './release-csv.ts';
import { type ReleaseRow, releaseRows, unitPath } from './release-rows.ts';

/** One published figure. `value`, `min` and `max` are whole numbers in units of 1/denominator of the measure. */
export type FigureDocument =
  | {
      readonly measure: string;
      readonly form: 'exact';
      readonly value: number;
      readonly validN: number;
      readonly share: number | null;
      readonly interval: readonly [number, number] | null;
      readonly mean: number | null;
      readonly turnover: Turnover | null;
      readonly protection: 'none' | 'turnover';
    }
  | {
      readonly measure: string;
      readonly form: 'band';
      readonly min: number;
      readonly max: number;
      readonly validN: number;
      readonly share: readonly [number, number] | null;
      readonly interval: readonly [number, number] | null;
      readonly mean: readonly [number, number] | null;
      /** Beside an earlier wave: no change beyond who came and went, or what the units below say together; null: neither. */
      readonly turnover: Turnover | null;
      /** `at-most`, `at-least`: coded, because it is near nobody or everybody; `band`: a class of counts. */
      readonly protection: 'at-most' | 'at-least' | 'band' | 'turnover';
    }
  | { readonly measure: string; readonly form: 'hidden'; readonly reason: string; readonly protection: 'hidden' };

/**
 * A release as a document for other programs, described in the README of this room. `schemaVersion` rises by one when a field
 * changes its meaning or goes; a new field may come without that.
 */
export interface ReleaseDocument {
  readonly schema: 'werkpeil-release';
  readonly schemaVersion: 1;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly wave: { readonly id: string; readonly title: string; readonly openedOn: string | null };
  readonly rules: ReleaseContent['table']['rules'];
  readonly audit: ReleaseContent['audit'];
  readonly units: readonly {
    readonly id: string;
    readonly parentId: string | null;
    readonly path: readonly string[];
    /** Organisation units that are reported together in this node. */
    readonly unitIds: readonly string[];
    /** What was joined here when the release was built, because too few people answered in one of them; null otherwise. */
    readonly joined: ReleaseContent['table']['units'][number]['joined'] | null;
    /** Invited people; null for a hidden unit, and where nobody was invited by name. */
    readonly invited: number | null;
  }[];
  readonly breakdowns: readonly {
    readonly item: string;
    readonly name: LocalisedText;
    readonly values: readonly { readonly value: string; readonly name: LocalisedText }[];
  }[];
  /** Answers of the wave on paper: at least so many, in tens; 0: some, null: none. */
  readonly onPaper: number | null;
  /** How it was laid beside earlier waves with the same questions, and why so; null: there was none. */
  readonly compared: ComparedAs | null;
  /** Open link: at least so many sheets are the same as another one, in tens; null: too few to say. */
  readonly identical: number | null;
  readonly measures: readonly {
    readonly id: string;
    readonly kind: string;
    readonly name: LocalisedText;
    readonly instrument: { readonly id: string; readonly version: string };
    readonly scale: string | null;
    readonly denominator: number;
    readonly sensitive: boolean;
    readonly cutOff: { readonly status: string; readonly source: string };
    /** Named rules by which the scores are decided: rounding, missing answers, categories. */
    readonly scoringRules: readonly string[];
  }[];
  readonly cells: readonly {
    readonly unit: string;
    readonly breakdown: { readonly item: string; readonly value: string } | null;
    readonly status: 'shown' | 'hidden';
    /** Whose answers these are: everybody who answered in one of these organisation units, and gave this answer (null: any). */
    readonly members: {
      readonly unitIds: readonly string[];
      readonly answer: { readonly item: string; readonly value: string } | null;
    };
    readonly respondents: number | null;
    /** Smallest and largest number of members that it can have; null for a hidden cell, of which no size is told. */
    readonly nBand: readonly [number, number] | null;
    readonly reason: string | null;
    readonly coveredBy: string | null;
    /** Empty for a hidden cell. */
    readonly figures: readonly FigureDocument[];
  }[];
}

/** The document as an object. Made from the protected release only: head counts of hidden units and group ids stay out. */
export function releaseDocument(content: ReleaseContent): ReleaseDocument {
  const { organisation, wave, table, instruments, audit } = content;
  const index = indexCells(table);
  const rows = releaseRows(content);
  const rowsOf = Map.groupBy(rows, (row) => row.cell.id);
  const measures = new Map(rows.map((row) => [row.measure.id, row]));
  const items = new Map(instruments.flatMap((instrument) => instrument.items).map((item) => [item.id, item]));
  return {
    schema: 'werkpeil-release',
    schemaVersion: 1,
    organisation: { id: organisation.id, name: organisation.name },
    wave: { id: wave.id, title: wave.title, openedOn: wave.openedOn },
    rules: table.rules,
    audit: { clean: audit.clean, method: audit.method },
    units: table.units.map(({ id, parentId, unitIds, headCount, joined }) => ({
      id,
      parentId,
      path: unitPath(index, id),
      unitIds,
      joined: joined ?? null,
      invited: index.cell(id)?.status === 'shown' && headCount > 0 ? headCount : null,
    })),
    breakdowns: table.breakdowns.map(({ item, values }) => ({
      item,
      name: items.get(item)?.title ?? {},
      values: values.map((value) => ({
        value,
        name: items.get(item)?.choices.find((choice) => String(choice.value) === value)?.text ?? {},
      })),
    })),
    onPaper: table.onPaper ?? null,
    compared: table.compared ?? null,
    identical: table.identical ?? null,
    measures: [...measures.values()].map(({ measure, row, cutOffs }) => ({
      id: measure.id,
      kind: measure.kind,
      name: rowName(row),
      instrument: { id: row.instrument.id, version: row.instrument.version },
      scale: measure.scaleId,
      denominator: measure.denominator,
      sensitive: measure.sensitive,
      cutOff: cutOffs,
      scoringRules: scoringRules(row),
    })),
    cells: table.cells.map((cell) => ({
      unit: cell.unitId,
      breakdown: cell.slice,
      status: cell.status,
      members: { unitIds: table.units.find(({ id }) => id === cell.unitId)?.unitIds ?? [], answer: cell.slice },
      respondents: cell.status === 'shown' ? cell.n : null,
      nBand: cell.status === 'shown' && cell.n !== null ? [cell.n, cell.n] : null,
      reason: cell.status === 'hidden' ? (cell.reason ?? 'protected') : null,
      coveredBy: cell.status === 'hidden' ? cell.coveredBy : null,
      figures: cell.status === 'shown' ? (rowsOf.get(cell.id) ?? []).map(figureDocument) : [],
    })),
  };
}

/** The document as text, indented so that two releases can be compared line by line. */
export function releaseJson(content: ReleaseContent): string {
  return `${JSON.stringify(releaseDocument(content), null, 2)}\n`;
}

function figureDocument(row: ReleaseRow): FigureDocument {
  const { measure, figure, share, mean } = row;
  if (figure === undefined || figure.form === 'hidden') {
    return { measure: measure.id, form: 'hidden', reason: reasonOf(row), protection: 'hidden' };
  }
  const interval = share.status === 'exact' || share.status === 'band' ? share.interval : null;
  if (figure.form === 'exact') {
    return {
      measure: measure.id,
      form: 'exact',
      value: figure.value,
      validN: figure.base,
      share: share.status === 'exact' ? share.share : null,
      interval,
      mean: mean?.mean ?? null,
      turnover: figure.turnover ?? null,
      protection: figure.turnover ? 'turnover' : 'none',
    };
  }
  return {
    measure: measure.id,
    form: 'band',
    min: figure.lo,
    max: figure.hi,
    validN: figure.base,
    share: share.status === 'band' ? share.share : null,
    interval,
    mean: mean ? [mean.min, mean.max] : null,
    turnover: figure.turnover ?? null,
    protection: figure.turnover ? 'turnover' : codedAs(row, figure),
  };
}

/** Which of the marks of `coding.ts` a band is: one that reaches an end says "at most" or "at least". */
function codedAs({ measure }: ReleaseRow, { lo, hi, base }: { lo: number; hi: number; base: number }) {
  if (lo <= (measure.minPerPerson ?? 0) * base) return 'at-most';
  return hi >= measure.maxPerPerson * base ? 'at-least' : 'band';
}
