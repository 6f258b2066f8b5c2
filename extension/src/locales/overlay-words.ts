import type { Language } from './language.ts';

/** Every word that the overlay can say. */
export interface OverlayWords {
  readonly impressions: string;
  readonly clickThrough: string;
  readonly watchThrough: string;
  readonly clicks: string;
  readonly views: string;
  readonly completes: string;
  readonly addsToCart: string;
  readonly collecting: (sample: string) => string;
  readonly collectingShort: (sample: string) => string;
  readonly ofImpressions: (sample: string) => string;
  readonly ofViews: (sample: string) => string;
  readonly findings: (count: number) => string;
  /** The word behind a count that stands by itself. */
  readonly findingWord: (count: number) => string;
  readonly seePanel: string;
  readonly fromCollector: (host: string) => string;
  readonly fromBrowser: string;
  readonly close: string;
  readonly noEvents: string;
}

/** The overlay's dictionaries. */
export const OVERLAY_WORDS: Readonly<Record<Language, OverlayWords>> = {
  en: {
    impressions: 'Impressions',
    clickThrough: 'Click-through',
    watchThrough: 'Watch-through',
    clicks: 'Clicks',
    views: 'Plays',
    completes: 'Watched to the end',
    addsToCart: 'Added to cart',
    collecting: (sample) => `collecting, n = ${sample}`,
    collectingShort: (sample) => `n = ${sample}`,
    ofImpressions: (sample) => `of ${sample} impressions`,
    ofViews: (sample) => `of ${sample} plays`,
    findings: (count) => (count === 1 ? '1 finding' : `${count} findings`),
    findingWord: (count) => (count === 1 ? 'finding' : 'findings'),
    seePanel: 'Read it in the Curio side panel.',
    fromCollector: (host) => `Last 7 days, from ${host}`,
    fromBrowser: 'This browser only',
    close: 'Close',
    noEvents: 'No events yet in this period.',
  },
  zh: {
    impressions: '曝光',
    clickThrough: '点击率',
    watchThrough: '完播率',
    clicks: '点击',
    views: '播放',
    completes: '完整看完',
    addsToCart: '加入购物车',
    collecting: (sample) => `收集中，n = ${sample}`,
    collectingShort: (sample) => `n = ${sample}`,
    ofImpressions: (sample) => `基于 ${sample} 次曝光`,
    ofViews: (sample) => `基于 ${sample} 次播放`,
    findings: (count) => `${count} 条提示`,
    findingWord: () => '条提示',
    seePanel: '详情见 Curio 侧边栏。',
    fromCollector: (host) => `最近 7 天，来自 ${host}`,
    fromBrowser: '仅本浏览器的数据',
    close: '关闭',
    noEvents: '这段时间还没有事件。',
  },
};
