import type { RulePack } from '../contract/pack.ts';
import { FEED_RULES } from '../rules/feed/feed-rules.ts';
import { ANYWHERE_RULES } from '../rules/page/anywhere-rules.ts';
import { SCHEMA_RULES } from '../rules/schema/schema-rules.ts';

/** What Google Merchant Center asks of a feed and of the pages that it leads to. @public */
export const MERCHANT_CENTER: RulePack = {
  id: 'merchant-center',
  version: '0.2.0',
  lawDate: '2026-11-24',
  jurisdictions: [],
  rules: [...FEED_RULES, ...SCHEMA_RULES, ...ANYWHERE_RULES],
};
