import type { CardMetrics } from './read-api.ts';
import type { ItemKind } from '../catalog/catalog.ts';
import type { CurioEvent } from '../events/event.ts';
import type { Tier } from '../ranking/slate.ts';

/**
 * The page bridge: how the extension's content script reads the SDK of the page it stands in.
 *
 * Both sides use `CustomEvent`s on `document` whose `detail` is a JSON text, because text is what crosses the border
 * between a page and an isolated world in every browser. A request carries a nonce; the answer repeats it. The page
 * is hostile to the extension: it validates every answer with `@curio/core/schemas`. The extension is a stranger to
 * the page: nothing here changes any state, and nothing tells more than the page's own scripts can read.
 *
 * @public
 */
export const BRIDGE_VERSION = 1;

/** Event type of a request, sent by the extension. @public */
export const BRIDGE_REQUEST = 'curio-bridge-request';

/** Event type of an answer, sent by the SDK. @public */
export const BRIDGE_ANSWER = 'curio-bridge-answer';

/** What the extension asks. @public */
export interface BridgeRequest {
  readonly version: number;
  /** Random, at most 64 characters. */
  readonly nonce: string;
  readonly ask: 'page' | 'events';
}

/** A catalogue item the page has in use. @public */
export interface BridgeItem {
  readonly id: string;
  readonly kind: ItemKind;
  readonly title: string;
}

/** A recorded event and how far it came. @public */
export interface BridgeEvent {
  readonly event: CurioEvent;
  readonly life: 'made' | 'stored' | 'acknowledged' | 'refused';
}

/** What the page tells about itself. @public */
export interface BridgePage {
  readonly site: string;
  readonly sdkVersion: string;
  readonly consent: string;
  readonly tier: Tier;
  readonly tierReason: string;
  /** Origin and path of the collector, when the page has one. */
  readonly collectorUrl?: string;
  /** Address of the catalogue the page reads; absent where the site handed the catalogue itself over. */
  readonly catalogUrl?: string;
  readonly items: readonly BridgeItem[];
  /** Counts from this browser's own events, newest 2,000. */
  readonly own: readonly CardMetrics[];
}

/** What the SDK answers. @public */
export type BridgeAnswer =
  | { readonly version: number; readonly nonce: string; readonly answer: 'page'; readonly page: BridgePage }
  | {
      readonly version: number;
      readonly nonce: string;
      readonly answer: 'events';
      readonly events: readonly BridgeEvent[];
    }
  | { readonly version: number; readonly nonce: string; readonly answer: 'error'; readonly message: string };
