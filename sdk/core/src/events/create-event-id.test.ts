import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFakeRandom } from '../testing/create-fake-random.ts';
import { advanceEventIdClock, createEventId, type EventIdClock } from './create-event-id.ts';

const LARGEST_MS = 2 ** 48 - 1;
const clock = fc.record({ ms: fc.nat(LARGEST_MS), counter: fc.nat(4_095) });
const bytes = fc.uint8Array({ minLength: 8, maxLength: 8 });

describe('createEventId', () => {
  it('writes the example of RFC 9562, appendix A.6', () => {
    // unix_ts_ms 017F22E279B0, rand_a CC3, rand_b 18C4DC0C0C07398F: 2022-02-22 14:22:22 GMT-05:00.
    const random = Uint8Array.from([0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
    const at = { ms: 0x01_7f_22_e2_79_b0, counter: 0xcc3 };
    expect(createEventId(at, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  it('has version, variant, time and counter in their bits', () => {
    fc.assert(
      fc.property(clock, bytes, (at, random) => {
        const id = createEventId(at, random);
        expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u);
        const hex = id.replaceAll('-', '');
        expect(Number.parseInt(hex.slice(0, 12), 16)).toBe(at.ms);
        expect(Number.parseInt(hex.slice(13, 16), 16)).toBe(at.counter);
        expect(hex.slice(18)).toBe(Buffer.from(random).toString('hex').slice(2));
      }),
    );
  });

  it('sorts as it was made, in bursts and when the clock is set back', () => {
    const random = createFakeRandom(7);
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 2, maxLength: 50 }), (times) => {
        let last: EventIdClock | null = null;
        const ids = times.map((nowMs) => {
          last = advanceEventIdClock(last, nowMs);
          return createEventId(last, random.bytes(8));
        });
        expect(ids.toSorted()).toEqual(ids);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('throws for a time, a counter or chance that does not fit', () => {
    const random = new Uint8Array(8);
    for (const at of [
      { ms: -1, counter: 0 },
      { ms: 2 ** 48, counter: 0 },
      { ms: 0.5, counter: 0 },
    ]) {
      expect(() => createEventId(at, random)).toThrow('[wrong-call]');
    }
    expect(() => createEventId({ ms: 0, counter: 4_096 }, random)).toThrow('[wrong-call]');
    expect(() => createEventId({ ms: 0, counter: 0 }, new Uint8Array(7))).toThrow('[wrong-call]');
  });
});

describe('advanceEventIdClock', () => {
  it('counts within a millisecond, starts anew in the next, and runs ahead when one is full', () => {
    expect(advanceEventIdClock(null, 5)).toEqual({ ms: 5, counter: 0 });
    expect(advanceEventIdClock({ ms: 5, counter: 0 }, 5)).toEqual({ ms: 5, counter: 1 });
    expect(advanceEventIdClock({ ms: 5, counter: 9 }, 6)).toEqual({ ms: 6, counter: 0 });
    expect(advanceEventIdClock({ ms: 5, counter: 9 }, 2)).toEqual({ ms: 5, counter: 10 });
    expect(advanceEventIdClock({ ms: 5, counter: 4_095 }, 5)).toEqual({ ms: 6, counter: 0 });
  });
});
