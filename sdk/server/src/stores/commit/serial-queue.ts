/** Runs one task at a time, in the order asked. A task that fails does not stop the next. @internal */
export interface SerialQueue {
  run<Value>(task: () => Promise<Value>): Promise<Value>;
  /** Resolves when everything asked so far has ended. */
  drain(): Promise<void>;
}

/** Makes an idle queue. @internal */
export function createSerialQueue(): SerialQueue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(task) {
      const result = last.then(task);
      last = result.catch(() => undefined);
      return result;
    },
    async drain() {
      await last;
    },
  };
}
