/** What two engines may differ by: `|a - b| ≤ allowed · max(1, |b|)`; NaN and infinities match. @public */
export const PARITY_TOLERANCE = 1e-5;
