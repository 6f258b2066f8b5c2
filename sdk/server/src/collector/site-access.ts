/**
 * One site that may send events.
 *
 * @public
 */
export interface SiteAccess {
  /** What events carry as `site`. */
  readonly name: string;
  /**
   * Keys that may add events of this site and nothing else. They stand in the site's pages, so they are public by
   * design; what limits them is the list of origins, the rate limits, and that no money is believed from a browser.
   */
  readonly writeKeys: readonly string[];
  /**
   * Origins whose pages may send, such as `https://shop.example`. A browser cannot lie about its origin; other
   * programs can, so this stops borrowed keys, not forgery. Requests without an `Origin` come from no page and pass.
   */
  readonly origins: readonly string[];
  /** What the merchant's server and the shop system sign with; each absent one closes its door. */
  readonly secrets?: SiteSecrets;
  /** Days after which what visitors did is forgotten, at least 8; for ever when absent. */
  readonly retentionDays?: number;
  /** Folder of its catalogue, as `curio build` writes it: a server learns from it what metrics ask of items. */
  readonly catalog?: string;
}

/** Several of a kind are all good, so that a secret can be changed without a gap. @public */
export interface SiteSecrets {
  /** Of `POST /v1/orders`. */
  readonly orders?: readonly string[];
  /** Of `POST /v1/webhooks/shopify`. */
  readonly shopify?: readonly string[];
  /** Of `POST /v1/webhooks/woocommerce`. */
  readonly woocommerce?: readonly string[];
  /**
   * Makes buyers' pseudonyms of customer ids; without it orders name no buyer. Whoever changes it makes every buyer a
   * new one.
   */
  readonly buyers?: string;
}

/** Finds the site that a write key belongs to. @internal */
export function findSite(sites: readonly SiteAccess[], writeKey: string | null): SiteAccess | null {
  if (writeKey === null || writeKey === '') return null;
  return sites.find((site) => site.writeKeys.includes(writeKey)) ?? null;
}

/** Whether a page of this origin may send to the site; `null` when the request names none. @internal */
export function isAllowedOrigin(site: SiteAccess, origin: string | null): boolean {
  return origin === null || site.origins.includes(origin);
}
