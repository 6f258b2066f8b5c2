import type { ArtifactName, Artifacts, FeedProduct } from '../artifacts/artifacts.ts';
import type { TextArtifact } from '../artifacts/text-artifact.ts';
import type { ReadText } from '../text/read-text.ts';
import type { Evidence } from './evidence.ts';
import type { TextInput, TextSearch } from './text-search.ts';

/**
 * What a rule can answer. There is no word for "compliant": what was not checked is `not-run` and counts as a gap
 * in coverage.
 *
 * @public
 */
export type Outcome = 'violation' | 'needs-review' | 'exempted' | 'pass' | 'inapplicable' | 'not-run';

/** How grave a finding is: `critical` and `serious` ones keep goods out of a build. @public */
export type Impact = 'critical' | 'serious' | 'moderate' | 'minor';

/** When a check makes sense: before goods are listed, before a room goes on air, while it is, and afterwards. @public */
export type Stage = 'pre-list' | 'pre-live' | 'live' | 'post';

/** A value that a shop may set for a rule. @public */
export type RuleOption = number | string | boolean | readonly string[];

/**
 * An option's form: its default, which also says the type, and its bounds. Numbers outside the bounds, other types and
 * words that are not among `among` are refused, and the rule does not run.
 *
 * @public
 */
export interface RuleOptionSchema {
  readonly default: RuleOption;
  readonly least?: number;
  readonly most?: number;
  readonly among?: readonly string[];
}

/**
 * Which goods a rule is about, by the group of goods that their category, or else their title, puts them in; see
 * `standards/category-groups.ts`.
 *
 * @public
 */
export interface CategoryGate {
  /** Only goods of one of these groups. */
  readonly only?: readonly string[];
  /** Never goods of one of these groups. */
  readonly never?: readonly string[];
  /** What happens with `only` to a text whose goods nobody knows; `skip` when absent. */
  readonly unknown?: 'judge' | 'skip';
}

/** What is known about a rule without running it. What people read of it is in the texts of a language. @public */
export interface RuleMeta {
  /** kebab-case, stable for ever. */
  readonly id: string;
  /** Semantic version of the rule's judgement. */
  readonly version: string;
  /** ISO 3166-1 alpha-2, `EU`, or `*` for a rule that is no country's, such as a platform's. */
  readonly jurisdictions: readonly string[];
  readonly categories?: CategoryGate;
  readonly stages: readonly Stage[];
  readonly impact: Impact;
  /** `deterministic` may say violation; `review` says needs-review unless a precise pattern hits. */
  readonly certainty: 'deterministic' | 'review';
  /** Artifacts without any of which the rule does not run. */
  readonly needs: readonly ArtifactName[];
  /** Artifacts of which one is enough; the rule reads those that are there. */
  readonly anyOf?: readonly ArtifactName[];
  /** ISO dates between which the rule is law. */
  readonly effective: { readonly from: string; readonly to?: string };
  readonly options?: Readonly<Record<string, RuleOptionSchema>>;
  /** Id of the rule that took over; it is reported instead of a rule that nobody knows. */
  readonly replacedBy?: string;
}

/** A way out that the law gives; why it holds is in the texts of a language. @public */
export interface Exemption {
  readonly id: string;
}

/** What a rule says about one subject, before the engine adds what it knows of the rule. @public */
export interface Judgement {
  readonly outcome: Exclude<Outcome, 'not-run'>;
  readonly subject: string;
  /** Key of the rule's message in the texts of a language; of no meaning for `pass` and `inapplicable`. */
  readonly messageId: string;
  /** Fills the message's `{name}` places. */
  readonly values?: Readonly<Record<string, string>>;
  /** Never empty for a violation, a review or an exemption. */
  readonly evidence: readonly Evidence[];
  readonly exemption?: Exemption;
  readonly suggestion?: Suggestion;
}

/** A proposed edit of the first text evidence's artifact; nothing is ever applied by itself. @public */
export interface Suggestion {
  readonly range: readonly [number, number];
  readonly replacement: string;
}

/** What a rule may know besides the artifacts. @public */
export interface RuleContext {
  /** ISO date on which the law must hold, e.g. `2026-11-24`. */
  readonly date: string;
  /** The rule's options, each set or at its default. */
  readonly options: Readonly<Record<string, RuleOption>>;
  /** A text as rules read it; the same text is read once a run, whoever asks. */
  read(text: string): ReadText;
  /** The groups of goods that something belongs to; empty when unknown. */
  groupsOf(goods: Pick<TextArtifact, 'category'> & { readonly title?: string }): ReadonlySet<string>;
}

/** A rule that looks for words in one text at a time: see `defineTextRule`. @public */
export interface TextRule {
  readonly kind: 'text';
  readonly meta: RuleMeta;
  readonly inputs: readonly TextInput[];
  readonly search: TextSearch;
}

/** A rule that looks at one product of a feed at a time: see `defineProductRule`. @public */
export interface ProductRule {
  readonly kind: 'product';
  readonly meta: RuleMeta;
  /** @param place - path of the product in its artifact, for value evidence: `['products', 3]`. */
  judge(product: FeedProduct, place: readonly [string, number], context: RuleContext): readonly Judgement[];
}

/** A rule that compares whatever it needs: see `defineRule`. @public */
export interface WholeRule {
  readonly kind: 'whole';
  readonly meta: RuleMeta;
  /** @returns nothing at all where there was nothing to look at: that is `inapplicable`. */
  judge(artifacts: Artifacts, context: RuleContext): readonly Judgement[];
}

/** A rule: its metadata and a pure judgement over the artifacts it names. @public */
export type Rule = TextRule | ProductRule | WholeRule;
