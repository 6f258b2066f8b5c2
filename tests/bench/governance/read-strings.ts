import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isHeldOut } from './held-out.ts';

/** A string of a shop, and what people said of it. */
export interface JudgedString {
  readonly text: string;
  readonly isBad: boolean;
  /** Kind of fault, or of goods. */
  readonly kind: string;
  readonly isHeldOut: boolean;
}

const FOLDER = new URL('../../../../shared/data/governance/', import.meta.url);

/** Names of the two files, which are no part of the project. */
export const STRING_FILES = { shop: 'dark-patterns.en.tsv', claims: 'claims.zh-Hant.csv' } as const;

/** @returns `null` where the data is not there. */
export function readShopStrings(): readonly JudgedString[] | null {
  const rows = readRows(STRING_FILES.shop, '\t');
  return (
    rows?.map(([, text = '', label, kind = '']) => ({
      ...toString(text, label, kind),
      isHeldOut: isHeldOut(text, 'first'),
    })) ?? null
  );
}

/** Claims of the health authority, by the kind of goods that they are made of; `null` where the data is not there. */
export function readClaims(): readonly JudgedString[] | null {
  const rows = readRows(STRING_FILES.claims, ',');
  return (
    rows?.map(([text = '', label, , kind = '']) => ({
      ...toString(text, label, kind),
      isHeldOut: isHeldOut(text, 'last'),
    })) ?? null
  );
}

function toString(text: string, label: string | undefined, kind: string): Omit<JudgedString, 'isHeldOut'> {
  return { text, isBad: label === '1', kind };
}

/** Rows without the first, which names the columns. */
function readRows(name: string, mark: string): readonly (readonly string[])[] | null {
  const file = fileURLToPath(new URL(name, FOLDER));
  if (!existsSync(file)) return null;
  const field = new RegExp(`"((?:[^"]|"")*)"(?:${mark}|$)|([^${mark}]*)(?:${mark}|$)`, 'gu');
  return readFileSync(file, 'utf8')
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n(?=(?:[^"]*"[^"]*")*[^"]*$)/u)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) =>
      Array.from(line.matchAll(field), ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain),
    );
}
