import { SCORE_HEADS, type CandidateScores, type ScoreHead, type Tier } from '@curio/core';

/** A model's last word on every item, for the moments in which it cannot be asked: above all the next page's first. @internal */
export interface KeptScores {
  readonly tier: Tier;
  /** `name@version`. */
  readonly modelVersion: string;
  /** ms UTC. */
  readonly atMs: number;
  readonly heads: readonly ScoreHead[];
  /** By item id: interest, then the heads in their order. */
  readonly byId: ReadonlyMap<string, readonly number[]>;
}

/** An older answer is for another mood. GA4's session time-out. */
const MOST_AGE_MS = 30 * 60_000;

/** Of a large catalogue the best: about 25 B each. */
const MOST_KEPT = 1000;

/** Raised when a field changes; other versions are forgotten. */
const VERSION = 1;

/** What a model said just now, by item, so that it can be told again. @internal */
export function keepScores(
  said: Pick<KeptScores, 'tier' | 'modelVersion' | 'atMs'>,
  { interest, heads }: CandidateScores,
  ids: readonly string[],
): KeptScores {
  const known = SCORE_HEADS.filter((head) => heads[head] !== undefined);
  const rows = ids.map((id, row) => {
    const values = known.map((head) => heads[head]?.[row] ?? 0);
    return [id, [interest[row] ?? 0, ...values].map(round)] as const;
  });
  const best = rows.toSorted(([, [a = 0]], [, [b = 0]]) => b - a).slice(0, MOST_KEPT);
  return { ...said, heads: known, byId: new Map(best) };
}

/** The scores for these items, in their order; an item nobody scored has 0. `null` once they are too old. @internal */
export function recallScores(
  { atMs, heads, byId }: KeptScores,
  ids: readonly string[],
  nowMs: number,
): CandidateScores | null {
  if (nowMs - atMs > MOST_AGE_MS) return null;
  const column = (at: number): Float32Array => Float32Array.from(ids, (id) => byId.get(id)?.[at] ?? 0);
  const entries = heads.map((head, at) => [head, column(at + 1)] as const);
  return { interest: column(0), heads: Object.fromEntries(entries) };
}

/** As JSON text. @internal */
export function encodeScores({ byId, ...rest }: KeptScores): string {
  return JSON.stringify({ ...rest, version: VERSION, byId: [...byId] });
}

/** Reads what {@link encodeScores} wrote; `null` for anything else: scores are soon made anew. @internal */
export function decodeScores(text: string): KeptScores | null {
  try {
    const value: unknown = JSON.parse(text);
    return isKept(value) ? { ...value, byId: new Map(value.byId) } : null;
  } catch {
    // Not JSON: nothing was kept.
    return null;
  }
}

type Written = Omit<KeptScores, 'byId'> & {
  readonly byId: readonly (readonly [string, readonly number[]])[];
};

function isKept(value: unknown): value is Written {
  if (typeof value !== 'object' || value === null) return false;
  const { heads, byId, ...said }: Partial<Record<string, unknown>> = { ...value };
  if (!isSaid(said) || !Array.isArray(heads) || !Array.isArray(byId)) return false;
  const names: readonly string[] = SCORE_HEADS;
  return heads.every((head) => names.includes(head)) && byId.every((row) => isRow(row, heads.length + 1));
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
