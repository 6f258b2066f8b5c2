import type { RulePack } from '../contract/pack.ts';
import { US_PAGE_RULES } from '../rules/page/us-page-rules.ts';
import { US_RULES } from '../rules/us/us-rules.ts';

/** The law of the United States; what holds in every shop is {@link ANY_SHOP}. @public */
export const US_SHOP: RulePack = {
  id: 'us-shop',
  version: '0.3.0',
  lawDate: '2026-11-24',
  jurisdictions: ['US'],
  rules: [...US_RULES, ...US_PAGE_RULES],
};
