export { ANY_PAGE_TEXTS } from './any-page-texts.ts';
export { CN_TEXTS } from './cn-texts.ts';
export { EU_TEXTS } from './eu-texts.ts';
export { EVERY_TEXT } from './every-text.ts';
export { FEED_TEXTS } from './feed-texts.ts';
export { PAGE_TEXTS } from './page-texts.ts';
export { SCHEMA_TEXTS } from './schema-texts.ts';
export { US_TEXTS } from './us-texts.ts';
