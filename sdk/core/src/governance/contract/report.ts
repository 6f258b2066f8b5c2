import type { Judgement, Impact, Outcome } from './rule.ts';
import type { Suppression } from './pack.ts';

/** A judgement with the rule it comes from. @public */
export interface Finding extends Omit<Judgement, 'outcome'> {
  readonly outcome: Outcome;
  readonly ruleId: string;
  readonly ruleVersion: string;
  readonly impact: Impact;
  /** Rule, subject and normalised evidence: the same finding has the same print on every run. */
  readonly fingerprint: string;
  /** Ids of other rules whose findings on the same words gave way to this one. */
  readonly related?: readonly string[];
}

/** Which rules ran. "31 of 54 rules ran" is coverage, not a verdict. @public */
export interface Coverage {
  readonly ran: number;
  readonly total: number;
  /** Rules that did not run, each with the missing artifact or the error. */
  readonly notRun: readonly { readonly ruleId: string; readonly reason: string }[];
}

/** What became of one rule. @public */
export interface RuleResult {
  readonly ruleId: string;
  /** The gravest of its answers. */
  readonly outcome: Outcome;
  /** How many subjects or texts had each answer. */
  readonly counts: Readonly<Partial<Record<Outcome, number>>>;
  /** Time it took, by the clock that was given; what text rules share is not in it. */
  readonly tookMs?: number;
}

/** The result of one run: every finding that is not `pass` or `inapplicable`, and the coverage. @public */
export interface GovernanceReport {
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
  /** Every rule of the pack, in its order. */
  readonly rules: readonly RuleResult[];
  /** What was found and is suppressed. */
  readonly suppressed: readonly Finding[];
  /** Suppressions that met nothing or are over, and settings of rules that are not in the pack: to be cleared away. */
  readonly unused: readonly UnusedSetting[];
  /** ISO date by whose law it was judged. */
  readonly date: string;
  /** Version of engine, rule pack and law data, so that a past decision can be replayed. */
  readonly packVersion: string;
}

/** A suppression or setting that does nothing, and why. @public */
export interface UnusedSetting {
  readonly ruleId: string;
  readonly reason: string;
  readonly suppression?: Suppression;
}
