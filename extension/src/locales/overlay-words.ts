import type { Direction } from '../figures/metric-reading.ts';
import type { Language } from './language.ts';

/** Every word that the overlay can say; its detail speaks the panel's. */
export interface OverlayWords {
  readonly rank: (rank: number) => string;
  readonly impressions: string;
  readonly clickThrough: string;
  readonly collecting: (sample: string) => string;
  readonly trends: Readonly<Record<Direction, string>>;
  readonly findings: (count: number) => string;
  readonly figuresOf: (title: string) => string;
  /** Stands behind the detail's frame while it opens. */
  readonly opening: string;
  /** Stands in its place where it does not. */
  readonly noFrame: string;
  readonly openWindow: string;
}

/** The overlay's dictionaries. */
export const OVERLAY_WORDS: Readonly<Record<Language, OverlayWords>> = {
  en: {
    rank: (rank) => `Rank ${rank} by clicks`,
    impressions: 'Impressions',
    clickThrough: 'Click-through',
    collecting: (sample) => `collecting, n = ${sample}`,
    trends: {
      up: 'higher than the 7 days before',
      down: 'lower than the 7 days before',
      level: 'as in the 7 days before',
    },
    findings: (count) => (count === 1 ? '1 finding' : `${count} findings`),
    figuresOf: (title) => `Figures of ${title}`,
    opening: 'Opening the figures…',
    noFrame: 'This page lets no frame in, so the figures cannot stand here.',
    openWindow: 'Open them in a window',
  },
  zh: {
    rank: (rank) => `点击排名第 ${rank}`,
    impressions: '曝光',
    clickThrough: '点击率',
    collecting: (sample) => `收集中，n = ${sample}`,
    trends: { up: '高于前 7 天', down: '低于前 7 天', level: '与前 7 天持平' },
    findings: (count) => `${count} 条提示`,
    figuresOf: (title) => `${title} 的数据`,
    opening: '正在打开数据…',
    noFrame: '本页不允许嵌入框架，数据无法在此显示。',
    openWindow: '在窗口中打开',
  },
};
