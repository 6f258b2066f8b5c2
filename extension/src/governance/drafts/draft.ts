import type { Impact } from '@curio/core';

/** A field of a product form, with what is written in it now. */
export interface DraftField {
  /** The page's script's own name for it. */
  readonly id: string;
  readonly kind: 'title' | 'description';
  readonly text: string;
}

/** A product form while it is filled in. */
export interface Draft {
  /** The page's script's own name for the form. */
  readonly form: string;
  readonly fields: readonly DraftField[];
}

/** Words of a field that a rule speaks of, in the merchant's language. */
export interface DraftMark {
  readonly field: string;
  readonly fingerprint: string;
  /** Of the field's text, `[start, end)`. */
  readonly range: readonly [number, number];
  readonly quote: string;
  readonly outcome: 'violation' | 'needs-review';
  readonly impact: Impact;
  readonly title: string;
  readonly message: string;
  /** Law and article. */
  readonly law: string;
  /** What to write instead of the quote; `''` takes it out, `null` where there is no advice. */
  readonly replacement: string | null;
}

/** Units of text of a field that are judged while it is written. */
export const MOST_DRAFT_TEXT = 100_000;
/** Fields of a form. */
export const MOST_DRAFT_FIELDS = 20;
