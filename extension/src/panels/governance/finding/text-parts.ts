import type { Evidence, Suggestion } from '@curio/core';
import type { Excerpt } from '../../../governance/page-judgement.ts';

/** A stretch of a text, quoted as evidence or not. */
export interface TextPart {
  readonly text: string;
  readonly quoted: boolean;
}

/**
 * Cuts an excerpt at its evidence.
 *
 * @returns parts whose texts joined are the excerpt again. Evidence whose quote is not what stands at its range is left
 * out: it is of another text, or beyond the excerpt.
 */
export function toTextParts(
  { text, start: offset }: Pick<Excerpt, 'text' | 'start'>,
  evidence: readonly Evidence[],
): readonly TextPart[] {
  const ranges = evidence
    .flatMap((proof) => (proof.kind === 'text' ? [toOwnRange(proof.range, offset, proof.quote)] : []))
    .filter(([start, end, quote]) => start >= 0 && text.slice(start, end) === quote)
    .toSorted((a, b) => a[0] - b[0]);
  const parts: TextPart[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    if (start < at || end <= start) continue;
    if (start > at) parts.push({ text: text.slice(at, start), quoted: false });
    parts.push({ text: text.slice(start, end), quoted: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), quoted: false });
  return parts;
}

/** The excerpt as it would be; double spaces that the edit leaves are drawn together. */
export function applySuggestion(
  { text, start: offset }: Pick<Excerpt, 'text' | 'start'>,
  { range, replacement }: Suggestion,
): string {
  const edited = text.slice(0, range[0] - offset) + replacement + text.slice(range[1] - offset);
  return edited.replaceAll(/ {2,}/gu, ' ').trim();
}

function toOwnRange(
  [start, end]: readonly [number, number],
  offset: number,
  quote: string,
): readonly [number, number, string] {
  return [start - offset, end - offset, quote];
}
