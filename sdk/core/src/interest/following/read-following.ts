import { isRecord, readList, readNumber, readText } from '../kept/read-values.ts';
import { MAX_FOLLOWED, MAX_NOTICED, MAX_SOLD_OUT, type FollowedMaker, type Following } from './following.ts';

/**
 * Reads whom a kept profile follows.
 *
 * @returns `null` when a field is missing or outside its range.
 * @internal
 */
export function readFollowing(value: unknown): Following | null {
  if (!isRecord(value)) return null;
  const makers = readList(value['makers'], readMaker, MAX_FOLLOWED);
  const noticed = readList(value['noticed'], readText, MAX_NOTICED);
  const soldOut = readList(value['soldOut'], readText, MAX_SOLD_OUT);
  return makers === null || noticed === null || soldOut === null ? null : { makers, noticed, soldOut };
}

function readMaker(value: unknown): FollowedMaker | null {
  if (!Array.isArray(value)) return null;
  const [first, since, known]: readonly unknown[] = value;
  const id = readText(first);
  const sinceMs = readNumber(since);
  const knownMs = readNumber(known);
  if (id === null || sinceMs === null || (knownMs === null && known !== null)) return null;
  return { id, sinceMs, knownMs };
}
