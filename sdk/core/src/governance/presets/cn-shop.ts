import type { RulePack } from '../contract/pack.ts';
import { CN_RULES } from '../rules/cn/cn-rules.ts';
import { PAGE_RULES } from '../rules/page/page-rules.ts';
import { SCHEMA_RULES } from '../rules/schema/schema-rules.ts';

/** Rules for a shop that sells in the People's Republic of China. @public */
export const CN_SHOP: RulePack = {
  id: 'cn-shop',
  version: '0.2.0',
  lawDate: '2026-11-24',
  jurisdictions: ['CN'],
  rules: [...CN_RULES, ...SCHEMA_RULES, ...PAGE_RULES],
};
