import type { RuleMeta } from '../contract/rule.ts';

/** What the metadata of rules about shops, feeds and their data has in common. */
export const SHOP_META: Pick<RuleMeta, 'version' | 'jurisdictions' | 'stages' | 'certainty'> = {
  version: '1.0.0',
  jurisdictions: ['*'],
  stages: ['pre-list', 'post'],
  certainty: 'deterministic',
};
