/** When what did not come is asked for again: a line that was lost is often back by then. @internal */
export const RETRY_MS = 10_000;
