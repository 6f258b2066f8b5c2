import type { RuleMeta } from '../../contract/rule.ts';

/** What the metadata of the PRC's price rules has in common. */
export const CN_PRICE_META: Omit<RuleMeta, 'id' | 'title' | 'sources' | 'messages' | 'options'> = {
  version: '1.0.0',
  jurisdictions: ['CN'],
  stages: ['pre-list', 'pre-live', 'post'],
  impact: 'critical',
  certainty: 'deterministic',
  needs: ['feed', 'priceHistory'],
  effective: { from: '2022-07-01' },
};
