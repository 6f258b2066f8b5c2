import Papa from 'papaparse';

/** A row of a table with a header. @internal */
export interface TableRow {
  /** 1-based line in which it begins. */
  readonly line: number;
  /** Each cell by its column's name; of columns with one name the first that says something. */
  readonly cells: Readonly<Record<string, string>>;
  /** All cells in the order of the columns. */
  readonly values: readonly string[];
}

/** A line that is no row, and why. @internal */
export interface LostLine {
  readonly line: number;
  readonly fault: string;
}

/** A table as it was read. @internal */
export interface Table {
  /** Names of the header as it is written, in their order; empty where a column has none. */
  readonly header: readonly string[];
  /** The same in lower case, or as they are called by whoever reads. */
  readonly columns: readonly string[];
  /** Rows that hold anything; cells beyond the header are dropped, missing ones are empty. */
  readonly rows: readonly TableRow[];
  readonly lost: readonly LostLine[];
}

/** After so many quotes that do not close the rest is not read: each costs a search to the end of the file. Our choice. */
const MAX_OPEN_QUOTES = 20;

/**
 * Reads a table with a header (RFC 4180, or divided by tabs): quoted cells may hold marks, quotes and line breaks. Where
 * the header divides its names by tabs or semicolons, so do all rows.
 *
 * A quote that does not close costs its own line, and not the rows behind it.
 *
 * @param text - with `\n` as line end.
 * @param toName - what a column is called, by its name in the header.
 * @internal
 */
export function parseTable(text: string, toName: (column: string) => string = toLowerCase): Table {
  const { rows, lost } = readRows(text, findDelimiter(text));
  const [first, ...body] = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const header = (first?.cells ?? []).map((name) => name.trim());
  const columns = header.map(toName);
  return { header, columns, rows: body.map((row) => toRow(row, columns)), lost };
}

function toLowerCase(column: string): string {
  return column.toLowerCase();
}

function toRow({ line, cells: written }: RawRow, columns: readonly string[]): TableRow {
  const values = columns.map((_, at) => (written[at] ?? '').trim());
  const cells = new Map<string, string>();
  for (const [at, name] of columns.entries()) cells.set(name, cells.get(name) || (values[at] ?? ''));
  return { line, cells: Object.fromEntries(cells), values };
}

/** What divides a table's cells, by the names of its header, and so without a look at what cells say. @internal */
export function findDelimiter(text: string): string {
  const [header = ''] = text.trimStart().split('\n', 1);
  const count = (mark: string): number => header.split(mark).length;
  return ['\t', ';'].find((mark) => count(mark) > count(',')) ?? ',';
}

interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
}

interface Reading {
  readonly rows: RawRow[];
  readonly lost: LostLine[];
}

function readRows(text: string, delimiter: string): Reading {
  const reading: Reading = { rows: [], lost: [] };
  const scene = { text, delimiter, reading };
  let start = { offset: 0, line: 1 };
  while (start.offset < text.length) {
    const broken = readUntilBroken(start, scene);
    if (broken === null) break;
    const isLast = reading.lost.length + 1 >= MAX_OPEN_QUOTES;
    reading.lost.push({
      line: broken.line,
      fault: isLast
        ? 'has a quote that never closes, like others before; nothing behind it is read'
        : OPEN_QUOTE,
    });
    const next = text.indexOf('\n', broken.offset);
    if (next === -1 || isLast) break;
    start = { offset: next + 1, line: broken.line + 1 };
  }
  return reading;
}

const OPEN_QUOTE = 'has a quote that never closes, or text behind one; the line was left out';

interface Position {
  readonly offset: number;
  readonly line: number;
}

/** Reads rows up to one whose quotes do not fit; gives where that begins. */
function readUntilBroken(
  start: Position,
  {
    text,
    delimiter,
    reading,
  }: { readonly text: string; readonly delimiter: string; readonly reading: Reading },
): Position | null {
  const rest = text.slice(start.offset);
  let { offset, line } = start;
  let broken: Position | null = null;
  Papa.parse(rest, {
    delimiter,
    newline: '\n',
    step({ data, errors, meta }, parser) {
      if (errors.some(({ code }) => code === 'MissingQuotes' || code === 'InvalidQuotes')) {
        broken = { offset, line };
        parser.abort();
        return;
      }
      reading.rows.push({ line, cells: data });
      const end = start.offset + meta.cursor;
      line += countBreaks(text, offset, end);
      offset = end;
    },
  });
  return broken;
}

function countBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
