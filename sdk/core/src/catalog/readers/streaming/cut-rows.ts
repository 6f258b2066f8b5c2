import { countLines } from '../count-lines.ts';

/** One line of a table, or several where a cell in quotes holds line ends. @internal */
export interface TableRow {
  /** 1-based line of the file on which it begins. */
  readonly line: number;
  /** `null` where it is longer than any row may be: its text was not kept. */
  readonly cells: readonly string[] | null;
}

/** Cuts a table's text into rows, however it comes. @internal */
export interface RowCutter {
  /** @returns the rows that are whole now, in order. */
  push(text: string): readonly TableRow[];
  /** @returns the last row, where no line end is behind it. */
  end(): readonly TableRow[];
  /** The 1-based line on which what was pushed ends. */
  line(): number;
}

/** As for a record of XML. */
const MAX_ROW_UNITS = 4_194_304;

/** A cell in quotes that runs on over more lines is a quotation mark of the text, such as an inch. Our choice. */
const MAX_CELL_LINES = 200;

interface Cut {
  text: string;
  line: number;
  isKept: boolean;
}

/**
 * Cuts at line ends, but not at those in quotes. A quotation mark opens a cell only as its first character, and where
 * no other closes it within 200 lines it is a character like any other.
 *
 * @param mark - what divides cells, one character.
 * @internal
 */
export function cutRows(mark: string): RowCutter {
  const cut: Cut = { text: '', line: 1, isKept: true };
  return {
    push(text) {
      cut.text += text;
      const rows = [...takeRows(cut, mark, false)];
      if (cut.text.length > MAX_ROW_UNITS) {
        cut.isKept = false;
        // Its line end will tell that it is over; until then nothing of it is needed.
        cut.text = '';
      }
      return rows;
    },
    end: () => [...takeRows(cut, mark, true)],
    line: () => cut.line + countLines(cut.text),
  };
}

function* takeRows(cut: Cut, mark: string, isLast: boolean): Generator<TableRow> {
  let from = 0;
  while (from < cut.text.length || !cut.isKept) {
    const end = cut.isKept ? findRowEnd(cut.text, { from, mark, isLast }) : cut.text.indexOf('\n', from);
    if (end === -1 && !isLast) break;
    const stop = end === -1 ? cut.text.length : end;
    const text = cut.text.slice(from, stop);
    yield { line: cut.line, cells: cut.isKept && text.length <= MAX_ROW_UNITS ? toCells(text, mark) : null };
    cut.line += countLines(text) + 1;
    cut.isKept = true;
    from = stop + 1;
  }
  cut.text = cut.text.slice(from);
}

/** -1 where the row may go on in text that is still to come. */
function findRowEnd(
  text: string,
  { from, mark, isLast }: { readonly from: number; readonly mark: string; readonly isLast: boolean },
): number {
  const first = text.indexOf('\n', from);
  let end = first;
  for (let lines = 1; lines <= MAX_CELL_LINES && end !== -1; lines += 1) {
    if (!isInQuotes(text.slice(from, end), mark)) return end;
    end = text.indexOf('\n', end + 1);
  }
  const mayClose = end === -1 && !isLast;
  return mayClose ? -1 : first;
}

/** Whether a row's text ends in a cell that a quotation mark opened and none closed. */
function isInQuotes(row: string, mark: string): boolean {
  if (!row.includes('"')) return false;
  let isOpen = false;
  for (let at = 0; at < row.length; at += 1) {
    if (row[at] !== '"') continue;
    const before = at === 0 ? mark : row[at - 1];
    if (isOpen && row[at + 1] === '"') at += 1;
    else if (isOpen) isOpen = false;
    else if (before === mark) isOpen = true;
  }
  return isOpen;
}

function toCells(row: string, mark: string): readonly string[] {
  if (!row.includes('"')) return row.split(mark);
  const cells: string[] = [];
  let from = 0;
  while (from <= row.length) {
    const quoted = row[from] === '"' ? findClosing(row, from, mark) : -1;
    const next = row.indexOf(mark, quoted === -1 ? from : quoted);
    const end = next === -1 ? row.length : next;
    cells.push(quoted === -1 ? row.slice(from, end) : row.slice(from + 1, quoted).replaceAll('""', '"'));
    from = end + 1;
  }
  return cells;
}

/** The mark that ends a cell in quotes: the first that is not doubled, where the cell ends behind it; else -1. */
function findClosing(row: string, from: number, mark: string): number {
  for (let at = row.indexOf('"', from + 1); at !== -1; at = row.indexOf('"', at + 2)) {
    if (row[at + 1] === '"') continue;
    return row[at + 1] === undefined || row[at + 1] === mark ? at : -1;
  }
  return -1;
}
