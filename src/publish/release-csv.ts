import { stringify } from 'csv-stringify/sync';
import type { Language, LocalisedText } from '../domain/language.ts';
import { rowName, scoringRules } from '../domain/report/report-measures.ts';
import type { ReleaseContent } from './release-content.types.ts';
import { type ReleaseRow, releaseRows } from './release-rows.ts';

/** Column names are for machines: English, fixed, never translated. Explained in the codebook. */
export const csvColumns = [
  'unit_id',
  'unit_path',
  'breakdown',
  'breakdown_value',
  'breakdown_label',
  'respondents',
  'measure',
  'measure_name',
  'kind',
  'form',
  'value',
  'value_min',
  'value_max',
  'denominator',
  'valid_n',
  'share',
  'share_min',
  'share_max',
  'interval_low',
  'interval_high',
  'mean',
  'mean_min',
  'mean_max',
  'reason',
  'covered_by',
  'instrument',
  'instrument_version',
  'cut_off_status',
  'cut_off_source',
  'scoring_rules',
] as const;

type CsvRecord = Record<(typeof csvColumns)[number], string | number>;

/**
 * A release as CSV for Excel and for statistics programs: one row per cell and measure, `;` between columns, UTF-8 with BOM,
 * lines ended by CR LF. Decimals have a comma in Dutch, French and German and a point in English, as a spreadsheet in that
 * language expects. A text that a spreadsheet would run as a formula (it begins with = + - @ or a control character) gets an
 * apostrophe in front. Shares are 0..1 and have 4 decimals.
 */
export function releaseCsv(content: ReleaseContent, language: Language): string {
  const records = releaseRows(content).map((row) => csvRecord(row, content, language));
  return stringify(records, {
    header: true,
    columns: [...csvColumns],
    delimiter: ';',
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { number: (value) => decimal(value, language) },
  });
}

function csvRecord(row: ReleaseRow, content: ReleaseContent, language: Language): CsvRecord {
  const { cell, measure, figure, share, mean, item } = row;
  const value = cell.slice?.value ?? '';
  return {
    unit_id: cell.unitId,
    unit_path: row.unitPath.join(' / '),
    breakdown: cell.slice?.item ?? '',
    breakdown_value: value,
    breakdown_label:
      inLanguage(item?.choices.find((choice) => String(choice.value) === value)?.text, language) ?? value,
    respondents: cell.status === 'shown' ? (cell.n ?? '') : '',
    measure: measure.id,
    measure_name: inLanguage(rowName(row.row), language) ?? measure.id,
    kind: measure.kind,
    form: figure?.form ?? 'hidden',
    value: figure?.form === 'exact' ? figure.value : '',
    value_min: figure?.form === 'band' ? figure.lo : '',
    value_max: figure?.form === 'band' ? figure.hi : '',
    denominator: measure.denominator,
    valid_n: figure && figure.form !== 'hidden' ? figure.base : '',
    share: share.status === 'exact' ? share.share : '',
    share_min: share.status === 'band' ? share.share[0] : '',
    share_max: share.status === 'band' ? share.share[1] : '',
    interval_low: share.status === 'exact' || share.status === 'band' ? share.interval[0] : '',
    interval_high: share.status === 'exact' || share.status === 'band' ? share.interval[1] : '',
    mean: figure?.form === 'exact' && mean ? mean.mean : '',
    mean_min: figure?.form === 'band' && mean ? mean.min : '',
    mean_max: figure?.form === 'band' && mean ? mean.max : '',
    reason: reasonOf(row),
    covered_by: cell.status === 'hidden' ? (cell.coveredBy ?? '') : '',
    instrument: measure.instrumentId,
    instrument_version: content.instruments.find(({ id }) => id === measure.instrumentId)?.version ?? '',
    cut_off_status: row.cutOffs.status,
    cut_off_source: row.cutOffs.source,
    scoring_rules: scoringRules(row.row).join(' '),
  };
}

/** Empty for what is shown. A cell or figure that is missing without a word counts as protected. */
export function reasonOf({ cell, figure }: Pick<ReleaseRow, 'cell' | 'figure'>): string {
  if (cell.status === 'hidden') return cell.reason ?? 'protected';
  if (figure === undefined) return 'protected';
  return figure.form === 'hidden' ? figure.reason : (figure.turnover ?? '');
}

function inLanguage(text: LocalisedText | undefined, language: Language): string | undefined {
  return text?.[language] ?? text?.en ?? text?.nl;
}

/** Whole numbers as they are; others with 4 decimals and the decimal mark of the language. */
function decimal(value: number, language: Language): string {
  if (Number.isInteger(value)) return String(value);
  const text = value.toFixed(4);
  return language === 'en' ? text : text.replace('.', ',');
}
