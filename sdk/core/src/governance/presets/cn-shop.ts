import type { RulePack } from '../contract/pack.ts';
import { CN_RULES } from '../rules/cn/cn-rules.ts';
import { CN_PAGE_RULES } from '../rules/page/cn-page-rules.ts';

/** The law of the People's Republic of China; what holds in every shop is {@link ANY_SHOP}. @public */
export const CN_SHOP: RulePack = {
  id: 'cn-shop',
  version: '0.3.0',
  lawDate: '2026-11-24',
  jurisdictions: ['CN'],
  rules: [...CN_RULES, ...CN_PAGE_RULES],
};
