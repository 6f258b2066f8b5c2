import { fail, succeed, type Result } from '@curio/core';

/** Runs a task of the store; what it throws, the driver's errors above all, becomes a value. @internal */
export async function attempt<Value>(
  task: () => Promise<Value>,
  place?: string,
): Promise<Result<Value, 'store-failed'>> {
  try {
    return succeed(await task());
  } catch (error) {
    return fail('store-failed', error instanceof Error ? error.message : String(error), place);
  }
}
