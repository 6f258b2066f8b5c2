import type { RulePack } from '../contract/pack.ts';
import { PAGE_RULES } from '../rules/page/page-rules.ts';
import { SCHEMA_RULES } from '../rules/schema/schema-rules.ts';
import { US_RULES } from '../rules/us/us-rules.ts';

/** Rules for a shop that sells in the United States. @public */
export const US_SHOP: RulePack = {
  id: 'us-shop',
  version: '0.2.0',
  lawDate: '2026-11-24',
  jurisdictions: ['US'],
  rules: [...US_RULES, ...SCHEMA_RULES, ...PAGE_RULES],
};
