/** A row of a table with a header: each cell by its column's name, in lower case, and the row's 1-based line. @internal */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * Reads comma-separated text with a header (RFC 4180): quoted cells may hold commas, quotes and line breaks. Where the
 * header divides its names by semicolons, as spreadsheets of some languages do, so do all rows.
 *
 * @param text - with `\n` as line end.
 * @returns rows that hold anything; cells beyond the header are dropped, missing ones are empty.
 * @internal
 */
export function parseCsv(text: string): readonly CsvRow[] {
  const [header = '', ...rest] = text.split('\n', 1);
  const mark = rest.length === 0 && header.split(';').length > header.split(',').length ? ';' : ',';
  const [names, ...rows] = readRows(text, mark);
  if (names === undefined) return [];
  const columns = names.cells.map((name) => name.trim().toLowerCase());
  return rows
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(columns.map((name, at) => [name, (cells[at] ?? '').trim()])),
    }));
}

interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
}

function readRows(text: string, mark: ',' | ';'): readonly RawRow[] {
  // A cell in quotes, in which a doubled quote stands for one, or whatever comes before the next mark or line end.
  const cell = mark === ',' ? /"((?:[^"]|"")*)"[^,\n]*|([^,\n]*)/uy : /"((?:[^"]|"")*)"[^;\n]*|([^;\n]*)/uy;
  const rows: RawRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let started = 1;
  while (cell.lastIndex <= text.length) {
    const match = cell.exec(text);
    if (match === null) break;
    const [whole, quoted, bare = ''] = match;
    cells.push(quoted?.replaceAll('""', '"') ?? bare);
    line += whole.split('\n').length - 1;
    if (text[cell.lastIndex] !== mark) {
      rows.push({ line: started, cells });
      cells = [];
      line += 1;
      started = line;
    }
    cell.lastIndex += 1;
  }
  return rows;
}
