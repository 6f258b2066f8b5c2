import type { Evidence, Suggestion } from '@curio/core';

/** A stretch of a text, quoted as evidence or not. */
export interface TitlePart {
  readonly text: string;
  readonly quoted: boolean;
}

/**
 * Cuts a title at its evidence.
 *
 * @returns parts whose texts joined are the title again. Evidence whose quote is not what stands at its range is left
 * out: the title changed since, or the proof is wrong.
 */
export function toTitleParts(text: string, evidence: readonly Evidence[]): readonly TitlePart[] {
  const ranges = evidence
    .flatMap((proof) =>
      proof.kind === 'text' && text.slice(...proof.range) === proof.quote ? [proof.range] : [],
    )
    .toSorted((a, b) => a[0] - b[0]);
  const parts: TitlePart[] = [];
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

/** The title as it would be; double spaces that the edit leaves are drawn together. */
export function applySuggestion(text: string, { range, replacement }: Suggestion): string {
  const edited = text.slice(0, range[0]) + replacement + text.slice(range[1]);
  return edited.replaceAll(/ {2,}/gu, ' ').trim();
}
