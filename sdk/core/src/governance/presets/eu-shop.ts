import type { RulePack } from '../contract/pack.ts';
import { EU_RULES } from '../rules/eu/eu-rules.ts';
import { COUNTRY_PAGE_RULES } from '../rules/page/country-page-rules.ts';

/** The law of the European Union; what holds in every shop is {@link ANY_SHOP}. @public */
export const EU_SHOP: RulePack = {
  id: 'eu-shop',
  version: '0.3.0',
  lawDate: '2026-11-24',
  jurisdictions: ['EU'],
  rules: [...EU_RULES, ...COUNTRY_PAGE_RULES],
};
