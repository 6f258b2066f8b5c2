/** Tells the time. @public */
export interface Clock {
  /** ms UTC. */
  now(): number;
}

/** The machine's own clock. @public */
export const SYSTEM_CLOCK: Clock = { now: () => Date.now() };
