import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../../shared/data/interest/', import.meta.url));

/** Data brought from outside the repository: two sets of histories with texts. */
export type HistorySet = 'beauty' | 'sports';

/** The data writes brand and category path into one list; a list that starts with a root has no brand. */
const ROOTS: ReadonlySet<string> = new Set([
  'Skin Care',
  'Hair Care',
  'Tools & Accessories',
  'Makeup',
  'Bath & Body',
  'Fragrance',
  'Sports & Outdoors',
  'Clothing',
  'Cell Phones & Accessories',
  'Automotive',
]);

/** An item of a set; its row is its id less one. */
export interface RatedItem {
  readonly title: string;
  readonly brand: string;
  readonly category: readonly string[];
  /** As the data has it: brand and category path in one list. */
  readonly attributes: readonly string[];
  /** How often it stands in the histories without their last two items. */
  readonly trainCount: number;
}

/** What a system is asked, and what the visitor did next. */
export interface Case {
  /** Rows, oldest first. */
  readonly history: readonly number[];
  readonly target: number;
}

/** A set, split leave-one-out. */
export interface InterestData {
  readonly items: readonly RatedItem[];
  /** Rows of each visitor without the last two: what may be counted and learned from. */
  readonly training: readonly (readonly number[])[];
  /** The last but one is the target. */
  readonly validation: readonly Case[];
  /** The last is the target, and the history holds the one before it. */
  readonly test: readonly Case[];
}

/** Whether the folder of a set is beside the repository. */
export function isThere(name: HistorySet | 'funnel'): boolean {
  return existsSync(`${FOLDER}${name}`);
}

/** Lines of a file of a set. */
export function readLines(path: string): readonly string[] {
  return readFileSync(`${FOLDER}${path}`, 'utf8').trim().split('\n');
}

/** Reads a set of histories with texts. */
export function readInterest(name: HistorySet): InterestData {
  const sequences = readLines(`${name}/sequences.txt`).map((line) =>
    line
      .trim()
      .split(' ')
      .slice(1)
      .map((id) => Number(id) - 1),
  );
  return {
    items: readLines(`${name}/items.jsonl`).map(toItem),
    training: sequences.map((sequence) => sequence.slice(0, -2)),
    validation: sequences.map((sequence) => toCase(sequence, 2)),
    test: sequences.map((sequence) => toCase(sequence, 1)),
  };
}

function toCase(sequence: readonly number[], fromEnd: number): Case {
  return { history: sequence.slice(0, -fromEnd), target: sequence.at(-fromEnd) ?? 0 };
}

function toItem(line: string): RatedItem {
  // The files are this project's own test data, of one form.
  const { text, attributes, train_count } = JSON.parse(line) as {
    readonly text: string;
    readonly attributes: readonly string[];
    readonly train_count: number;
  };
  const levels = attributes.map(unescape);
  const [first = ''] = levels;
  const hasBrand = levels.length > 0 && !ROOTS.has(first);
  return {
    title: unescape(text),
    brand: hasBrand && first !== 'Unknown' ? first : '',
    category: hasBrand ? levels.slice(1) : levels,
    attributes,
    trainCount: train_count,
  };
}

function unescape(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}
