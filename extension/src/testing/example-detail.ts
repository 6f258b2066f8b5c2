import type { CardDetail } from '../figures/numbers.ts';
import { toComparedPeriod } from '../figures/period.ts';
import { EXAMPLE_NOW } from './example-numbers.ts';
import { EXAMPLE_REPORT } from './examples.ts';

const [CLIP] = EXAMPLE_REPORT.cards;
if (CLIP === undefined) throw new Error('The example has cards.');

const GROUP = { group: CLIP.item };

/** A clip that sold, with too few buyers for a share, beside nothing before. */
export const EXAMPLE_DETAIL: CardDetail = {
  language: 'en',
  card: CLIP,
  findings: EXAMPLE_REPORT.findings,
  figures: {
    from: 'collector',
    collectorHost: 'collector.example',
    compared: toComparedPeriod('7-days', EXAMPLE_NOW),
    computedAt: EXAMPLE_NOW,
    isWhole: true,
    now: [
      { ...GROUP, metric: 'impressions', amount: 1_204 },
      { ...GROUP, metric: 'click-through', numerator: 52, denominator: 1_204 },
      { ...GROUP, metric: 'watch-through', numerator: 366, denominator: 890 },
      { ...GROUP, metric: 'adds-to-cart', amount: 24 },
      { ...GROUP, metric: 'last-touch-orders', amount: 12 },
      { ...GROUP, metric: 'last-touch-gmv', currency: 'EUR', amount: 41_200 },
      { ...GROUP, metric: 'last-touch-gpm', currency: 'EUR', numerator: 41_200, denominator: 890 },
      { ...GROUP, metric: 'last-touch-new-customers', numerator: 8, denominator: 11 },
      { ...GROUP, metric: 'fact-field', currency: 'EUR', numerator: 41_200, denominator: 41_200 },
    ],
    before: [{ ...GROUP, metric: 'impressions', amount: 800 }],
    retention: {
      stays: [
        { seconds: 0, plays: 40 },
        { seconds: 1, plays: 60 },
        { seconds: 2, plays: 50 },
        { seconds: 8, plays: 50 },
      ],
      reached: { view: 890, firstQuartile: 700, midpoint: 540, thirdQuartile: 430, complete: 366 },
    },
  },
};
