import type { Problem } from '../errors.ts';
import type { ReportingGroupId } from '../ids.ts';
import { paperWords } from './paper-words.ts';
import { findDelimiter, readCsv } from './parse-csv.ts';
import type { ReportingGroup } from './participation.types.ts';
import { readText } from './read-text.ts';

/** First column of a batch of paper questionnaires. */
export const groupColumn = 'group';
const groupHeaders = Object.values(paperWords).map(({ group }) => group);
/** A line whose first cell starts with this is an explanation, not a questionnaire. */
export const commentMark = '#';

/** One paper questionnaire as it was typed over: a group, and text per column. */
export interface PaperLine {
  readonly line: number;
  readonly groupId: ReportingGroupId;
  readonly fields: Readonly<Record<string, string>>;
}

export interface PaperBatch {
  readonly lines: readonly PaperLine[];
  readonly problems: readonly Problem[];
}

/** A reporting group as somebody may write it down; `place` with what is above it, for two teams of one name. */
export interface PaperGroup extends Pick<ReportingGroup, 'id' | 'label'> {
  readonly place?: string;
}

/**
 * Reads a batch of paper questionnaires: a header line with `group` and item ids, then one line each. The group is its label,
 * its place as the template prints it, or its number in the list of groups (1 = first). Names and other strange columns are refused, not passed over: a name
 * must not come near an answer. Cells may be blank. Never throws.
 */
export function parsePaperBatch(
  bytes: Uint8Array,
  groups: readonly PaperGroup[],
  columns: readonly string[],
): PaperBatch {
  const decoded = readText(bytes);
  if (!decoded.ok) return refused({ code: decoded.reason, ...(decoded.hint === '' ? {} : { found: decoded.hint }) });
  const { rows, problems: quotes } = readCsv(decoded.text, findDelimiter(decoded.text.replace(/^\uFEFF/, '')));
  const [header, ...rest] = rows;
  if (!header) return refused(quotes[0] ?? { code: 'file-empty' });

  const names = header.cells;
  const groupIndex = names.findIndex((name) => groupHeaders.includes(name.toLowerCase()));
  const problems: Problem[] = [...quotes];
  if (groupIndex < 0) problems.push({ code: 'missing-group-column', line: header.line, expected: groupColumn });
  names.forEach((name, index) => {
    if (index === groupIndex) return;
    if (!columns.includes(name)) problems.push({ code: 'unknown-column', line: header.line, where: name.slice(0, 80) });
    else if (names.indexOf(name) < index) problems.push({ code: 'duplicate-column', line: header.line, where: name });
  });
  const filled = rest.filter((row) => !row.cells[0]?.startsWith(commentMark));
  if (filled.length + quotes.length === 0) problems.push({ code: 'no-questionnaires' });
  if (problems.length > quotes.length) return { lines: [], problems };

  const lines: PaperLine[] = [];
  for (const { line, cells } of filled) {
    if (cells.length > names.length)
      problems.push({ code: 'too-many-columns', line, found: `${cells.length}`, expected: `${names.length}` });
    const groupId = findGroup(groups, cells[groupIndex] ?? '');
    if (groupId === null)
      problems.push({ code: 'unknown-group', line, where: groupColumn, found: (cells[groupIndex] ?? '').slice(0, 80) });
    else {
      const fields = names.map((name, index) => [name, cells[index] ?? ''] as const);
      lines.push({ line, groupId, fields: Object.fromEntries(fields.filter((_, index) => index !== groupIndex)) });
    }
  }
  return { lines, problems: problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

const refused = (problem: Problem): PaperBatch => ({ lines: [], problems: [problem] });

/** By label or place without regard to capitals, then by number; a label that several groups bear is nobody's. */
function findGroup(groups: readonly PaperGroup[], text: string): ReportingGroupId | null {
  const typed = text.toLowerCase();
  const labelled = groups.filter(({ label, place }) => label.toLowerCase() === typed || place?.toLowerCase() === typed);
  if (labelled.length === 1) return (labelled[0] as ReportingGroup).id;
  return /^\d{1,6}$/.test(text) ? (groups[Number(text) - 1]?.id ?? null) : null;
}
