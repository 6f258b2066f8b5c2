/** Lets one piece of work run at a time, in the order asked. @internal */
export interface Turns {
  take<Value>(work: () => Promise<Value>): Promise<Value>;
}

/**
 * A queue of one place. A piece that rejects does not hold up the next.
 *
 * @internal
 */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take(work) {
      const turn = last.then(work, work);
      last = turn;
      return turn;
    },
  };
}
