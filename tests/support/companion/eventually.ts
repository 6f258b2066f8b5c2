import { expect } from '@playwright/test';

/** Reads until what is expected holds; asks often, as most of what a browser does is done in a few frames. */
export function eventually<Value>(read: () => Value | Promise<Value>): ReturnType<typeof expect.poll<Value>> {
  return expect.poll(async () => read(), { intervals: [40] });
}
