import { BRIDGE_VERSION, type BridgePage } from '@curio/core';
import { parseBridgeAnswer } from '@curio/core/schemas';
import * as v from 'valibot';
import type { PageSnapshot } from '../figures/page-report.ts';
import { CLIP_COMMAND_SCHEMA } from '../tagger/clip-command.ts';
import type { MessageName, Protocol } from './protocol.ts';

const TabId: v.GenericSchema<unknown, number> = v.pipe(v.number(), v.integer(), v.minValue(0));
const Origin: v.GenericSchema<unknown, string> = v.pipe(v.string(), v.regex(/^https?:\/\/[^/\s]+$/u));
const Item: v.GenericSchema<unknown, string> = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** The content script checked it already, but stands in a stranger's page: it is checked again by the same schema. */
const BRIDGE_PAGE_SCHEMA = v.custom<BridgePage>(
  (page) => parseBridgeAnswer({ version: BRIDGE_VERSION, nonce: 'again', answer: 'page', page }).ok,
);

const SNAPSHOT_SCHEMA: v.GenericSchema<unknown, PageSnapshot> = v.object({
  bridge: v.picklist(['answered', 'silent', 'invalid']),
  page: v.nullable(BRIDGE_PAGE_SCHEMA),
  cardItems: v.pipe(v.array(Item), v.maxLength(2_000)),
  titles: v.pipe(
    v.array(
      v.object({
        source: v.picklist(['json-ld', 'heading', 'og-title']),
        text: v.pipe(v.string(), v.maxLength(500)),
      }),
    ),
    v.maxLength(200),
  ),
});

/** What each question must look like; nothing else reaches an answerer. */
export const REQUEST_SCHEMAS: {
  readonly [Name in MessageName]: v.GenericSchema<unknown, Protocol[Name]['request']>;
} = {
  'page-seen': SNAPSHOT_SCHEMA,
  'tab-read': v.object({ tabId: TabId }),
  'shop-watch': v.object({ origin: Origin }),
  'shop-leave': v.object({ origin: Origin, tabId: TabId }),
  'pairing-set': v.object({ origin: Origin, tabId: TabId, link: v.pipe(v.string(), v.maxLength(4_000)) }),
  'pairing-forget': v.object({ origin: Origin, tabId: TabId }),
  'overlay-toggle': v.object({ tabId: TabId }),
  'page-look-again': v.object({ tabId: TabId }),
  'card-show': v.object({ tabId: TabId, item: Item }),
  'clips-ask': v.object({ tabId: TabId, command: CLIP_COMMAND_SCHEMA }),
  'language-set': v.object({ language: v.picklist(['en', 'zh']), tabId: v.nullable(TabId) }),
};
