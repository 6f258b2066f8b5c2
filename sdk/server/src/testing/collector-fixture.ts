import type { Result } from '@curio/core';
import { GOLDEN_NOW_MS } from '@curio/core/testing';
import { createCollector, type Collector, type CollectorOptions } from '../collector/create-collector.ts';
import { createReadToken } from '../collector/tokens.ts';
import type { SiteAccess } from '../collector/site-access.ts';
import type { CollectorStore, StoredToken } from '../stores/collector-store.ts';
import { openDuckDbStore } from '../stores/duckdb-store.ts';

/** The one origin whose pages may send to `golden-shop`. @internal */
export const SHOP_ORIGIN = 'https://shop.example';

/** The day of the tests, in ms. @internal */
export const DAY_MS = 86_400_000;

/** When tests begin: one second after the golden batch was sent. @internal */
export const START_MS: number = GOLDEN_NOW_MS + 31_000;

/** The golden shop's figures of two days. @internal */
export const CARDS_PATH: string = `/v1/metrics/cards?site=golden-shop&from=${GOLDEN_NOW_MS - DAY_MS}&to=${GOLDEN_NOW_MS + DAY_MS}`;

/** What a request to take events is made of; the golden shop's own by default. @internal */
export interface Sending {
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly key?: string;
  /** `null` sends none. */
  readonly origin?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
}

/** A collector of two sites over a store in memory, with its hand on the clock. @internal */
export interface CollectorFixture {
  readonly store: CollectorStore;
  readonly collector: Collector;
  /** Changes parts of the collector; the store and the time stay. */
  restart(options: Partial<CollectorOptions>): CollectorFixture;
  advance(ms: number): void;
  /** Sends a batch as JSON text. */
  send(batch: unknown, sending?: Sending): Promise<Response>;
  read(path: string, readToken: string | null, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Saves a read token of the golden shop, changed where told, and answers its secret. */
  pair(changes?: Partial<StoredToken>): Promise<string>;
}

/** Starts one; whoever starts it closes its store. @internal */
export async function startCollectorFixture(): Promise<CollectorFixture> {
  const store = toValue(await openDuckDbStore(':memory:', { lingerMs: 0 }));
  const clock = { nowMs: START_MS };
  return createFixture(store, clock, {});
}

function createFixture(
  store: CollectorStore,
  clock: { nowMs: number },
  options: Partial<CollectorOptions>,
): CollectorFixture {
  const collector = createCollector({ store, sites: SITES, clock: { now: () => clock.nowMs }, ...options });
  return {
    store,
    collector,
    restart: (options) => createFixture(store, clock, options),
    advance(ms) {
      clock.nowMs += ms;
    },
    send: (batch, sending = {}) => collector.fetch(toSending({ body: JSON.stringify(batch), ...sending })),
    read(path, readToken, headers = {}) {
      const authorization = readToken === null ? {} : { Authorization: `Bearer ${readToken}` };
      const request = new Request(`http://127.0.0.1${path}`, { headers: { ...authorization, ...headers } });
      return collector.fetch(request);
    },
    async pair(changes = {}) {
      const { readToken, stored } = createReadToken({
        site: 'golden-shop',
        now: clock.nowMs,
        lifetimeMs: DAY_MS,
      });
      toValue(await store.saveToken({ ...stored, ...changes }));
      return readToken;
    },
  };
}

/** The two sites of the tests; only the golden shop's secrets make buyers. @internal */
export const SITES: readonly SiteAccess[] = [
  {
    name: 'golden-shop',
    writeKeys: ['wk_golden'],
    origins: [SHOP_ORIGIN],
    secrets: {
      orders: ['orders-secret', 'orders-secret-before'],
      shopify: ['shopify-secret'],
      woocommerce: ['woocommerce-secret'],
      buyers: 'buyers-secret',
    },
  },
  {
    name: 'other-shop',
    writeKeys: ['wk_other'],
    origins: ['https://other.example'],
    secrets: { orders: ['other-secret'], shopify: ['other-shopify-secret'] },
  },
];

/** A request to take events, as a page of the golden shop sends it. @internal */
export function toSending(sending: Sending): Request {
  const { body, key = 'wk_golden', origin = SHOP_ORIGIN, headers = {}, method = 'POST' } = sending;
  return new Request(`http://127.0.0.1/v1/events?k=${key}`, {
    method,
    ...(body === undefined ? {} : { body }),
    headers: {
      ...(origin === null ? {} : { Origin: origin }),
      ...(method === 'POST' ? { 'Content-Type': 'text/plain;charset=UTF-8' } : {}),
      ...headers,
    },
  });
}

/** A batch sent when the tests begin. @internal */
export function toBatch(events: readonly unknown[], sentAt: number = START_MS): unknown {
  return { schemaVersion: 1, sentAt, events };
}

/** The value of a result that must be good. @internal */
export function toValue<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}
