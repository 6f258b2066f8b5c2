import type { Rule } from '../contract/rule.ts';
import { CN_RULES } from './cn/cn-rules.ts';
import { EU_RULES } from './eu/eu-rules.ts';
import { FEED_RULES } from './feed/feed-rules.ts';
import { PAGE_RULES } from './page/page-rules.ts';
import { SCHEMA_RULES } from './schema/schema-rules.ts';
import { US_RULES } from './us/us-rules.ts';

/** Every rule there is, by the folder in which it stands. @public */
export const RULE_FAMILIES: Readonly<Record<string, readonly Rule[]>> = {
  cn: CN_RULES,
  eu: EU_RULES,
  us: US_RULES,
  feed: FEED_RULES,
  page: PAGE_RULES,
  schema: SCHEMA_RULES,
};
