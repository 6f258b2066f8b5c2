import type { BridgePage, CardMetrics } from '@curio/core';
import { toEmptyMetrics } from '../figures/figures.ts';
import type { PageReport, PageSnapshot } from '../figures/page-report.ts';
import { EXAMPLE_FINDING } from './example-governance.ts';
import type { TabState } from '../messaging/protocol.ts';

/** A read token of the right form that opens nothing. */
export const EXAMPLE_TOKEN: string = `crt_${'a'.repeat(43)}`;

/** Figures of one item; what is not given is 0. */
export function toExampleMetrics(item: string, counts: Partial<CardMetrics> = {}): CardMetrics {
  return { ...toEmptyMetrics(item), ...counts };
}

/** A page with one clip, one clean product and one whose title breaks a rule. */
export const EXAMPLE_PAGE: BridgePage = {
  site: 'demo',
  sdkVersion: '0.1.0',
  consent: 'granted',
  tier: 1,
  tierReason: 'The model decides.',
  catalogUrl: 'https://shop.example/catalog/catalog.json',
  items: [
    { id: 'clip-1', kind: 'video', title: 'Pour-over in four slow minutes' },
    { id: 'kettle-1', kind: 'product', title: '国家级手冲壶 800ml' },
    { id: 'kettle-2', kind: 'product', title: '手冲壶 800ml' },
  ],
  own: [toExampleMetrics('clip-1', { impressions: 3, views: 2, clicks: 1, completes: 1 })],
};

/** What the content script tells of {@link EXAMPLE_PAGE}. */
export const EXAMPLE_SNAPSHOT: PageSnapshot = {
  bridge: 'answered',
  page: EXAMPLE_PAGE,
  cardItems: ['clip-1', 'kettle-1'],
  frameOrigins: [],
};

/** A report as the panel gets it from a paired shop. */
export const EXAMPLE_REPORT: PageReport = {
  version: 1,
  url: 'https://shop.example/',
  seenAt: Date.UTC(2026, 10, 24, 12),
  bridge: 'answered',
  site: 'demo',
  catalogUrl: 'https://shop.example/catalog/catalog.json',
  cardItemCount: 3,
  cards: [
    {
      item: 'clip-1',
      kind: 'video',
      title: 'Pour-over in four slow minutes',
      onPage: true,
      metrics: toExampleMetrics('clip-1', { impressions: 1_204, views: 890, clicks: 52, completes: 366 }),
      rank: 1,
      trend: 'up',
      findingCount: 0,
    },
    {
      item: 'live-1',
      kind: 'live',
      title: 'Evening roast, live from the studio',
      onPage: true,
      metrics: toExampleMetrics('live-1', { impressions: 37, views: 12 }),
      rank: null,
      trend: null,
      findingCount: 0,
    },
    {
      item: 'kettle-1',
      kind: 'product',
      title: '国家级手冲壶 800ml',
      onPage: true,
      metrics: toExampleMetrics('kettle-1', { impressions: 210, clicks: 7 }),
      rank: 2,
      trend: 'level',
      findingCount: 1,
    },
  ],
  figures: {
    from: 'collector',
    collectorHost: 'collector.example',
    period: { from: Date.UTC(2026, 10, 17, 12), to: Date.UTC(2026, 10, 24, 12) },
  },
  findings: [EXAMPLE_FINDING],
  overlayShown: false,
  unwatchedFrames: [],
  language: 'en',
};

/** A watched and paired tab. */
export const EXAMPLE_TAB: TabState = {
  language: 'en',
  url: 'https://shop.example/',
  origin: 'https://shop.example',
  permitted: true,
  watched: true,
  pairing: { collectorUrl: 'https://collector.example', site: 'demo' },
  overlayShown: false,
  report: EXAMPLE_REPORT,
};
