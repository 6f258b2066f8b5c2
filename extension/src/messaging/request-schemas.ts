import { BRIDGE_VERSION, type BridgePage } from '@curio/core';
import { parseBridgeAnswer } from '@curio/core/schemas';
import * as v from 'valibot';
import type { PageSnapshot } from '../figures/page-report.ts';
import { CLIP_COMMAND_SCHEMA } from '../tagger/clip-command.ts';
import type { FiguresQuery } from '../figures/collector/read-collector.ts';
import { ALERT_SETTINGS_SCHEMA } from '../alerts/alert-settings.ts';
import { GOVERNANCE_SCHEMAS } from './governance-schemas.ts';
import type { MessageName, Protocol } from './protocol.ts';
import { Origin, TabId } from './request-primitives.ts';

const Item: v.GenericSchema<unknown, string> = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** The content script checked it already, but stands in a stranger's page: it is checked again by the same schema. */
const BRIDGE_PAGE_SCHEMA = v.custom<BridgePage>(
  (page) => parseBridgeAnswer({ version: BRIDGE_VERSION, nonce: 'again', answer: 'page', page }).ok,
);

const SNAPSHOT_SCHEMA: v.GenericSchema<unknown, PageSnapshot> = v.object({
  bridge: v.picklist(['answered', 'silent', 'invalid']),
  page: v.nullable(BRIDGE_PAGE_SCHEMA),
  cardItems: v.pipe(v.array(Item), v.maxLength(2_000)),
  frameOrigins: v.pipe(v.array(Origin), v.maxLength(10)),
});

const Name: v.GenericSchema<unknown, string> = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const Instant: v.GenericSchema<unknown, number> = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const FIGURES_QUERY: v.GenericSchema<unknown, FiguresQuery> = v.object({
  from: Instant,
  to: Instant,
  names: v.pipe(v.array(Name), v.minLength(1), v.maxLength(50)),
  by: v.exactOptional(v.picklist(['day', 'item', 'content', 'source', 'creator', 'campaign'])),
  groups: v.exactOptional(v.pipe(v.array(v.string()), v.maxLength(200))),
  currency: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/u))),
  utcOffsetMinutes: v.exactOptional(v.pipe(v.number(), v.integer())),
});

/** What each question must look like; nothing else reaches an answerer. */
export const REQUEST_SCHEMAS: {
  readonly [Name in MessageName]: v.GenericSchema<unknown, Protocol[Name]['request']>;
} = {
  ...GOVERNANCE_SCHEMAS,
  'page-seen': SNAPSHOT_SCHEMA,
  'frame-seen': SNAPSHOT_SCHEMA,
  'frame-watch': v.object({ origin: Origin, tabId: TabId }),
  'tab-read': v.object({ tabId: TabId }),
  'shop-watch': v.object({ origin: Origin }),
  'shop-leave': v.object({ origin: Origin, tabId: TabId }),
  'pairing-set': v.object({ origin: Origin, tabId: TabId, link: v.pipe(v.string(), v.maxLength(4_000)) }),
  'pairing-forget': v.object({ origin: Origin, tabId: TabId }),
  'overlay-toggle': v.object({ tabId: TabId }),
  'page-look-again': v.object({ tabId: TabId }),
  'card-show': v.object({ tabId: TabId, item: Item }),
  'clips-ask': v.object({ tabId: TabId, command: CLIP_COMMAND_SCHEMA }),
  'numbers-read': v.object({ origin: Origin, query: FIGURES_QUERY }),
  'detail-read': v.object({
    item: v.pipe(v.string(), v.minLength(1), v.maxLength(256)),
    isWhole: v.boolean(),
  }),
  'detail-resize': v.object({ heightPx: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(4_000)) }),
  'detail-close': v.object({}),
  'detail-window': v.object({ item: Item }),
  'alerts-read': v.object({}),
  'alerts-set': ALERT_SETTINGS_SCHEMA,
  'alerts-dismiss': v.object({}),
  'language-set': v.object({ language: v.picklist(['en', 'zh']), tabId: v.nullable(TabId) }),
};
