import type { RulePack } from '../contract/pack.ts';
import { ANY_PAGE_RULES } from '../rules/page/any-page-rules.ts';
import { SCHEMA_RULES } from '../rules/schema/schema-rules.ts';

/**
 * What holds in every shop: what a page tells search engines, and that page, data and feed say the same. It goes with the
 * law of a country by {@link joinPacks}.
 *
 * @public
 */
export const ANY_SHOP: RulePack = {
  id: 'any-shop',
  version: '0.1.0',
  lawDate: '2026-11-24',
  jurisdictions: [],
  rules: [...SCHEMA_RULES, ...ANY_PAGE_RULES],
};
