import type { Clock } from '../../platform/clock.ts';

/** A token bucket's measure: `burst` requests at once, refilled by `perSecond`. @public */
export interface RateLimit {
  readonly perSecond: number;
  readonly burst: number;
}

/** One bucket a name. @internal */
export interface RateLimiter {
  /** Takes one request from the bucket; answers the ms to wait when it is empty, else 0. */
  take(name: string): number;
  /** Takes nothing; answers the ms to wait when the bucket is empty, else 0. */
  look(name: string): number;
}

interface Bucket {
  level: number;
  /** ms UTC of the last refill. */
  at: number;
}

/** Buckets kept at once; beyond it, full ones are forgotten, which changes no answer. About 100 bytes each. */
const MAX_BUCKETS = 20_000;

/** Makes full buckets. @internal */
export function createRateLimiter(limit: RateLimit, clock: Clock): RateLimiter {
  const buckets = new Map<string, Bucket>();
  const refill = (bucket: Bucket, now: number): void => {
    const elapsedMs = Math.max(0, now - bucket.at);
    bucket.level = Math.min(limit.burst, bucket.level + (elapsedMs / 1000) * limit.perSecond);
    bucket.at = now;
  };
  const forgetFull = (now: number): void => {
    for (const [name, bucket] of buckets) {
      refill(bucket, now);
      if (bucket.level >= limit.burst) buckets.delete(name);
    }
    // All busy: a flood from many addresses. Starting anew is kinder than growing without end.
    if (buckets.size >= MAX_BUCKETS) buckets.clear();
  };
  const toWaitMs = ({ level }: Bucket): number =>
    level < 1 ? Math.ceil(((1 - level) / limit.perSecond) * 1000) : 0;
  return {
    take(name) {
      const now = clock.now();
      if (buckets.size >= MAX_BUCKETS && !buckets.has(name)) forgetFull(now);
      const bucket = buckets.get(name) ?? { level: limit.burst, at: now };
      buckets.set(name, bucket);
      refill(bucket, now);
      const waitMs = toWaitMs(bucket);
      if (waitMs === 0) bucket.level -= 1;
      return waitMs;
    },
    look(name) {
      const bucket = buckets.get(name);
      if (bucket === undefined) return 0;
      refill(bucket, clock.now());
      return toWaitMs(bucket);
    },
  };
}

/**
 * The name under which an address is limited: an IPv4 address itself, an IPv6 address's /64, which is what one
 * household gets. Kept in memory only.
 *
 * @internal
 */
export function toLimitedAddress(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(':')) return address;
  const [head = '', tail = ''] = address.split('::', 2);
  const before = head.split(':').filter((group) => group !== '');
  const after = tail.split(':').filter((group) => group !== '');
  const gap = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return [...before, ...gap, ...after].slice(0, 4).join(':');
}
