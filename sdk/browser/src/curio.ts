import type {
  Campaign,
  CartAdapter,
  Catalog,
  ContentSource,
  Creator,
  CurioErrorDetail,
  CurioEvent,
  EventType,
  Live,
  Money,
  Notice,
  Product,
  RankingRules,
  RankRequest,
  Result,
  SearchScope,
  Shop,
  Slate,
  Surface,
  Tier,
  Video,
} from '@curio/core';
import type { BridgeEvent } from '@curio/core';

/**
 * What the visitor allowed. `pending` keeps everything in memory and sends nothing; `cookieless` sends counts
 * without visitor id and stores nothing; `denied` is like `pending` for ever.
 *
 * @public
 */
export type ConsentState = 'pending' | 'granted' | 'denied' | 'cookieless';

/**
 * What may be done, one by one: the words of {@link ConsentState} are short for the common sets.
 *
 * @public
 */
export interface ConsentPurposes {
  /** Learning on this device what interests the visitor, and ranking by it. */
  readonly ranking: boolean;
  /** Sending events to the site's collector. */
  readonly measurement: boolean;
  /** Keeping anything on the device: interests where they may be learnt, visitor id and events where they may be sent. */
  readonly storage: boolean;
}

/**
 * Which consent tool of the page is read: `tcf` (IAB TCF 2.2), `google` (Consent Mode), `shopify` (customer privacy), `gpc`
 * (Global Privacy Control); `auto` takes the first of these that is there.
 *
 * @public
 */
export type ConsentSource = 'tcf' | 'google' | 'shopify' | 'gpc' | 'auto';

/** What a site may say of consent. @public */
export type ConsentChoice = ConsentState | ConsentPurposes | { readonly from: ConsentSource };

/** Takes an event; what it returns is ignored, and what it throws harms nothing. @public */
export type ForwardFunction = (event: CurioEvent, item: CatalogItem | null) => void;

/**
 * To whom events go besides the collector: the page's GA4 (`gtag` or `dataLayer`), Segment (`analytics.track`), Shopify's
 * customer events (`Shopify.analytics.publish`), or a function.
 *
 * @public
 */
export type ForwardTarget = 'ga4' | 'segment' | 'shopify' | ForwardFunction;

/** A target, with the types that the shop tells it of by itself and that would be there twice. @public */
export type ForwardOption =
  | ForwardTarget
  | { readonly to: ForwardTarget; readonly without: readonly EventType[] };

/** How a site sets Curio up. @public */
export interface CurioOptions {
  /** Short name of the site; the collector keeps sites apart by it. `[a-z0-9-]`, 1..64. */
  readonly site: string;
  /**
   * Address of `catalog.json`, of a plain catalogue or of a Merchant Center feed, relative to the page; the catalogue
   * itself; or what the page's own shop is: `shopify`, `woocommerce`, or `page` for the schema.org data of the page.
   */
  readonly source: string | Catalog;
  /** ISO 4217 code of the prices of a `shopify` source, where the shop's page does not say. */
  readonly currency?: string;
  /** Where events go; without it they stay in this browser. */
  readonly collector?: CollectorOptions;
  /** @defaultValue `'pending'` */
  readonly consent?: ConsentChoice;
  /** Who is told of events too, once measurement and storage are allowed and the browser sends no Global Privacy Control. */
  readonly forward?: readonly ForwardOption[];
  readonly cart?: CartAdapter;
  /**
   * What runs the model: `light` is ours, 8 KB; `onnxruntime` runs every model and weighs 2.3 MB; `auto` takes the light
   * one, and onnxruntime where that lacks an operator; `none` stays at tier 0.
   *
   * @defaultValue `'auto'`
   */
  readonly engine?: 'auto' | 'light' | 'none' | 'onnxruntime';
  readonly assets?: AssetOptions;
  /** What the site decides about its slates: places for campaigns, shares, caps, what a sale is worth. */
  readonly ranking?: RankingRules;
  /** Ends everything: timers, listeners, worker, delivery. */
  readonly signal?: AbortSignal;
}

/** A collector and the public, append-only key of this site. @public */
export interface CollectorOptions {
  /** Without a slash at the end, absolute or relative to the page, e.g. `https://shop.example/curio` or `/curio`. */
  readonly url: string;
  readonly writeKey: string;
}

/** Addresses of files that are fetched only when needed. @public */
export interface AssetOptions {
  /** `ort-wasm-simd-threaded.wasm`; without it tier 2 stays off. */
  readonly onnxruntimeWasmUrl?: string;
  /** Folder of the ranking model's `manifest.json`, for catalogues that name none. */
  readonly modelUrl?: string;
  /** A same-origin copy of the worker stub, for pages whose CSP refuses blob workers. */
  readonly workerUrl?: string;
  /**
   * `@curio/sdk/onnxruntime-worker` as one's own bundler made it, on the same origin: for pages whose CSP refuses blob
   * workers, and extensions.
   */
  readonly onnxruntimeWorkerUrl?: string;
}

/** Which tier answers, and why not a higher one. @public */
export interface CurioStatus {
  readonly tier: Tier;
  /** A sentence for people, e.g. "The model is loading". */
  readonly reason: string;
  readonly modelVersion: string;
  readonly catalog: 'loading' | 'ready' | 'failed';
  readonly storage: 'memory' | 'indexeddb';
  /** Events not yet acknowledged by the collector. */
  readonly waiting: number;
  /** Events dropped since the page opened, by reason. */
  readonly dropped: Readonly<Record<string, number>>;
  /** What the visitor or the site allowed; absent while nobody has said anything. */
  readonly allowed?: ConsentPurposes;
  /** Impressions since the page opened, and how many of them stood in a slate that an ONNX model scored. */
  readonly impressions: { readonly all: number; readonly byModel: number };
}

/** Any item of the catalogue, by kind. @public */
export type CatalogItem =
  | { readonly kind: 'product'; readonly item: Product }
  | { readonly kind: 'video'; readonly item: Video }
  | { readonly kind: 'live'; readonly item: Live };

/** The catalogue in use, with look-ups by id; withdrawn and blocked items are not in it. @public */
export interface CatalogView {
  readonly catalog: Catalog;
  find(id: string): CatalogItem | null;
  product(id: string): Product | null;
  shop(id: string): Shop | null;
  creator(id: string): Creator | null;
  campaign(id: string): Campaign | null;
}

/**
 * What the shop says of a product now.
 *
 * @public
 */
export type ProductCheck =
  /** The shop stands by `product`, as of `asOfMs`: the moment of asking, or of the build that its pointer names today. */
  | { readonly state: 'confirmed'; readonly product: Product; readonly asOfMs: number }
  /** Nobody could be asked; what is shown is of `asOfMs`, when it was read or built. */
  | { readonly state: 'unconfirmed'; readonly reason: UnconfirmedReason; readonly asOfMs: number }
  /** Withdrawn, or the shop has it no more. */
  | { readonly state: 'gone' };

/**
 * Why a product could not be confirmed: the device is offline, the shop did not answer in time or not as it should, or
 * the catalogue comes from where nothing newer can be had.
 *
 * @public
 */
export type UnconfirmedReason = 'offline' | 'unreachable' | 'unsupported';

/** What the page knows about an event; the client fills in the rest. @public */
export interface TrackFields {
  readonly surface?: Surface;
  readonly slate?: string;
  readonly position?: number;
  readonly item?: string;
  readonly content?: string;
  readonly variant?: string;
  readonly quantity?: number;
  readonly orderId?: string;
  readonly momentId?: string;
  readonly mediaMs?: number;
  readonly source?: ContentSource;
  readonly creator?: string;
  readonly campaign?: string;
  readonly tier?: Tier;
  readonly modelVersion?: string;
  readonly propensity?: number;
  readonly value?: Money;
  readonly query?: string;
}

/** Anything that plays: an `HTMLMediaElement`, or a picture clip that behaves like one. @public */
export interface Playback extends EventTarget {
  /** Seconds. */
  readonly currentTime: number;
  /** Seconds; `NaN` until known. */
  readonly duration: number;
  readonly paused: boolean;
}

/** The visitor's interests in words and numbers. @public */
export interface ProfileExplanation {
  /** Strongest first; `share` sums to 1 over all categories. */
  readonly interests: readonly { readonly category: string; readonly share: number; readonly acts: number }[];
  readonly notInterested: readonly string[];
  /** Ids of creators and shops that the visitor follows, in that order. */
  readonly following: readonly string[];
  readonly stored: 'memory' | 'indexeddb';
  readonly updatedAtMs: number | null;
}

/** What a search may say besides its words. @public */
export interface SearchOptions extends SearchScope {
  /** Ends the search: for whoever asks anew with each letter. */
  readonly signal?: AbortSignal;
}

/** Events of {@link Curio.observe}. @public */
export interface CurioChanges {
  /** Catalogue loaded or failed, tier or storage changed, an event waits or was counted. */
  readonly status: CurioStatus;
  readonly consent: ConsentState;
  /** Items were withdrawn, or a product's price or stock is another now: `curio.view` is the new one. */
  readonly catalog: CatalogView;
  /** A room of somebody the visitor follows came near, began or ended: ask for the notices again. */
  readonly notices: null;
  /** The interest profile moved, or whom the visitor follows: kept slates below the screen may be computed anew. */
  readonly profile: null;
  readonly event: CurioEvent;
  readonly error: CurioErrorDetail;
  /** Another cart than before: see {@link Curio.useCart}. */
  readonly cart: CartAdapter;
}

/**
 * Curio in one page: made by `createCurio`, shared by every element.
 *
 * No method throws for expected trouble; what goes wrong arrives as `error` change and in `status`.
 *
 * @public
 */
export interface Curio {
  readonly site: string;
  readonly version: string;
  readonly status: CurioStatus;
  readonly consent: ConsentState;
  readonly cart: CartAdapter | null;
  /** Settles once the catalogue is there, or has failed. Never rejects. */
  readonly ready: Promise<Result<CatalogView>>;
  /** `null` until {@link Curio.ready} succeeded. */
  readonly view: CatalogView | null;
  /**
   * Computes a slate. Waits up to 250 ms for the model once something is known of the visitor, and answers with tier 0
   * where it does not come; with `isUrgent` it waits for no model that is still to be loaded, only for the items' vectors. In between stands what the
   * model said last, on this page or, with consent, on the one before, for half an hour.
   *
   * @returns an empty slate when the catalogue failed.
   */
  rank(request: RankRequest): Promise<Slate>;
  /**
   * Finds clips, products and rooms by words and by meaning, on this device; the first reason of each item says by which.
   *
   * Words answer at once; meaning joins once the items' vectors are there, which only a search that no word answers waits
   * for, 250 ms at most. A query that has stood for a second is recorded as `search`. An empty one finds nothing and
   * makes the index ready.
   *
   * @param options - at most 24 items of all kinds unless it says otherwise.
   * @returns an empty slate when the catalogue failed.
   * @throws the signal's reason, once it aborts.
   */
  search(query: string, options?: SearchOptions): Promise<Slate>;
  /**
   * Records an event as of now; resolves with it as recorded, and where events may be stored once it is: whoever waited may
   * leave the page, and the next one sends it. What is counted once a page view, item and place, such as
   * an `impression` or a `view`, resolves with the event that told of it first; an `order` whose `orderId` was told of before
   * is not recorded again.
   */
  track(type: EventType, fields?: TrackFields): Promise<CurioEvent>;
  /**
   * Sends `impression` once when half of the element was visible for one second, until the signal aborts. Once per
   * page view, item, surface and slate position, however often it is called.
   */
  observeImpression(element: Element, fields: TrackFields, options: { readonly signal: AbortSignal }): void;
  /**
   * Sends `view`, quartiles, `video-complete`, and when the signal aborts or the page hides, `video-watched` or
   * `video-skipped`, from the unique ranges played while `element` is half visible.
   */
  observePlayback(
    playback: Playback,
    element: Element,
    fields: TrackFields,
    options: { readonly signal: AbortSignal },
  ): void;
  /**
   * Asks the shop for a product's price and stock, past every cache; what is new of them enters {@link Curio.view}
   * before it resolves. A slow answer is given up after four seconds. Never rejects.
   */
  confirm(productId: string, options?: { readonly signal?: AbortSignal }): Promise<ProductCheck>;
  /**
   * Says what is allowed from now on: a word, purposes one by one, or the consent tool to go by. Resolves once what was
   * stored is where that wants it. What is said by hand ends the reading of a tool.
   */
  setConsent(choice: ConsentChoice): Promise<void>;
  /** Calls `listener` with each change of that name until the signal aborts. */
  observe<Name extends keyof CurioChanges>(
    name: Name,
    listener: (change: CurioChanges[Name]) => void,
    options: { readonly signal: AbortSignal },
  ): void;
  /** Gives the widget the shop's cart when it was not known at the start. */
  useCart(cart: CartAdapter): void;
  /**
   * Follows a creator or shop of the catalogue, or leaves it; recorded as `follow` or `unfollow`. What they make comes up
   * in every slate from then on. Where it is so already nothing happens.
   */
  follow(id: string, wanted: boolean): Promise<void>;
  /** Ids of creators and shops that the visitor follows; {@link Curio.observe} `profile` tells when it changes. */
  readonly following: ReadonlySet<string>;
  /**
   * What happened at those since the visitor last looked: launches, things in stock again, rooms on air and within a day.
   * Newest first. Asking marks nothing as seen; {@link Curio.markNoticesSeen} does.
   */
  notices(): Promise<readonly Notice[]>;
  markNoticesSeen(ids: readonly string[]): Promise<void>;
  /** What is known of the visitor's interests. */
  explainProfile(): ProfileExplanation;
  /** The profile as JSON text, for the visitor to keep; empty in the moment before the first slate stands. */
  exportProfile(): string;
  /**
   * Forgets profile, visitor id and what players keep on this device, and has the collector forget the visitor: at once, or
   * when it can be reached, on a later page if need be. Unsent events of that visitor are not sent; those without a visitor
   * id are, unless `events` is true.
   */
  erase(options?: { readonly events?: boolean }): Promise<void>;
  /** The ledger's newest events with how far each came; at most 2,000, newest first. */
  inspectEvents(): Promise<readonly BridgeEvent[]>;
  /** Sends what waits, now. Resolves when the collector has answered or failed. */
  flush(): Promise<void>;
}
