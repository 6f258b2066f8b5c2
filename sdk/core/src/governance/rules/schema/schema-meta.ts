import type { RuleMeta } from '../../contract/rule.ts';
import { SHOP_META } from '../shop-meta.ts';

/** What the metadata of rules about structured data has in common. */
export const SCHEMA_META: typeof SHOP_META & Pick<RuleMeta, 'needs' | 'effective'> = {
  ...SHOP_META,
  needs: ['jsonld'],
  effective: { from: '2026-11-23' },
};
