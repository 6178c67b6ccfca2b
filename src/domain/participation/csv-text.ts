const quoted = (cell: string): string => (/["\r\n;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A small CSV that a Flemish spreadsheet opens by itself: byte order mark, semicolons, lines ended by CR LF. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(quoted).join(';')}\r\n`).join('')}`;
