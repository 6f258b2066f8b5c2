import type { Impact, Rule, RuleOption, Stage } from './rule.ts';

/** Rules that belong together, under one version, as a preset for one kind of shop. @public */
export interface RulePack {
  readonly id: string;
  /** Semantic version of the selection; each rule has its own besides. */
  readonly version: string;
  /** ISO date on which the laws behind it were last read. */
  readonly lawDate?: string;
  /** Rules of other places do not run; all run when absent. */
  readonly jurisdictions?: readonly string[];
  readonly rules: readonly Rule[];
  readonly settings?: Readonly<Record<string, RuleSetting>>;
}

/** What a pack or a shop sets for one rule. @public */
export interface RuleSetting {
  readonly impact?: Impact;
  /** What needs review counts as violation: for a shop that has seen that it is. */
  readonly promotes?: boolean;
  /** Values of the rule's options. */
  readonly options?: Readonly<Record<string, RuleOption>>;
  /** Switches the rule off. */
  readonly off?: Waiver;
}

/** Why something is not looked at, and until when. A critical rule cannot be switched off without both. @public */
export interface Waiver {
  readonly reason: string;
  /** ISO date, the last day on which it holds. */
  readonly until?: string;
}

/** Findings that a shop has looked at and will not hear of again for a time. @public */
export interface Suppression extends Waiver {
  readonly ruleId: string;
  /** Only the finding with this print. */
  readonly fingerprint?: string;
  /** Only findings about this subject. */
  readonly subject?: string;
  readonly until: string;
}

/** What a shop adds to a pack; its settings come before the pack's. @public */
export interface GovernanceConfig {
  readonly jurisdictions?: readonly string[];
  readonly stage?: Stage;
  readonly settings?: Readonly<Record<string, RuleSetting>>;
  readonly suppressions?: readonly Suppression[];
  /** Groups of goods of whatever names no category, for a shop that sells one kind. */
  readonly groups?: readonly string[];
}
