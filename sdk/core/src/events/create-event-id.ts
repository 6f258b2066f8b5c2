import { CurioError } from '../errors.ts';

/**
 * The caller's place in time: the millisecond of its last id and how many ids that millisecond has had before.
 *
 * @public
 */
export interface EventIdClock {
  /** ms UTC, 0..2^48-1. */
  readonly ms: number;
  /** 0..4095. */
  readonly counter: number;
}

/** Random bytes an id takes. @public */
export const EVENT_ID_RANDOM_BYTES = 8;

// RFC 9562, 5.7: 48 bits of time, then 12 bits that section 6.2 lets a counter have.
const LARGEST_MS = 2 ** 48 - 1;
const LARGEST_COUNTER = 4095;

/**
 * Moves the clock to the next id. Ids sort in the order in which they were made, also within a millisecond, when
 * the clock was set back, and when one millisecond has more than 4,096: then the clock runs ahead.
 *
 * @param previous - the clock of the last id, or `null` before the first.
 * @param nowMs - ms UTC.
 * @public
 */
export function advanceEventIdClock(previous: EventIdClock | null, nowMs: number): EventIdClock {
  if (previous === null || nowMs > previous.ms) return { ms: nowMs, counter: 0 };
  if (previous.counter < LARGEST_COUNTER) return { ms: previous.ms, counter: previous.counter + 1 };
  return { ms: previous.ms + 1, counter: 0 };
}

/**
 * Writes a UUIDv7 from a time, a counter and random bytes.
 *
 * @param clock - see {@link advanceEventIdClock}.
 * @param randomBytes - at least 8; the two highest bits of the first give way to the variant.
 * @returns 36 characters in lower case.
 * @throws {@link CurioError} `wrong-call` when time or counter are out of range or bytes are missing.
 * @see RFC 9562, sections 5.7 and 6.2 (method 1, fixed-length counter).
 * @public
 */
export function createEventId({ ms, counter }: EventIdClock, randomBytes: Uint8Array): string {
  if (!isWithin(ms, LARGEST_MS) || !isWithin(counter, LARGEST_COUNTER)) {
    throw new CurioError('wrong-call', `No UUIDv7 holds the time ${ms} and the counter ${counter}.`);
  }
  if (randomBytes.length < EVENT_ID_RANDOM_BYTES) {
    throw new CurioError('wrong-call', `An id takes 8 random bytes, not ${randomBytes.length}.`);
  }
  const time = toHex(ms, 12);
  const random = Array.from(randomBytes.subarray(0, EVENT_ID_RANDOM_BYTES), (byte, index) =>
    toHex(index === 0 ? (byte & 0x3f) | 0x80 : byte, 2),
  ).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${toHex(counter, 3)}-${random.slice(0, 4)}-${random.slice(4)}`;
}

function isWithin(value: number, largest: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= largest;
}

function toHex(value: number, length: number): string {
  return value.toString(16).padStart(length, '0');
}
