import type { RuleMeta } from '../../contract/rule.ts';
import { STRUCTURED_DATA } from '../../standards/shop-laws.ts';
import { SHOP_META } from '../shop-meta.ts';

/** What the metadata of rules about structured data has in common. */
export const SCHEMA_META: typeof SHOP_META & Pick<RuleMeta, 'needs' | 'effective'> = {
  ...SHOP_META,
  needs: ['jsonld'],
  effective: { from: STRUCTURED_DATA.from },
};
