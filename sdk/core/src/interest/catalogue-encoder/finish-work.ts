/** Does work that pauses now and then without a pause. @internal */
export function finishWork<Value>(work: Generator<number, Value>): Value {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}
