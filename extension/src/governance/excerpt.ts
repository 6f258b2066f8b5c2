import type { Finding } from '@curio/core';
import type { Excerpt } from './page-judgement.ts';

/** A text up to this length is shown whole. */
const MOST_WHOLE = 400;
/** Units of text kept on either side of the proof of a longer one. */
const AROUND = 140;

/** The words around what a finding says: the whole text where it is short. */
export function toExcerpt(whole: string, { evidence, suggestion }: Finding): Excerpt {
  if (whole.length <= MOST_WHOLE) return { text: whole, start: 0, isCut: false };
  const [first = [0, 0]] = evidence.flatMap((proof) => (proof.kind === 'text' ? [proof.range] : []));
  const edit = suggestion?.range ?? first;
  const from = Math.min(first[0], edit[0]);
  const to = Math.max(first[1], edit[1]);
  const start = toBoundary(whole, from - AROUND);
  const end = toBoundary(whole, Math.min(to, from + MOST_WHOLE) + AROUND);
  return { text: whole.slice(start, end), start, isCut: start > 0 || end < whole.length };
}

/** Never between the two halves of one character. */
function toBoundary(text: string, at: number): number {
  const within = Math.max(0, Math.min(at, text.length));
  const unit = text.charCodeAt(within);
  return unit >= FIRST_LOW_HALF && unit <= LAST_LOW_HALF && within > 0 ? within - 1 : within;
}

// Source: Unicode, surrogates area.
const FIRST_LOW_HALF = 0xdc_00;
const LAST_LOW_HALF = 0xdf_ff;
