import { parseTable } from '../readers/tables/parse-table.ts';
import type { ClipNotes } from './clip-notes.ts';

const COLUMNS = ['file', 'id', 'title', 'products', 'moments', 'poster', 'captions', 'duration'] as const;

/** A row of `clips.csv`; an empty text is a cell that says nothing. @internal */
export interface ClipRow extends Readonly<Record<(typeof COLUMNS)[number], string>> {
  /** `clips.csv line 3`. */
  readonly place: string;
}

/** What a cell of moments says of one product. @internal */
export interface WrittenMoment {
  readonly product: string;
  readonly startMs: number;
  readonly endMs: number;
}

/** Reads the text of `clips.csv`, with `\n` as line end; columns that are not known are told. @internal */
export function readClipTable(text: string, notes: ClipNotes): readonly ClipRow[] {
  const { columns: names, rows, lost } = parseTable(text);
  const known: readonly string[] = COLUMNS;
  for (const { line, fault } of lost)
    notes.refuse({ place: `clips.csv line ${line}` }, `this line ${fault}.`);
  for (const name of names.filter((column) => column !== '' && !known.includes(column))) {
    notes.note(HEADER, `the column "${name}" is not known; ${COLUMNS.join(', ')} are.`);
  }
  if (rows.length > 0 && !names.includes('file')) {
    notes.refuse(HEADER, 'there is no column "file", so no row is read.');
    return [];
  }
  return rows.map(({ line, cells }) => ({
    ...EMPTY,
    ...Object.fromEntries(COLUMNS.map((name) => [name, cells[name] ?? ''])),
    place: `clips.csv line ${line}`,
  }));
}

const HEADER = { place: 'clips.csv line 1' };

/** The words of a cell, divided by spaces or semicolons. @internal */
export function toWords(cell: string): readonly string[] {
  return cell.split(/[\s;]+/u).filter((word) => word !== '');
}

/** Reads `mug@0-4.5`: a product and the seconds from which to which it is seen; `null` for anything else. @internal */
export function toMoment(word: string): WrittenMoment | null {
  const [, product = '', start, end] = /^(.+)@(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/u.exec(word) ?? [];
  const startMs = Math.round(Number(start) * 1000);
  const endMs = Math.round(Number(end) * 1000);
  return product !== '' && startMs < endMs ? { product, startMs, endMs } : null;
}

const EMPTY = {
  file: '',
  id: '',
  title: '',
  products: '',
  moments: '',
  poster: '',
  captions: '',
  duration: '',
};
