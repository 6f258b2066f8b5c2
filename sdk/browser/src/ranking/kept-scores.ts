import { SCORE_HEADS, type CandidateScores, type ScoreHead, type Tier } from '@curio/core';

/** A model's last word on every item, for the moments in which it cannot be asked: above all the next page's first. @internal */
export interface KeptScores {
  readonly tier: Tier;
  /** `name@version`. */
  readonly modelVersion: string;
  /** ms UTC. */
  readonly atMs: number;
  readonly heads: readonly ScoreHead[];
  /** By item id: interest, then the heads in their order. Worked out when asked for: most of it never is. */
  readonly list: () => readonly KeptRow[];
}

/** What was said of one item. */
type KeptRow = readonly [id: string, values: readonly number[]];

/** An older answer is for another mood. GA4's session time-out. */
const MOST_AGE_MS = 30 * 60_000;

/** Of a large catalogue the best: 30 to 90 B each, by ids and heads, so at most 45 KB. */
const MOST_KEPT = 500;

/** Raised when a field changes; other versions are forgotten. */
const VERSION = 1;

/** What a model said just now, by item, so that it can be told again. @internal */
export function keepScores(
  said: Pick<KeptScores, 'tier' | 'modelVersion' | 'atMs'>,
  { interest, heads }: CandidateScores,
  ids: readonly string[],
): KeptScores {
  const known = SCORE_HEADS.filter((head) => heads[head] !== undefined);
  const list = (): readonly KeptRow[] => {
    const best = Array.from(ids.keys()).toSorted((a, b) => (interest[b] ?? 0) - (interest[a] ?? 0));
    return best.slice(0, MOST_KEPT).map((row) => {
      const values = [interest, ...known.map((head) => heads[head])].map((column) =>
        round(column?.[row] ?? 0),
      );
      return [ids[row] ?? '', values];
    });
  };
  return { ...said, heads: known, list };
}

/** The scores for these items, in their order; an item nobody scored has 0. `null` once they are too old. @internal */
export function recallScores(
  { atMs, heads, list }: KeptScores,
  ids: readonly string[],
  nowMs: number,
): CandidateScores | null {
  if (Math.abs(nowMs - atMs) > MOST_AGE_MS) return null;
  const byId = new Map(list());
  const column = (at: number): Float32Array => Float32Array.from(ids, (id) => byId.get(id)?.[at] ?? 0);
  const entries = heads.map((head, at) => [head, column(at + 1)] as const);
  return { interest: column(0), heads: Object.fromEntries(entries) };
}

/** As JSON text. @internal */
export function encodeScores({ list, ...rest }: KeptScores): string {
  return JSON.stringify({ ...rest, version: VERSION, rows: list() });
}

/** Reads what {@link encodeScores} wrote; `null` for anything else: scores are soon made anew. @internal */
export function decodeScores(text: string): KeptScores | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!isKept(value)) return null;
    const { rows, ...rest } = value;
    return { ...rest, list: () => rows };
  } catch {
    // Not JSON: nothing was kept.
    return null;
  }
}

type Written = Omit<KeptScores, 'list'> & { readonly rows: readonly KeptRow[] };

function isKept(value: unknown): value is Written {
  if (typeof value !== 'object' || value === null) return false;
  const { heads, rows, ...said }: Partial<Record<string, unknown>> = { ...value };
  if (!isSaid(said) || !Array.isArray(heads) || !Array.isArray(rows)) return false;
  const names: readonly string[] = SCORE_HEADS;
  return heads.every((head) => names.includes(head)) && rows.every((row) => isRow(row, heads.length + 1));
}

function isSaid({ version, tier, modelVersion, atMs }: Partial<Record<string, unknown>>): boolean {
  if (version !== VERSION || (tier !== 1 && tier !== 2)) return false;
  return typeof modelVersion === 'string' && Number.isFinite(atMs);
}

function isRow(row: unknown, length: number): boolean {
  if (!Array.isArray(row) || typeof row[0] !== 'string' || !Array.isArray(row[1])) return false;
  return row[1].length === length && row[1].every((value) => value >= 0 && value <= 1);
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
