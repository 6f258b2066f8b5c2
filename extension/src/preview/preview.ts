import type { ItemKind, PlacedBy, Reason, Tier } from '@curio/core';

/** What an imagined visitor would see of one catalogue. Ends with the signal it was opened with. */
export interface Preview {
  /** Everything a visitor can be imagined to like, in alphabetical order. */
  readonly categories: readonly string[];
  /**
   * Ranks for a visitor, and again until a model answers or it is clear that none will.
   *
   * @param likes - one of {@link Preview.categories}; `null` is a visitor of whom nothing is known.
   * @param answered - is called at least once, unless the signal aborts before.
   */
  rank(
    likes: string | null,
    answered: (answer: PreviewAnswer) => void,
    options: { readonly signal: AbortSignal },
  ): Promise<void>;
}

/** An order, and who made it. */
export interface PreviewAnswer {
  readonly rows: readonly PreviewRow[];
  readonly tier: Tier;
  /** `name@version`, or `prior`. */
  readonly modelVersion: string;
  /** The client's English sentence about who ranks, and why nobody better does. */
  readonly reason: string;
  /** Titles of the products that the visitor was made to open. */
  readonly opened: readonly string[];
  /** Whether a better answer may still come. */
  readonly isFinal: boolean;
}

/** One item at its place. */
export interface PreviewRow {
  readonly id: string;
  readonly kind: ItemKind;
  readonly title: string;
  /** Absolute; `null` where the item has no picture that may be shown. */
  readonly pictureUrl: string | null;
  readonly reasons: readonly Reason[];
  readonly placedBy: PlacedBy;
  /** What the order follows; comparable within one answer only. */
  readonly value: number;
  /** Places above that of a new visitor; negative below; 0 for a new visitor. */
  readonly risenBy: number;
  /** Whether the title breaks a rule. */
  readonly isViolation: boolean;
}
