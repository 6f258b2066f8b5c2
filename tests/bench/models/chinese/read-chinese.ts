import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../../models/eval/chinese/', import.meta.url));

/** A product of the Chinese catalogue; models/eval/chinese/README.md tells how all of it was written. */
export interface ChineseProduct {
  readonly id: string;
  readonly title: string;
  /** From the root down. */
  readonly category: readonly string[];
  readonly brand: string;
  /** In CNY. */
  readonly price: number;
}

/** What a shopper types, and the ids of the products that fit, in no order. */
export interface ChineseQuery {
  readonly id: string;
  readonly query: string;
  readonly relevant: readonly string[];
}

/** Ids of what a shopper looked at, oldest first, and of what suits next, in no order. */
export interface ChineseHistory {
  readonly id: string;
  readonly history: readonly string[];
  readonly relevant: readonly string[];
}

/** The whole set. */
export interface ChineseSet {
  readonly products: readonly ChineseProduct[];
  readonly queries: readonly ChineseQuery[];
  readonly histories: readonly ChineseHistory[];
}

/** Reads the set; it is part of this repository, and its form is held by tests/unit/chinese-relevance.test.ts. */
export function readChinese(): ChineseSet {
  // The files are this project's own, of one form.
  return {
    products: readJsonLines('products.jsonl') as readonly ChineseProduct[],
    queries: readJsonLines('queries.jsonl') as readonly ChineseQuery[],
    histories: readJsonLines('histories.jsonl') as readonly ChineseHistory[],
  };
}

function readJsonLines(name: string): readonly unknown[] {
  const lines = readFileSync(`${FOLDER}${name}`, 'utf8').trim().split('\n');
  return lines.map((line): unknown => JSON.parse(line));
}
