/** A law, guide or policy, down to the article, as one language cites it. @public */
export interface LegalSource {
  readonly law: string;
  readonly article: string;
  readonly url: string;
  /** Where it holds: ISO 3166-1 alpha-2, `EU`, or `*` for a platform's terms, which are no country's. */
  readonly jurisdiction: string;
  /** ISO date from which the article holds; absent of terms that tell none, and where only the rule's own date is known. */
  readonly from?: string;
  /** ISO date on which the text was last read against its source. */
  readonly verifiedAt: string;
  /** ISO date by which it must be read again; the build fails after it. */
  readonly reviewBy: string;
}

/** What one language says of a rule. Rules themselves say ids, keys and values alone, so that no page loads a sentence it does not show. @public */
export interface RuleText {
  readonly title: string;
  readonly sources: readonly LegalSource[];
  /**
   * By the finding's `messageId`. `{name}` is filled from the finding's values, `{word:name}` with this language's word for
   * one, and `{basis}`, where no value is called so, with why the law lets it pass.
   */
  readonly messages: Readonly<Record<string, string>>;
  /** Why the law lets something pass, by the exemption's id. */
  readonly exemptions?: Readonly<Record<string, string>>;
  /** What each option is about. */
  readonly options?: Readonly<Record<string, string>>;
  /** What this language calls values that are keys, such as the place in which something is said. */
  readonly words?: Readonly<Record<string, string>>;
}

/** What one language says of some rules, by their ids. @public */
export type RuleTexts = Readonly<Record<string, RuleText>>;
