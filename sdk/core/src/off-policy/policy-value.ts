/** Why a log says nothing of a policy; stable for ever. @public */
export type OffPolicyErrorCode =
  /** There is no choice in it. */
  | 'log-empty'
  /** A choice has no propensity. */
  | 'propensity-missing'
  /** A propensity is 0, below 1e-12, above 1 or no number. */
  | 'propensity-invalid'
  /** A reward is no number, or beyond 1e12. */
  | 'reward-invalid'
  /** The target's probabilities are not of 0..1, or do not sum to 1. */
  | 'policy-invalid'
  /** The reward model answered with no number, or beyond 1e12. */
  | 'model-invalid'
  /** The target would never have shown what was shown: no choice speaks for it. */
  | 'no-overlap';

/** A refusal, as a value. `place` is the choice by its index, such as `choices[3].propensity`. @public */
export interface OffPolicyFailure {
  readonly code: OffPolicyErrorCode;
  /** What happened, the value seen and what to do. */
  readonly message: string;
  readonly place?: string;
}

/** An estimate, or why there is none. @public */
export type OffPolicyResult =
  | { readonly ok: true; readonly value: PolicyValue }
  | { readonly ok: false; readonly error: OffPolicyFailure };

/** What a policy would have brought, by a log of another one. Every number is finite. @public */
export interface PolicyValue {
  /** Mean reward of a place, in the unit of the reward. */
  readonly value: number;
  /** Of the value; `null` with fewer than two units, which have no spread. */
  readonly standardError: number | null;
  /**
   * The value less and plus 1.96 standard errors: holds the truth in 95 of 100 logs when `effectiveCount` is large, and in
   * fewer when it is not, or when weights were clipped.
   */
  readonly interval: readonly [low: number, high: number] | null;
  /** Choices in the log. */
  readonly count: number;
  /** How many choices of the target itself would tell as much: Kish's (Σw)² / Σw². At most `count`. */
  readonly effectiveCount: number;
  /**
   * Mean weight before clipping: near 1 where the log covers what the target does and its propensities are true. Well
   * below 1, the target wants what was never drawn, and the value leaves that out.
   */
  readonly meanWeight: number;
  /** Share of the choices whose weight was clipped, 0..1. */
  readonly clippedShare: number;
  /** The value less what it would be without clipping, by this log: the bias that clipping bought its calm with. */
  readonly clippingBias: number;
}

/** How weights are used. @public */
export interface OffPolicyOptions {
  /**
   * Weights above it count as it: less variance, and a bias that `clippingBias` tells. Above 0.
   *
   * @defaultValue Infinity, no clipping and no bias
   */
  readonly maxWeight?: number;
}

/** Makes a refusal. @internal */
export function refuse(
  code: OffPolicyErrorCode,
  message: string,
  place?: string,
): { readonly ok: false; readonly error: OffPolicyFailure } {
  return { ok: false, error: { code, message, ...(place === undefined ? {} : { place }) } };
}
