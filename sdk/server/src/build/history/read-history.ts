import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { fail, isEventType, succeed, type EventType, type Result } from '@curio/core';
import Papa from 'papaparse';

/** What a visitor did with an item. @internal */
export interface HistoryAct {
  readonly user: string;
  readonly item: string;
  /** As written: seconds, milliseconds or a date; only the order counts. */
  readonly at: number;
}

/** What is in a file of acts. @internal */
export interface ReadHistory {
  readonly acts: readonly HistoryAct[];
  /** Lines with an act that says nothing for an item, such as an impression or a skip. */
  readonly silent: number;
  /** Lines that cannot be read, and the first of them by its number. */
  readonly broken: number;
  readonly firstBroken: number | null;
}

/** Acts of our vocabulary that speak for an item; a type that is not of it, such as `buy`, does so too. */
const SPEAKING: ReadonlySet<EventType> = new Set([
  'view',
  'video-midpoint',
  'video-third-quartile',
  'video-complete',
  'product-click',
  'product-view',
  'share',
  'like',
  'add-to-cart',
  'checkout-started',
  'order',
]);

/** A line longer than this is no act. */
const MOST_LINE = 65_536;

/** Names by which a column or field goes, first the ones of the documentation, then those of Curio's own events. */
const NAMES = { user: ['user', 'visitor', 'session'], item: ['item'], at: ['ts'], type: ['type'] } as const;

type Column = keyof typeof NAMES;

/** Takes the fields of a line apart; `null` where it cannot. */
type Split = (line: string) => Readonly<Record<string, unknown>> | null;

/**
 * Reads a site's history, line by line: CSV with the columns `user`, `item`, `ts` and perhaps `type` in its first line, or
 * one JSON object a line with these fields, as the events of the collector have them.
 *
 * @returns what was read, also where some lines could not be; `history-unreadable` where the file is not there, or none could.
 * @internal
 */
export async function readHistory(path: string): Promise<Result<ReadHistory, 'history-unreadable'>> {
  const acts: HistoryAct[] = [];
  const tally = { silent: 0, broken: 0, lines: 0, firstBroken: null as number | null };
  const read = createLineReader();
  try {
    const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity });
    for await (const line of lines) {
      tally.lines += 1;
      const act = line.trim() === '' ? 'no-act' : read(line);
      if (act === 'no-columns') return refuse(path, 'Its first line has no columns user, item and ts');
      take(act, acts, tally);
    }
  } catch (error) {
    return refuse(path, error instanceof Error ? error.message : String(error));
  }
  if (acts.length === 0 && tally.broken > 0)
    return refuse(
      path,
      `None of its lines has a user, an item and a time, from line ${tally.firstBroken} on`,
    );
  const { silent, broken, firstBroken } = tally;
  return succeed({ acts, silent, broken, firstBroken });
}

/** `no-act` is an empty line, or the one with the columns' names; `null` cannot be read. */
type ReadLine = HistoryAct | 'silent' | 'no-act' | null;

/** Finds out by the first line what the others are. */
function createLineReader(): (line: string) => ReadLine | 'no-columns' {
  let split: Split | null = null;
  return (line) => {
    if (split !== null) return readAct(split, line);
    split = toSplit(line);
    if (split === null) return 'no-columns';
    return split === splitJson ? readAct(split, line) : 'no-act';
  };
}

function take(
  act: ReadLine,
  acts: HistoryAct[],
  tally: { silent: number; broken: number; readonly lines: number; firstBroken: number | null },
): void {
  if (act === 'no-act') return;
  if (act === 'silent') tally.silent += 1;
  else if (act !== null) acts.push(act);
  else {
    tally.broken += 1;
    tally.firstBroken ??= tally.lines;
  }
}

function toSplit(first: string): Split | null {
  const text = first.replace(/^\uFEFF/u, '').trimStart();
  if (text.startsWith('{')) return splitJson;
  const columns = splitCsv(text).map((name) => name.trim().toLowerCase());
  const isWhole = (['user', 'item', 'at'] as const).every((column) =>
    NAMES[column].some((name) => columns.includes(name)),
  );
  if (!isWhole) return null;
  return (line) => {
    const cells = splitCsv(line);
    return Object.fromEntries(columns.map((name, at) => [name, cells[at]]));
  };
}

function splitCsv(line: string): readonly string[] {
  let cells: readonly string[] = [];
  Papa.parse(line, { delimiter: ',', newline: '\n', step: ({ data }) => (cells = data) });
  return cells;
}

function splitJson(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line.replace(/^\uFEFF/u, ''));
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    // The line is counted among those that cannot be read.
    return null;
  }
}

function readAct(split: Split, line: string): HistoryAct | 'silent' | null {
  const fields = line.length > MOST_LINE ? null : split(line);
  if (fields === null) return null;
  const find = (column: Column): string => {
    const name = NAMES[column].find((key) => isFilled(fields[key]));
    return name === undefined ? '' : String(fields[name]).trim();
  };
  const type = find('type');
  if (isEventType(type) && !SPEAKING.has(type)) return 'silent';
  const [user, item, at] = [find('user'), find('item'), toInstant(find('at'))];
  return user === '' || item === '' || !Number.isFinite(at) ? null : { user, item, at };
}

function isFilled(value: unknown): boolean {
  return (typeof value === 'string' && value.trim() !== '') || typeof value === 'number';
}

function toInstant(text: string): number {
  if (text === '') return Number.NaN;
  const number = Number(text);
  return Number.isFinite(number) ? number : Date.parse(text);
}

function refuse(path: string, why: string): Result<never, 'history-unreadable'> {
  return fail('history-unreadable', `The history cannot be read: ${why}.`, path);
}
