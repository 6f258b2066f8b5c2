import {
  BRIDGE_VERSION,
  type BridgeAnswer,
  type BridgePage,
  type BridgeRequest,
} from '../wire/page-bridge.ts';
import type { Pairing } from '../wire/pairing-link.ts';
import type { CardMetrics, CardMetricsAnswer, IngestAnswer } from '../wire/read-api.ts';
import { GOLDEN_NOW_MS } from './build-catalog.ts';
import { GOLDEN_EVENTS } from './golden-events.ts';

/** What the golden events add up to, by item id: the answer of every counter, in SQL or not. @public */
export const GOLDEN_CARD_METRICS: readonly CardMetrics[] = [
  {
    item: 'clip-pour-over',
    impressions: 1,
    views: 1,
    clicks: 1,
    completes: 1,
    watchMs: 9_000,
    addsToCart: 1,
  },
];

/** The collector's answer about the golden events. @public */
export const GOLDEN_CARD_METRICS_ANSWER: CardMetricsAnswer = {
  schemaVersion: 1,
  query: {
    site: 'golden-shop',
    from: GOLDEN_NOW_MS,
    to: GOLDEN_NOW_MS + 86_400_000,
    items: ['clip-pour-over', 'clip-tea-harvest'],
  },
  cards: GOLDEN_CARD_METRICS,
};

/** The collector's answer to the golden batch sent a second time with one event of a wrong shape. @public */
export const GOLDEN_INGEST_ANSWER: IngestAnswer = {
  stored: 0,
  duplicates: GOLDEN_EVENTS.length,
  refused: { 'event-invalid': 1 },
};

/** What the extension asks. @public */
export const GOLDEN_BRIDGE_REQUEST: BridgeRequest = {
  version: BRIDGE_VERSION,
  nonce: '5d1c0f9b2a7e4c83',
  ask: 'page',
};

const GOLDEN_PAGE: BridgePage = {
  site: 'golden-shop',
  sdkVersion: '0.1.0',
  consent: 'granted',
  tier: 0,
  tierReason: 'The model is loading',
  collectorUrl: 'https://shop.example/curio',
  catalogUrl: 'https://shop.example/curio/catalog.json?v=3',
  items: [
    { id: 'clip-pour-over', kind: 'video', title: 'A pour-over in two minutes' },
    { id: 'live-morning-brew', kind: 'live', title: 'Morning brew with Mara' },
    { id: 'grinder-hand', kind: 'product', title: 'Hand grinder with steel burrs' },
  ],
  own: GOLDEN_CARD_METRICS,
};

/** What the SDK answers: about the page, about its events, and when it cannot. @public */
export const GOLDEN_BRIDGE_ANSWERS: readonly BridgeAnswer[] = [
  { version: BRIDGE_VERSION, nonce: '5d1c0f9b2a7e4c83', answer: 'page', page: GOLDEN_PAGE },
  {
    version: BRIDGE_VERSION,
    nonce: '5d1c0f9b2a7e4c83',
    answer: 'events',
    events: GOLDEN_EVENTS.map((event, index) => ({
      event,
      life: index === 0 ? ('acknowledged' as const) : ('stored' as const),
    })),
  },
  { version: BRIDGE_VERSION, nonce: '5d1c0f9b2a7e4c83', answer: 'error', message: 'Unknown question.' },
];

/** A pairing; its token has the form of a real one and opens nothing. @public */
export const GOLDEN_PAIRING: Pairing = {
  collectorUrl: 'https://shop.example/curio',
  site: 'golden-shop',
  readToken: 'crt_golden0token0that0opens0nothing00000000000_',
};
