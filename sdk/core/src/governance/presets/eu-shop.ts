import type { RulePack } from '../contract/pack.ts';
import { EU_RULES } from '../rules/eu/eu-rules.ts';
import { PAGE_RULES } from '../rules/page/page-rules.ts';
import { SCHEMA_RULES } from '../rules/schema/schema-rules.ts';

/** Rules for a shop that sells in the European Union. @public */
export const EU_SHOP: RulePack = {
  id: 'eu-shop',
  version: '0.2.0',
  lawDate: '2026-11-24',
  jurisdictions: ['EU'],
  rules: [...EU_RULES, ...SCHEMA_RULES, ...PAGE_RULES],
};
