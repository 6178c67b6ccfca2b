import type { Instrument } from '../domain/instruments/instrument.types.ts';
import type { Language } from '../domain/language.ts';
import { cutOffs, measureRows, rowExplanation, rowName, scoringRules } from '../domain/report/report-measures.ts';
import { type CodebookWords, codebookWords } from './codebook-words.ts';
import type { ReleaseContent } from './release-content.types.ts';
import { csvColumns } from './release-csv.ts';

/**
 * The codebook that travels with an export: what is measured, by which cut-off from which source, what every column means,
 * and how the figures are protected. Plain text in Dutch or English; other languages get the English one.
 */
export function codebook(content: ReleaseContent, language: Language): string {
  const { organisation, wave, table, instruments, audit } = content;
  const tongue = language === 'nl' ? 'nl' : 'en';
  const words = codebookWords[tongue];
  const title = words.title(organisation.name, wave.title);
  const measures = measureRows(table.measures, instruments).map((row) => {
    const { status, source } = cutOffs(row);
    const ids = [row.first, row.acute, row.sum, ...row.change].flatMap((measure) => (measure ? [measure.id] : []));
    return [
      `${rowName(row)[tongue] ?? row.first.id} (${[...new Set(ids)].join(', ')})`,
      `  ${rowExplanation(row)[tongue] ?? ''}`,
      `  ${words.cutOff}: ${source} [${words[status]}]`,
      `  ${words.instrument}: ${row.instrument.name[tongue] ?? row.instrument.id}, ${words.version} ${row.instrument.version}`,
      ...scoringRules(row).map((id) => `  ${words.rule}: ${ruleInWords(row.instrument, id, tongue)}`),
    ].join('\n');
  });
  return `${[
    title,
    '='.repeat(title.length),
    '',
    ...section(words.protection, words.protectionLines(table.rules.k, table.rules.kSensitive, audit.method)),
    ...section(words.columns, columnLines(words)),
    ...section(words.measures, measures),
  ].join('\n')}\n`;
}

function ruleInWords({ rules = [] }: Instrument, id: string, tongue: 'nl' | 'en'): string {
  const rule = rules.find((candidate) => candidate.id === id);
  return rule ? `${id}: ${rule.name[tongue] ?? ''}. ${rule.explanation[tongue] ?? ''}` : id;
}

function section(heading: string, lines: readonly string[]): string[] {
  return [heading, '-'.repeat(heading.length), ...lines, ''];
}

function columnLines(words: CodebookWords): string[] {
  const width = Math.max(...csvColumns.map((column) => column.length)) + 2;
  return csvColumns.map((column) => `${column.padEnd(width)}${words.column[column]}`);
}
