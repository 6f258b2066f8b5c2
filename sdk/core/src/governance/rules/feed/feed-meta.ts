import type { RuleMeta } from '../../contract/rule.ts';
import { SHOP_META } from '../shop-meta.ts';

/** What the metadata of rules about Merchant Center feeds has in common. */
export const FEED_META: typeof SHOP_META & Pick<RuleMeta, 'needs' | 'effective'> = {
  ...SHOP_META,
  needs: ['feed'],
  effective: { from: '2026-11-23' },
};
