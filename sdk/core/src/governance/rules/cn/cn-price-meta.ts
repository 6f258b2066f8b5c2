import type { RuleMeta } from '../../contract/rule.ts';
import { PRICE_FRAUD_RULES } from '../../standards/shop-laws.ts';

/** What the metadata of the PRC's price rules has in common. */
export const CN_PRICE_META: Omit<RuleMeta, 'id' | 'title' | 'sources' | 'messages' | 'options'> = {
  version: '1.0.0',
  jurisdictions: ['CN'],
  stages: ['pre-list', 'pre-live', 'post'],
  impact: 'critical',
  certainty: 'deterministic',
  needs: ['feed', 'priceHistory'],
  effective: { from: PRICE_FRAUD_RULES.from },
};
