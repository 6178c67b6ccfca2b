const quoted = (cell: string): string => (/["\r\n;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A small CSV that a Flemish spreadsheet opens by itself: byte order mark, semicolons, lines ended by CR LF. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(quoted).join(';')}\r\n`).join('')}`;

/**
 * A spreadsheet runs a cell that begins with one of these as a formula, and names of people and units come from a file that
 * anybody may have made: with an apostrophe in front they stay text.
 */
export const asText = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
