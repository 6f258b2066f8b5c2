/** Texts that a text rule can read; `page` stands for the visible texts of a page. @public */
export type TextInput = 'title' | 'description' | 'page' | 'transcript';

/**
 * What a text rule looks for, as data.
 *
 * Every pattern is matched against text as `readText` gives it: lower case, NFKC (so `，` is `,` and full width is not),
 * simplified characters, hidden words joined. Patterns have the flags `gu`, and must not hang: a test runs each against
 * text made for that.
 *
 * @public
 */
export interface TextSearch {
  /** Existence: where one is found, something is to be said. Of those that overlap the longest counts. */
  readonly terms: readonly RuleTerm[];
  /** Stretches in which a term means something else, such as `cigarette trousers`: a term inside one is not seen. */
  readonly exceptions?: readonly RegExp[];
  /** What the law lets pass: said as `exempted`. The first that holds counts. */
  readonly exemptions?: readonly TermExemption[];
  /** Condition for all terms: where it holds there is nothing to say. */
  readonly unless?: Qualifier;
  /** Consistency: two claims that cannot both be true of one subject, in whichever of its texts they stand. */
  readonly conflicts?: readonly TermConflict[];
}

/** A word or phrase to look for. @public */
export interface RuleTerm {
  readonly id: string;
  readonly pattern: RegExp;
  /** Whether it leaves no second reading: a violation (`forbidden`), where others need a person (`similar`). */
  readonly isPrecise: boolean;
  /** Substitution: what to write instead; `''` takes the words out. No edit is proposed where it is absent. */
  readonly replacement?: string;
  /** Condition: where it holds there is nothing to say of this term, such as a claim with its source. */
  readonly unless?: Qualifier;
}

/** Words beside a term that settle it; where both are given, either is enough. @public */
export interface Qualifier {
  /** In the term's own clause. */
  readonly clause?: RegExp;
  /** Anywhere in the text. */
  readonly text?: RegExp;
}

/** A way out that the law gives. All patterns must hold: `clause` in the term's own clause, `text` anywhere. @public */
export interface TermExemption {
  readonly id: string;
  readonly clause: readonly RegExp[];
  readonly text: readonly RegExp[];
  /** Ids of the terms that it can exempt; all of them when absent. */
  readonly terms?: readonly string[];
}

/** Two claims that exclude each other. @public */
export interface TermConflict {
  readonly id: string;
  readonly one: RegExp;
  readonly other: RegExp;
  readonly isPrecise: boolean;
}
