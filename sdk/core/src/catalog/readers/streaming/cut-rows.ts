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
 * Cuts at line ends, but not at those in quotes. A quotation mark opens a cell only as its first character, and only where
 * another closes it within 200 lines that ends the cell too: else it is a character like any other.
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
    const row = cut.isKept ? readRow(cut.text, from, { mark, isLast }) : skipRow(cut.text, from, isLast);
    if (row === null) break;
    const text = cut.text.slice(from, row.end);
    yield { line: cut.line, cells: text.length <= MAX_ROW_UNITS ? row.cells : null };
    cut.line += countLines(text) + 1;
    cut.isKept = true;
    from = row.end + 1;
  }
  cut.text = cut.text.slice(from);
}

interface ReadRow {
  /** Where its line end stands, or the text's own end. */
  readonly end: number;
  readonly cells: readonly string[] | null;
}

function skipRow(text: string, from: number, isLast: boolean): ReadRow | null {
  const end = text.indexOf('\n', from);
  return end === -1 && !isLast ? null : { end: end === -1 ? text.length : end, cells: null };
}

interface RowScene {
  readonly mark: string;
  /** Nothing comes behind the text. */
  readonly isLast: boolean;
}

/** `null` where the row may go on in text that is still to come. */
function readRow(text: string, from: number, { mark, isLast }: RowScene): ReadRow | null {
  const cells: string[] = [];
  let lineEnd = endOf(text, '\n', from);
  for (let at = from; ;) {
    const closing = text[at] === '"' ? findClosing(text, at, { mark, isLast }) : -1;
    if (closing === null) return null;
    if (closing > lineEnd) lineEnd = endOf(text, '\n', closing);
    const end = closing === -1 ? Math.min(lineEnd, endOf(text, mark, at)) : closing + 1;
    if (end === text.length && !isLast) return null;
    cells.push(closing === -1 ? text.slice(at, end) : text.slice(at + 1, closing).replaceAll('""', '"'));
    if (text[end] !== mark) return { end, cells };
    at = end + 1;
  }
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? text.length : at;
}

/**
 * The mark that ends a cell in quotes: the first that is not doubled, where the cell ends behind it; else -1.
 *
 * @returns `null` where what is still to come decides.
 */
function findClosing(text: string, from: number, { mark, isLast }: RowScene): number | null {
  const isNear = (at: number): boolean => countLines(text.slice(from, at)) < MAX_CELL_LINES;
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 2)) {
    const next = text[at + 1];
    if (next === '"') continue;
    if (next === undefined && !isLast) return null;
    return isNear(at) && [mark, '\n', undefined].includes(next) ? at : -1;
  }
  return isLast || !isNear(text.length) ? -1 : null;
}
