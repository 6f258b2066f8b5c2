/**
 * What a rule can answer. There is no word for "compliant": what was not checked is `not-run` and counts as a gap
 * in coverage.
 *
 * @public
 */
export type Outcome = 'violation' | 'needs-review' | 'exempted' | 'pass' | 'inapplicable' | 'not-run';

/** The pieces of a shop that rules read; each is gathered once into plain data. @public */
export type ArtifactName = 'title' | 'description' | 'price' | 'identity' | 'page';

/** A text that rules judge, with the words where it was found. @public */
export interface TextArtifact {
  /** Id of the item or card it belongs to. */
  readonly subject: string;
  readonly text: string;
  /** BCP 47, when known. */
  readonly language?: string;
}

/** What was gathered for one run; an absent artifact leaves the rules that need it `not-run`. @public */
export interface Artifacts {
  readonly title?: readonly TextArtifact[];
  readonly description?: readonly TextArtifact[];
}

/** A law, guide or policy, down to the article, as each language cites it. @public */
export interface LegalSource {
  readonly law: Message;
  readonly article: Message;
  readonly url: string;
  /** ISO date on which the text was last read against its source. */
  readonly verifiedAt: string;
  /** ISO date by which it must be read again; the build fails after it. */
  readonly reviewBy: string;
}

/** A sentence in the two languages of the rule pack. `{name}` is filled from the finding's data. @public */
export interface Message {
  readonly en: string;
  readonly zh: string;
}

/** What is known about a rule without running it. @public */
export interface RuleMeta {
  /** kebab-case, stable for ever. */
  readonly id: string;
  /** Semantic version of the rule's judgement. */
  readonly version: string;
  readonly title: Message;
  /** ISO 3166-1 alpha-2, or `EU`. */
  readonly jurisdictions: readonly string[];
  readonly stages: readonly ('pre-list' | 'pre-live' | 'live' | 'post')[];
  readonly impact: 'critical' | 'serious' | 'moderate' | 'minor';
  /** `deterministic` may say violation; `review` says needs-review unless a precise pattern hits. */
  readonly certainty: 'deterministic' | 'review';
  readonly needs: readonly ArtifactName[];
  /** ISO dates between which the rule is law. */
  readonly effective: { readonly from: string; readonly to?: string };
  readonly sources: readonly LegalSource[];
  readonly messages: Readonly<Record<string, Message>>;
}

/** Proof. A text's `quote` is exactly `text.slice(range[0], range[1])` of the artifact. @public */
export type Evidence =
  | {
      readonly kind: 'text';
      readonly artifact: ArtifactName;
      readonly subject: string;
      /** UTF-16 offsets into the original text, `[start, end)`. */
      readonly range: readonly [number, number];
      readonly quote: string;
    }
  | { readonly kind: 'dom'; readonly target: readonly string[]; readonly html: string }
  | {
      readonly kind: 'media';
      readonly startMs: number;
      readonly endMs: number;
      readonly track: 'speech' | 'screen' | 'frame';
    }
  | { readonly kind: 'value'; readonly left: string; readonly right: string };

/** A way out that the law gives, and why it holds here. @public */
export interface Exemption {
  readonly id: string;
  readonly basis: Message;
}

/** What a rule says about one subject, before the engine adds what it knows of the rule. @public */
export interface Judgement {
  readonly outcome: Exclude<Outcome, 'not-run'>;
  readonly subject: string;
  readonly messageId: string;
  /** Fills the message's `{name}` places. */
  readonly values?: Readonly<Record<string, string>>;
  /** Never empty for a violation or a review. */
  readonly evidence: readonly Evidence[];
  readonly exemption?: Exemption;
  readonly suggestion?: Suggestion;
}

/** A proposed edit of the artifact's text; nothing is ever applied by itself. @public */
export interface Suggestion {
  readonly range: readonly [number, number];
  readonly replacement: string;
}

/** A judgement with the rule it comes from. @public */
export interface Finding extends Omit<Judgement, 'outcome'> {
  readonly outcome: Outcome;
  readonly ruleId: string;
  readonly ruleVersion: string;
  readonly impact: RuleMeta['impact'];
  /** Rule, subject and normalised evidence: the same finding has the same print on every run. */
  readonly fingerprint: string;
  /** Ids of other rules whose findings on the same words gave way to this one. */
  readonly related?: readonly string[];
}

/** A rule: its metadata and a pure judgement over the artifacts it names. @public */
export interface Rule {
  readonly meta: RuleMeta;
  judge(artifacts: Artifacts): readonly Judgement[];
}

/** Which rules ran. "31 of 54 rules ran" is coverage, not a verdict. @public */
export interface Coverage {
  readonly ran: number;
  readonly total: number;
  /** Rules that did not run, each with the missing artifact or the error. */
  readonly notRun: readonly { readonly ruleId: string; readonly reason: string }[];
}

/** The result of one run: every finding that is not `pass` or `inapplicable`, and the coverage. @public */
export interface GovernanceReport {
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
  /** Version of engine and rule pack, so that a past decision can be replayed. */
  readonly packVersion: string;
}
