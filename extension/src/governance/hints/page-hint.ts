/** What people called such wordings, in the order of the text model's classes; the first is none of them. */
export const HINT_KINDS = [
  'forced-action',
  'misdirection',
  'obstruction',
  'scarcity',
  'sneaking',
  'social-proof',
  'urgency',
] as const;

/** One kind of pressure. */
export type HintKind = (typeof HINT_KINDS)[number];

/** A text of a page that reads as if it pressed people. No rule says so, and no law is cited. */
export interface PageHint {
  readonly text: string;
  readonly kind: HintKind;
  /** 0..1: how likely people would call it pressure, were one text of a page in 200 so. */
  readonly probability: number;
  /** Where the page shows it. */
  readonly target: readonly string[];
}
