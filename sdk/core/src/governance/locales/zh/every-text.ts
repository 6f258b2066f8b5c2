import type { RuleTexts } from '../../contract/rule-text.ts';
import { ANY_PAGE_TEXTS } from './any-page-texts.ts';
import { CN_TEXTS } from './cn-texts.ts';
import { EU_TEXTS } from './eu-texts.ts';
import { FEED_TEXTS } from './feed-texts.ts';
import { PAGE_TEXTS } from './page-texts.ts';
import { SCHEMA_TEXTS } from './schema-texts.ts';
import { US_TEXTS } from './us-texts.ts';

/** What Chinese says of every rule there is. @public */
export const EVERY_TEXT: RuleTexts = {
  ...CN_TEXTS,
  ...EU_TEXTS,
  ...US_TEXTS,
  ...FEED_TEXTS,
  ...ANY_PAGE_TEXTS,
  ...PAGE_TEXTS,
  ...SCHEMA_TEXTS,
};
